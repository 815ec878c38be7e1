#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// The track of a share, filled up to the percentage, with a whisker over its interval.
void writeTrack(Writer& html, const Bar& bar);
// The track alone, small enough for a line of a table.
void writeThinTrack(Writer& html, const Bar& bar);

void writeBars(Writer& html, const Bars& bars);
void writeShares(Writer& html, const Shares& shares);

}  // namespace fourfold::reports::html
