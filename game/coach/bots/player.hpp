#pragma once

#include <cstdint>
#include <optional>

#include "coach/bots/preference.hpp"
#include "coach/solver.hpp"
#include "core/random.hpp"
#include "engine/session.hpp"

namespace fourfold::coach {

// Plays sessions of one scenario as a bot does. Immutable, safe to share between threads.
class Player {
public:
    // The compiled scenario must outlive the player. So must the solution, which Bot::best needs to be exact.
    Player(const engine::CompiledScenario& compiled, Bot bot, core::Language language,
           const Solution* solution = nullptr);

    // The choice that the bot takes. `open` are the session's open choices, at least one. The seed orders the choices
    // on screen and must stay the same throughout a play. `random` decides between choices that rank alike.
    [[nodiscard]] scenario::ChoiceId choose(const engine::Session& session, const engine::OpenChoices& open,
                                            std::uint64_t seed, core::Random& random) const {
        if (m_bot == Bot::random) return open[random.below(static_cast<std::uint32_t>(open.size()))];
        return chooseByLooking(session, open, seed, random);
    }

private:
    [[nodiscard]] scenario::ChoiceId chooseByLooking(const engine::Session& session, const engine::OpenChoices& open,
                                                     std::uint64_t seed, core::Random& random) const;

    Bot m_bot;
    Preference m_preference;
    const Solution* m_solution;
};

}  // namespace fourfold::coach
