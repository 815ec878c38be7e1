#include "reports/html/document.hpp"

namespace fourfold::reports::html {

void beginDocument(Writer& html, core::Language language, std::string_view title, std::string_view styleSheet) {
    html.raw("<!DOCTYPE html>\n").open("html", {{"lang", std::string(core::tag(language))}}).open("head");
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta",
                {{"http-equiv", "Content-Security-Policy"},
                 {"content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.element("title", title);
    html.open("style").raw(styleSheet).close().close();
}

}  // namespace fourfold::reports::html
