#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

namespace fourfold::commands {

// Somebody who has begun more exams on a bank than it allows: on two computers, or by other means than this program.
struct TooManyTries {
    records::Person person;
    std::string bank;
    std::size_t begun = 0;
    std::size_t allowed = 0;
};

// Those among the begun exams. Of a bank that is not on the shelf nobody knows how many it allows.
[[nodiscard]] std::vector<TooManyTries> tooManyTries(std::span<const records::BegunExams> begun,
                                                     const reports::Shelf& shelf);

// The name and the class of a person, on one line.
[[nodiscard]] std::string nameIn(const records::Person& person, const Context& context);

}  // namespace fourfold::commands
