#pragma once

#include <cstdint>

namespace fourfold::ui {

// What a key does in a text field.
enum class EditAction : std::uint8_t {
    left,
    right,
    wordLeft,
    wordRight,
    begin,
    end,
    backspace,
    erase,
    selectAll,
    undo,
    redo,
    copy,
    cut,
    paste
};

struct EditKey {
    EditAction action = EditAction::left;
    bool selecting = false;  // with Shift: selects the text that the caret passes
    bool operator==(const EditKey&) const = default;
};

}  // namespace fourfold::ui
