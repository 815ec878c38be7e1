#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/fraction.hpp"
#include "scenario/scenario.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

struct HomeView {
    struct Fault {
        std::string where;  // "12:5": line and column; empty: the file as a whole
        std::string what;
    };
    // One scenario file. Without a scenario it has errors, and `faults` says what and where.
    struct Card {
        const scenario::Scenario* scenario = nullptr;
        std::optional<engine::Fraction> best;
        bool passed = false;
        std::string file;           // its name without folders
        std::string path;           // with them, as a trainer would type it
        std::vector<Fault> faults;  // the first few errors
        std::size_t errors = 0;     // in all
    };
    // A play that can be gone on with.
    struct Unfinished {
        const scenario::Scenario* scenario = nullptr;
        engine::Mode mode = engine::Mode::practice;
        std::size_t choices = 0;  // taken so far
    };

    bool loading = false;
    std::string folder;                    // where own scenarios belong; empty: there is no home
    std::vector<Card> cards;
    std::optional<Unfinished> unfinished;  // the latest
    std::vector<std::string> notices;      // what cannot be saved and the like
};

[[nodiscard]] Intent drawHome(Page& page, Pictures& pictures, const HomeView& view);

}  // namespace fourfold::ui
