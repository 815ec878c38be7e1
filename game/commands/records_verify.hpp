#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/records.hpp"
#include "records/attempt_store.hpp"

namespace fourfold::commands {

// A fault that was found in the records.
struct Finding {
    // See records::ChainFinding: with event_ or person_ before it where it is about one of those. Of an attempt also:
    // score, unplayable. Of the exams of a person on a bank: tries. Of a practical answer of a quiz: share,
    // unplayable_answer.
    std::string kind;
    records::AttemptId attempt;  // may be empty
    std::string chain;
    std::size_t position = 0;
    std::string stored;      // score, share: the stored outcome, or the stored worth of the answer
    std::string computed;    // the same, computed from the moves
    std::string question{};  // id of the practical question
    std::string item{};      // the id of a deck event or a person; what is wrong with the database; the bank
};

struct Verification {
    std::size_t attempts = 0;
    std::size_t computed = 0;  // attempts whose score and practical answers were all computed again
    std::vector<Finding> findings;
    // How many ended attempts could not be scored again because a version is not at hand, by subject and digest of that
    // version: of the attempt's subject, or of a scenario of a practical answer.
    std::map<std::pair<std::string, std::string>, std::size_t> missing;
    std::vector<records::ChainHead> chains;
    std::optional<std::optional<records::FoundReceipt>> receipt;  // when one was asked for: the link that it is of
};

// `fourfold records verify`: compares the chains with the attempts. Replays each ended play and quiz from its moves, in
// its own version, and compares its score with the stored one. The worth of practical answers is computed in the
// version of their scenario. Returns the exit code.
[[nodiscard]] int verifyRecords(const RecordsOptions& options, records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
