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

// What is read from disk while the window opens, and again whenever a scenario file changes.
struct Library {
    struct Entry {
        std::string path;
        std::shared_ptr<const scenario::Scenario> scenario;  // null: the file has errors, or was not read so far
        core::Diagnostics diagnostics;
        std::optional<scenario::Head> head{};  // as long as it was not read so far
    };

    // A file with a question bank, of which only the head is kept.
    struct Bank {
        std::string path;
        std::optional<quiz::Head> head;  // nothing: the file has errors
        core::Diagnostics diagnostics;
    };
    // The quiz that the command line asks for.
    struct WantedQuiz {
        std::string path;
        quiz::Mode mode = quiz::Mode::practice;
    };

    // The entry that was read from that path, among those of the home screen and the one named on the command line;
    // null when there is none.
    [[nodiscard]] const Entry* from(std::string_view path) const;
    // That of an id among the entries; null when there is none, or it was not read so far.
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(std::string_view id) const;
    // Those that were read.
    [[nodiscard]] std::vector<std::shared_ptr<const scenario::Scenario>> scenarios() const;
    // The weights of the traditional method, by which plays are scored beside their own.
    [[nodiscard]] const scenario::Weights& traditional() const { return catalogue.traditional().weights; }

    // False of the one that comes first, for the first frame: it has only the heads of the scenarios, and no parts.
    bool whole = true;
    std::vector<Entry> entries;
    std::vector<Bank> banks;                            // only once it is whole
    std::vector<std::string> notices;                   // what could not be looked at, or will not be noticed
    std::optional<Entry> named;                         // the file of the command line, as it is now
    std::shared_ptr<const scenario::Scenario> briefed;  // whose briefing is shown at once; null: the home screen
    engine::Mode mode = engine::Mode::practice;         // what that briefing proposes
    bool drill = false;                                 // begin with the mistakes that are due
    std::optional<WantedQuiz> quiz{};                   // whose start page is shown at once
    scenario::Catalogue catalogue;
    scenario::PortraitParts parts;
};

}  // namespace fourfold::desk
