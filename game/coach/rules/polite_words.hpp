#pragma once

#include <cstddef>
#include <string_view>

#include "core/language.hpp"

namespace fourfold::coach::rules {

// How many polite words a text uses. In English: please, thank, sorry, excuse, pardon, may I, could you, would you,
// appreciate, grateful, kindly. In Chinese: 请 您 谢 麻烦 劳驾 抱歉 对不起 不好意思 打扰 辛苦. The list is small: it is
// meant to find scenarios whose polite choice is always the right one, not every courtesy.
[[nodiscard]] std::size_t politeWords(std::string_view text, core::Language language);

}  // namespace fourfold::coach::rules
