#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fourfold::testing {

// A written play of a scenario and its expected result. Line by line: `#` comments, choice ids in order, then
//   ending: <scene>, result: won|partial|lost, score: <n> or <n>..<m>, pass: yes|no, red_line: yes|no
struct Plan {
    std::filesystem::path path;
    std::vector<std::string> choices;
    std::string ending;
    std::string result;
    int leastScore = 0;  // of the score rounded to a whole number
    int mostScore = 0;
    bool pass = false;
    bool redLine = false;
};

// Nothing when a line makes no sense or an expectation is missing.
[[nodiscard]] std::optional<Plan> parsePlan(std::string_view text);

// The plans of a scenario, sorted by name. Throws std::runtime_error naming a file that makes no sense.
[[nodiscard]] std::vector<Plan> plansOf(const std::string& scenario);

}  // namespace fourfold::testing
