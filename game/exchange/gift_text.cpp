#include "exchange/gift_text.hpp"

#include <array>
#include <utility>

#include "exchange/blanks.hpp"
#include "exchange/markup.hpp"

namespace fourfold::exchange {
namespace {

constexpr std::string_view escapable = ":#={}~\\n";

bool isEscape(std::string_view text, std::size_t at) {
    return text[at] == '\\' && at + 1 < text.size() && escapable.find(text[at + 1]) != std::string_view::npos;
}

constexpr std::array<std::pair<std::string_view, Markup>, 4> formats{{{"[moodle]", Markup::moodle},
                                                                      {"[html]", Markup::html},
                                                                      {"[plain]", Markup::plain},
                                                                      {"[markdown]", Markup::markdown}}};

bool looksLikeFormat(std::string_view text) {
    for (const auto& [name, markup] : formats) {
        if (text.starts_with(name)) return true;
    }
    return false;
}

}  // namespace

std::size_t findUnescaped(std::string_view text, std::string_view characters, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (isEscape(text, i)) {
            ++i;
        } else if (characters.find(text[i]) != std::string_view::npos) {
            return i;
        }
    }
    return std::string_view::npos;
}

std::size_t findUnescapedWhole(std::string_view text, std::string_view mark, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        if (isEscape(text, i)) {
            ++i;
        } else if (text.substr(i, mark.size()) == mark) {
            return i;
        }
    }
    return std::string_view::npos;
}

std::string unescaped(std::string_view raw) {
    std::string text;
    text.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (isEscape(raw, i)) {
            ++i;
            text += raw[i] == 'n' ? '\n' : raw[i];
        } else {
            text += raw[i];
        }
    }
    return text;
}

GiftText readGiftText(std::string_view raw, Markup inherited) {
    GiftText result{.text = {}, .markup = inherited, .medium = {}};
    raw = trimmed(raw);
    for (const auto& [name, markup] : formats) {
        if (!raw.starts_with(name)) continue;
        raw = trimmed(raw.substr(name.size()));
        result.markup = markup;
        break;
    }
    // Line breaks of the file wrap a text; those that belong to it are written \n.
    std::string text = result.markup == Markup::markdown ? unescaped(raw) : unescaped(unwrapped(raw));
    if (result.markup == Markup::plain) {
        result.text = trimmed(text);
        return result;
    }
    PlainText plain = withoutMarkup(text, result.markup == Markup::html ? LineBreaks::blanks : LineBreaks::kept);
    result.text = std::move(plain.text);
    result.lostFormatting = plain.lostFormatting || (result.markup == Markup::markdown && hasMarkdown(result.text));
    result.medium = std::move(plain.medium);
    if (result.markup == Markup::markdown && result.text.find("![") != std::string::npos) result.medium = "![]()";
    return result;
}

std::string escaped(std::string_view text) {
    std::string result;
    result.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (std::string_view(":#={}~\\").find(c) != std::string_view::npos) result += '\\';
        result += c;
    }
    return result;
}

std::string escapedPart(std::string_view text) {
    const bool needsFormat = looksLikeFormat(text) || text.starts_with('%');
    return (needsFormat ? "[plain]" : "") + escaped(text);
}

}  // namespace fourfold::exchange
