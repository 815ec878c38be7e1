#include "core/line_breaks.hpp"

#include <linebreak.h>

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

    std::vector<char> found(text.size(), LINEBREAK_NOBREAK);
    // The library takes the text as unsigned bytes and the language as a C string.
    set_linebreaks_utf8(reinterpret_cast<const utf8_t*>(text.data()), text.size(),
                        language == Language::zh ? "zh" : "en", found.data());
    std::vector<LineBreak> breaks;
    breaks.reserve(found.size());
    for (const char each : found) breaks.push_back(breakOf(each));
    breaks.back() = LineBreak::forbidden;
    return breaks;
}

}  // namespace fourfold::core
