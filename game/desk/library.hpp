#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"
#include "engine/play.hpp"
#include "quiz/head.hpp"
#include "quiz/sitting.hpp"
#include "scenario/catalogue.hpp"
#include "scenario/head.hpp"
#include "scenario/portrait_parts.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::desk {

// The files that are read while the window opens, and again whenever a scenario file changes.
struct Library {
    struct Entry {
        std::string path;
        std::shared_ptr<const scenario::Scenario> scenario;  // null: the file has errors, or is not read yet
        core::Diagnostics diagnostics;
        std::optional<scenario::Head> head{};  // set until the scenario is read
    };

    // A file with a question bank. Only its head is kept.
    struct Bank {
        std::string path;
        std::optional<quiz::Head> head;  // nothing if the file has errors
        core::Diagnostics diagnostics;
    };
    // The quiz that the command line asked for.
    struct WantedQuiz {
        std::string path;
        quiz::Mode mode = quiz::Mode::practice;
    };

    // The entry of the file with this path: one of the home screen, or the file named on the command line. Null if
    // there is none.
    [[nodiscard]] const Entry* from(std::string_view path) const;
    // The scenario with this id; null if there is none, or it is not read yet.
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(std::string_view id) const;
    // The scenarios that are read.
    [[nodiscard]] std::vector<std::shared_ptr<const scenario::Scenario>> scenarios() const;
    // The weights of the traditional method. Plays are scored by them, too.
    [[nodiscard]] const scenario::Weights& traditional() const { return catalogue.traditional().weights; }

    // False for the first library, which is made for the first frame: it has only the heads of scenarios, and no parts.
    bool whole = true;
    std::vector<Entry> entries;
    std::vector<Bank> banks;                            // empty until the library is whole
    std::vector<std::string> notices;                   // messages about what could not be read or watched
    std::optional<Entry> named;                         // the present content of the file named on the command line
    std::shared_ptr<const scenario::Scenario> briefed;  // show its briefing at once; null: show the home screen
    engine::Mode mode = engine::Mode::practice;         // the mode that the briefing proposes
    bool drill = false;                                 // begin with the mistakes that are due
    std::optional<WantedQuiz> quiz{};                   // show its start page at once
    scenario::Catalogue catalogue;
    scenario::PortraitParts parts;
};

}  // namespace fourfold::desk
