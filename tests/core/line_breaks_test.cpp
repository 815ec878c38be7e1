#include "core/line_breaks.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace fourfold::core;

namespace {

// The text with | where a line may end and / where it must end.
std::string marked(std::string_view text, Language language) {
    const std::vector<LineBreak> breaks = lineBreaks(text, language);
    REQUIRE(breaks.size() == text.size());
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (breaks[i] == LineBreak::allowed) result += '|';
        if (breaks[i] == LineBreak::required) result += '/';
    }
    return result;
}

}  // namespace

TEST_CASE("English breaks at blanks, Chinese between characters") {
    CHECK(marked("to be here", Language::en) == "to |be |here");
    CHECK(marked("你好吗", Language::zh) == "你|好|吗");
}

TEST_CASE("Chinese punctuation stays with what it belongs to") {
    CHECK(marked("好，你说。", Language::zh) == "好，|你|说。");
    CHECK(marked("他（王）来", Language::zh) == "他|（王）|来");
    CHECK(marked("说“好”吗", Language::zh) == "说|“好”|吗");
}

TEST_CASE("numbers and their units stay together, line feeds must break") {
    CHECK(marked("约160千", Language::zh) == "约|160|千");
    CHECK(marked("40%的", Language::zh) == "40%|的");
    CHECK(marked("a\nb", Language::en) == "a\n/b");
}

TEST_CASE("a text does not break at its end, and an empty one has no breaks") {
    CHECK(lineBreaks("", Language::en).empty());
    CHECK(lineBreaks("a ", Language::en).back() == LineBreak::forbidden);
    CHECK(lineBreaks("a\n", Language::en).back() == LineBreak::forbidden);
}
