#pragma once

#include "engine/session.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

// Who reports to whom, as far as known: persons appear once they have been heard of, their buying roles once found out.
void drawOrgChart(Page& page, Pictures& pictures, const engine::Session& now, bool exam, const Rect& body);

}  // namespace fourfold::ui
