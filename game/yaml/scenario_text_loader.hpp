#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "core/text.hpp"
#include "scenario/catalogue.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::yaml {

// A scenario file and what came of reading it.
struct ScenarioFile {
    std::string path;
    std::string id;                                      // what the file's name says
    core::Text title;                                    // as far as it could be read
    std::shared_ptr<const scenario::Scenario> scenario;  // null when there is an error
    core::Diagnostics diagnostics;
};

// Reads and checks the text of a scenario file: everything that is wrong with it is in the diagnostics, in the order of
// the file. A file with an error gives no scenario; warnings do not prevent it. Never throws because of what is in the
// text, and opens no file. `path` is what messages call it, and its stem is what the id must be.
[[nodiscard]] ScenarioFile loadScenarioText(std::string_view text, const std::string& path,
                                            const scenario::Catalogue& catalogue);

}  // namespace fourfold::yaml
