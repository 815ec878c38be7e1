#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "drill/round.hpp"
#include "terminal/game.hpp"

namespace fourfold::terminal {

// The mistake deck in the terminal. It asks the situations and questions that are due today, one after another, and
// judges each answer at once.
class Drill {
public:
    // The scenarios must outlive the drill. The seed determines the order of choices on screen.
    Drill(Services services, drill::Library library, std::uint64_t seed);

    // Asks the trainee for the answers.
    [[nodiscard]] Outcome run();
    // Takes the answers from a list, one for each drill: ids of choices, and for questions texts as described in
    // quiz/answer_text.hpp. If there are fewer answers than drills, the other drills stay due. Stops at the first
    // answer that does not fit, and returns what is wrong with it in the current language; else returns an empty text.
    [[nodiscard]] std::string answer(std::span<const std::string> answers);

    [[nodiscard]] const drill::Round& round() const { return m_round; }

private:
    // Returns nothing when the lesson is finished.
    [[nodiscard]] std::optional<Outcome> ask();
    [[nodiscard]] std::optional<Outcome> askChoice();
    [[nodiscard]] std::optional<Outcome> askQuestion();
    // Takes an answer from the command line. Returns what is wrong with it, or an empty text.
    [[nodiscard]] std::string takeChoice(const std::string& id, std::size_t number);
    [[nodiscard]] std::string takeAnswer(const std::string& text, std::size_t number);
    void take(scenario::ChoiceId choice);
    void take(const quiz::Answer& answer);
    void tellComeback(const drill::Verdict& verdict);
    void show(bool withHead);
    bool lookUp(Command::Kind kind);
    bool lookUpInPlay(Command::Kind kind);
    // Whether the present lesson can be judged. If not, prints why.
    [[nodiscard]] bool judgeable() { return m_round.lesson().asked() != nullptr || solution() != nullptr; }
    [[nodiscard]] core::Day today() const;
    void setLanguage(core::Language language);
    void printSummary();
    // Null if the scenario of the present lesson cannot be solved exactly, which is printed once. The lesson must be a
    // situation.
    [[nodiscard]] const coach::Solution* solution();

    Services m_services;
    Console& m_console;
    Voice& m_voice;
    drill::Agenda m_agenda;
    drill::Round m_round;
    std::map<const engine::CompiledScenario*, std::unique_ptr<const coach::Solution>> m_solutions;
};

// Prints how many drills are due and the other figures of the deck; nothing if the deck is empty.
void printDeck(Console& console, const Voice& voice, const drill::Agenda& agenda);

// Prints why the deck could not be read or written, if it could not.
void printDeckFault(Console& console, const Voice& voice, const records::DeckStore& deck);

}  // namespace fourfold::terminal
