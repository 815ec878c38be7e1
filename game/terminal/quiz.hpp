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

// What a quiz in the terminal needs of the rest of the program. Everything must outlive it.
struct QuizServices {
    Console& console;
    Voice& voice;
    records::QuizSession& session;
    PracticalStage& stage;
    const scenario::Catalogue& catalogue;
    records::DeckStore& deck;  // takes what was not fully right in practice
    std::function<core::Moment()> clock;
    // The sentence about something that could not be kept.
    std::function<std::string(const records::SaveFault&)> sentence;
};

// What the bank is about, and the rules that hold in this mode.
void printQuizRules(Console& console, const Voice& voice, const quiz::Bank& bank, quiz::Mode mode);

// A quiz line by line. In practice each answer is judged at once. In an exam the trainee moves among the questions,
// changes answers and marks what to look at again, until it is handed in or the time is up.
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
    // To the next question, from the present one on and round, that is open and has no answer; else stays.
    void goOn();
    [[nodiscard]] std::string prompt() const;
    [[nodiscard]] const quiz::Sitting& sitting() const { return m_services.session.sitting(); }
    [[nodiscard]] bool exam() const { return sitting().mode() == quiz::Mode::exam; }
    [[nodiscard]] bool over() const { return sitting().phase() == quiz::Phase::over; }

    QuizServices m_services;
    Console& m_console;
    Voice& m_voice;
    std::size_t m_at = 0;
    bool m_shown = false;      // whether the present question stands on the screen
    bool m_faultTold = false;  // that something is not kept
};

}  // namespace fourfold::terminal
