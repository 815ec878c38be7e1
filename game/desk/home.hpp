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

// All that a trainee can begin or continue.
struct Home {
    struct Fault {
        std::string where;  // "12:5": line and column; empty: the whole file
        std::string what;
    };
    // The errors of a file.
    struct Broken {
        std::string file;           // its name without folders
        std::string path;           // with its folders, as a trainer would type it
        std::vector<Fault> faults;  // the first few errors
        std::size_t errors = 0;     // number of all errors
    };
    // One scenario file. If it has no head it has errors: `broken` describes them.
    struct Card {
        std::optional<scenario::Head> head;
        const scenario::Scenario* scenario = nullptr;  // null until it is read: until then the card has no picture
        std::optional<engine::Fraction> best;
        bool passed = false;
        Broken broken;
    };
    // One question bank, in the same form.
    struct Bank {
        std::optional<quiz::Head> head;
        std::string path;
        std::optional<engine::Fraction> best;  // best score of the person's exams
        bool passed = false;
        Broken broken;
    };
    // A play that can be continued.
    struct Unfinished {
        records::AttemptId attempt;
        core::Text title;
        engine::Mode mode = engine::Mode::practice;
        std::size_t choices = 0;  // number of choices taken so far
    };

    bool loading = false;                  // the scenarios are not read yet
    records::Person person;                // who plays
    std::vector<Card> cards;               // by level, those with errors last
    std::vector<Bank> banks;               // those with errors last
    std::optional<Unfinished> unfinished;  // the latest unfinished play
    drill::Forecast drills;                // state of the mistake deck
};

// The present state of the store. The library must outlive the result. Errors of files are given in this language.
[[nodiscard]] Home homeOf(const Library& library, const PeopleDesk& people, const DrillDesk& drills,
                          core::Language language);

}  // namespace fourfold::desk
