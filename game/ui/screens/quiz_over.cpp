#include "ui/screens/quiz_over.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/sheet.hpp"

namespace fourfold::ui {
namespace {

// The numbers of the questions for which `holds` is true, such as "2, 5–7"; `count` becomes how many there are.
template <class Holds>
std::string numbersOf(const Page& page, const QuizView& view, Holds holds, std::size_t& count) {
    constexpr std::size_t leastRun = 3;
    const std::size_t all = view.quiz.sitting().paper().size();
    std::string numbers;
    const auto add = [&](std::size_t from, std::size_t to) {
        if (!numbers.empty()) numbers += page.tr("quiz_window.list_mark");
        numbers += std::to_string(from);
        if (to != from) numbers += "–" + std::to_string(to);
    };
    for (std::size_t i = 0; i < all; ++i) {
        if (!holds(i)) continue;
        std::size_t end = i + 1;
        while (end < all && holds(end)) ++end;
        count += end - i;
        if (end - i >= leastRun) {
            add(i + 1, end);
        } else {
            for (std::size_t each = i; each < end; ++each) add(each + 1, each + 1);
        }
        i = end;
    }
    return numbers;
}

void drawNumbers(Page& page, std::string_view key, std::size_t count, const std::string& numbers, Color color,
                 Column& column, const std::string& id) {
    if (count == 0) return;
    column.text(page.strings.count(key, static_cast<long long>(count), page.language), TextStyle::strong, color, id);
    column.text(numbers, TextStyle::body, page.colors.paper.text, id + "-numbers");
    column.space(12);
}

Intent drawHandIn(Page& page, const QuizView& view) {
    const Theme& theme = page.theme;
    const quiz::Sitting& sitting = view.quiz.sitting();
    const SheetResult opened = sheet(page, {"hand-in-sheet", page.tr("quiz_window.hand_in"), 620, 0});
    const float edge = theme.px(6);  // room for the focus ring inside the clip
    ScrollArea area(page, "hand-in-sheet-entries",
                    {opened.body.x - edge, opened.body.y, opened.body.w + 2 * edge, opened.body.h});
    Column column(page, {area.origin().x + edge, area.origin().y + edge}, area.width() - 2 * edge);
    std::size_t open = 0;
    const std::string unanswered = numbersOf(
        page, view, [&](std::size_t i) { return sitting.open(i) && !sitting.answered(i); }, open);
    drawNumbers(page, "quiz_window.unanswered", open, unanswered, page.colors.bad, column, "unanswered");
    std::size_t marked = 0;
    const std::string flagged = numbersOf(
        page, view, [&](std::size_t i) { return sitting.flagged(i); }, marked);
    drawNumbers(page, "quiz_window.marked", marked, flagged, page.colors.paper.accent, column, "marked");
    const bool chance = view.quiz.bank().exam.secondChance && sitting.phase() == quiz::Phase::answering;
    const std::string_view key = open == 0 ? "quiz_window.all_answered" : "quiz_window.some_open";
    column.text(page.tr(key), TextStyle::body, page.colors.paper.text, "hand-in-text");
    column.space(4);
    column.text(page.tr(chance ? "quiz_window.hand_in_chance" : "quiz_window.hand_in_final"), TextStyle::small,
                page.colors.paper.muted, "hand-in-final");
    column.space(16);
    Intent result;
    // The safe button comes first while an answer is missing.
    const bool safe = open > 0;
    for (const bool handsIn : {!safe, safe}) {
        if (button(page, {.id = handsIn ? "hand-in-now" : "answer-on",
                          .text = page.tr(handsIn ? "quiz_window.hand_in_now" : "quiz_window.answer_on"),
                          .rect = column.take(theme.row(48)),
                          .look = handsIn != safe ? ButtonLook::primary : ButtonLook::paper,
                          .symbol = handsIn ? "check" : "undo"})) {
            result = handsIn ? asks(desk::quizzing::HandIn{}) : asks(desk::quizzing::GoTo{view.quiz.nextToAnswer()});
        }
        column.space(9);
    }
    area.finish(column.used() + 2 * edge);
    if (opened.closed) result = asks(desk::quizzing::Close{});
    return result;
}

Intent drawSecondChance(Page& page, const QuizView& view) {
    const Theme& theme = page.theme;
    const SheetResult opened = sheet(page, {"second-chance", page.tr("quiz_window.second_chance"), 620, 0});
    const float edge = theme.px(6);
    ScrollArea area(page, "second-chance-entries",
                    {opened.body.x - edge, opened.body.y, opened.body.w + 2 * edge, opened.body.h});
    Column column(page, {area.origin().x + edge, area.origin().y + edge}, area.width() - 2 * edge);
    const auto open = static_cast<long long>(view.quiz.sitting().unanswered());
    column.text(page.strings.count("quiz.second_chance", open, page.language), TextStyle::strong,
                page.colors.paper.text, "chance-text");
    column.space(6);
    column.text(page.strings.format("quiz_window.chance_rules", page.language,
                                    fmt::arg("percent", view.quiz.bank().exam.secondChance.value_or(0))),
                TextStyle::body, page.colors.paper.text, "chance-rules");
    column.space(16);
    const bool pressed = button(page, {.id = "chance-go",
                                       .text = page.tr("quiz_window.answer_on"),
                                       .rect = column.take(theme.row(48)),
                                       .look = ButtonLook::primary,
                                       .symbol = "play",
                                       .keyHint = "Enter"});
    area.finish(column.used() + 2 * edge);
    return pressed || opened.closed || page.take(Command::activate) ? asks(desk::quizzing::Close{}) : Intent{};
}

}  // namespace

Intent drawQuizOver(Page& page, const QuizView& view) {
    return view.quiz.over() == desk::OngoingQuiz::Over::handIn ? drawHandIn(page, view) : drawSecondChance(page, view);
}

}  // namespace fourfold::ui
