#include "reports/html/page.hpp"

#include "reports/html/blocks.hpp"
#include "reports/html/shell.hpp"
#include "reports/html/style.hpp"

namespace fourfold::reports {
namespace {

void header(html::Writer& html, const Document& document) {
    html.element("p", {{"class", "brand"}}, document.program);
    html.in("h1", [&] { html.isolated(document.title); });
    html.in("p", {{"class", "filters"}}, [&] {
        for (const std::string& filter : document.filters) html.isolated(filter).text(" · ");
        html.text(document.made);
    });
}

void footer(html::Writer& html, const Document& document) {
    html.element("h4", document.notesTitle);
    html.in("ul", [&] {
        for (const std::string& note : document.notes) html.element("li", note);
    });
}

}  // namespace

std::string pageOf(const Document& document) {
    return html::pageWith(document.language, document.title, html::styleSheet(), [&](html::Writer& html) {
        html.in("header", [&] { html.in("div", [&] { header(html, document); }); });
        html.in("main", [&] {
            html::writeBlocks(html, document.blocks);
            html.in("footer", [&] { footer(html, document); });
        });
    });
}

}  // namespace fourfold::reports
