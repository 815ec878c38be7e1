#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/records.hpp"
#include "records/attempt_store.hpp"

namespace fourfold::commands {

// A fault that was found in the records.
struct Finding {
    // edited, deleted, added, broken, summary: see records::ChainFinding. score, unplayable: of an attempt. share,
    // unplayable_answer: of a practical answer of a quiz.
    std::string_view kind;
    records::AttemptId attempt;  // may be empty
    std::string chain;
    std::size_t position = 0;
    std::string stored;      // score, share: the stored outcome, or the stored worth of the answer
    std::string computed;    // the same, computed from the moves
    std::string question{};  // id of the practical question
};

struct Verification {
    std::size_t attempts = 0;
    std::size_t computed = 0;  // attempts whose score and practical answers were all computed again
    std::vector<Finding> findings;
    // How many ended attempts could not be scored again because a version is not at hand, by subject and digest of that
    // version: of the attempt's subject, or of a scenario of a practical answer.
    std::map<std::pair<std::string, std::string>, std::size_t> missing;
    std::vector<records::ChainHead> chains;
};

// `fourfold records verify`: compares the chains with the attempts. Replays each ended play and quiz from its moves, in
// its own version, and compares its score with the stored one. The worth of practical answers is computed in the
// version of their scenario. Returns the exit code.
[[nodiscard]] int verifyRecords(const RecordsOptions& options, records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
