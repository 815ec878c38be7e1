#include "core/normal_name.hpp"

#include <cstdlib>
#include <iterator>
#include <memory>

#include <utf8.h>
#include <utf8proc.h>

#include "core/utf8.hpp"

namespace fourfold::core {
namespace {

struct Free {
    void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

// Whether nobody sees the character: NUL, soft hyphens, blanks of no width, marks of direction and of byte order.
// Joiners that shape the letters beside them are not among them.
bool isUnseen(char32_t c) {
    return c == 0 || c == 0xad || c == 0x200b || c == 0x2060 || c == 0xfeff || turnsDirection(c);
}

bool separates(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CC: return true;
        default: return false;
    }
}

std::string withoutUnseen(std::string_view text) {
    std::string seen;
    seen.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCharacter(text, at);
        if (!isUnseen(c)) utf8::append(c, std::back_inserter(seen));
    }
    return seen;
}

std::string composed(const std::string& text) {
    utf8proc_uint8_t* made = nullptr;
    constexpr auto form = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t length = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &made, form);
    const std::unique_ptr<utf8proc_uint8_t, Free> owner(made);
    // It fails only without memory, since the text is valid.
    if (length < 0) return text;
    return {reinterpret_cast<const char*>(made), static_cast<std::size_t>(length)};
}

}  // namespace

std::string normalName(std::string_view text) {
    const std::string whole = composed(withoutUnseen(text));
    std::string name;
    bool isBehindBlank = false;
    for (std::size_t at = 0; at < whole.size();) {
        const char32_t c = nextCharacter(whole, at);
        if (separates(c)) {
            isBehindBlank = !name.empty();
            continue;
        }
        if (isBehindBlank) name += ' ';
        isBehindBlank = false;
        utf8::append(c, std::back_inserter(name));
    }
    return name;
}

}  // namespace fourfold::core
