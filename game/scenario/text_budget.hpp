#pragma once

#include <cstddef>

#include "core/language.hpp"

namespace fourfold::scenario {

// How many characters a text may have to be read at a glance in the smallest window, 1024x640 with
// texts of 100%. A line of speech is 895 pixels wide there, 59 Chinese characters of 15 pixels or
// about 117 English ones, and five rows of it leave room for four short choices; a choice is 815
// pixels wide and should not take more than two rows. What is longer scrolls. Rounded down, since
// words do not fill their rows. tests/ui/bubble_test.cpp lays such texts out as the screen does.
struct TextBudget {
    std::size_t line = 0;
    std::size_t choice = 0;
};

[[nodiscard]] constexpr TextBudget textBudget(core::Language language) {
    return language == core::Language::zh ? TextBudget{.line = 280, .choice = 100}
                                          : TextBudget{.line = 520, .choice = 190};
}

}  // namespace fourfold::scenario
