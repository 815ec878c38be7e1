#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

#include "core/figures.hpp"
#include "core/voice.hpp"
#include "engine/fraction.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::terminal {

// The program's texts, and the words for what a play shows.
class Voice : public core::Voice {
public:
    using core::Voice::Voice;

    // "a, b, c"
    [[nodiscard]] std::string list(const std::vector<std::string>& items) const;
    // The name of a dimension.
    [[nodiscard]] std::string dimension(std::size_t index) const;
    // The result of a play: "Won".
    [[nodiscard]] std::string result(scenario::Result result) const;
    // "trust +2, needs -1", without dimensions that have no points; empty if there are none.
    [[nodiscard]] std::string points(const scenario::Points& points) const;
    // The rapport of a person with the trainee: "friendly (7 of 10)".
    [[nodiscard]] std::string rapport(int value) const;
    // The value of a meter: "1 of 4 left, running low".
    [[nodiscard]] std::string meter(int value, int max) const;
    // The name of the speaker of a line.
    [[nodiscard]] std::string speaker(const scenario::Speaker& speaker, const scenario::Scenario& scenario) const;
};

using core::lossText;
using core::scoreText;

}  // namespace fourfold::terminal
