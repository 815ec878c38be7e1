#pragma once

#include <string>
#include <vector>

#include "ui/memory.hpp"

namespace fourfold::testing {

// The faults in the layout of a screen, a sentence each: a visible part of an item lies outside the window, or two
// controls or cards overlap. Items of a scroll area may lie above or below it, and a picture may be cut.
[[nodiscard]] std::vector<std::string> layoutFaults(const std::vector<ui::Item>& items, const ui::Rect& window);

// Fails the test for each of these faults; `where` names the screen.
void checkLayout(const std::vector<ui::Item>& items, const ui::Rect& window, const std::string& where);

}  // namespace fourfold::testing
