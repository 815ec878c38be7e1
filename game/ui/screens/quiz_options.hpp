#pragma once

#include "ui/screens/quiz_view.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// In the second chance, the earlier answer by its places on screen; else nothing.
[[nodiscard]] std::optional<desk::AnswerDraft> firstDraft(const QuizView& view);

// How a part of an answer turned out, once that may be shown.
enum class Mark {
    none,
    right,  // the right answer
    wrong,
    missed,  // part of the right answer, but left out
};
[[nodiscard]] std::string_view signOf(Mark mark);  // a name in assets/symbols; empty for none
[[nodiscard]] Color colorOf(const Page& page, Mark mark);

inline constexpr float betweenParts = 9;  // pixels of the theme

// A card for a part of an answer: a badge on the left, the text, and below it the tag and the feedback.
struct PartCard {
    ItemKind kind = ItemKind::choice;
    std::string id;
    std::string badge;  // a digit or a letter
    std::string_view text;
    std::string_view symbol = {};  // on the right
    bool enabled = true;
    bool chosen = false;
    Mark mark = Mark::none;
    std::string_view tag = {};  // the meaning of the mark or the choice, in words
    std::string_view feedback = {};
    std::string_view told = {};  // the meaning of its look, for those who hear the screen
    std::optional<int> value{};
};
[[nodiscard]] float partHeight(Page& page, const PartCard& card, float width);
// What the trainee did with it.
Interaction drawPart(Page& page, const PartCard& card, const Rect& rect);

// The options of a single or multiple choice, or true and false; judged when the answer is final.
[[nodiscard]] Intent drawOptions(Page& page, const QuizView& view, Column& column);

}  // namespace fourfold::ui
