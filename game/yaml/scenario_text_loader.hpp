#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "core/text.hpp"
#include "scenario/catalogue.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::yaml {

// A scenario file, and the result of reading it.
struct ScenarioFile {
    std::string path;
    std::string id;                                      // the file's name without its ending
    core::Text title;                                    // as far as it could be read
    std::shared_ptr<const scenario::Scenario> scenario;  // null when there is an error
    core::Diagnostics diagnostics;
};

// Reads and checks the text of a scenario file: everything that is wrong with it is in the diagnostics, in the order of
// the file. A file with an error gives no scenario; warnings do not prevent it. Never throws because of what is in the
// text, and opens no file. Messages name the file by `path`, and the id must be the stem of `path`.
[[nodiscard]] ScenarioFile loadScenarioText(std::string_view text, const std::string& path,
                                            const scenario::Catalogue& catalogue);

}  // namespace fourfold::yaml
