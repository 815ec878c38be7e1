#pragma once

#include <cstdint>
#include <vector>

#include "coach/bots/bot.hpp"
#include "core/language.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::coach {

// How a bot ranks each choice of a scenario. It takes one of the open choices that rank highest.
struct Preference {
    std::vector<std::int64_t> unpaid;  // by choice, while it would still pay
    std::vector<std::int64_t> paid;    // once it has paid

    [[nodiscard]] std::int64_t rank(scenario::ChoiceId choice, bool pays) const {
        return (pays ? unpaid : paid)[choice.index()];
    }
};

// All choices rank alike for the bots that do not look at them (random, first), and for Bot::best, which asks the
// solution.
[[nodiscard]] Preference preferenceOf(Bot bot, const scenario::Scenario& scenario, core::Language language);

}  // namespace fourfold::coach
