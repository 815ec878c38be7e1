#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace fourfold::reports::html {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

// Writes HTML, element in element. Whatever is given as text or as an attribute's value appears as that text: markup in
// it is escaped, control characters and bytes that are no UTF-8 become U+FFFD.
//
//   html.in("section", {{"class", "card"}}, [&] { html.element("p", "5 < 6"); });
class Writer {
public:
    // An element, with what the call writes in it.
    template <std::invocable Content>
    Writer& in(std::string_view tag, Attributes attributes, const Content& content) {
        begin(tag, attributes);
        m_html += '>';
        content();
        return end(tag);
    }
    template <std::invocable Content>
    Writer& in(std::string_view tag, const Content& content) {
        return in(tag, {}, content);
    }
    // An element with a text in it.
    Writer& element(std::string_view tag, Attributes attributes, std::string_view text);
    Writer& element(std::string_view tag, std::string_view text) { return element(tag, {}, text); }
    Writer& text(std::string_view text);
    // An element that holds nothing and is not ended, such as br and meta; in SVG it is closed at once.
    Writer& single(std::string_view tag, Attributes attributes = {});
    // A text of somebody's, such as a name: isolated, so that its direction does not turn what stands around it.
    Writer& isolated(std::string_view text);
    // Markup of our own.
    Writer& raw(std::string_view markup);

    // All that was written.
    [[nodiscard]] std::string take() &&;

private:
    void begin(std::string_view tag, Attributes attributes);
    Writer& end(std::string_view tag);

    std::string m_html;
};

}  // namespace fourfold::reports::html
