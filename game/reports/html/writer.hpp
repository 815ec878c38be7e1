#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace fourfold::reports::html {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

// Writes HTML as nested elements. A text or an attribute's value appears as it is: markup in it is escaped. Control
// characters and bytes that are not valid UTF-8 become U+FFFD.
//
//   html.in("section", {{"class", "card"}}, [&] { html.element("p", "5 < 6"); });
class Writer {
public:
    // An element. The call writes its content.
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
    // An element that holds a text.
    Writer& element(std::string_view tag, Attributes attributes, std::string_view text);
    Writer& element(std::string_view tag, std::string_view text) { return element(tag, {}, text); }
    Writer& text(std::string_view text);
    // An element without content and end tag, such as br and meta. In SVG it is closed at once.
    Writer& single(std::string_view tag, Attributes attributes = {});
    // A text that a user wrote, such as a name. It is isolated, so that its direction does not change the text around
    // it.
    Writer& isolated(std::string_view text);
    // Markup of the program, not escaped.
    Writer& raw(std::string_view markup);

    // Returns all that was written.
    [[nodiscard]] std::string take() &&;

private:
    void begin(std::string_view tag, Attributes attributes);
    Writer& end(std::string_view tag);

    std::string m_html;
};

}  // namespace fourfold::reports::html
