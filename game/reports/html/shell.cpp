#include "reports/html/shell.hpp"

namespace fourfold::reports::html {

void writeHead(Writer& html, std::string_view title, std::string_view styleSheet) {
    html.single("meta", {{"charset", "utf-8"}});
    html.single("meta",
                {{"http-equiv", "Content-Security-Policy"},
                 {"content", "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"}});
    html.single("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html.element("title", title);
    html.in("style", [&] { html.raw(styleSheet); });
}

}  // namespace fourfold::reports::html
