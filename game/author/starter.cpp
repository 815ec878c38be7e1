#include "author/starter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "yaml/quoted_scalar.hpp"
#include "yaml/reader.hpp"

namespace fourfold::author {
namespace {

// Locale or not: only ASCII matters here.
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

void replaceAll(std::string& text, std::string_view mark, std::string_view by) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + by.size())) {
        text.replace(at, mark.size(), by);
    }
}

}  // namespace

IdFault scenarioIdFault(std::string_view id) {
    constexpr std::array<std::string_view, 3> yamlWords{"null", "true", "false"};
    if (!yaml::isId(id)) return IdFault::malformed;
    return std::ranges::find(yamlWords, id) != yamlWords.end() ? IdFault::yamlWord : IdFault::none;
}

std::string idLike(std::string_view typed) {
    std::string id;
    for (const char c : typed) {
        if (isLetter(c)) {
            id += static_cast<char>(c | 0x20);
        } else if (isDigit(c) && !id.empty()) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    id.resize(std::min(id.size(), yaml::longestId));
    while (id.ends_with('-')) id.pop_back();
    return id;
}

std::string starterText(std::string_view pattern, const StarterFields& fields) {
    std::string text(pattern);
    replaceAll(text, "@SCHEMA@", fields.schema);
    replaceAll(text, "@ID@", fields.id);
    // The titles last: what they hold is not looked at again.
    const std::size_t en = text.find("@TITLE_EN@");
    if (en != std::string::npos) text.replace(en, std::string_view("@TITLE_EN@").size(), yaml::quotedScalar(fields.title.en));
    const std::size_t zh = text.rfind("@TITLE_ZH@");
    if (zh != std::string::npos) text.replace(zh, std::string_view("@TITLE_ZH@").size(), yaml::quotedScalar(fields.title.zh));
    return text;
}

std::string fileUri(const std::filesystem::path& absolute) {
    std::string uri = "file://";
    for (const char c : absolute.string()) {
        if (isLetter(c) || isDigit(c) || std::string_view("/-._~").find(c) != std::string_view::npos) {
            uri += c;
        } else {
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return uri;
}

}  // namespace fourfold::author
