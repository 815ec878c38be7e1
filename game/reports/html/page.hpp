#pragma once

#include <string>

#include "reports/phrases.hpp"

namespace fourfold::reports {

// A report as one HTML page that needs nothing beside it: no script, nothing from elsewhere, which its own content
// policy forbids, too. It is made to be read on a screen and printed on A4, in the language of the phrases.
[[nodiscard]] std::string pageOf(const Report& report, const Phrases& phrases);

}  // namespace fourfold::reports
