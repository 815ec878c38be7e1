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

// What a class is generated from.
struct ClassPlan {
    std::vector<std::string> names;  // of as many people
    std::string className;
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;  // each person plays each of them, some twice
    std::vector<std::shared_ptr<const quiz::Bank>> banks;              // each person takes an exam on each
    std::uint64_t seed = 1;
    core::Moment began = core::momentOf(1'762'000'000'000);  // when the first attempt was begun
};

// Keeps the attempts of people of different ability: a better person more often takes a best choice and gives a right
// answer. Questions differ in difficulty. The same plan gives the same attempts, except for their ids.
void keepClass(records::AttemptStore& store, const ClassPlan& plan, reports::Shelf& shelf);

}  // namespace fourfold::testing
