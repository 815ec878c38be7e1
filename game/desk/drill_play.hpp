#pragma once

#include <optional>
#include <vector>

#include "drill/round.hpp"
#include "desk/conversation.hpp"

namespace fourfold::desk {

// A session of drills on the stage: the round, the lines of the present lesson, and an answer that waits until its
// scenario is solved.
class DrillPlay {
public:
    explicit DrillPlay(drill::Agenda agenda);

    [[nodiscard]] const drill::Agenda& agenda() const { return m_agenda; }
    [[nodiscard]] drill::Round& round() { return m_round; }
    [[nodiscard]] const drill::Round& round() const { return m_round; }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }

    // Takes an open choice of the present lesson. Returns false if the lesson was answered or an answer waits.
    bool choose(scenario::ChoiceId choice);
    [[nodiscard]] bool waiting() const { return m_chosen.has_value(); }
    // Judges the waiting answer; there must be one.
    const drill::Verdict& judge(const coach::Solution& solution, records::DeckStore& deck, core::Day today);
    // Goes to the next lesson.
    void next();

private:
    void perform();

    drill::Agenda m_agenda;
    drill::Round m_round;
    Conversation m_conversation;
    std::optional<scenario::ChoiceId> m_chosen;
};

}  // namespace fourfold::desk
