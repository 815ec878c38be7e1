#include "ui/screens/quiz.hpp"

#include <cmath>

#include "core/overloaded.hpp"
#include "ui/answer_words.hpp"
#include "ui/format.hpp"
#include "ui/screens/quiz_bar.hpp"
#include "ui/screens/quiz_matching.hpp"
#include "ui/screens/quiz_options.hpp"
#include "ui/screens/quiz_ordering.hpp"
#include "ui/screens/quiz_over.hpp"
#include "ui/screens/quiz_practical.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

constexpr float contentWidth = 980;

bool isAnswered(const QuizView& view) { return view.quiz.sitting().answered(view.quiz.at()); }

// Whether the answer is composed first and then handed in.
bool isGivenWhole(const QuizView& view) {
    return quiz::answeringOf(view.quiz.question().kind()) == quiz::Answering::composed;
}

bool isReady(const QuizView& view) { return quiz::isGiven(view.quiz.draft().answer()); }

// The result of a final answer, or how to give one.
void drawAdvice(Page& page, const QuizView& view, Column& column) {
    const Surface& paper = page.colors.paper;
    const quiz::Sitting& sitting = view.quiz.sitting();
    const std::size_t at = view.quiz.at();
    if (!view.quiz.isJudged()) {
        const std::string key = sitting.open(at)
                                    ? "quiz_window.how." + std::string(view.quiz.question().taskName())
                                    : std::string(isAnswered(view) ? "quiz_window.stands" : "quiz_window.not_again");
        const auto rule = sitting.rule(at);
        const std::string text =
            rule && sitting.open(at)
                ? page.strings.format("quiz.how_marked", page.language, fmt::arg("how", page.tr(key)),
                                      fmt::arg("marking", markingText(page, *rule)))
                : std::string(page.tr(key));
        column.text(text, TextStyle::small, paper.muted, "how");
        return;
    }
    const core::Fraction points = sitting.points(at);
    const int most = view.quiz.question().points;
    const bool right = points >= core::whole(most);
    const bool wrong = points <= core::whole(0);
    const std::string text =
        page.strings.format(right   ? "quiz.right"
                            : wrong ? "quiz.not_right"
                                    : "quiz.partly",
                            page.language, fmt::arg("points", scoreText(points)), fmt::arg("of", most));
    const Color color = right ? page.colors.good : wrong ? page.colors.bad : page.colors.warm;
    Rect row = column.take(page.theme.row(34));
    const float side = page.theme.row(26);
    const float come = page.appear("verdict", 7);
    const Rect sign = row.cutLeft(side + page.theme.px(10));
    symbol(page,
           right   ? "check"
           : wrong ? "cross"
                   : "meter",
           {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side}, color.faded(come));
    page.paint.label(row, text, TextStyle::strong, readable(color, paper.ground, paper.text).faded(come));
    page.tell(ItemKind::text, "verdict", text, row, static_cast<int>(points.wholeParts(1)));
    if (const auto rule = sitting.rule(at)) {
        column.text(markingText(page, *rule), TextStyle::small, paper.muted, "marking");
    }
    if (!right && !view.quiz.question().isPlayed() && !view.quiz.isExam() && !view.quiz.isReview()) {
        column.text(page.tr("quiz.added"), TextStyle::small, paper.muted, "added");
    }
}

void drawHead(Page& page, const QuizView& view, Column& column) {
    const Surface& paper = page.colors.paper;
    const quiz::Question& question = view.quiz.question();
    std::string facts = view.quiz.bank()[question.topic].name.in(page.language);
    facts += page.tr("word.dot");
    facts += page.strings.count("quiz.points", question.points, page.language);
    if (view.quiz.sitting().phase() == quiz::Phase::secondChance) {
        facts += page.tr("word.dot");
        facts += page.tr("quiz_window.second_chance");
    }
    column.text(facts, TextStyle::smallStrong, paper.accent, "facts");
    column.space(5);
    column.heading(question.text.in(page.language), TextStyle::heading, paper.text, "question");
    column.space(8);
    drawAdvice(page, view, column);
    column.space(12);
}

Intent drawTask(Page& page, Pictures& pictures, const QuizView& view, Column& column) {
    return std::visit(core::Overloaded{
                          [&](const quiz::Ordering&) { return drawOrdering(page, view, column); },
                          [&](const quiz::Matching&) { return drawMatching(page, view, column); },
                          [&](const quiz::Practical&) { return drawPractical(page, pictures, view, column); },
                          [&](const quiz::SingleChoice&) { return drawOptions(page, view, column); },
                          [&](const quiz::MultipleChoice&) { return drawOptions(page, view, column); },
                          [&](const quiz::TrueFalse&) { return drawOptions(page, view, column); },
                      },
                      view.quiz.question().task);
}

Intent drawQuestion(Page& page, Pictures& pictures, const QuizView& view, const Rect& rect) {
    const float edge = page.theme.px(6);                            // room for the focus ring inside the clip
    const bool pages = view.quiz.isExam() || view.quiz.isReview();  // the scroll keys go from question to question
    const std::string id = "question-" + std::to_string(view.quiz.at() + 1);
    // When the first part gets the focus, the question text is shown, too.
    if (page.memory.reveal && page.memory.focused == "option-1") page.memory.scroll[id].offset = 0;
    // The scroll bar is beside the column, so that the column ends where the buttons below it end.
    ScrollArea area(page, id, {rect.x - edge, rect.y, rect.w + 2 * edge + ScrollArea::barRoom(page.theme), rect.h},
                    pages ? ScrollArea::Keys::none : ScrollArea::Keys::paging);
    Column column(page, {area.origin().x + edge, area.origin().y + page.theme.px(14)}, area.width() - 2 * edge);
    drawHead(page, view, column);
    const Intent result = drawTask(page, pictures, view, column);
    column.space(10);
    area.finish(column.used() + page.theme.px(14));
    return result;
}

// Places the buttons that lead on, from the left and from the right end of a row.
class Foot {
public:
    Foot(Page& page, const Rect& row) : m_page(page), m_row(row.inset(0, page.theme.px(9))) {}

    bool left(Button spec) { return place(std::move(spec), true); }
    bool right(Button spec) { return place(std::move(spec), false); }

private:
    bool place(Button spec, bool isLeft) {
        const float width = buttonWidth(m_page, spec);
        spec.rect = isLeft ? m_row.cutLeft(width) : m_row.cutRight(width);
        isLeft ? m_row.cutLeft(m_page.theme.px(8)) : m_row.cutRight(m_page.theme.px(8));
        return button(m_page, spec);
    }

    Page& m_page;
    Rect m_row;
};

Intent drawExamFoot(Page& page, const QuizView& view, Foot& foot) {
    const quiz::Sitting& sitting = view.quiz.sitting();
    const bool flagged = sitting.flagged(view.quiz.at());
    const bool cramped = page.theme.cramped();
    Intent result;
    if (foot.left({.id = "previous", .text = page.tr("quiz_window.previous"), .rect = {}, .symbol = "back"})) {
        result = asks(desk::quizzing::Previous{});
    }
    if (foot.left({.id = "next",
                   .text = page.tr("quiz_window.next"),
                   .rect = {},
                   .symbol = "play",
                   .keyHint = cramped ? "" : "Enter"})) {
        result = asks(desk::quizzing::Next{});
    }
    if (foot.left({.id = "flag",
                   .text = page.tr(flagged ? "quiz_window.unflag" : "quiz_window.flag"),
                   .rect = {},
                   .symbol = "flag",
                   .keyHint = cramped ? "" : "F",
                   .selected = flagged})) {
        result = asks(desk::quizzing::Flag{});
    }
    const ButtonLook look = sitting.unanswered() == 0 ? ButtonLook::primary : ButtonLook::paper;
    if (foot.right(
            {.id = "hand-in", .text = page.tr("quiz_window.hand_in"), .rect = {}, .look = look, .symbol = "check"})) {
        result = asks(desk::quizzing::AskHandIn{});
    }
    return result;
}

Intent drawReviewFoot(Page& page, Foot& foot) {
    Intent result;
    if (foot.left({.id = "previous", .text = page.tr("quiz_window.previous"), .rect = {}, .symbol = "back"})) {
        result = asks(desk::quizzing::Previous{});
    }
    if (foot.left(
            {.id = "next", .text = page.tr("quiz_window.next"), .rect = {}, .symbol = "play", .keyHint = "Enter"})) {
        result = asks(desk::quizzing::Next{});
    }
    if (foot.right({.id = "to-result", .text = page.tr("quiz_window.back_to_result"), .rect = {}, .symbol = "undo"})) {
        result = intent::Back{};
    }
    return result;
}

Intent drawPracticeFoot(Page& page, const QuizView& view, Foot& foot) {
    if (isAnswered(view)) {
        const std::string_view key = view.quiz.isOver() ? "quiz_window.to_result" : "quiz_window.next_question";
        const bool pressed = foot.right({.id = "next",
                                         .text = page.tr(key),
                                         .rect = {},
                                         .look = ButtonLook::primary,
                                         .symbol = "play",
                                         .keyHint = "Enter"});
        return pressed ? asks(desk::quizzing::Next{}) : Intent{};
    }
    if (!isGivenWhole(view)) return {};
    const bool pressed = foot.right({.id = "check",
                                     .text = page.tr("quiz_window.check"),
                                     .rect = {},
                                     .look = ButtonLook::primary,
                                     .symbol = "check",
                                     .keyHint = "Enter",
                                     .enabled = isReady(view)});
    return pressed ? asks(desk::quizzing::Check{}) : Intent{};
}

Intent wayOut(const QuizView& view) {
    return view.quiz.isReview() ? Intent{intent::Back{}} : asks(desk::quizzing::LeaveQuiz{});
}

// What Enter means when no control has the focus.
Intent onward(const QuizView& view) {
    const bool practical = view.quiz.question().isPlayed();
    const bool open = view.quiz.sitting().open(view.quiz.at());
    if (practical && open && view.scenario != nullptr && !view.quiz.judging()) return asks(desk::quizzing::Play{});
    if (view.quiz.isReview() || view.quiz.isExam() || isAnswered(view)) return asks(desk::quizzing::Next{});
    return isGivenWhole(view) && isReady(view) ? asks(desk::quizzing::Check{}) : Intent{};
}

// The keys that work wherever the focus is.
Intent keys(Page& page, const QuizView& view) {
    if (page.take(Command::activate)) return onward(view);
    if (page.take(Command::back) || page.take(Command::menu)) return wayOut(view);
    if (!view.quiz.isExam() && !view.quiz.isReview()) return {};
    if (page.take(Command::pageUp)) return asks(desk::quizzing::Previous{});
    if (page.take(Command::pageDown)) return asks(desk::quizzing::Next{});
    if (view.quiz.isReview()) return {};
    // The gamepad button that opens the chart on the stage is free here.
    if (page.take(Command::flag) || page.take(Command::chart)) return asks(desk::quizzing::Flag{});
    return {};
}

}  // namespace

Intent drawQuiz(Page& page, Pictures& pictures, const QuizView& view) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const bool covered = view.quiz.over() != desk::OngoingQuiz::Over::nothing;
    page.setCovered(covered);
    page.paint.ground(paper.ground);
    Rect rest = page.area;
    const Rect bar = rest.cutTop(theme.row(58));
    Notice(page, rest, "quiz-fault", view.fault).draw();
    Notice(page, rest, "time-warning", timeWarning(page, view)).draw();
    const float margin = std::max(theme.px(24), (rest.w - theme.row(contentWidth)) / 2);
    Rect body = rest.inset(margin, 0);
    const Rect overview = body.cutTop(overviewHeight(page, view, body.w));
    const Rect foot = body.cutBottom(theme.row(64));
    page.paint.fill({rest.x, overview.bottom(), rest.w, theme.px(1)}, paper.line);
    page.paint.fill({rest.x, foot.y, rest.w, theme.px(1)}, paper.line);

    // The parts of the question are drawn first, so that the keys reach them first.
    Intent result = drawQuestion(page, pictures, view, body);
    Foot ways(page, foot);
    const Intent on = view.quiz.isReview() ? drawReviewFoot(page, ways)
                      : view.quiz.isExam() ? drawExamFoot(page, view, ways)
                                           : drawPracticeFoot(page, view, ways);
    if (wants(on)) result = on;
    const Intent jump = drawOverview(page, view, overview);
    if (wants(jump)) result = jump;
    const Intent barIntent = drawQuizBar(page, view, bar, wayOut(view));
    if (wants(barIntent)) result = barIntent;
    if (!wants(result)) result = keys(page, view);
    page.setCovered(false);
    if (covered) result = drawQuizOver(page, view);
    return result;
}

}  // namespace fourfold::ui
