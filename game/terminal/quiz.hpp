#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "records/quiz_session.hpp"
#include "terminal/game.hpp"
#include "terminal/practical.hpp"

namespace fourfold::terminal {

// The parts of the program that a quiz in the terminal uses. All of them must outlive it.
struct QuizServices {
    Console& console;
    Voice& voice;
    records::QuizSession& session;
    PracticalStage& stage;
    const scenario::Catalogue& catalogue;
    records::DeckStore& deck;  // takes the questions that were not fully right in practice
    std::function<core::Moment()> clock;
    // The sentence that explains why something could not be stored.
    std::function<std::string(const records::SaveFault&)> sentence;
};

// Prints what the bank is about, and the rules in this mode.
void printQuizRules(Console& console, const Voice& voice, const quiz::Bank& bank, quiz::Mode mode);

// A quiz line by line. In practice each answer is judged at once. In an exam the trainee moves among the questions,
// changes answers and marks questions to return to, until the exam is handed in or the time is up.
class Quiz {
public:
    explicit Quiz(QuizServices services);
    ~Quiz();
    Quiz(const Quiz&) = delete;
    Quiz& operator=(const Quiz&) = delete;

    [[nodiscard]] Outcome run();

private:
    enum class Step { stay, next, left, inputEnded };

    [[nodiscard]] Step ask();
    [[nodiscard]] Step obey(std::string_view line);
    [[nodiscard]] Step answer(std::string_view line);
    [[nodiscard]] Step play();
    [[nodiscard]] Step judged();
    void printJudgement();
    void handIn();
    void keep(const quiz::Event& event);
    void tellFault();
    void setLanguage(core::Language language);
    void printOverview();
    // Moves to the next open question without an answer, after the last one from the first again. Stays if there is
    // none.
    void goOn();
    [[nodiscard]] std::string prompt() const;
    [[nodiscard]] const quiz::Sitting& sitting() const { return m_services.session.sitting(); }
    [[nodiscard]] bool exam() const { return sitting().mode() == quiz::Mode::exam; }
    [[nodiscard]] bool over() const { return sitting().phase() == quiz::Phase::over; }

    QuizServices m_services;
    Console& m_console;
    Voice& m_voice;
    std::size_t m_at = 0;
    bool m_shown = false;      // whether the present question is on the screen
    bool m_faultTold = false;  // whether the failure to store something was printed
};

}  // namespace fourfold::terminal
