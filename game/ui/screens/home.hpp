#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/day.hpp"
#include "engine/fraction.hpp"
#include "records/person.hpp"
#include "quiz/head.hpp"
#include "scenario/head.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

struct HomeView {
    struct Fault {
        std::string where;  // "12:5": line and column; empty: the file as a whole
        std::string what;
    };
    // A file with errors.
    struct Broken {
        std::string file;           // its name without folders
        std::string path;           // with them, as a trainer would type it
        std::vector<Fault> faults;  // the first few errors
        std::size_t errors = 0;     // in all
    };
    // One scenario file. Without a head it has errors, and `broken` says what and where.
    struct Card {
        std::optional<scenario::Head> head;
        const scenario::Scenario* scenario = nullptr;  // null until it was read: the card then has no picture yet
        std::optional<engine::Fraction> best;
        bool passed = false;
        Broken broken;
    };
    // One question bank, in the same way.
    struct Bank {
        std::optional<quiz::Head> head;
        std::string path;
        std::optional<engine::Fraction> best;  // of the exams taken
        bool passed = false;
        Broken broken;
    };
    // A play that can be gone on with.
    struct Unfinished {
        core::Text title;
        engine::Mode mode = engine::Mode::practice;
        std::size_t choices = 0;  // taken so far
    };

    // The mistake deck.
    struct Drills {
        std::size_t due = 0;            // today
        std::size_t waiting = 0;
        std::optional<core::Day> next;  // when the next of those comes
        std::size_t dueElsewhere = 0;   // missed questions that are due, which the terminal asks
    };

    bool loading = false;
    records::Person person;                // who plays
    std::string folder;                    // where own scenarios belong; empty: there is no home
    std::vector<Card> cards;
    std::vector<Bank> banks;
    std::optional<Unfinished> unfinished;  // the latest
    Drills drills;
    std::vector<std::string> notices;      // what cannot be saved and the like
};

[[nodiscard]] Intent drawHome(Page& page, Pictures& pictures, const HomeView& view);

}  // namespace fourfold::ui
