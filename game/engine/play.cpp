#include "engine/play.hpp"

#include <algorithm>
#include <ranges>

namespace fourfold::engine {

Play::Play(const CompiledScenario& compiled, std::uint64_t seed, Mode mode)
    : m_now(compiled), m_seed(seed), m_mode(mode) {}

const Step& Play::choose(ChoiceId choice) {
    Step step{.scene = m_now.scene(), .choice = choice, .paid = {}, .entered = {}, .before = m_now};
    step.paid = m_now.choose(choice, &step.entered);
    return m_steps.emplace_back(std::move(step));
}

void Play::rollBack(std::size_t count) {
    if (count >= m_steps.size()) return;
    m_now = m_steps[count].before;
    m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(count), m_steps.end());
}

template <class Pick>
auto Play::latest(Pick pick) const {
    const auto within = [&](const std::vector<SceneId>& entered) {
        decltype(pick(SceneId{})) found;
        for (const SceneId scene : entered | std::views::reverse) {
            if (!found) found = pick(scene);
        }
        return found;
    };
    for (const Step& step : m_steps | std::views::reverse) {
        if (const auto found = within(step.entered)) return found;
    }
    return within(m_now.compiled().opening());
}

std::optional<scenario::PlaceId> Play::place() const {
    return latest([&](SceneId scene) { return scenario()[scene].place; });
}

std::optional<scenario::StageId> Play::stage() const {
    return latest([&](SceneId scene) { return scenario()[scene].stage; });
}

std::optional<ReplayFault> replay(Play& play, std::span<const std::string> ids, bool whole) {
    using Kind = ReplayFault::Kind;
    const auto fault = [&](Kind kind, std::size_t index, std::string choice) {
        const OpenChoices open = play.now().open();
        return ReplayFault{kind, index, std::move(choice), play.now().scene(), {open.begin(), open.end()}};
    };
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const std::optional<ChoiceId> choice = play.scenario().choiceNamed(ids[i]);
        if (!choice) return fault(Kind::noSuchChoice, i, ids[i]);
        if (play.now().over()) return fault(Kind::alreadyOver, i, ids[i]);
        if (!play.now().open().contains(*choice)) return fault(Kind::notOpen, i, ids[i]);
        play.choose(*choice);
    }
    if (whole && !play.now().over()) return fault(Kind::endsEarly, ids.size(), {});
    return std::nullopt;
}

}  // namespace fourfold::engine
