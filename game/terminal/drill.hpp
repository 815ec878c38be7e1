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

// The mistake deck in the terminal: what is due today, one situation or question after another, each judged at once.
class Drill {
public:
    // The scenarios must outlive the drill; the seed orders the choices on screen.
    Drill(Services services, drill::Library library, std::uint64_t seed);

    // Asks for the answers.
    [[nodiscard]] Outcome run();
    // Takes these as the answers, one for each drill: choice ids, and for questions what quiz/answer_text.hpp says.
    // Fewer leave the rest for later. Returns what is wrong with one, in the language of the moment; empty when nothing
    // is. What came before it is answered.
    [[nodiscard]] std::string answer(std::span<const std::string> answers);

    [[nodiscard]] const drill::Round& round() const { return m_round; }

private:
    // Nothing when the lesson was dealt with.
    [[nodiscard]] std::optional<Outcome> ask();
    [[nodiscard]] std::optional<Outcome> askChoice();
    [[nodiscard]] std::optional<Outcome> askQuestion();
    // Takes a word of the command line; what is wrong with it, or nothing.
    [[nodiscard]] std::string takeChoice(const std::string& id, std::size_t number);
    [[nodiscard]] std::string takeAnswer(const std::string& text, std::size_t number);
    void take(scenario::ChoiceId choice);
    void take(const quiz::Answer& answer);
    void tellComeback(const drill::Verdict& verdict);
    void show(bool withHead);
    bool lookUp(Command::Kind kind);
    bool lookUpInPlay(Command::Kind kind);
    // Whether the present lesson can be judged; when not, that is said.
    [[nodiscard]] bool judgeable() { return m_round.lesson().asked() != nullptr || solution() != nullptr; }
    [[nodiscard]] core::Day today() const;
    void setLanguage(core::Language language);
    void printSummary();
    // Null, said once, when the scenario of the present lesson, a situation, cannot be solved exactly.
    [[nodiscard]] const coach::Solution* solution();

    Services m_services;
    Console& m_console;
    Voice& m_voice;
    drill::Agenda m_agenda;
    drill::Round m_round;
    std::map<const engine::CompiledScenario*, std::unique_ptr<const coach::Solution>> m_solutions;
};

// How many drills are due, and what else there is to say of the deck; nothing of an empty one.
void printDeck(Console& console, const Voice& voice, const drill::Agenda& agenda);

// Why the deck could not be read or written, if so.
void printDeckFault(Console& console, const Voice& voice, const records::DeckStore& deck);

}  // namespace fourfold::terminal
