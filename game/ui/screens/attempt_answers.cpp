#include "ui/screens/attempt_answers.hpp"

#include <cmath>

#include "ui/answer_words.hpp"
#include "ui/format.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

void drawLines(Page& page, Column& column, std::string_view label, const std::vector<std::string>& lines, Color color,
               const std::string& id) {
    column.space(6);
    column.text(label, TextStyle::tiny, page.colors.paper.muted);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        column.text(lines[i], TextStyle::small, color, id + "-" + std::to_string(i + 1));
    }
}

void drawQuestion(Page& page, Column& outer, const quiz::Sitting& sitting, std::size_t sheet) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const quiz::Question& question = sitting.question(sheet);
    const std::string number = std::to_string(sheet + 1);
    const core::Fraction points = sitting.points(sheet);
    const bool right = points >= core::whole(question.points);
    // The ground is as high as its content was in the last frame.
    float& height = page.memory.scroll["answer/" + number].content;
    const Rect ground{outer.x(), outer.y(), outer.width(), height};
    page.paint.fill(ground, paper.card, theme.px(12));
    page.paint.stroke(ground, paper.line, theme.px(1), theme.px(12));

    Column column(page, {outer.x() + theme.px(16), outer.y() + theme.px(12)}, outer.width() - theme.px(32));
    const float line = page.paint.lineHeight(TextStyle::strong);
    Rect head = column.take(line);
    const std::string earned = page.strings.format(
        "results.points", page.language, fmt::arg("points", scoreText(points)), fmt::arg("of", question.points));
    const Color color = right ? page.colors.good : page.colors.bad;
    const std::string& topic = sitting.bank()[question.topic].name.in(page.language);
    page.paint.label(head.cutRight(page.paint.width(earned, TextStyle::smallStrong) + 2), earned,
                     TextStyle::smallStrong, readable(color, paper.card, paper.text));
    const float side = std::round(line * 0.7F);
    const Rect sign = head.cutRight(side + theme.px(8));
    symbol(page, right ? "check" : "cross", {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side}, color);
    page.paint.label(head, number + ". " + topic, TextStyle::smallStrong, paper.muted);
    column.text(question.text.in(page.language), TextStyle::strong, paper.text, "question-" + number);
    if (const auto rule = sitting.rule(sheet)) {
        column.text(markingText(page, *rule), TextStyle::small, paper.muted, "marking-" + number);
    }
    const std::vector<std::string> given = wordsOf(page, sitting.answer(sheet), question);
    if (given.empty()) {
        column.text(page.tr("results.no_answer"), TextStyle::small, paper.muted, "answered-" + number + "-1");
    } else {
        drawLines(page, column, page.tr("results.answered"), given, paper.text, "answered-" + number);
    }
    if (!right) {
        const std::vector<std::string> best = wordsOf(page, quiz::rightAnswer(question), question);
        if (!best.empty())
            drawLines(page, column, page.tr("results.right_answer"), best, paper.accent, "right-" + number);
    }
    column.space(10);
    const float found = column.used() + theme.px(12);
    if (std::abs(found - height) > 0.5F) page.wantFrame();
    height = found;
    page.tell(ItemKind::heading, "points-" + number, earned, {ground.x, ground.y, ground.w, found});
    outer.take(found);
    outer.space(10);
}

}  // namespace

void drawAnswers(Page& page, Column& column, const quiz::Sitting& sitting) {
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) drawQuestion(page, column, sitting, i);
}

}  // namespace fourfold::ui
