#include "exchange/markup.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <utility>

#include <utf8.h>

#include "core/utf8.hpp"
#include "exchange/blanks.hpp"

namespace fourfold::exchange {
namespace {

enum class Element { unknown, line, item, formatting, silent, medium };

constexpr auto lines = std::to_array<std::string_view>(
    {"address", "article", "blockquote", "br", "center", "dd", "div", "dl",  "dt",      "h1", "h2",
     "h3",      "h4",      "h5",         "h6", "hr",     "ol", "p",   "pre", "section", "ul"});
constexpr auto formatting = std::to_array<std::string_view>(
    {"a", "abbr", "b",    "big",   "cite",   "code",   "del", "em",  "i",  "ins", "kbd", "mark",
     "q", "s",    "samp", "small", "strike", "strong", "sub", "sup", "tt", "u",   "var"});
constexpr auto media = std::to_array<std::string_view>({"applet", "audio", "button", "canvas", "embed", "form",
                                                        "iframe", "img", "input", "math", "object", "picture", "script",
                                                        "select", "style", "svg", "table", "textarea", "video"});

template <std::size_t n>
bool contains(const std::array<std::string_view, n>& names, std::string_view name) {
    return std::ranges::binary_search(names, name);
}

Element elementOf(std::string_view name) {
    if (name == "li") return Element::item;
    if (name == "span" || name == "font" || name == "body" || name == "html") return Element::silent;
    if (contains(lines, name)) return Element::line;
    if (contains(formatting, name)) return Element::formatting;
    return contains(media, name) ? Element::medium : Element::unknown;
}

struct Tag {
    std::string name;
    bool closes = false;
    std::size_t size = 0;
};

// The tag at the beginning of the text. It must end before the next '<', so that the search for its end is short.
std::optional<Tag> tagAt(std::string_view text) {
    const std::size_t end = text.find_first_of("<>", 1);
    if (end == std::string_view::npos || text[end] == '<') return std::nullopt;
    std::string_view inside = text.substr(1, end - 1);
    Tag tag{.name = {}, .closes = inside.starts_with('/'), .size = end + 1};
    if (tag.closes) inside.remove_prefix(1);
    constexpr std::size_t longestName = 10;
    for (const char c : inside.substr(0, longestName + 1)) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!isLetter && (c < '0' || c > '9')) break;
        tag.name += isLetter ? static_cast<char>(c | 0x20) : c;
    }
    return tag;
}

constexpr auto entities = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"amp", "&"},    {"lt", "<"},     {"gt", ">"},    {"quot", "\""}, {"apos", "'"},  {"nbsp", " "},
     {"hellip", "…"}, {"mdash", "—"},  {"ndash", "–"}, {"ldquo", "“"}, {"rdquo", "”"}, {"lsquo", "‘"},
     {"rsquo", "’"},  {"middot", "·"}, {"times", "×"}, {"rarr", "→"},  {"larr", "←"},  {"bull", "•"},
     {"euro", "€"},   {"pound", "£"},  {"yen", "¥"},   {"deg", "°"},   {"copy", "©"},  {"reg", "®"}});

// What the entity stands for, by its name between '&' and ';'.
std::optional<std::string> entityCalled(std::string_view name) {
    if (!name.starts_with('#')) {
        const auto found = std::ranges::find(entities, name, &std::pair<std::string_view, std::string_view>::first);
        return found == entities.end() ? std::nullopt : std::optional(std::string(found->second));
    }
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    name.remove_prefix(isHex ? 2 : 1);
    unsigned value = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, isHex ? 16 : 10);
    constexpr unsigned last = 0x10ffff;
    const bool isSurrogate = value >= 0xd800 && value < 0xe000;
    if (error != std::errc{} || end != name.data() + name.size() || value > last || isSurrogate) return std::nullopt;
    if (core::isForbidden(static_cast<char32_t>(value))) return std::nullopt;
    std::string text;
    utf8::append(value, std::back_inserter(text));
    return text;
}

class Remover {
public:
    explicit Remover(LineBreaks lineBreaks) : m_lineBreaks(lineBreaks) {}

    PlainText remove(std::string_view text) {
        if (text.find("@@PLUGINFILE@@") != std::string_view::npos) m_result.medium = "@@PLUGINFILE@@";
        bool mayHaveComment = true;
        while (!text.empty()) {
            if (mayHaveComment && text.starts_with("<!--")) {
                const std::size_t end = text.find("-->", 4);
                mayHaveComment = end != std::string_view::npos;
                if (mayHaveComment) {
                    text.remove_prefix(end + 3);
                    continue;
                }
            }
            text.remove_prefix(takeOne(text));
        }
        m_result.text = trimmed(m_result.text);
        return std::move(m_result);
    }

private:
    // Takes one tag, entity or byte; returns its number of bytes.
    std::size_t takeOne(std::string_view text) {
        if (text.front() == '<') {
            if (const auto tag = tagAt(text); tag && takeTag(*tag)) return tag->size;
        }
        if (text.front() == '&') {
            constexpr std::size_t longest = 10;
            const std::size_t end = text.substr(0, longest).find(';');
            const auto entity = end == std::string_view::npos ? std::nullopt : entityCalled(text.substr(1, end - 1));
            if (entity) {
                m_result.text += *entity;
                return end + 1;
            }
        }
        if (m_lineBreaks == LineBreaks::blanks && isBlankByte(text.front())) {
            if (!m_result.text.empty() && !isBlankByte(m_result.text.back())) m_result.text += ' ';
        } else {
            m_result.text += text.front();
        }
        return 1;
    }

    // False when it is no tag of HTML.
    bool takeTag(const Tag& tag) {
        switch (elementOf(tag.name)) {
            case Element::unknown: return false;
            case Element::line: newLine(); break;
            case Element::item:
                newLine();
                if (!tag.closes) m_result.text += "• ";
                break;
            case Element::formatting: m_result.lostFormatting = true; break;
            case Element::silent: break;
            case Element::medium:
                if (m_result.medium.empty()) m_result.medium = "<" + tag.name + ">";
                break;
        }
        return true;
    }

    void newLine() {
        while (m_result.text.ends_with(' ')) m_result.text.pop_back();
        if (!m_result.text.empty() && !m_result.text.ends_with('\n')) m_result.text += '\n';
    }

    LineBreaks m_lineBreaks;
    PlainText m_result;
};

}  // namespace

PlainText withoutMarkup(std::string_view text, LineBreaks lineBreaks) { return Remover(lineBreaks).remove(text); }

bool hasMarkdown(std::string_view text) { return text.find_first_of("*_`#[") != std::string_view::npos; }

}  // namespace fourfold::exchange
