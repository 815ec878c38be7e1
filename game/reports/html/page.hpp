#pragma once

#include <string>

#include "reports/document.hpp"

namespace fourfold::reports {

// A report as one HTML page that is complete in itself: no script, and nothing loaded from elsewhere, which its own
// content policy also forbids. It is made for reading on a screen and for printing on A4.
[[nodiscard]] std::string pageOf(const Document& document);

}  // namespace fourfold::reports
