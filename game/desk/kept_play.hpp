#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/review.hpp"
#include "engine/play.hpp"
#include "records/deck_store.hpp"
#include "records/play_store.hpp"

namespace fourfold::desk {

// A play that begins.
struct Beginning {
    std::shared_ptr<const engine::CompiledScenario> compiled;
    std::uint64_t seed = 0;
    engine::Mode mode = engine::Mode::practice;
    core::Language language = core::Language::en;
    core::Moment started{};
    std::span<const std::string> choices{};  // taken over from another play
};

// A play and its attempt in the store: every choice is on the disk before its result can be seen.
class KeptPlay {
public:
    // Begins it, behind those of the choices that can be taken.
    KeptPlay(const Beginning& beginning, const records::PlayStore& store);
    // Goes on with a stored one, behind those of its choices that can be taken: see canResume().
    KeptPlay(std::shared_ptr<const engine::CompiledScenario> compiled, records::Resumed resumed);

    [[nodiscard]] const engine::Play& play() const { return m_play; }
    [[nodiscard]] const std::shared_ptr<const engine::CompiledScenario>& compiled() const { return m_compiled; }
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_play.scenario(); }
    // What stopped the choices that it was begun behind; nothing when all of them could be taken.
    [[nodiscard]] const std::optional<engine::ReplayFault>& stopped() const { return m_stopped; }
    // Why it is not in the store as it stands; null while it is.
    [[nodiscard]] const records::SaveFault* fault() const { return m_journal.fault(); }

    // Takes a choice that is open.
    const engine::Step& choose(scenario::ChoiceId choice);
    // Takes the last choice back; false in an exam or at the beginning, where nothing happens.
    bool rollBack();
    // Goes on in another version of the scenario, as far as the choices so far can be taken there: what stopped it, if
    // something did. In practice only.
    std::optional<engine::ReplayFault> changeVersion(std::shared_ptr<const engine::CompiledScenario> compiled);
    // Writes down how it ended, and what was missed into the deck; once. Of a scenario without an exact solution there
    // is no review, no score and no mistake. Returns how many mistakes there were; nothing when that is done already,
    // or there is no end.
    std::optional<std::size_t> recordEnd(const coach::Solution& solution, const coach::Review* review,
                                         records::DeckStore& deck, core::Day today);

private:
    std::shared_ptr<const engine::CompiledScenario> m_compiled;
    engine::Play m_play;
    std::optional<engine::ReplayFault> m_stopped;
    std::size_t m_inherited = 0;  // how many of its choices were taken over from another play
    records::Journal m_journal;
    bool m_isEndRecorded = false;
};

// The ids of a play's first choices.
[[nodiscard]] std::vector<std::string> choiceIds(const engine::Play& play, std::size_t count);

// Whether a stored play can go on: it stands in this very version of the scenario, and all of its choices can be taken.
[[nodiscard]] bool canResume(const records::StoredPlay& stored, const engine::CompiledScenario& compiled);

}  // namespace fourfold::desk
