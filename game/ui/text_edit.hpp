#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "ui/edit_key.hpp"

namespace fourfold::ui {

// A line of text that is being edited: caret, selection and what can be taken back. Places
// are counted in characters (code points) from 0, before the first, to the length of the
// text. The rules of editing are those of stb_textedit, which Dear ImGui's own fields use
// too; those fields cannot stand among ours, since they draw with a fixed set of glyphs.
class TextEdit {
public:
    // At most so many characters; the caret stands behind the last one.
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
    // Its first place and the one behind its last; both are the caret where nothing is selected.
    [[nodiscard]] std::pair<std::size_t, std::size_t> selection() const;
    [[nodiscard]] std::string selected() const;

    // Takes the place of the selection. Tabs and line breaks become blanks, other control characters and bytes that are
    // no UTF-8 fall away, and so does what finds no room.
    void insert(std::string_view text);
    // Copying and pasting are done with selected() and insert(): here they do nothing.
    void apply(EditKey key);
    void moveTo(std::size_t place, bool selecting = false);
    // The word around a place, or the blanks there.
    void selectWord(std::size_t place);

private:
    struct State;

    std::unique_ptr<State> m_state;
};

}  // namespace fourfold::ui
