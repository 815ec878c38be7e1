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

// So many drills make a session: short enough to fit in between.
inline constexpr std::size_t sessionLength = 10;

// A decision to drill: the play as it stood there. Nothing is shown of what choices did, as in an exam.
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

    // Null when it is the other.
    [[nodiscard]] const Situation* situation() const { return std::get_if<Situation>(&task); }
    [[nodiscard]] const AskedQuestion* asked() const { return std::get_if<AskedQuestion>(&task); }
};

// Why an entry cannot be drilled with the scenarios and banks at hand. It stays in the deck: they may come back.
enum class Obstacle {
    none,
    missing,  // the scenario or the bank is missing, or its file has errors
    changed,  // it was changed, and the choices no longer lead to that decision, or the question is asked no more
};

struct Item {
    records::DeckEntry entry;
    Progress progress;
    Obstacle obstacle = Obstacle::none;
    bool due = false;  // today, and nothing is in the way
};

// The deck as it stands on a day.
struct Agenda {
    std::vector<Item> items;      // in the order of the deck
    std::vector<Lesson> lessons;  // what is due, the longest due first
    std::size_t waiting = 0;      // not due yet
    std::size_t retired = 0;
    std::size_t setAside = 0;       // neither, but with an obstacle
    std::size_t dueElsewhere = 0;   // due questions that are not asked here: see agendaOfDecisions
    std::optional<core::Day> next;  // the day on which the next of the waiting comes due
};

// What the days alone say of a deck, before the scenarios are at hand: as an agenda in which nothing is in the way.
struct Forecast {
    std::size_t due = 0;
    std::size_t waiting = 0;
    std::size_t dueElsewhere = 0;  // see forecastOfDecisions
    std::optional<core::Day> next;
};

[[nodiscard]] Forecast forecastOf(const records::Deck& deck, core::Day today);
// The same for a place that asks no questions: those that are due are only counted.
[[nodiscard]] Forecast forecastOfDecisions(records::Deck deck, core::Day today);

using Library = std::span<const std::shared_ptr<const scenario::Scenario>>;
using Banks = std::span<const std::shared_ptr<const quiz::Bank>>;

// What is due of a deck today. A scenario that was changed since is played in its new version where the choices up to
// the decision still lead there, and a question is asked as it is now. The seed orders what is shown on screen.
[[nodiscard]] Agenda agendaOf(const records::Deck& deck, Library library, Banks banks, core::Day today,
                              std::uint64_t seed);

// The same of the decisions alone, for a place that asks no questions: those that are due are only counted.
[[nodiscard]] Agenda agendaOfDecisions(records::Deck deck, Library library, core::Day today, std::uint64_t seed);

}  // namespace fourfold::drill
