#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/sitting.hpp"
#include "records/attempt_store.hpp"
#include "support/process.hpp"

namespace fourfold::testing {

// A question bank of every kind of question, put into a home; practical questions play the scenario that comes with the
// program. An exam draws six of eight, lasts 20 minutes, can be taken once and gives a second chance.
[[nodiscard]] quiz::Bank fillWithEveryKind(const ProgramHome& home);
inline const std::string everyKind = "every-kind";

// Somebody who goes through that bank in a terminal as it comes into their head, over as many starts of the program as
// it takes, and holds what they see, and what is in the store, against what they did: all that the program went on
// after must stand there once, in its order.
class QuizTaker {
public:
    QuizTaker(const ProgramHome& home, const quiz::Bank& bank, std::string name, quiz::Mode mode,
              std::mt19937_64& random);

    // Starts the program and goes on until it ends. With `sends` set it is killed right after it was told something so
    // often. Returns whether it was killed.
    [[nodiscard]] bool run(std::optional<int> sends = {});
    // The arguments that every start of the program gets.
    [[nodiscard]] std::vector<std::string> command() const;
    [[nodiscard]] bool over() const { return m_sitting.phase() == quiz::Phase::over; }

private:
    // What is in the store must be what was kept, and the one
    // thing that may or may not have been. Takes over what it is.
    void look();
    // Sends a line, whose effect in the store begins so; nothing: it has none. Returns what is shown before the next
    // prompt, nothing when the program has ended.
    [[nodiscard]] std::optional<std::string> tell(TerminalSession& session, const std::string& line,
                                                  const std::string& effect = {});
    [[nodiscard]] std::optional<std::string> act(TerminalSession& session);
    [[nodiscard]] std::optional<std::string> answer(TerminalSession& session);
    [[nodiscard]] std::optional<std::string> play(TerminalSession& session);
    [[nodiscard]] std::optional<std::string> goTo(TerminalSession& session, std::size_t sheet);
    void checkBeginning(const std::string& screen);
    // What is on the screen must be what the model says, and what stood there before.
    void checkScreen(const std::string& screen);

    const ProgramHome& m_home;
    const quiz::Bank& m_bank;
    std::string m_name;
    quiz::Mode m_mode;
    std::mt19937_64& m_random;
    std::uint64_t m_seed;

    quiz::Sitting m_sitting;          // as it must be
    std::string m_attempt;            // its id; empty before it begins
    std::vector<std::string> m_kept;  // its moves: "answer share forty"
    std::optional<std::string> m_underway;
    core::Duration m_elapsed{};
    std::size_t m_at = 0;  // the question on the screen
    std::map<std::size_t, std::string> m_shown;
    std::optional<int> m_sends;
};

}  // namespace fourfold::testing
