#include "support/plan.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <sstream>
#include <stdexcept>

#include "support/built.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::testing {
namespace {

std::optional<int> number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<bool> yesOrNo(const std::string& text) {
    if (text == "yes") return true;
    if (text == "no") return false;
    return std::nullopt;
}

bool readScore(const std::string& text, Plan& plan) {
    const std::size_t dots = text.find("..");
    const auto least = number(std::string_view(text).substr(0, dots));
    const auto most = dots == std::string::npos ? least : number(std::string_view(text).substr(dots + 2));
    if (!least || !most) return false;
    plan.leastScore = *least;
    plan.mostScore = *most;
    return true;
}

}  // namespace

std::optional<Plan> parsePlan(std::string_view text) {
    Plan plan;
    std::map<std::string, std::string> expected;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(": ");
        if (line.empty() || line[0] == '#') continue;
        if (colon != std::string::npos) {
            if (!expected.emplace(line.substr(0, colon), line.substr(colon + 2)).second) return std::nullopt;
        } else if (expected.empty() && line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == line.npos) {
            plan.choices.push_back(line);
        } else {
            return std::nullopt;
        }
    }
    const auto pass = yesOrNo(expected["pass"]);
    const auto redLine = yesOrNo(expected["red_line"]);
    plan.ending = expected["ending"];
    plan.result = expected["result"];
    if (expected.size() != 5 || !pass || !redLine || plan.ending.empty() || plan.result.empty()) return std::nullopt;
    if (!readScore(expected["score"], plan)) return std::nullopt;
    plan.pass = *pass;
    plan.redLine = *redLine;
    return plan;
}

std::vector<Plan> plansOf(const std::string& scenario) {
    const std::filesystem::path folder = fourfold::testing::inSource("tests/fixtures/plans") / scenario;
    std::vector<Plan> plans;
    if (!std::filesystem::is_directory(folder)) return plans;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        auto plan = parsePlan(readText(entry.path()));
        if (!plan) throw std::runtime_error(entry.path().string() + ": not a plan");
        plan->path = entry.path();
        plans.push_back(std::move(*plan));
    }
    std::ranges::sort(plans, {}, &Plan::path);
    return plans;
}

}  // namespace fourfold::testing
