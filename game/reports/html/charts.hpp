#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

// The charts of a report as inline SVG, with a text for whoever does not see them.
namespace fourfold::reports::html {

// A dashed line stands at the mark.
void drawHistogram(Writer& html, const Histogram& histogram);
// Dots that stand out are red, with their labels.
void drawScatter(Writer& html, const Scatter& scatter);
// Filled dots passed; up to 30 dots have their scores and numbers written at them.
void drawTimeline(Writer& html, const Timeline& timeline);

}  // namespace fourfold::reports::html
