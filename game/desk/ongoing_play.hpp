#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/review.hpp"
#include "engine/play.hpp"
#include "records/journal.hpp"
#include "desk/conversation.hpp"

namespace fourfold::desk {

// The play that is going on: the engine's play, its file, and what the stage is performing of it. Every choice is on
// the disk before its result is performed.
class OngoingPlay {
public:
    // Takes up a play whose choices so far are already in the journal.
    OngoingPlay(std::shared_ptr<const engine::Rules> rules, engine::Play play, records::Journal journal);

    [[nodiscard]] const engine::Play& play() const { return m_play; }
    [[nodiscard]] const std::shared_ptr<const engine::Rules>& rules() const { return m_rules; }
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_play.scenario(); }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    [[nodiscard]] const records::SaveFault* fault() const { return m_journal.fault(); }

    // How many notes are known now.
    [[nodiscard]] std::size_t notesKnown() const;

    void choose(scenario::ChoiceId choice);
    // Takes the last choice back; nothing happens in an exam or at the beginning.
    bool rollBack();
    // Takes the choice that was taken back last once more.
    bool forward();
    // Goes on in another version of the scenario, as far as the choices so far can be taken there: what stopped it, if
    // something did. In practice only. What was taken back before cannot be taken once more.
    std::optional<engine::ReplayFault> changeVersion(std::shared_ptr<const engine::Rules> rules);
    [[nodiscard]] bool canGoForward() const { return !m_undone.empty(); }

    // Where the present line is said: the backdrop and the stage follow the lines, not the choice.
    [[nodiscard]] std::optional<scenario::PlaceId> place() const;
    [[nodiscard]] std::optional<scenario::StageId> stage() const;

    // Writes down how the play ended, once; false when that is done already, or there is no end.
    bool recordEnd(const coach::Review* review);

private:
    void performLast(bool atEnd);

    std::shared_ptr<const engine::Rules> m_rules;
    engine::Play m_play;
    records::Journal m_journal;
    Conversation m_conversation;
    std::vector<scenario::ChoiceId> m_undone;  // the latest last
    bool m_endRecorded = false;
};

// The ids of a play's first choices.
[[nodiscard]] std::vector<std::string> choiceIds(const engine::Play& play, std::size_t count);

}  // namespace fourfold::desk
