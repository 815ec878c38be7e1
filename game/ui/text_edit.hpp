#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "ui/edit_key.hpp"

namespace fourfold::ui {

// A line of text that is being edited: caret, selection and undo. Places count characters (code points) from 0, before
// the first one, to the length of the text. The rules of editing are those of stb_textedit, which Dear ImGui's own
// fields use, too. Those fields cannot be used here, since they draw with a fixed set of glyphs.
class TextEdit {
public:
    // At most `most` characters; the caret is after the last one.
    explicit TextEdit(std::string_view text = {}, std::size_t most = 60);
    ~TextEdit();
    TextEdit(const TextEdit& other);
    TextEdit& operator=(const TextEdit& other);
    TextEdit(TextEdit&&) noexcept;
    TextEdit& operator=(TextEdit&&) noexcept;

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text(std::size_t from, std::size_t to) const;
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::size_t caret() const;
    // The first place of the selection and the one after its last; both are the caret when nothing is selected.
    [[nodiscard]] std::pair<std::size_t, std::size_t> selection() const;
    [[nodiscard]] std::string selected() const;

    // Replaces the selection. Tabs and line breaks become blanks. Other control characters, bytes that are no UTF-8,
    // and text beyond the limit are dropped.
    void insert(std::string_view text);
    // Keys for copying and pasting do nothing here: selected() and insert() serve for these.
    void apply(EditKey key);
    void moveTo(std::size_t place, bool selecting = false);
    // Selects the word at a place, or the blanks there.
    void selectWord(std::size_t place);

private:
    struct State;

    std::unique_ptr<State> m_state;
};

}  // namespace fourfold::ui
