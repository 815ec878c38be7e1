#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/practical/practical_play.hpp"
#include "desk/conversation.hpp"

namespace fourfold::desk {

// The play of a practical question, and the lines that the stage performs.
class QuizStage {
public:
    // As coach::PracticalPlay::begin(). Returns nothing in the same cases.
    [[nodiscard]] static std::optional<QuizStage> begin(const quiz::Practical& task,
                                                        std::shared_ptr<const engine::CompiledScenario> compiled,
                                                        std::uint64_t seed, std::span<const std::string> choices);

    [[nodiscard]] const std::shared_ptr<const engine::CompiledScenario>& compiled() const { return m_compiled; }
    [[nodiscard]] const coach::PracticalPlay& practical() const { return m_practical; }
    [[nodiscard]] const engine::Play& play() const { return m_practical.play(); }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    // Whether a whole scenario is played, up to an ending that is shown.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }

    // Takes an open choice, unless the play is over. Returns whether it did.
    bool choose(scenario::ChoiceId choice);
    // Begins the next lines. The caller must store the choices first.
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
