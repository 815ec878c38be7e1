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

// The data of a play that begins.
struct Beginning {
    std::shared_ptr<const engine::CompiledScenario> compiled;
    std::uint64_t seed = 0;
    engine::Mode mode = engine::Mode::practice;
    core::Language language = core::Language::en;
    core::Moment started{};
    std::span<const std::string> choices{};  // choices taken over from another play
};

// A play and its attempt in the store. Every choice is on the disk before its result can be seen.
class KeptPlay {
public:
    // Begins a play with as many of the choices as can be taken.
    KeptPlay(const Beginning& beginning, const records::PlayStore& store);
    // Continues a stored play with as many of its choices as can be taken: see canResume().
    KeptPlay(std::shared_ptr<const engine::CompiledScenario> compiled, records::Resumed resumed);

    [[nodiscard]] const engine::Play& play() const { return m_play; }
    [[nodiscard]] const std::shared_ptr<const engine::CompiledScenario>& compiled() const { return m_compiled; }
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_play.scenario(); }
    // The first choice that could not be taken at the beginning, with the reason; nothing if all could be taken.
    [[nodiscard]] const std::optional<engine::ReplayFault>& stopped() const { return m_stopped; }
    // Why the play is not stored completely; null if it is.
    [[nodiscard]] const records::SaveFault* fault() const { return m_journal.fault(); }

    // Takes a choice, which must be open.
    const engine::Step& choose(scenario::ChoiceId choice);
    // Takes the last choice back. Does nothing and returns false in an exam, or before the first choice.
    bool rollBack();
    // Continues in another version of the scenario, with as many of the choices as can be taken there. Returns what
    // stopped them, if anything did. In practice only.
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
    std::size_t m_inherited = 0;  // number of choices taken over from another play
    records::Journal m_journal;
    bool m_isEndRecorded = false;
};

// The ids of the first choices of a play.
[[nodiscard]] std::vector<std::string> choiceIds(const engine::Play& play, std::size_t count);

// Whether a stored play can continue: it was played in exactly this version of the scenario, and all of its choices can
// be taken.
[[nodiscard]] bool canResume(const records::StoredPlay& stored, const engine::CompiledScenario& compiled);

}  // namespace fourfold::desk
