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

// Puts a question bank with every kind of question into a home. Its practical questions play the shipped scenario. An
// exam draws six of eight questions, lasts 20 minutes, can be taken once and gives a second chance.
[[nodiscard]] quiz::Bank fillWithEveryKind(const ProgramHome& home);
inline const std::string everyKind = "every-kind";

// A person who goes through that bank in a terminal at random, over as many starts of the program as it takes. Compares
// the screen and the store with what the person did: every action that the program went on after must be in the store
// exactly once, in order.
class QuizTaker {
public:
    QuizTaker(const ProgramHome& home, const quiz::Bank& bank, std::string name, quiz::Mode mode,
              std::mt19937_64& random);

    // Starts the program and continues until it ends. If `sends` is set, kills the program right after it got that many
    // lines. Returns whether it was killed.
    [[nodiscard]] bool run(std::optional<int> sends = {});
    // The arguments that every start of the program gets.
    [[nodiscard]] std::vector<std::string> command() const;
    [[nodiscard]] bool over() const { return m_sitting.phase() == quiz::Phase::over; }

private:
    // Checks that the store holds exactly what was stored before and, at most, the one action whose fate is unknown.
    // Takes over what it finds.
    void look();
    // Sends a line. `effect` is the beginning of its move in the store; empty: the line has no effect there. Returns
    // the output before the next prompt, or nothing if the program has ended.
    [[nodiscard]] std::optional<std::string> tell(TerminalSession& session, const std::string& line,
                                                  const std::string& effect = {});
    [[nodiscard]] std::optional<std::string> act(TerminalSession& session);
    [[nodiscard]] std::optional<std::string> answer(TerminalSession& session);
    [[nodiscard]] std::optional<std::string> play(TerminalSession& session);
    [[nodiscard]] std::optional<std::string> goTo(TerminalSession& session, std::size_t sheet);
    void checkBeginning(const std::string& screen);
    // Checks the screen against the model, and against what it showed before.
    void checkScreen(const std::string& screen);

    const ProgramHome& m_home;
    const quiz::Bank& m_bank;
    std::string m_name;
    quiz::Mode m_mode;
    std::mt19937_64& m_random;
    std::uint64_t m_seed;

    quiz::Sitting m_sitting;       // the expected state
    records::AttemptId m_attempt;  // id of the attempt; empty before it begins
    // Moves known to be stored: "answer share forty". The rule is stored with whatever comes first.
    std::vector<std::string> m_kept{"rule multiple all-or-nothing"};
    std::optional<std::string> m_underway;
    core::Duration m_elapsed{};
    std::size_t m_at = 0;  // the question on the screen
    std::map<std::size_t, std::string> m_shown;
    std::optional<int> m_sends;
};

}  // namespace fourfold::testing
