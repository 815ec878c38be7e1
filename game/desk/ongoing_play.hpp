#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "desk/conversation.hpp"
#include "desk/kept_play.hpp"

namespace fourfold::desk {

// The play that goes on: the stored play, and the lines that the stage performs.
class OngoingPlay {
public:
    explicit OngoingPlay(KeptPlay play);

    [[nodiscard]] const engine::Play& play() const { return m_kept.play(); }
    [[nodiscard]] const std::shared_ptr<const engine::CompiledScenario>& compiled() const { return m_kept.compiled(); }
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_kept.scenario(); }
    [[nodiscard]] Conversation& conversation() { return m_conversation; }
    [[nodiscard]] const Conversation& conversation() const { return m_conversation; }
    [[nodiscard]] const records::SaveFault* fault() const { return m_kept.fault(); }

    // How many notes were found since the trainee last read them.
    [[nodiscard]] std::size_t newNotes() const;
    // Call this when the trainee looks at the notes.
    void readNotes() { m_notesRead = notesKnown(); }

    // The effect of a choice.
    struct Taken {
        int paid = 0;        // points, all dimensions together
        bool found = false;  // whether a note was found
    };
    // Takes a choice. Returns nothing if it is not open.
    std::optional<Taken> choose(scenario::ChoiceId choice);
    // Takes the last choice back. Does nothing in an exam, or before the first choice.
    bool rollBack();
    // Takes again the choice that was taken back last.
    bool forward();
    [[nodiscard]] bool canGoForward() const { return !m_undone.empty(); }
    // As KeptPlay::changeVersion(). Choices that were taken back before can no longer be taken again by forward().
    std::optional<engine::ReplayFault> changeVersion(std::shared_ptr<const engine::CompiledScenario> compiled);
    // As KeptPlay::recordEnd().
    std::optional<std::size_t> recordEnd(const coach::Solution& solution, const coach::Review* review,
                                         records::DeckStore& deck, core::Day today) {
        return m_kept.recordEnd(solution, review, deck, today);
    }

    // Where the present line is said. The backdrop and the stage follow the lines, not the choice.
    [[nodiscard]] std::optional<scenario::PlaceId> place() const;
    [[nodiscard]] std::optional<scenario::StageId> stage() const;

private:
    [[nodiscard]] std::size_t notesKnown() const;
    void performLast(bool atEnd);

    KeptPlay m_kept;
    Conversation m_conversation;
    std::vector<scenario::ChoiceId> m_undone;  // the choices taken back, the latest last
    std::size_t m_notesRead = 0;
};

}  // namespace fourfold::desk
