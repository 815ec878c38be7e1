#include "ui/text_edit.hpp"

#include <algorithm>

#include <utf8.h>

#include "core/utf8.hpp"

namespace fourfold::ui {
namespace {

struct Line {
    std::u32string characters;
};

bool isBlank(char32_t c) { return c == U' ' || c == U'\u3000'; }

enum StbKey : int {
    keyLeft = 1,
    keyRight,
    keyUp,
    keyDown,
    keyPageUp,
    keyPageDown,
    keyBegin,
    keyEnd,
    keyTextBegin,
    keyTextEnd,
    keyDelete,
    keyBackspace,
    keyUndo,
    keyRedo,
    keyWordLeft,
    keyWordRight,
    keyShift = 0x100
};

}  // namespace
}  // namespace fourfold::ui

// The compiler thinks that a variable for moving up and down, which a single line does not use, may be unset.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#define STB_TEXTEDIT_CHARTYPE char32_t
#define STB_TEXTEDIT_STRING fourfold::ui::Line
#define STB_TEXTEDIT_STRINGLEN(line) static_cast<int>((line)->characters.size())
#define STB_TEXTEDIT_GETCHAR(line, i) (line)->characters[static_cast<std::size_t>(i)]
#define STB_TEXTEDIT_GETWIDTH(line, n, i) 1.0F
#define STB_TEXTEDIT_LAYOUTROW(row, line, n) \
    (*(row) = {0, 0, 1, 0, 1, static_cast<int>((line)->characters.size()) - (n)})
#define STB_TEXTEDIT_KEYTOTEXT(key) (-1)
#define STB_TEXTEDIT_NEWLINE U'\n'
#define STB_TEXTEDIT_IS_SPACE(c) fourfold::ui::isBlank(c)
#define STB_TEXTEDIT_DELETECHARS(line, i, n) \
    (line)->characters.erase(static_cast<std::size_t>(i), static_cast<std::size_t>(n))
#define STB_TEXTEDIT_INSERTCHARS(line, i, c, n) \
    ((line)->characters.insert(static_cast<std::size_t>(i), c, static_cast<std::size_t>(n)), 1)
#define STB_TEXTEDIT_K_SHIFT fourfold::ui::keyShift
#define STB_TEXTEDIT_K_LEFT fourfold::ui::keyLeft
#define STB_TEXTEDIT_K_RIGHT fourfold::ui::keyRight
#define STB_TEXTEDIT_K_UP fourfold::ui::keyUp
#define STB_TEXTEDIT_K_DOWN fourfold::ui::keyDown
#define STB_TEXTEDIT_K_PGUP fourfold::ui::keyPageUp
#define STB_TEXTEDIT_K_PGDOWN fourfold::ui::keyPageDown
#define STB_TEXTEDIT_K_LINESTART fourfold::ui::keyBegin
#define STB_TEXTEDIT_K_LINEEND fourfold::ui::keyEnd
#define STB_TEXTEDIT_K_TEXTSTART fourfold::ui::keyTextBegin
#define STB_TEXTEDIT_K_TEXTEND fourfold::ui::keyTextEnd
#define STB_TEXTEDIT_K_DELETE fourfold::ui::keyDelete
#define STB_TEXTEDIT_K_BACKSPACE fourfold::ui::keyBackspace
#define STB_TEXTEDIT_K_UNDO fourfold::ui::keyUndo
#define STB_TEXTEDIT_K_REDO fourfold::ui::keyRedo
#define STB_TEXTEDIT_K_WORDLEFT fourfold::ui::keyWordLeft
#define STB_TEXTEDIT_K_WORDRIGHT fourfold::ui::keyWordRight
#define STB_TEXTEDIT_IMPLEMENTATION
#include <stb/stb_textedit.h>

namespace fourfold::ui {
namespace {

// The part of a text that a field can hold.
std::u32string fieldText(std::string_view text) {
    std::string clean;
    while (const auto bad = core::firstInvalidByte(text)) {
        clean += text.substr(0, *bad);
        text.remove_prefix(*bad + 1);
    }
    clean += text;
    std::u32string characters;
    bool afterReturn = false;
    for (const char32_t c : utf8::utf8to32(clean)) {
        const bool isBreak = c == U'\t' || c == U'\n' || c == U'\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
        if (isBreak && !(c == U'\n' && afterReturn)) characters += U' ';
        if (!isBreak && !core::isForbidden(c)) characters += c;
        afterReturn = c == U'\r';
    }
    return characters;
}

int stbKeyOf(EditAction action) {
    switch (action) {
        case EditAction::left: return keyLeft;
        case EditAction::right: return keyRight;
        case EditAction::wordLeft: return keyWordLeft;
        case EditAction::wordRight: return keyWordRight;
        case EditAction::begin: return keyBegin;
        case EditAction::end: return keyEnd;
        case EditAction::backspace: return keyBackspace;
        case EditAction::erase: return keyDelete;
        case EditAction::undo: return keyUndo;
        case EditAction::redo: return keyRedo;
        default: return 0;
    }
}

bool moves(EditAction action) { return action <= EditAction::end; }

}  // namespace

struct TextEdit::State {
    Line line;
    std::size_t most = 0;
    STB_TexteditState stb{};
};

TextEdit::TextEdit(std::string_view text, std::size_t most) : m_state(std::make_unique<State>()) {
    m_state->most = most;
    m_state->line.characters = fieldText(text).substr(0, most);
    stb_textedit_initialize_state(&m_state->stb, 1);
    moveTo(size());
}

TextEdit::~TextEdit() = default;
TextEdit::TextEdit(const TextEdit& other) : m_state(std::make_unique<State>(*other.m_state)) {}
TextEdit& TextEdit::operator=(const TextEdit& other) {
    *m_state = *other.m_state;
    return *this;
}
TextEdit::TextEdit(TextEdit&&) noexcept = default;
TextEdit& TextEdit::operator=(TextEdit&&) noexcept = default;

std::string TextEdit::text() const { return text(0, size()); }

std::string TextEdit::text(std::size_t from, std::size_t to) const {
    return utf8::utf32to8(m_state->line.characters.substr(from, to - from));
}

std::size_t TextEdit::size() const { return m_state->line.characters.size(); }

std::size_t TextEdit::caret() const {
    return std::min(static_cast<std::size_t>(std::max(0, m_state->stb.cursor)), size());
}

std::pair<std::size_t, std::size_t> TextEdit::selection() const {
    if (m_state->stb.select_start == m_state->stb.select_end) return {caret(), caret()};
    const auto [first, last] = std::minmax(m_state->stb.select_start, m_state->stb.select_end);
    return {std::min(static_cast<std::size_t>(first), size()), std::min(static_cast<std::size_t>(last), size())};
}

std::string TextEdit::selected() const {
    const auto [first, last] = selection();
    return text(first, last);
}

void TextEdit::insert(std::string_view text) {
    std::u32string characters = fieldText(text);
    const auto [first, last] = selection();
    characters.resize(std::min(characters.size(), m_state->most - (size() - (last - first))));
    if (characters.empty()) return;
    stb_textedit_paste(&m_state->line, &m_state->stb, characters.data(), static_cast<int>(characters.size()));
}

void TextEdit::apply(EditKey key) {
    if (key.action == EditAction::selectAll) {
        moveTo(0);
        moveTo(size(), true);
    } else if (key.action == EditAction::cut) {
        stb_textedit_cut(&m_state->line, &m_state->stb);
    } else if (const int stb = stbKeyOf(key.action); stb != 0) {
        stb_textedit_key(&m_state->line, &m_state->stb, stb | (key.selecting && moves(key.action) ? keyShift : 0));
    }
}

void TextEdit::moveTo(std::size_t place, bool selecting) {
    const auto at = static_cast<int>(std::min(place, size()));
    STB_TexteditState& stb = m_state->stb;
    if (!selecting) {
        stb.select_start = stb.select_end = at;
    } else {
        if (stb.select_start == stb.select_end) stb.select_start = stb.cursor;
        stb.select_end = at;
    }
    stb.cursor = at;
}

void TextEdit::selectWord(std::size_t place) {
    const std::u32string& all = m_state->line.characters;
    if (all.empty()) return;
    std::size_t first = std::min(place, all.size() - 1);
    std::size_t last = first;
    const bool blank = isBlank(all[first]);
    while (first > 0 && isBlank(all[first - 1]) == blank) --first;
    while (last < all.size() && isBlank(all[last]) == blank) ++last;
    moveTo(first);
    moveTo(last, true);
}

}  // namespace fourfold::ui
