#include "terminal/wrap.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/line_breaks.hpp"
#include "core/utf8.hpp"

namespace fourfold::terminal {
namespace {

struct Block {
    std::uint32_t first;
    std::uint32_t last;
};

// Ranges of East Asian Width W and F. Small gaps of unassigned characters between them are included.
constexpr std::array wide{
    Block{0x1100, 0x115f},   Block{0x231a, 0x231b},  Block{0x23e9, 0x23ec},   Block{0x2614, 0x2615},
    Block{0x2648, 0x2653},   Block{0x26aa, 0x26ab},  Block{0x26bd, 0x26be},   Block{0x2705, 0x2705},
    Block{0x2753, 0x2757},   Block{0x2795, 0x2797},  Block{0x2b1b, 0x2b1c},   Block{0x2e80, 0x303e},
    Block{0x3041, 0x33ff},   Block{0x3400, 0x4dbf},  Block{0x4e00, 0xa4cf},   Block{0xa960, 0xa97f},
    Block{0xac00, 0xd7a3},   Block{0xf900, 0xfaff},  Block{0xfe10, 0xfe19},   Block{0xfe30, 0xfe6f},
    Block{0xff00, 0xff60},   Block{0xffe0, 0xffe6},  Block{0x1f300, 0x1f64f}, Block{0x1f680, 0x1f6ff},
    Block{0x1f900, 0x1f9ff}, Block{0x20000, 0x3fffd}};

// Combining marks and other characters without a width.
constexpr std::array zero{Block{0x0300, 0x036f}, Block{0x1ab0, 0x1aff}, Block{0x1dc0, 0x1dff},  Block{0x200b, 0x200f},
                          Block{0x2028, 0x202e}, Block{0x2060, 0x2064}, Block{0x20d0, 0x20ff},  Block{0xfe00, 0xfe0f},
                          Block{0xfe20, 0xfe2f}, Block{0xfeff, 0xfeff}, Block{0xe0100, 0xe01ef}};

bool within(std::uint32_t character, const auto& blocks) {
    const auto block = std::ranges::lower_bound(blocks, character, {}, &Block::last);
    return block != blocks.end() && block->first <= character;
}

std::size_t widthOf(std::uint32_t character) {
    if (character < 0x20 || (character >= 0x7f && character < 0xa0) || within(character, zero)) return 0;
    return within(character, wide) ? 2 : 1;
}

std::string_view withoutTrailingBlanks(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::size_t displayWidth(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += widthOf(core::nextCharacter(text, at));
    return width;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first, core::Language language) {
    const std::vector<core::LineBreak> breaks = core::lineBreaks(text, language);
    std::vector<std::string> lines;
    std::size_t room = width > first ? width - first : 1;
    std::size_t begin = 0;     // of the present line
    std::size_t used = 0;      // columns of the present line, without blanks at its end
    std::size_t blanks = 0;    // columns of the blanks at its end
    std::size_t possible = 0;  // the last place where the line may end; equal to begin if there is none yet
    const auto endLine = [&](std::size_t end) {
        lines.emplace_back(withoutTrailingBlanks(text.substr(begin, end - begin)));
        begin = end;
        possible = end;
        room = std::max<std::size_t>(width, 1);
        used = 0;
        blanks = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t here = at;
        const std::uint32_t character = core::nextCharacter(text, at);
        if (character == ' ') {
            ++blanks;
        } else {
            const std::size_t columns = widthOf(character);
            if (used + blanks + columns > room && here > begin) {
                endLine(possible > begin ? possible : here);
                // The text after the break moves to the new line.
                at = begin;
                continue;
            }
            used += blanks + columns;
            blanks = 0;
        }
        if (breaks[at - 1] == core::LineBreak::required) {
            endLine(at);
        } else if (breaks[at - 1] == core::LineBreak::allowed) {
            possible = at;
        }
    }
    if (begin < text.size() || lines.empty()) lines.emplace_back(withoutTrailingBlanks(text.substr(begin)));
    return lines;
}

}  // namespace fourfold::terminal
