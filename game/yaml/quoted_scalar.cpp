#include "yaml/quoted_scalar.hpp"

namespace fourfold::yaml {

std::string quotedScalar(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': result += "\\\""; break;
            case '\\': result += "\\\\"; break;
            case '\n': result += "\\n"; break;
            case '\r': result += "\\r"; break;
            case '\t': result += "\\t"; break;
            default: result += c;
        }
    }
    return result + '"';
}

}  // namespace fourfold::yaml
