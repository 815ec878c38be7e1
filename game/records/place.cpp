#include "records/place.hpp"

#include <algorithm>

namespace fourfold::records {

bool isServer(std::string_view place) { return place.starts_with("postgresql://") || place.starts_with("postgres://"); }

std::string shownAddress(std::string_view address) {
    std::string text(address);
    const std::size_t begin = text.find("//") + 2;
    const std::size_t end = std::min(text.find_first_of("/?", begin), text.size());
    const std::size_t at = text.rfind('@', end);
    const std::size_t colon = text.find(':', begin);
    if (at != std::string::npos && at > begin && colon < at) text.replace(colon, at - colon, ":***");
    const std::size_t parameter = text.find("password=");
    if (parameter != std::string::npos) {
        const std::size_t value = parameter + std::string_view("password=").size();
        text.replace(value, std::min(text.find('&', value), text.size()) - value, "***");
    }
    return text;
}

}  // namespace fourfold::records
