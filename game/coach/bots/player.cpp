#include "coach/bots/player.hpp"

#include "engine/order.hpp"

namespace fourfold::coach {

using scenario::ChoiceId;

Player::Player(const engine::CompiledScenario& compiled, Bot bot, core::Language language, const Solution* solution)
    : m_bot(bot), m_preference(preferenceOf(bot, compiled.scenario(), language)), m_solution(solution) {}

ChoiceId Player::chooseByLooking(const engine::Session& session, const engine::OpenChoices& open, std::uint64_t seed,
                                 core::Random& random) const {
    if (m_bot == Bot::first) return engine::onScreen(session, seed).front();
    if (m_bot == Bot::best && m_solution != nullptr) {
        // No choice is best where no ending can be reached.
        if (const auto best = m_solution->best(session)) return *best;
    }
    engine::OpenChoices liked;
    std::int64_t highest = 0;
    for (const ChoiceId choice : open) {
        const bool pays = !session.compiled().did(session.state(), choice);
        const std::int64_t rank = m_preference.rank(choice, pays);
        if (liked.empty() || rank > highest) liked = {};
        if (liked.empty() || rank == highest) {
            highest = rank;
            liked.addIf(true, choice);
        }
    }
    return liked[random.below(static_cast<std::uint32_t>(liked.size()))];
}

}  // namespace fourfold::coach
