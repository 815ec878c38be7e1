#include "author/starter.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/id_rule.hpp"
#include "yaml/quoted_scalar.hpp"

namespace fourfold::author {
namespace {

// Independent of the locale: only ASCII counts.
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
    if (!core::isId(id)) return IdFault::malformed;
    return std::ranges::find(yamlWords, id) != yamlWords.end() ? IdFault::yamlWord : IdFault::none;
}

std::string starterText(std::string_view pattern, const StarterFields& fields) {
    std::string text(pattern);
    replaceAll(text, "@SCHEMA@", fields.schema);
    replaceAll(text, "@ID@", fields.id);
    // The titles come last, so that nothing in them is replaced.
    const std::size_t en = text.find("@TITLE_EN@");
    if (en != std::string::npos)
        text.replace(en, std::string_view("@TITLE_EN@").size(), yaml::quotedScalar(fields.title.en));
    const std::size_t zh = text.rfind("@TITLE_ZH@");
    if (zh != std::string::npos)
        text.replace(zh, std::string_view("@TITLE_ZH@").size(), yaml::quotedScalar(fields.title.zh));
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
