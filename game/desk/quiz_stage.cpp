#include "desk/quiz_stage.hpp"

#include <utility>

#include "desk/performance.hpp"

namespace fourfold::desk {

std::optional<QuizStage> QuizStage::begin(const quiz::Practical& task,
                                          std::shared_ptr<const engine::CompiledScenario> compiled, std::uint64_t seed,
                                          std::span<const std::string> choices) {
    auto practical = coach::PracticalPlay::begin(task, *compiled, seed, choices);
    if (!practical) return std::nullopt;
    QuizStage stage(std::move(compiled), std::move(*practical), !task.decision);
    stage.m_conversation.perform(lastLinesOf(stage.play()), !choices.empty());
    return stage;
}

bool QuizStage::choose(scenario::ChoiceId choice) {
    if (m_practical.over() || !play().now().open().contains(choice)) return false;
    m_practical.choose(choice);
    return true;
}

void QuizStage::perform() { m_conversation.perform(lastLinesOf(play()), false); }

}  // namespace fourfold::desk
