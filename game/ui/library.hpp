#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "engine/play.hpp"
#include "scenario/catalogue.hpp"
#include "scenario/portrait_parts.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::ui {

// What is read from disk while the window opens.
struct Library {
    struct Entry {
        std::string path;
        std::shared_ptr<const scenario::Scenario> scenario;  // null: the file has errors
        core::Diagnostics diagnostics;
    };

    std::vector<Entry> entries;
    std::shared_ptr<const scenario::Scenario> briefed;  // whose briefing is shown at once; null: the home screen
    engine::Mode mode = engine::Mode::practice;         // what that briefing proposes
    scenario::Catalogue catalogue;
    scenario::PortraitParts parts;
};

}  // namespace fourfold::ui
