#pragma once

#include <memory>
#include <string>
#include <vector>

#include "coach/solved_scenario.hpp"
#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "yaml/bank_loader.hpp"

namespace fourfold::commands {

// The question banks in the folders "quizzes" of the scenario folders, folder by folder and sorted by name; of two with
// the same name the first.
[[nodiscard]] std::vector<yaml::BankFile> loadBanks(const Context& context);
// The files they are in.
[[nodiscard]] std::vector<std::filesystem::path> bankPaths(const Context& context);

// Those of them that have no errors.
[[nodiscard]] std::vector<std::shared_ptr<const quiz::Bank>> usableBanks(const Context& context);

// The bank that an argument names: the path of a file, or the id of one in those folders. Null, and a complaint that
// says why, when there is none or it has errors.
[[nodiscard]] std::shared_ptr<const quiz::Bank> findBank(const std::string& argument, const Context& context);

// The scenarios of the bank's practical questions, looked for where `check` does. The context must outlive them.
[[nodiscard]] coach::SolvedScenarios scenariosOf(const quiz::Bank& bank, const Context& context);

}  // namespace fourfold::commands
