#pragma once

#include <string_view>

#include "core/language.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Begins a page that loads nothing and runs nothing, whatever a name on it might hold: its head, and the element html, which
// stays open.
void beginDocument(Writer& html, core::Language language, std::string_view title, std::string_view styleSheet);

}  // namespace fourfold::reports::html
