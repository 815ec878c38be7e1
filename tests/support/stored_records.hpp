#pragma once

#include <filesystem>
#include <string>

namespace fourfold::testing {

// What a store of records holds, for each attempt a line "attempt orange exam seed
// 7 ended" and then one for each move: "choice ask-hua", "rollback 0", "version
// 2", "end won 80/1 passed". The latest begun comes first. Empty without a store.
[[nodiscard]] std::string storedRecords(const std::filesystem::path& store);

// What happened to the cards of everybody's mistake deck there, a line each: "missed orange/knife: halve-it", "right
// ...", "wrong ...", followed by " by Li Lei/A"; empty when there is none.
[[nodiscard]] std::string storedDecks(const std::filesystem::path& store);

}  // namespace fourfold::testing
