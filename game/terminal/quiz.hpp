#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "quiz/sitting.hpp"
#include "terminal/game.hpp"

namespace fourfold::terminal {

// What a quiz in the terminal needs of the rest of the program. Everything must outlive it.
struct QuizServices {
    Console& console;
    Voice& voice;
    // How much time was spent on it so far, over all its sittings.
    std::function<std::chrono::milliseconds()> used;
    // Keeps an event, before anything is said of it. Returns what went wrong, in words; nothing when it is kept.
    std::function<std::string(const quiz::Event&)> keep;
    // Has a practical question played; nothing when that was broken off.
    std::function<std::optional<quiz::Played>(const quiz::Practical&)> play;
    // Keeps the end, once it is over; as keep().
    std::function<std::string()> ended;
};

// A quiz line by line. In practice each answer is judged at once. In an exam the trainee moves among the questions, changes
// answers and marks what to look at again, until it is handed in or the time is up.
class Quiz {
public:
    Quiz(QuizServices services, quiz::Sitting& sitting);

    [[nodiscard]] Outcome run();

private:
    enum class Step { stay, next, left, inputEnded };

    void introduce();
    [[nodiscard]] Step ask();
    [[nodiscard]] Step obey(std::string_view line);
    [[nodiscard]] Step answer(std::string_view line);
    [[nodiscard]] Step play();
    [[nodiscard]] Step take(quiz::Answer answer);
    void handIn();
    void keep(const quiz::Event& event);
    void tell(const std::string& fault);
    void setLanguage(core::Language language);
    void printOverview();
    // Ends an exam whose time is over; true when it did.
    bool checkTime();
    // To the next question, from the present one on and round, that is open and has no answer; else stays.
    void goOn();
    [[nodiscard]] std::string prompt() const;
    [[nodiscard]] bool exam() const { return m_sitting.mode() == quiz::Mode::exam; }

    QuizServices m_services;
    Console& m_console;
    Voice& m_voice;
    quiz::Sitting& m_sitting;
    std::size_t m_at = 0;
    bool m_shown = false;      // whether the present question stands on the screen
    bool m_faultTold = false;  // that something is not kept
};

// The time as "12:05".
[[nodiscard]] std::string clockText(std::chrono::milliseconds time);

}  // namespace fourfold::terminal
