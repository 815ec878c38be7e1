#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

// The charts of a report as inline SVG, with a text for readers who cannot see them.
namespace fourfold::reports::html {

// Draws a dashed line at the mark.
void drawHistogram(Writer& html, const Histogram& histogram);
// Dots that stand out are red and have labels.
void drawScatter(Writer& html, const Scatter& scatter);
// A filled dot is a passed attempt. If there are at most 30 dots, their scores and numbers are written beside them.
void drawTimeline(Writer& html, const Timeline& timeline);

}  // namespace fourfold::reports::html
