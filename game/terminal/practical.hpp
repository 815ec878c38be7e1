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

// Plays practical questions: a whole scenario, or one decision of it. Nothing is judged on the way.
class PracticalStage {
public:
    // Everything must outlive it.
    PracticalStage(Console& console, Voice& voice, coach::SolvedScenarios& scenarios)
        : m_console(console), m_voice(voice), m_scenarios(scenarios) {}

    struct Listener {
        std::function<void(const quiz::Played&)> keep;  // takes the answer as far as it was played
        std::function<bool()> stopped;                  // whether nothing more counts, as the time is up
    };

    // Goes on behind the choices of a play that was begun, in the version of the scenario that it
    // was begun in; null: there is none. Where that version is gone it begins anew in the one that
    // there is, which is said. Asks for the other choices, which stand in the order of the seed.
    // Each is handed over before what it led to is shown. Returns when all that is asked was played,
    // when it was stopped or broken off, or, which is said, when the scenario cannot be played.
    void play(const quiz::Practical& task, std::uint64_t seed, const quiz::Played* begun, const Listener& listener);
    // Takes these choices as the answer. Nothing when they cannot be taken, or do not end what was asked.
    [[nodiscard]] std::optional<quiz::Played> judge(const quiz::Practical& task,
                                                    const std::vector<std::string>& choices);

    // An answer as it was played, with its choices judged.
    struct Review {
        coach::PracticalPlay played;
        std::vector<coach::ReviewedMove> moves;
        const scenario::Scenario* scenario;
        const coach::Solution* solution;
    };
    // Nothing when the version of the scenario that it was played in is gone.
    [[nodiscard]] std::optional<Review> review(const quiz::Practical& task, const quiz::Played& answer);

private:
    [[nodiscard]] const coach::SolvedScenario* find(const std::string& name, const std::string& digest = {});
    // Nothing when it was stopped or broken off.
    [[nodiscard]] std::optional<scenario::ChoiceId> ask(const engine::Play& play, const Listener& listener);

    Console& m_console;
    Voice& m_voice;
    coach::SolvedScenarios& m_scenarios;
};

}  // namespace fourfold::terminal
