#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/review.hpp"
#include "desk/kept_play.hpp"
#include "drill/agenda.hpp"
#include "engine/play.hpp"
#include "records/deck_store.hpp"
#include "records/play_store.hpp"
#include "scenario/catalogue.hpp"
#include "terminal/command.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// The parts of the program that a play in the terminal uses. All of them must outlive the play.
struct Services {
    Console& console;
    Voice& voice;
    const scenario::Catalogue& catalogue;
    const records::PlayStore& store;
    records::DeckStore& deck;  // takes the mistakes of each play that ends
    std::function<core::Moment()> clock;
    drill::Banks banks = {};  // whose questions come back as drills
    // The scenario as it was named on the command line; empty if its id finds it.
    std::string argument = {};
    // Called for each play that ended, with its review if the play could be scored. May be empty.
    std::function<void(const engine::Play&, const std::optional<coach::Review>&)> ended = {};
};

// How a play or a list of plays ended.
enum class Outcome {
    finished,    // the play ended and was reviewed
    quit,        // on request
    inputEnded,  // the input ended, or the output could not be written
};

// One scenario played line by line: scenes, numbered choices, look-ups, and the debrief. After the debrief the trainee
// can practise again from any decision. Every choice is stored before its result is shown.
class Game {
public:
    Game(Services services, std::shared_ptr<const engine::CompiledScenario> compiled);

    [[nodiscard]] Outcome start(std::uint64_t seed, engine::Mode mode);
    // Begins a practice play after these choices, which must be playable one after another.
    [[nodiscard]] Outcome startBehind(std::uint64_t seed, std::span<const std::string> choices);
    // Goes on with a stored play. Its choices must be playable: see desk::canResume().
    [[nodiscard]] Outcome resume(records::Resumed resumed);

private:
    [[nodiscard]] Outcome run();
    // Plays up to the ending. Returns nothing if the ending was reached.
    [[nodiscard]] std::optional<Outcome> playToEnding();
    // Reviews the play. If the trainee wants to try again, returns the number of choices to keep.
    [[nodiscard]] std::optional<std::size_t> debrief();
    // Practises after the first `kept` choices, in a play of its own. The stored play stays unchanged.
    void retry(std::size_t kept);
    void tellMistakes(std::size_t mistakes);
    void begin(std::uint64_t seed, engine::Mode mode, std::span<const std::string> choices);

    void take(scenario::ChoiceId choice);
    void undo();
    // Carries out a look-up or changes a setting. Returns whether the choices should be shown again.
    bool lookUp(Command::Kind kind);
    void setLanguage(core::Language language);
    void showScene(bool withLines);
    void reportFault();
    void sayGoodbye();

    [[nodiscard]] const engine::Play& play() const { return m_play->play(); }

    Services m_services;
    Console& m_console;
    Voice& m_voice;
    std::shared_ptr<const engine::CompiledScenario> m_compiled;
    std::optional<desk::KeptPlay> m_play;
    std::unique_ptr<const coach::Solution> m_solution;  // made for the first debrief
    bool m_faultTold = false;
};

}  // namespace fourfold::terminal
