#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/practical/practical_play.hpp"
#include "desk/conversation.hpp"

namespace fourfold::desk {

// The play of a practical question, and what the stage is performing of it.
class QuizStage {
public:
    // As coach::PracticalPlay::begin(); nothing in the same cases.
    [[nodiscard]] static std::optional<QuizStage> begin(const quiz::Practical& task,
                                                        std::shared_ptr<const engine::CompiledScenario> compiled,
                                                        std::uint64_t seed, std::span<const std::string> choices);

    [[nodiscard]] const std::shared_ptr<const engine::CompiledScenario>& compiled() const { return m_compiled; }
    [[nodiscard]] const coach::PracticalPlay& practical() const { return m_practical; }
    [[nodiscard]] const engine::Play& play() const { return m_practical.play(); }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    // Whether a whole scenario is played, to an ending that is to be seen.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    // Takes a choice that is open, unless the play is over; whether it did.
    bool choose(scenario::ChoiceId choice);
    // What is said next. It is for whoever keeps the choices to ask for it, once they are kept.
    void perform();

private:
    QuizStage(std::shared_ptr<const engine::CompiledScenario> compiled, coach::PracticalPlay practical, bool isWhole)
        : m_compiled(std::move(compiled)), m_practical(std::move(practical)), m_isWhole(isWhole) {}

    std::shared_ptr<const engine::CompiledScenario> m_compiled;
    coach::PracticalPlay m_practical;
    Conversation m_conversation;
    bool m_isWhole;
};

}  // namespace fourfold::desk
