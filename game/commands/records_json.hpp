#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/person_export.hpp"
#include "commands/records_verify.hpp"
#include "records/attempt_store.hpp"

// The output of `fourfold records --json`.
namespace fourfold::commands {

[[nodiscard]] std::string attemptsJson(const std::vector<records::Attempt>& attempts);
[[nodiscard]] std::string attemptJson(const records::Attempt& attempt, const std::vector<records::Move>& moves,
                                      const std::optional<records::Closing>& closing);
[[nodiscard]] std::string verificationJson(const Verification& verification);
[[nodiscard]] std::string mergedJson(const records::Merged& merged);
[[nodiscard]] std::string rosterJson(const records::RosterPlan& plan, bool tried);
[[nodiscard]] std::string personJson(const PersonExport& person);
[[nodiscard]] std::string backupJson(const std::string& path);

}  // namespace fourfold::commands
