#pragma once

#include <cstddef>

#include "core/language.hpp"

namespace fourfold::scenario {

// How many characters a text may have so that it can be read at a glance in the smallest window: 1024x640 pixels with
// texts at 100%. A line of speech is 895 pixels wide there: 59 Chinese characters of 15 pixels or about 117 English
// ones. Five rows of it leave room for four short choices. A choice is 815 pixels wide and should take at most two
// rows. Longer texts scroll. The numbers are rounded down, since words do not fill their rows. tests/ui/bubble_test.cpp
// lays such texts out as the screen does.
struct TextBudget {
    std::size_t line = 0;
    std::size_t choice = 0;
};

[[nodiscard]] constexpr TextBudget textBudget(core::Language language) {
    return language == core::Language::zh ? TextBudget{.line = 280, .choice = 100}
                                          : TextBudget{.line = 520, .choice = 190};
}

}  // namespace fourfold::scenario
