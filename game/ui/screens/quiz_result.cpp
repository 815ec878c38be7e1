#include "records/receipt.hpp"
#include "ui/screens/quiz_result.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/saved_note.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

// The result of an exam in a sentence; for practice only how many questions were answered.
struct Verdict {
    std::string text;
    std::string_view sign;
    Color color;
};

Verdict verdictOf(const Page& page, const QuizView& view, const quiz::Result& result) {
    const std::string percent = scoreText(quiz::percentOf(result.points, result.outOf));
    if (!view.quiz.isExam()) return {std::string(page.tr("quiz_window.practised")), "check", page.colors.good};
    const std::string text = page.strings.format(result.pass ? "quiz.passed" : "quiz.failed", page.language,
                                                 fmt::arg("percent", percent), fmt::arg("pass", view.quiz.bank().pass));
    return {text, result.pass ? "check" : "cross", result.pass ? page.colors.good : page.colors.bad};
}

void drawScore(Page& page, const QuizView& view, const quiz::Result& result, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const core::Fraction percent = quiz::percentOf(result.points, result.outOf);
    const Verdict verdict = verdictOf(page, view, result);
    const float ringSide = theme.row(150);
    const float gap = theme.px(30);
    const float width = column.width() - ringSide - gap;
    const float sign = theme.row(34);
    const TextBlock words = page.layOut(verdict.text, TextStyle::title, width - sign - theme.px(12));
    const std::string points =
        page.strings.format("quiz.score", page.language, fmt::arg("points", scoreText(result.points)),
                            fmt::arg("of", result.outOf), fmt::arg("percent", scoreText(percent)));
    const TextBlock low = page.layOut(points, TextStyle::body, width);
    Rect row = column.take(std::max(ringSide, words.height + low.height + theme.px(8)));
    const float radius = ringSide * 0.44F;
    const Vec centre{row.x + ringSide / 2, row.centre().y};
    const float share = page.glide("score", shareOf(percent), 3);
    page.paint.arc(centre, radius, theme.px(12), 0, 1, paper.line);
    page.paint.arc(centre, radius, theme.px(12), 0, share, verdict.color);
    if (view.quiz.isExam()) {
        // The pass mark on the ring.
        const float mark = static_cast<float>(view.quiz.bank().pass) / 100.0F;
        page.paint.arc(centre, radius, theme.px(18), mark - 0.004F, mark + 0.004F, paper.text);
    }
    const std::string score = scoreText(percent);
    page.paint.label({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, score + "%",
                     score.size() > 3 ? TextStyle::heading : TextStyle::title, paper.text, Align::centre);
    const float left = row.x + ringSide + gap;
    const float top = row.centre().y - (words.height + low.height + theme.px(8)) / 2;
    const float line = page.paint.lineHeight(TextStyle::title);
    symbol(page, verdict.sign, {left, top + (line - sign) / 2, sign, sign}, verdict.color);
    page.paint.block({left + sign + theme.px(12), top}, words, verdict.text, TextStyle::title,
                     readable(verdict.color, paper.ground, paper.text));
    page.paint.block({left, top + words.height + theme.px(8)}, low, points, TextStyle::body, paper.text);
    page.tell(ItemKind::heading, "verdict", verdict.text, {left, top, width, words.height});
    page.tell(ItemKind::bar, "score", points, {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
              static_cast<int>(percent.wholeParts(1)));
}

// The gain by the second chance; draws nothing when there was none.
void drawChance(Page& page, const QuizView& view, Column& column) {
    const quiz::Sitting& sitting = view.quiz.sitting();
    core::Fraction gained{};
    std::size_t again = 0;
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        if (!sitting.asked(i)) continue;
        ++again;
        const core::Fraction first = sitting.firstShare(i) * core::whole(sitting.question(i).points);
        gained = gained + sitting.points(i) + core::Fraction{-first.numerator, first.denominator};
    }
    if (!view.quiz.isExam() || again == 0) return;
    column.text(page.strings.format("quiz_window.chance_gained", page.language, fmt::arg("n", again),
                                    fmt::arg("points", scoreText(gained))),
                TextStyle::body, page.colors.paper.text, "chance-gained");
    column.space(10);
}

void drawTopics(Page& page, const QuizView& view, const quiz::Result& result, Column& column) {
    column.heading(page.tr("quiz_window.by_topic"), TextStyle::heading, page.colors.paper.text, "topics-title");
    column.space(8);
    // Side by side where there is room for the names.
    const float gap = page.theme.px(28);
    const std::size_t inLine = column.width() >= page.theme.row(640) ? 2 : 1;
    Rect line;
    for (std::size_t i = 0; i < result.topics.size(); ++i) {
        const quiz::TopicResult& each = result.topics[i];
        const quiz::Topic& topic = view.quiz.bank()[each.topic];
        const core::Fraction percent = quiz::percentOf(each.points, each.outOf);
        if (i % inLine == 0) line = column.take(namedBarHeight(page));
        const Rect place =
            line.cutLeft((column.width() - static_cast<float>(inLine - 1) * gap) / static_cast<float>(inLine));
        line.cutLeft(gap);
        namedBar(page, place,
                 {.id = "topic-" + topic.id,
                  .name = topic.name.in(page.language),
                  .value = page.strings.format("quiz_window.topic_points", page.language,
                                               fmt::arg("points", scoreText(each.points)), fmt::arg("of", each.outOf)),
                  .share = shareOf(percent),
                  .color = page.colors.accent});
        if (i % inLine == inLine - 1) column.space(4);
    }
}

// The receipt of an exam, to be noted down: it shows later that the records were not put back.
void drawReceipt(Page& page, Column& column, const desk::QuizDesk& desk) {
    const records::ExamStanding* standing = desk.standing();
    if (!desk.quiz()->isExam() || standing == nullptr || standing->lastHash.empty()) return;
    const std::string words = records::receiptText(standing->lastHash, page.tr("receipt.words"));
    column.space(10);
    column.text(page.strings.format("quiz.receipt", page.language, fmt::arg("words", words)), TextStyle::body,
                page.colors.paper.text, "receipt");
}

Intent drawWays(Page& page, const desk::QuizDesk& desk, Column& column) {
    const quiz::Exam& exam = desk.quiz()->bank().exam;
    const quiz::ReviewWait wait = desk.reviewWait();
    const bool mayReview = wait == quiz::ReviewWait::nothing;
    if (!mayReview) {
        column.text(quiz::reviewText(exam, wait, page.strings, page.language), TextStyle::small,
                    page.colors.paper.muted, "review-later");
        column.space(10);
    }
    Intent result;
    Rect row = column.take(page.theme.row(48));
    const auto way = [&](Button spec, const Intent& intent) {
        const float width = buttonWidth(page, spec);
        if (width > row.w) row = column.take(page.theme.row(56)).inset(0, page.theme.px(4));
        spec.rect = row.cutLeft(width);
        row.cutLeft(page.theme.px(10));
        if (button(page, spec)) result = intent;
    };
    if (mayReview) {
        way({.id = "review",
             .text = page.tr("quiz_window.review"),
             .rect = {},
             .look = ButtonLook::primary,
             .symbol = "log"},
            asks(desk::quizzing::Review{}));
    }
    const bool mayCertify = desk.quiz()->isExam() && desk.standing() != nullptr && desk.standing()->passed;
    if (mayCertify) {
        const bool isSaving = desk.isSavingCertificate();
        way({.id = "certificate",
             .text = page.tr(isSaving ? "quiz_window.certificate_saving" : "quiz_window.certificate"),
             .rect = {},
             .look = mayReview ? ButtonLook::paper : ButtonLook::primary,
             .symbol = "star",
             .enabled = !isSaving},
            asks(desk::quizzing::SaveCertificate{}));
    }
    way({.id = "result-again",
         .text = page.tr("quiz_window.to_start"),
         .rect = {},
         .look = mayReview || mayCertify ? ButtonLook::paper : ButtonLook::primary,
         .symbol = "retry"},
        asks(desk::quizzing::LeaveQuiz{}));
    way({.id = "result-home", .text = page.tr("window.home"), .rect = {}, .symbol = "home"}, intent::GoHome{});
    if (const desk::SavedFiles* saved = desk.certificate()) drawSaved(page, column, *saved);
    drawReceipt(page, column, desk);
    return result;
}

}  // namespace

Intent drawQuizResult(Page& page, const QuizView& view, const desk::QuizDesk& desk) {
    const Theme& theme = page.theme;
    const FrameResult frame = drawFrame(page, view.quiz.bank().title.in(page.language), {.look = ButtonLook::night});
    Intent result =
        std::holds_alternative<intent::Back>(frame.intent) ? asks(desk::quizzing::LeaveQuiz{}) : frame.intent;
    Rect body = frame.body;
    Notice(page, body, "quiz-fault", view.fault).draw();
    const quiz::Result outcome = quiz::resultOf(view.quiz.sitting());
    const float width = std::min(body.w, theme.row(900));
    const float edge = theme.px(6);  // room for the focus ring inside the clip
    ScrollArea area(page, "quiz-result",
                    {std::round(body.x + (body.w - width) / 2) - edge, body.y, width + 2 * edge, body.h});
    Column column(page, {area.origin().x + edge, area.origin().y + edge}, area.width() - 2 * edge);
    if (!view.person.empty()) {
        column.text(view.person, TextStyle::smallStrong, page.colors.paper.accent, "who");
        column.space(4);
    }
    if (view.quiz.timeWasUp()) {
        column.text(page.tr("quiz.time_up"), TextStyle::strong, page.colors.bad, "time-up");
        column.space(6);
    }
    drawScore(page, view, outcome, column);
    column.space(16);
    drawChance(page, view, column);
    drawTopics(page, view, outcome, column);
    column.space(16);
    const Intent way = drawWays(page, desk, column);
    if (wants(way)) result = way;
    column.space(20);
    area.finish(column.used() + 2 * edge);
    return result;
}

}  // namespace fourfold::ui
