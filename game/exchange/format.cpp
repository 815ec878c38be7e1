#include "exchange/format.hpp"

#include <algorithm>

#include "exchange/aiken_line.hpp"

namespace fourfold::exchange {

Format formatOf(std::string_view text, std::string_view file) {
    if (file.ends_with(".gift")) return Format::gift;
    if (text.find('{') != std::string_view::npos) return Format::gift;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (aikenLineOf(text.substr(0, end)).kind == AikenLine::Kind::answer) return Format::aiken;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return Format::gift;
}

}  // namespace fourfold::exchange
