#pragma once

#include <memory>
#include <string>
#include <vector>

#include "coach/solved_scenario.hpp"
#include "commands/context.hpp"
#include "quiz/bank.hpp"
#include "records/attempt_store.hpp"
#include "yaml/bank_loader.hpp"

namespace fourfold::commands {

// The question banks in the "quizzes" folders of the scenario folders, folder by folder, sorted by name. Of banks with
// the same file name, only the first counts.
[[nodiscard]] std::vector<yaml::BankFile> loadBanks(const Context& context);
// The files of these banks.
[[nodiscard]] std::vector<std::filesystem::path> bankPaths(const Context& context);

// The banks among them that have no errors.
[[nodiscard]] std::vector<std::shared_ptr<const quiz::Bank>> usableBanks(const Context& context);

// The bank that an argument names: the path of a file, or the id of a bank in those folders. If there is none or it has
// errors, prints why and returns null.
[[nodiscard]] std::shared_ptr<const quiz::Bank> findBank(const std::string& argument, const Context& context);

// The scenarios of the bank's practical questions, found as `check` finds them; earlier versions also in the store, if
// one is given. The context must outlive them.
[[nodiscard]] coach::SolvedScenarios scenariosOf(const quiz::Bank& bank, const Context& context,
                                                 std::shared_ptr<records::AttemptStore> store = nullptr);

}  // namespace fourfold::commands
