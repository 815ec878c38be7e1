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

// What is wrong with the records.
struct Finding {
    // edited, deleted, added, broken, summary: see records::ChainFinding; score, unplayable; of a practical answer of a
    // quiz share, unplayable_answer
    std::string_view kind;
    std::string attempt;  // its id; may be empty
    std::string chain;
    std::size_t position = 0;
    std::string stored;    // score, share: the outcome, or what the answer is worth, as it is kept and as it comes out
    std::string computed;  // of the moves
    std::string question{};  // of the practical answer
};

struct Verification {
    std::size_t attempts = 0;
    std::size_t computed = 0;  // those whose score was worked out anew, practical answers and all
    std::vector<Finding> findings;
    // By subject and digest, how many ended attempts could not be scored anew, because that version is not at hand: of
    // what was tried, or of a scenario that a practical answer was played in.
    std::map<std::pair<std::string, std::string>, std::size_t> missing;
    std::vector<records::ChainHead> chains;
};

// `fourfold records verify`: holds the chains against the attempts, and makes each ended play and quiz again from its
// moves, by the version it was made on, to see whether its score is the one that is kept; what practical answers are
// worth is worked out by the version of their scenario. Returns the exit code.
[[nodiscard]] int verifyRecords(const RecordsOptions& options, records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
