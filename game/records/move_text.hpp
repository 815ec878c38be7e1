#pragma once

#include <string>

#include "records/move.hpp"

namespace fourfold::records {

// What happens in a move, as the store writes it and the chain covers it:
//
//   kind       item          value
//   choice     the scene     the choice
//   rollback   -             how many choices are kept
//   version    the digest    how many choices are kept
//   answer     the question  the answer
//   flag       the question  "on" or "off"
//   back       -             the milliseconds away
//   hand-in    -             -
//   time-up    -             -
//   end        the ending    the outcome
//   leave      -             -
struct MoveText {
    std::string kind;
    std::string item;
    std::string value;

    bool operator==(const MoveText&) const = default;
};

[[nodiscard]] MoveText textOf(const Move::What& what);

// Back. A text that textOf() would not write is Unreadable, so that textOf() always gives it back.
[[nodiscard]] Move::What moveFrom(const MoveText& text);

}  // namespace fourfold::records
