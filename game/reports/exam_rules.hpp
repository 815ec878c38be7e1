#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

// What the rules of an exam say against records. `fourfold records verify` and the reports name it.
namespace fourfold::reports {

// Somebody who has begun more exams on a bank than it allows: on two computers, or by other means than this program.
struct TooManyTries {
    records::Person person;
    std::string bank;
    std::size_t begun = 0;
    std::size_t allowed = 0;
};

// Those among the begun exams. Of a bank that is not on the shelf nobody knows how many it allows.
[[nodiscard]] std::vector<TooManyTries> tooManyTries(std::span<const records::BegunExams> begun, const Shelf& shelf);

// The releases that hold in a store, by bank.
using Releases = std::map<std::string, std::vector<records::Release>>;
// Adds those of a bank, unless they are there.
[[nodiscard]] std::optional<records::SaveFault> addReleases(records::AttemptStore& store, const std::string& bank,
                                                            Releases& releases);
// Whether an attempt is an exam on a bank of which other versions were released, but not this one.
[[nodiscard]] bool isUnreleased(const records::AttemptHeader& attempt, const Releases& releases);

}  // namespace fourfold::reports
