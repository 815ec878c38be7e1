#pragma once

#include <memory>
#include <string>
#include <vector>

#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "yaml/bank_loader.hpp"

namespace fourfold::commands {

// The question banks in the folders "quizzes" of the scenario folders, folder by folder and sorted by name; of two with the
// same name the first.
[[nodiscard]] std::vector<yaml::BankFile> loadBanks(const Context& context);

// The bank that an argument names: the path of a file, or the id of one in those folders. Null, and a complaint that says
// why, when there is none or it has errors.
[[nodiscard]] std::shared_ptr<const quiz::Bank> findBank(const std::string& argument, const Context& context);

// The scenario of a practical question of the bank: looked for where `check` does. Null when none can be played.
[[nodiscard]] std::shared_ptr<const scenario::Scenario> scenarioOf(const quiz::Bank& bank, const std::string& name,
                                                                   const Context& context);

}  // namespace fourfold::commands
