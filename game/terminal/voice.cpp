#include "terminal/voice.hpp"

#include <algorithm>
#include <array>

namespace fourfold::terminal {

std::string Voice::list(const std::vector<std::string>& items) const {
    return fmt::format("{}", fmt::join(items, (*this)("terminal.list.separator")));
}

std::string Voice::dimension(std::size_t index) const {
    return (*this)("dimension." + std::string(scenario::dimensionNames[index]));
}

std::string Voice::result(scenario::Result result) const {
    return (*this)("result." + std::string(scenario::resultNames[static_cast<std::size_t>(result)]));
}

std::string Voice::points(const scenario::Points& points) const {
    std::vector<std::string> parts;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (points[d] == 0) continue;
        parts.push_back(format("terminal.points", fmt::arg("dimension", dimension(d)), fmt::arg("points", points[d])));
    }
    return list(parts);
}

std::string Voice::rapport(int value) const {
    // Each word is for a rapport up to its number.
    constexpr std::array<std::pair<int, std::string_view>, 6> words{
        {{1, "hostile"}, {3, "cold"}, {5, "polite"}, {7, "friendly"}, {9, "warm"}, {10, "devoted"}}};
    const auto word = std::ranges::find_if(words, [&](const auto& entry) { return value <= entry.first; });
    return format("terminal.of_ten", fmt::arg("word", (*this)("terminal.rapport." + std::string(word->second))),
                  fmt::arg("n", value));
}

std::string Voice::meter(int value, int max) const {
    std::string_view word = "plenty";
    if (value == 0) {
        word = "gone";
    } else if (value == 1 || value * 4 <= max) {
        word = "low";
    } else if (value * 2 <= max) {
        word = "half";
    }
    return format("terminal.of_most", fmt::arg("word", (*this)("terminal.meter." + std::string(word))),
                  fmt::arg("n", value), fmt::arg("most", max));
}

std::string Voice::speaker(const scenario::Speaker& speaker, const scenario::Scenario& scenario) const {
    if (const auto* person = std::get_if<scenario::PersonId>(&speaker)) return (*this)(scenario[*person].name);
    return std::holds_alternative<scenario::Trainee>(speaker) ? (*this)("word.you") : std::string();
}

}  // namespace fourfold::terminal
