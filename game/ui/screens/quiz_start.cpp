#include "ui/screens/quiz_start.hpp"

#include <algorithm>
#include <cmath>

#include "ui/format.hpp"
#include "quiz/head.hpp"
#include "ui/screens/exam_confirm.hpp"
#include "ui/screens/quiz_rules.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

std::string questionsText(const Page& page, std::size_t count) {
    return page.strings.count("quiz_window.questions", static_cast<long long>(count), page.language);
}

// A topic to practise, or the whole bank.
struct Entry {
    std::string id;
    std::string_view name;
    std::string questions;
    bool chosen = false;
};

bool drawEntry(Page& page, const Entry& entry, const Rect& rect) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Interaction state =
        page.control({.kind = ItemKind::button,
                      .id = entry.id,
                      .text = std::string(entry.name) + std::string(page.tr("word.dot")) + entry.questions,
                      .rect = rect,
                      .value = entry.chosen ? 1 : 0});
    const bool lit = state.hovered || state.focused;
    const float corner = theme.px(10);
    page.paint.fill(rect, entry.chosen ? paper.card.mixed(page.colors.accent, 0.10F) : paper.card, corner);
    page.paint.stroke(rect, entry.chosen || lit ? page.colors.accent : paper.line,
                      theme.px(entry.chosen || theme.highContrast() ? 2 : 1), corner);
    if (state.focused) focusRing(page, rect, corner);
    Rect inner = rect.inset(theme.px(14), 0);
    const float side = theme.row(20);
    const Rect strip = inner.cutLeft(side);
    const Vec centre{strip.centre().x, strip.centre().y};
    page.paint.stroke({strip.x, centre.y - side / 2, side, side}, entry.chosen ? page.colors.accent : paper.muted,
                      theme.px(2), side / 2);
    if (entry.chosen) page.paint.circle(centre, side * 0.28F, page.colors.accent);
    inner.cutLeft(theme.px(12));
    page.paint.label(inner.cutRight(page.paint.width(entry.questions, TextStyle::small) + 2), entry.questions,
                     TextStyle::small, paper.muted, Align::right);
    inner.cutRight(theme.px(8));
    page.paint.label(inner, entry.name, entry.chosen ? TextStyle::strong : TextStyle::body, paper.text);
    return state.activated;
}

Intent drawTopics(Page& page, const desk::QuizDesk& desk, Column& column) {
    const quiz::Bank& bank = desk.bank();
    column.heading(page.tr("quiz_window.what_to_practise"), TextStyle::heading, page.colors.paper.text, "topics-title");
    column.space(10);
    Intent result;
    const auto entry = [&](const Entry& each, std::optional<quiz::TopicId> topic) {
        if (drawEntry(page, each, column.take(page.theme.row(46)))) result = asks(desk::quizzing::SetTopic{topic});
        column.space(8);
    };
    entry({"topic-all", page.tr("quiz_window.whole_bank"), questionsText(page, bank.questions.size()), !desk.topic()},
          {});
    for (std::size_t i = 0; i < bank.topics.size(); ++i) {
        const quiz::TopicId topic(i);
        const std::size_t count = bank.questionsOf(topic).size();
        if (count == 0) continue;
        entry({"topic-" + bank[topic].id, bank[topic].name.in(page.language), questionsText(page, count),
               desk.topic() == topic},
              topic);
    }
    return result;
}

// How many questions of each topic an exam draws.
void drawDraw(Page& page, const quiz::Bank& bank, Column& column) {
    column.heading(page.tr("quiz_window.what_is_asked"), TextStyle::heading, page.colors.paper.text, "topics-title");
    column.space(8);
    for (std::size_t i = 0; i < bank.topics.size(); ++i) {
        const quiz::TopicId topic(i);
        const std::size_t all = bank.questionsOf(topic).size();
        const std::size_t drawn = bank.drawn(topic);
        if (drawn == 0) continue;
        const std::string_view key = drawn == all ? "quiz_window.all_of_topic" : "quiz_window.some_of_topic";
        namedBar(page, column.take(namedBarHeight(page)),
                 {.id = "draw-" + bank[topic].id,
                  .name = bank[topic].name.in(page.language),
                  .value = page.strings.format(key, page.language, fmt::arg("n", drawn), fmt::arg("of", all)),
                  .share = static_cast<float>(drawn) / static_cast<float>(all),
                  .color = page.colors.accent});
        column.space(4);
    }
}

Intent drawModes(Page& page, const desk::QuizDesk& desk, Column& column) {
    Intent result;
    Rect row = column.take(page.theme.row(46));
    const float half = std::floor((row.w - page.theme.px(8)) / 2);
    const bool exam = desk.mode() == quiz::Mode::exam;
    if (button(page, {.id = "mode-practice",
                      .text = page.tr("mode.practice"),
                      .rect = row.cutLeft(half),
                      .symbol = "undo",
                      .enabled = desk.bank().practice,
                      .selected = !exam})) {
        result = asks(desk::quizzing::SetMode{quiz::Mode::practice});
    }
    row.cutLeft(page.theme.px(8));
    if (button(page,
               {.id = "mode-exam", .text = page.tr("mode.exam"), .rect = row, .symbol = "lock", .selected = exam})) {
        result = asks(desk::quizzing::SetMode{quiz::Mode::exam});
    }
    return result;
}

// The buttons that begin a quiz or go on with an unfinished one; in practice that can also be begun again.
Intent drawBegin(Page& page, const desk::QuizDesk& desk, Column& column) {
    const Theme& theme = page.theme;
    const bool exam = desk.mode() == quiz::Mode::exam;
    const records::ExamStanding* standing = desk.standing();
    const bool goesOn = exam ? standing != nullptr && standing->open.has_value() : desk.leftOff().has_value();
    const bool may =
        !exam || goesOn ||
        (!desk.person().id.empty() && standing != nullptr && standing->triesLeft > 0 && !standing->elsewhere);
    Intent result;
    if (goesOn) {
        const records::Attempt& left = exam ? *standing->open : *desk.leftOff();
        const core::Duration given = exam ? standing->given : core::Duration();
        const quiz::Bank& bank = exam ? desk.examBank() : desk.bank();
        const auto time = quiz::timeLeft(bank, desk.mode(), left.elapsed - given);
        const std::string text =
            time ? page.strings.format("quiz_window.left_off_timed", page.language, fmt::arg("left", clockText(*time)))
                 : std::string(page.tr("quiz_window.left_off"));
        column.text(text, TextStyle::smallStrong, page.colors.paper.accent, "left-off");
        if (!desk.bank().digest.names(left.header.digest)) {
            column.text(page.tr("quiz.earlier_version"), TextStyle::small, page.colors.paper.muted, "earlier");
        }
        column.space(8);
    }
    if (button(page, {.id = "begin",
                      .text = page.tr(goesOn ? "quiz_window.go_on"
                                      : exam ? "quiz_window.begin_exam"
                                             : "quiz_window.begin"),
                      .rect = column.take(theme.row(52)),
                      .look = ButtonLook::primary,
                      .symbol = "play",
                      .enabled = may})) {
        result = asks(desk::quizzing::AskBegin{});
    }
    if (goesOn && !exam) {
        column.space(8);
        if (button(page, {.id = "begin-anew",
                          .text = page.tr("quiz_window.begin_anew"),
                          .rect = column.take(theme.row(46)),
                          .symbol = "retry"})) {
            result = asks(desk::quizzing::BeginAnew{});
        }
    }
    if (!wants(result) && may && page.commandLeft(Command::activate) && page.memory.focused.empty() &&
        page.take(Command::activate)) {
        result = asks(desk::quizzing::AskBegin{});
    }
    return result;
}

Intent drawChoices(Page& page, const QuizStartView& view, Column& column) {
    Intent result = drawModes(page, view.desk, column);
    column.space(10);
    drawRules(page, view.desk, column);
    column.space(4);
    const bool isKnown = !view.desk.person().id.empty();
    if (button(page, {.id = "who-button",
                      .text = page.tr(isKnown ? "quiz_window.other_person" : "quiz_window.say_who"),
                      .rect = column.take(page.theme.row(38)),
                      .symbol = "person"})) {
        result = intent::OpenWho{};
    }
    column.space(10);
    const Intent begin = drawBegin(page, view.desk, column);
    return wants(begin) ? begin : result;
}

// The button that shows the result of the last exam again.
Intent drawLastExam(Page& page, const desk::QuizDesk& desk, Column& column) {
    if (!desk.hasLastExam()) return {};
    Rect rect = column.take(page.theme.row(46));
    rect.w = std::min(rect.w, page.theme.row(340));
    column.space(18);
    const bool asked =
        button(page, {.id = "last-exam", .text = page.tr("quiz_window.last_exam"), .rect = rect, .symbol = "log"});
    return asked ? asks(desk::quizzing::LastExam{}) : Intent{};
}

Intent drawAsked(Page& page, const desk::QuizDesk& desk, Column& column) {
    const quiz::Bank& bank = desk.bank();
    const Surface& paper = page.colors.paper;
    const std::string facts =
        questionsText(page, bank.questions.size()) + std::string(page.tr("word.dot")) +
        page.strings.count("quiz_window.topics", static_cast<long long>(bank.topics.size()), page.language);
    column.text(facts, TextStyle::smallStrong, paper.accent, "facts");
    column.space(8);
    column.text(bank.brief.in(page.language), TextStyle::body, paper.text, "brief");
    column.space(18);
    if (desk.mode() == quiz::Mode::practice) return drawTopics(page, desk, column);
    const Intent seen = drawLastExam(page, desk, column);
    drawDraw(page, bank, column);
    return seen;
}

Intent drawConfirm(Page& page, const desk::QuizDesk& desk) {
    const quiz::Bank& bank = desk.bank();
    const auto count = [&](std::string_view key, std::size_t n) {
        return page.strings.count(key, static_cast<long long>(n), page.language);
    };
    ExamConfirm confirm{.terms = {}, .begin = asks(desk::quizzing::Begin{}), .stayOut = asks(desk::quizzing::Close{})};
    confirm.terms.push_back({"quiz", count("exam_confirm.questions", quiz::headOf(bank).drawn)});
    if (bank.exam.minutes) {
        confirm.terms.push_back({"clock", count("exam_confirm.minutes", static_cast<std::size_t>(*bank.exam.minutes))});
        confirm.terms.push_back({"meter", std::string(page.tr("exam_confirm.runs_on"))});
    } else {
        confirm.terms.push_back({"clock", std::string(page.tr("exam_confirm.no_limit"))});
    }
    confirm.terms.push_back({"retry", count("exam_confirm.tries", desk.standing()->triesLeft)});
    confirm.terms.push_back({"lock", std::string(page.tr("exam_confirm.silent"))});
    confirm.terms.push_back({"person", keptUnderText(page, desk.person().name)});
    return drawExamConfirm(page, confirm);
}

Intent drawStartPage(Page& page, const QuizStartView& view) {
    const Theme& theme = page.theme;
    const FrameResult frame = drawFrame(page, view.desk.bank().title.in(page.language), {.look = ButtonLook::night});
    Intent result = frame.intent;
    Rect body = frame.body;
    if (!view.fault.empty()) {
        Notice(page, body, "quiz-fault", view.fault).draw();
        body.cutTop(theme.px(10));
    }
    const bool narrow = theme.cramped();
    Rect side = narrow ? Rect{} : body.cutRight(theme.row(400));
    if (!narrow) body.cutRight(theme.px(30));
    const float edge = theme.px(6);  // room for the focus ring inside the clip
    ScrollArea area(page, "quiz-start", {body.x - edge, body.y, body.w + 2 * edge, body.h});
    Column column(page, {area.origin().x + edge, area.origin().y + edge}, area.width() - 2 * edge);
    const Intent asked = drawAsked(page, view.desk, column);
    if (wants(asked)) result = asked;
    if (narrow) {
        column.space(18);
        const Intent chosen = drawChoices(page, view, column);
        if (wants(chosen)) result = chosen;
    }
    column.space(20);
    area.finish(column.used() + edge);
    if (!narrow) {
        ScrollArea right(page, "quiz-start-side", side, ScrollArea::Keys::none);
        const float corner = theme.px(14);
        const Rect ground{right.origin().x, right.origin().y, right.width(),
                          page.memory.scroll["quiz-start-side"].content};
        page.paint.fill(ground, page.colors.paper.card, corner);
        page.paint.stroke(ground, page.colors.paper.line, theme.px(1), corner);
        Column inner(page, {ground.x + theme.px(20), ground.y + theme.px(18)}, ground.w - theme.px(40));
        const Intent chosen = drawChoices(page, view, inner);
        if (wants(chosen)) result = chosen;
        right.finish(inner.used() + theme.px(36));
    }
    return result;
}

}  // namespace

Intent drawQuizStart(Page& page, const QuizStartView& view) {
    const bool covered = view.desk.asksToBegin();
    page.setCovered(covered);
    Intent result = drawStartPage(page, view);
    page.setCovered(false);
    if (covered) result = drawConfirm(page, view.desk);
    return result;
}

}  // namespace fourfold::ui
