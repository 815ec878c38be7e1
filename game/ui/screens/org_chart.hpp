#pragma once

#include "engine/session.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

// Who reports to whom, as far as the trainee knows. Persons appear when the trainee knows of them, and their buying
// roles when these are found out.
void drawOrgChart(Page& page, Pictures& pictures, const engine::Session& now, bool exam, const Rect& body);

}  // namespace fourfold::ui
