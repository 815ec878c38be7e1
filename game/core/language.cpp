#include "core/language.hpp"

namespace fourfold::core {

std::optional<Language> languageOf(std::string_view name) {
    for (const Language language : languages) {
        const std::string_view wanted = code(language);
        const bool begins = name.substr(0, wanted.size()) == wanted;
        if (begins && (name.size() == wanted.size() || name[wanted.size()] == '_' || name[wanted.size()] == '-' ||
                       name[wanted.size()] == '.')) {
            return language;
        }
    }
    return std::nullopt;
}

}  // namespace fourfold::core
