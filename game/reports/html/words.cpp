#include "reports/html/words.hpp"

namespace fourfold::reports::html {

void writeWords(Writer& html, const Words& words) {
    for (const Span& span : words) {
        if (span.text.empty()) continue;
        if (span.isolated) {
            html.isolated(span.text);
        } else if (span.faint) {
            html.element("span", {{"class", "kind"}}, span.text);
        } else {
            html.text(span.text);
        }
    }
}

void writeNote(Writer& html, const std::string& text) {
    if (!text.empty()) html.element("p", {{"class", "note"}}, text);
}

}  // namespace fourfold::reports::html
