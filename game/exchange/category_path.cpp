#include "exchange/category_path.hpp"

#include "exchange/blanks.hpp"

namespace fourfold::exchange {
namespace {

std::string categoryName(std::string_view name) {
    constexpr std::string_view wideSlash = "／";
    const std::string_view text = trimmed(name);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isAtEnd = i == 0 || i + 1 == text.size() || text[i - 1] == '/' || text[i + 1] == '/';
        if (text[i] == '/') {
            result += isAtEnd ? wideSlash : "//";
        } else {
            result += isBlankByte(text[i]) ? ' ' : text[i];
        }
    }
    return result;
}

}  // namespace

std::vector<std::string> categoryPath(std::string_view text) {
    std::vector<std::string> path;
    std::string name;
    const auto end = [&] {
        const std::string_view said = trimmed(name);
        const bool isPlace =
            path.empty() && ((said.size() > 1 && said.starts_with('$') && said.ends_with('$')) || said == "top");
        if (!said.empty() && !isPlace) path.emplace_back(said);
        name.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '/') {
            name += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '/') {
            name += text[i++];
        } else {
            end();
        }
    }
    end();
    return path;
}

std::string categoryText(std::span<const std::string> path) {
    std::string text = "$course$/top";
    for (const std::string& name : path) text += "/" + categoryName(name);
    return text;
}

}  // namespace fourfold::exchange
