#pragma once

#include <string>

#include "reports/document.hpp"

namespace fourfold::reports {

// A report as one HTML page that needs nothing beside it: no script, nothing from elsewhere, which its own content
// policy forbids, too. It is made to be read on a screen and printed on A4.
[[nodiscard]] std::string pageOf(const Document& document);

}  // namespace fourfold::reports
