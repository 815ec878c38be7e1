#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "engine/order.hpp"
#include "engine/session.hpp"

namespace fourfold::engine {

// Practice shows what each choice did and can be rolled back; an exam shows nothing before the end.
enum class Mode { practice, exam };

// One choice of a play and what came of it.
struct Step {
    SceneId scene;  // where it was taken
    ChoiceId choice;
    scenario::Points paid{};
    std::vector<SceneId> entered;  // the scenes entered by it, in order
    Session before;
};

// A play with its past: the session now, and each step that led there. The compiled scenario must outlive it.
class Play {
public:
    Play(const CompiledScenario& compiled, std::uint64_t seed, Mode mode);

    [[nodiscard]] const Session& now() const { return m_now; }
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_now.scenario(); }
    [[nodiscard]] const std::vector<Step>& steps() const { return m_steps; }
    [[nodiscard]] std::uint64_t seed() const { return m_seed; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    // The open choices as they stand on screen.
    [[nodiscard]] std::vector<ChoiceId> choices() const { return onScreen(m_now, m_seed); }

    // Takes a choice that is open.
    const Step& choose(ChoiceId choice);
    // Goes back to the moment after the first `count` steps. Allowed in practice only; count <= steps().size().
    void rollBack(std::size_t count);

    // The backdrop and the stage now: those of the last scene entered that names one.
    [[nodiscard]] std::optional<scenario::PlaceId> place() const;
    [[nodiscard]] std::optional<scenario::StageId> stage() const;

private:
    template <class Pick>
    auto latest(Pick pick) const;

    Session m_now;
    std::vector<Step> m_steps;
    std::uint64_t m_seed;
    Mode m_mode;
};

// Why a list of choice ids could not be played to its end.
struct ReplayFault {
    enum class Kind { noSuchChoice, notOpen, alreadyOver, endsEarly };
    Kind kind = Kind::noSuchChoice;
    std::size_t index = 0;       // which entry of the list, from 0; for endsEarly its length
    std::string choice;          // empty for endsEarly
    SceneId scene;               // where the play stood
    std::vector<ChoiceId> open;  // what was open there, in the author's order
};

// Plays the ids one after another; all of them must be open when their turn comes. With `whole`, the list must reach an
// ending. The ids before a fault are played.
[[nodiscard]] std::optional<ReplayFault> replay(Play& play, std::span<const std::string> ids, bool whole);

}  // namespace fourfold::engine
