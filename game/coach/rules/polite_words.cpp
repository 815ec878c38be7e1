#include "coach/rules/polite_words.hpp"

#include <array>
#include <cctype>
#include <string>

namespace fourfold::coach::rules {
namespace {

constexpr std::array<std::string_view, 11> english{"please",     "thank",    "sorry",     "excuse",
                                                   "pardon",     "may i",    "could you", "would you",
                                                   "appreciate", "grateful", "kindly"};
constexpr std::array<std::string_view, 10> chinese{"请",   "您",     "谢",       "麻烦", "劳驾",
                                                   "抱歉", "对不起", "不好意思", "打扰", "辛苦"};

std::size_t occurrences(std::string_view text, std::string_view word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

}  // namespace

std::size_t politeWords(std::string_view text, core::Language language) {
    std::size_t count = 0;
    if (language == core::Language::zh) {
        for (const std::string_view word : chinese) count += occurrences(text, word);
        return count;
    }
    std::string lower(text);
    for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    for (const std::string_view word : english) count += occurrences(lower, word);
    return count;
}

}  // namespace fourfold::coach::rules
