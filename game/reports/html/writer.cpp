#include "reports/html/writer.hpp"

#include <algorithm>
#include <iterator>

#include <utf8.h>

#include "core/utf8.hpp"

namespace fourfold::reports::html {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Whether HTML takes the character without an escape. Most texts are plain, so this check saves time.
bool isPlain(char c) { return c >= ' ' && c < '\x7f' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\''; }

void escapeInto(std::string& html, std::string_view text) {
    if (std::ranges::all_of(text, isPlain)) {
        html += text;
        return;
    }
    std::string valid;
    utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(valid), replacement);
    for (auto at = valid.cbegin(); at != valid.cend();) {
        const char32_t c = utf8::unchecked::next(at);
        switch (c) {
            case '&': html += "&amp;"; break;
            case '<': html += "&lt;"; break;
            case '>': html += "&gt;"; break;
            case '"': html += "&quot;"; break;
            case '\'': html += "&#39;"; break;
            default: utf8::append(core::isForbidden(c) ? replacement : c, std::back_inserter(html));
        }
    }
}

}  // namespace

Writer& Writer::text(std::string_view text) {
    escapeInto(m_html, text);
    return *this;
}

Writer& Writer::element(std::string_view tag, Attributes attributes, std::string_view text) {
    return in(tag, attributes, [&] { this->text(text); });
}

Writer& Writer::single(std::string_view tag, Attributes attributes) {
    begin(tag, attributes);
    m_html += "/>";
    return *this;
}

Writer& Writer::isolated(std::string_view text) { return element("bdi", {}, text); }

Writer& Writer::raw(std::string_view markup) {
    m_html += markup;
    return *this;
}

std::string Writer::take() && { return std::move(m_html); }

void Writer::begin(std::string_view tag, Attributes attributes) {
    m_html += '<';
    m_html += tag;
    for (const auto& [name, value] : attributes) {
        m_html += ' ';
        m_html += name;
        m_html += "=\"";
        escapeInto(m_html, value);
        m_html += '"';
    }
}

Writer& Writer::end(std::string_view tag) {
    m_html += "</";
    m_html += tag;
    m_html += '>';
    return *this;
}

}  // namespace fourfold::reports::html
