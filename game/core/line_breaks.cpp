#include "core/line_breaks.hpp"

#include <linebreak.h>

#include "core/utf8.hpp"

namespace fourfold::core {
namespace {

LineBreak breakOf(char unibreak) {
    switch (unibreak) {
        case LINEBREAK_MUSTBREAK: return LineBreak::required;
        case LINEBREAK_ALLOWBREAK: return LineBreak::allowed;
        default: return LineBreak::forbidden;
    }
}

}  // namespace

std::vector<LineBreak> lineBreaks(std::string_view text, Language language) {
    if (text.empty()) return {};
    static const bool ready = (init_linebreak(), true);
    static_cast<void>(ready);

    // The library is given characters, decoded here: for bytes that are no character it has marks of its own, and an
    // assertion when it meets one (U+FFFF, also spelt in too many bytes, ends its text).
    std::vector<utf32_t> characters;
    std::vector<std::size_t> ends;  // the last byte of each
    characters.reserve(text.size());
    ends.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        characters.push_back(nextCharacter(text, at));
        ends.push_back(at - 1);
    }
    std::vector<char> found(characters.size(), LINEBREAK_NOBREAK);
    set_linebreaks_utf32(characters.data(), characters.size(), language == Language::zh ? "zh" : "en", found.data());

    std::vector<LineBreak> breaks(text.size(), LineBreak::forbidden);
    for (std::size_t i = 0; i + 1 < found.size(); ++i) breaks[ends[i]] = breakOf(found[i]);
    return breaks;
}

}  // namespace fourfold::core
