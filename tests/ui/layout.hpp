#pragma once

#include <string>
#include <vector>

#include "ui/memory.hpp"

namespace fourfold::testing {

// What is wrong with how a screen is laid out, a sentence each: what may be seen of a thing lies outside the window, or
// two controls or cards overlap. What stands in a scroll area may be above or below it, and a picture may be cut.
[[nodiscard]] std::vector<std::string> layoutFaults(const std::vector<ui::Item>& items, const ui::Rect& window);

// Fails the test for each of them; `where` says which screen it is.
void checkLayout(const std::vector<ui::Item>& items, const ui::Rect& window, const std::string& where);

}  // namespace fourfold::testing
