#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "drill/agenda.hpp"
#include "engine/fraction.hpp"
#include "engine/play.hpp"
#include "quiz/head.hpp"
#include "records/person.hpp"
#include "scenario/head.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::desk {

struct Library;
class DrillDesk;
class PeopleDesk;

// What a trainee can begin or go on with.
struct Home {
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
        std::string attempt;  // its id
        core::Text title;
        engine::Mode mode = engine::Mode::practice;
        std::size_t choices = 0;  // taken so far
    };

    bool loading = false;                  // there are no scenarios so far
    records::Person person;                // who plays
    std::vector<Card> cards;               // by level, those with errors last
    std::vector<Bank> banks;               // those with errors last
    std::optional<Unfinished> unfinished;  // the latest
    drill::Forecast drills;                // the mistake deck
};

// How things stand in the store now. The library must outlive it; what is wrong with a file is said in the language.
[[nodiscard]] Home homeOf(const Library& library, const PeopleDesk& people, const DrillDesk& drills,
                          core::Language language);

}  // namespace fourfold::desk
