#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "drill/spacing.hpp"
#include "engine/play.hpp"
#include "quiz/paper.hpp"
#include "records/deck.hpp"

namespace fourfold::drill {

// The most drills in a session: short enough for a break.
inline constexpr std::size_t sessionLength = 10;

// A decision to drill: the play at that decision. As in an exam, the effects of choices are not shown.
struct Situation {
    std::shared_ptr<const engine::CompiledScenario> compiled;
    engine::Play play;
};

// A question to drill.
struct AskedQuestion {
    std::shared_ptr<const quiz::Bank> bank;
    quiz::Sheet sheet;

    [[nodiscard]] const quiz::Question& question() const { return (*bank)[sheet.question]; }
};

struct Lesson {
    records::DeckEntry entry;
    std::variant<Situation, AskedQuestion> task;

    // Null if the lesson is a question.
    [[nodiscard]] const Situation* situation() const { return std::get_if<Situation>(&task); }
    [[nodiscard]] const AskedQuestion* asked() const { return std::get_if<AskedQuestion>(&task); }
};

// Why an entry cannot be drilled with the scenarios and banks at hand. The entry stays in the deck, since the obstacle
// may go away.
enum class Obstacle {
    none,
    missing,    // the scenario or the bank is missing, or its file has errors
    changed,    // the file has changed: the choices no longer lead to that decision, or the question no longer exists
    examsOnly,  // the bank is for exams only
};

struct Item {
    records::DeckEntry entry;
    Progress progress;
    Obstacle obstacle = Obstacle::none;
    bool due = false;  // due today, and without an obstacle
};

// The deck as it stands on a day.
struct Agenda {
    std::vector<Item> items;      // in the order of the deck
    std::vector<Lesson> lessons;  // the due entries without an obstacle, the longest due first
    std::size_t waiting = 0;      // not due yet
    std::size_t retired = 0;
    std::size_t setAside = 0;       // neither waiting nor retired, but with an obstacle
    std::size_t dueElsewhere = 0;   // due questions that this place cannot ask: see agendaOfDecisions
    std::optional<core::Day> next;  // the day when the next waiting entry comes due
};

// What can be said of a deck by its days alone, before the scenarios are read: like an agenda without obstacles.
struct Forecast {
    std::size_t due = 0;
    std::size_t waiting = 0;
    std::size_t dueElsewhere = 0;  // see forecastOfDecisions
    std::optional<core::Day> next;
};

[[nodiscard]] Forecast forecastOf(const records::Deck& deck, core::Day today);
// The same for a place that cannot ask questions: due questions are only counted.
[[nodiscard]] Forecast forecastOfDecisions(records::Deck deck, core::Day today);

using Library = std::span<const std::shared_ptr<const scenario::Scenario>>;
using Banks = std::span<const std::shared_ptr<const quiz::Bank>>;

// The due entries of a deck. If a scenario has changed, its new version is played, as long as the choices still lead to
// the decision. A question is asked in its present version. The seed determines the order of choices and options on
// screen.
[[nodiscard]] Agenda agendaOf(const records::Deck& deck, Library library, Banks banks, core::Day today,
                              std::uint64_t seed);

// The same for a place that cannot ask questions: due questions are only counted.
[[nodiscard]] Agenda agendaOfDecisions(records::Deck deck, Library library, core::Day today, std::uint64_t seed);

}  // namespace fourfold::drill
