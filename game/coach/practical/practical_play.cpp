#include "coach/practical/practical_play.hpp"

#include "coach/practical/worth.hpp"

namespace fourfold::coach {

std::optional<PracticalPlay> PracticalPlay::begin(const quiz::Practical& task, const engine::CompiledScenario& compiled,
                                                  std::uint64_t seed, std::span<const std::string> choices) {
    engine::Play play(compiled, seed, engine::Mode::exam);
    std::vector<std::string> before;
    if (task.decision) {
        for (const quiz::Reference& each : task.after) before.push_back(each.name);
    }
    if (engine::replay(play, before, false)) return std::nullopt;
    PracticalPlay begun(std::move(play), before.size(), !task.decision);
    for (const std::string& name : choices) {
        const auto choice = begun.over() ? std::nullopt : compiled.scenario().choiceNamed(name);
        if (!choice || !begun.m_play.now().open().contains(*choice)) return std::nullopt;
        begun.choose(*choice);
    }
    return begun;
}

bool PracticalPlay::over() const {
    if (!m_isWhole && m_play.steps().size() > m_first) return true;
    return m_play.now().open().empty();
}

quiz::Played PracticalPlay::soFar() const {
    quiz::Played played{.choices = {}, .share = {}, .over = false, .digest = m_play.scenario().digest.text};
    for (std::size_t i = m_first; i < m_play.steps().size(); ++i) {
        played.choices.push_back(m_play.scenario()[m_play.steps()[i].choice].id);
    }
    return played;
}

quiz::Played PracticalPlay::answer(const Solution& solution) const {
    quiz::Played played = soFar();
    played.over = true;
    if (m_isWhole) {
        if (m_play.now().over()) played.share = playWorth(m_play.now(), solution);
    } else if (m_play.steps().size() > m_first) {
        const engine::Step& step = m_play.steps()[m_first];
        played.share = choiceWorth(step.before, step.choice, solution);
    }
    return played;
}

std::vector<ReviewedMove> PracticalPlay::review(const Solution& solution) const {
    std::vector<ReviewedMove> moves;
    for (std::size_t i = m_first; i < m_play.steps().size(); ++i) {
        moves.push_back(reviewDecision(m_play.steps()[i].before, m_play.steps()[i].choice, solution));
    }
    return moves;
}

}  // namespace fourfold::coach
