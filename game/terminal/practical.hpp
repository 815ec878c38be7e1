#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "coach/solver.hpp"
#include "quiz/answer.hpp"
#include "quiz/bank.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Plays practical questions: a whole scenario, or one decision of it. Nothing is judged on the way.
class PracticalStage {
public:
    // `find` gives the scenario of a name; null when there is none that can be played.
    using Find = std::function<std::shared_ptr<const scenario::Scenario>(const std::string&)>;

    // The console and the voice must outlive it.
    PracticalStage(Console& console, Voice& voice, Find find, const scenario::Weights& traditional);

    ~PracticalStage();
    PracticalStage(const PracticalStage&) = delete;
    PracticalStage& operator=(const PracticalStage&) = delete;

    // Asks for the choices, which stand in the order of the seed. Nothing when it was broken off, or, which is said, when
    // the scenario cannot be played.
    [[nodiscard]] std::optional<quiz::Played> play(const quiz::Practical& task, std::uint64_t seed);
    // Takes these choices as the answer. Nothing when they cannot be taken, or do not end what was asked.
    [[nodiscard]] std::optional<quiz::Played> judge(const quiz::Practical& task, const std::vector<std::string>& choices);

private:
    struct Solved;

    // Null when it cannot be played.
    [[nodiscard]] const Solved* solved(const std::string& name);

    Console& m_console;
    Voice& m_voice;
    Find m_find;
    scenario::Weights m_traditional;
    std::map<std::string, std::unique_ptr<Solved>> m_solved;
};

}  // namespace fourfold::terminal
