#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "quiz/bank.hpp"
#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

namespace fourfold::testing {

// What a class is made of.
struct ClassPlan {
    std::vector<std::string> names;  // of as many people
    std::string className;
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;  // each person plays each of them, some twice
    std::vector<std::shared_ptr<const quiz::Bank>> banks;              // each person takes an exam on each
    std::uint64_t seed = 1;
    core::Moment began = core::momentOf(1'762'000'000'000);  // when the first attempt was begun
};

// Keeps the attempts of people of different ability: the better one is, the more often a best choice is taken and a
// right answer given; questions are of different difficulty. The same plan gives the same attempts but for their ids.
void keepClass(records::AttemptStore& store, const ClassPlan& plan, reports::Shelf& shelf);

}  // namespace fourfold::testing
