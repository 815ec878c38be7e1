#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "reports/material.hpp"
#include "reports/shelf.hpp"

namespace fourfold::testing {

// A class whose attempts are made in code and scored as the program scores them. Each of the three decisions of its
// scenario "sale" has a choice that earns all points and another one. Its bank is sampleBank().
//
//     first:  listen {trust 4}   or push {trust -4, close 1}
//     second: ask {needs 3}      or guess {needs 2}
//     third:  answer {objections 2, close 1} or bribe, the same across a red line
//
// The most that can be earned is 4, 3, 2 and 2; the best play, listen ask answer, is worth V* = 40 + 30 + 20 + 5 = 95.
class Course {
public:
    Course();

    // Adds a play that begins at this minute and lasts five minutes.
    void play(const std::string& name, std::vector<std::string> choices, std::int64_t at,
              engine::Mode mode = engine::Mode::exam);
    // Adds a quiz that is handed in: the person answers single choices of the bank, "work-1" to "work-3", by the ids of
    // options.
    void quiz(const std::string& name, std::vector<std::pair<std::string, std::string>> answers, std::int64_t at,
              engine::Mode mode = engine::Mode::exam);
    // Adds an attempt in this state, without an end.
    void unfinished(const std::string& name, records::AttemptState state, std::int64_t at);
    // Puts the following attempts on a version that nobody has.
    void forgetVersions() { m_digest = "lost"; }

    // The attempts as the store would give them.
    [[nodiscard]] const std::vector<std::pair<records::Attempt, std::vector<records::Move>>>& attempts() const {
        return m_attempts;
    }
    [[nodiscard]] reports::Material material();
    [[nodiscard]] reports::Shelf& shelf() { return m_shelf; }

private:
    records::Attempt begin(const std::string& name, records::AttemptKind kind, std::int64_t at, engine::Mode mode);

    std::shared_ptr<const scenario::Scenario> m_scenario;
    std::shared_ptr<const quiz::Bank> m_bank;
    reports::Shelf m_shelf;
    std::string m_digest;  // empty: the version at hand
    std::vector<std::pair<records::Attempt, std::vector<records::Move>>> m_attempts;
};

}  // namespace fourfold::testing
