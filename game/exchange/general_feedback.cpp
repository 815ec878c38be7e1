#include "exchange/general_feedback.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace fourfold::exchange {
namespace {

constexpr std::string_view colon = ": ";

const std::string& aboutOf(const quiz::Pair& pair) { return pair.left.empty() ? pair.right.en : pair.left.en; }

// The line for each pair. Nothing when a line is about none of the pairs.
std::optional<std::vector<std::string>> linesOf(std::string_view general, const std::vector<quiz::Pair>& pairs) {
    std::vector<std::string> lines(pairs.size());
    std::size_t pair = 0;
    while (!general.empty()) {
        const std::size_t end = std::min(general.find('\n'), general.size());
        const std::string_view line = general.substr(0, end);
        general.remove_prefix(std::min(end + 1, general.size()));
        const auto isAbout = [&](const quiz::Pair& each) {
            const std::string& about = aboutOf(each);
            return line.starts_with(about) && line.substr(about.size()).starts_with(colon);
        };
        while (pair < pairs.size() && !isAbout(pairs[pair])) ++pair;
        if (pair == pairs.size()) return std::nullopt;
        lines[pair] = line.substr(aboutOf(pairs[pair]).size() + colon.size());
        ++pair;
    }
    return lines;
}

}  // namespace

std::optional<std::string> feedbackLine(std::string_view about, std::string_view feedback) {
    if (about.find('\n') != std::string_view::npos || feedback.find('\n') != std::string_view::npos)
        return std::nullopt;
    return fmt::format("{}{}{}", about, colon, feedback);
}

void spreadFeedback(const std::string& general, std::vector<quiz::Pair>& pairs) {
    if (general.empty()) return;
    const auto lines = linesOf(general, pairs);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!pairs[i].feedback.empty()) continue;
        const std::string& text = lines ? (*lines)[i] : general;
        pairs[i].feedback = {text, text};
    }
}

}  // namespace fourfold::exchange
