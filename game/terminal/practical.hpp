#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "coach/practical/practical_play.hpp"
#include "coach/solved_scenario.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Plays practical questions: a whole scenario, or one decision of it. Judges nothing during the play.
class PracticalStage {
public:
    // Everything must outlive it.
    PracticalStage(Console& console, Voice& voice, coach::SolvedScenarios& scenarios)
        : m_console(console), m_voice(voice), m_scenarios(scenarios) {}

    struct Listener {
        std::function<void(const quiz::Played&)> keep;         // stores the answer as far as it was played
        std::function<bool()> stopped;                         // whether the play must stop because the time is up
        std::function<void(const scenario::Scenario&)> begun;  // told first, with the version that is played
    };

    // Continues a play that was begun, after its choices and in its own version of the scenario. `begun` is null if
    // there is none. If that version is gone, prints so and begins anew in the present version. Asks for the other
    // choices, listed in the order of the seed, and passes each one to the listener before showing its result. Returns
    // when all that is asked was played, when the play was stopped or broken off, or when the scenario cannot be
    // played, which is printed.
    void play(const quiz::Practical& task, std::uint64_t seed, const quiz::Played* begun, const Listener& listener);
    // Takes these choices as the answer. Returns nothing if they cannot be taken, or do not reach the end of the task.
    [[nodiscard]] std::optional<quiz::Played> judge(const quiz::Practical& task,
                                                    const std::vector<std::string>& choices);

    // A played answer with its choices judged.
    struct Review {
        coach::PracticalPlay played;
        std::vector<coach::ReviewedMove> moves;
        const scenario::Scenario* scenario;
        const coach::Solution* solution;
    };
    // Returns nothing if the version of the scenario that the answer was played in is gone.
    [[nodiscard]] std::optional<Review> review(const quiz::Practical& task, const quiz::Played& answer);

private:
    [[nodiscard]] const coach::SolvedScenario* find(const std::string& name, const std::string& digest = {});
    // Returns nothing if the play was stopped or broken off.
    [[nodiscard]] std::optional<scenario::ChoiceId> ask(const engine::Play& play, const Listener& listener);

    Console& m_console;
    Voice& m_voice;
    coach::SolvedScenarios& m_scenarios;
};

}  // namespace fourfold::terminal
