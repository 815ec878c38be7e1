#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "coach/review.hpp"
#include "drill/spacing.hpp"
#include "engine/play.hpp"
#include "records/deck.hpp"

namespace fourfold::drill {

// So many drills make a session: short enough to fit in between.
inline constexpr std::size_t sessionLength = 10;

// One decision to drill: the play as it stood there. Nothing is shown of what choices did, as in an exam.
struct Lesson {
    records::DeckEntry entry;
    std::shared_ptr<const engine::Rules> rules;
    engine::Play play;
};

// Why an entry cannot be drilled with the scenarios at hand. It stays in the deck: the scenario may come back.
enum class Obstacle {
    none,
    noScenario,  // it is missing, or its file has errors
    changed,     // it was changed, and the choices no longer lead to that decision
};

struct Item {
    records::DeckEntry entry;
    Progress progress;
    Obstacle obstacle = Obstacle::none;
    bool due = false;  // today, and nothing is in the way
};

// The deck as it stands on a day.
struct Agenda {
    std::vector<Item> items;        // in the order of the deck
    std::vector<Lesson> lessons;    // what is due, the longest due first
    std::size_t waiting = 0;        // not due yet
    std::size_t retired = 0;
    std::size_t setAside = 0;       // neither, but with an obstacle
    std::optional<core::Day> next;  // the day on which the next of the waiting comes due
};

// What the days alone say of a deck, before the scenarios are at hand: as an agenda in which nothing is in the way.
struct Forecast {
    std::size_t due = 0;
    std::size_t waiting = 0;
    std::optional<core::Day> next;
};

[[nodiscard]] Forecast forecastOf(const records::Deck& deck, core::Day today);

using Library = std::span<const std::shared_ptr<const scenario::Scenario>>;

// What is due of a deck today. A scenario that was changed since is played in its new version where the choices up to
// the decision still lead there. The seed orders the choices on screen.
[[nodiscard]] Agenda agendaOf(const records::Deck& deck, Library library, core::Day today, std::uint64_t seed);

// The wrong decisions of a play that has ended, for the deck: those whose label is an inaccuracy or worse, which is also
// what makes the answer to a drill wrong. Choices that were taken back are no part of the play any more: whoever takes a
// choice back in practice has corrected it. Decisions before `from` are left out: a play that was taken up from another
// one has not made those.
[[nodiscard]] std::vector<records::Mistake> mistakesOf(const engine::Play& play, const coach::Review& review,
                                                       core::Day day, std::size_t from = 0);

}  // namespace fourfold::drill
