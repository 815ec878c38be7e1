#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/decision.hpp"
#include "engine/play.hpp"
#include "quiz/answer.hpp"

namespace fourfold::coach {

// A practical question while it is played: a whole scenario, or one decision of it. As in an exam, the effects of
// choices are not shown. The compiled scenario must outlive it.
class PracticalPlay {
public:
    // Begins where the question asks, with these choices of an answer already taken. Nothing when the choices of the
    // question or of the answer cannot be played, or when the answer goes on beyond what is asked. The seed orders the
    // choices on screen.
    [[nodiscard]] static std::optional<PracticalPlay> begin(const quiz::Practical& task,
                                                            const engine::CompiledScenario& compiled,
                                                            std::uint64_t seed,
                                                            std::span<const std::string> choices = {});

    [[nodiscard]] const engine::Play& play() const { return m_play; }
    // Whether all that is asked was played: the decision is taken, or no choice is open any more.
    [[nodiscard]] bool over() const;
    // Takes a choice that is open; only while not over.
    void choose(scenario::ChoiceId choice) { m_play.choose(choice); }

    // The answer so far, worth nothing yet. It is kept after every choice.
    [[nodiscard]] quiz::Played soFar() const;
    // The answer once it is over. The solution must be exact. A play that got stuck is worth nothing.
    [[nodiscard]] quiz::Played answer(const Solution& solution) const;
    // Its choices, each judged against the best that could be done there.
    [[nodiscard]] std::vector<ReviewedMove> review(const Solution& solution) const;

private:
    PracticalPlay(engine::Play play, std::size_t first, bool isWhole)
        : m_play(std::move(play)), m_first(first), m_isWhole(isWhole) {}

    engine::Play m_play;
    std::size_t m_first;  // the first step that belongs to the answer
    bool m_isWhole;       // the whole scenario is asked
};

}  // namespace fourfold::coach
