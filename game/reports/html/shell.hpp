#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Writes the head of a page that loads nothing and runs nothing, whatever the names on it contain.
void writeHead(Writer& html, std::string_view title, std::string_view styleSheet);

// A page with such a head. The call writes its body.
template <std::invocable<Writer&> Body>
[[nodiscard]] std::string pageWith(core::Language language, std::string_view title, std::string_view styleSheet,
                                   const Body& body) {
    Writer html;
    html.raw("<!DOCTYPE html>\n");
    html.in("html", {{"lang", std::string(core::tag(language))}}, [&] {
        html.in("head", [&] { writeHead(html, title, styleSheet); });
        html.in("body", [&] { body(html); });
    });
    return std::move(html.raw("\n")).take();
}

}  // namespace fourfold::reports::html
