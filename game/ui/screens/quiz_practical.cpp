#include "ui/screens/quiz_practical.hpp"

#include <cmath>

#include "scenario/place.hpp"
#include "desk/performance.hpp"
#include "ui/screens/decision_card.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

void drawSituation(Page& page, Pictures& pictures, const QuizView& view, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const scenario::Scenario& scenario = *view.scenario;
    const float pictureWidth = theme.cramped() ? 0 : theme.row(260);
    const float margin = theme.px(18);
    const float left = pictureWidth > 0 ? pictureWidth + margin : margin;
    const float width = column.width() - left - margin;
    const std::string& brief = scenario.brief.in(page.language);
    const float height = page.paint.lineHeight(TextStyle::strong) + page.layOut(brief, TextStyle::small, width).height +
                         2 * margin + theme.px(6);
    const Rect card = column.take(std::max(height, pictureWidth * 0.6F));
    const float corner = theme.px(14);
    page.paint.fill(card, paper.card, corner);
    if (pictureWidth > 0) {
        const desk::QuizStage* stage = view.quiz.stage();
        const auto place = stage != nullptr ? placeOf(stage->play(), stage->conversation()) : std::nullopt;
        const Rect frame{card.x, card.y, pictureWidth, card.h};
        const std::string_view name = place ? scenario::places[place->index()] : std::string_view("neutral");
        if (const auto* backdrop = pictures.backdrop(name, static_cast<int>(card.h))) {
            page.paint.cover(*backdrop, frame, {1, 1, 1, 1}, corner);
        }
    }
    page.paint.stroke(card, paper.line, theme.px(theme.highContrast() ? 2 : 1), corner);
    Column words(page, {card.x + left, card.y + margin}, width);
    words.text(scenario.title.in(page.language), TextStyle::strong, paper.text, "situation");
    words.space(6);
    words.text(brief, TextStyle::small, paper.text, "situation-brief");
    column.space(14);
}

void drawChosen(Page& page, const QuizView& view, const quiz::Played& played, Column& column) {
    const Surface& paper = page.colors.paper;
    for (std::size_t i = 0; i < played.choices.size(); ++i) {
        const auto choice = view.scenario->choiceNamed(played.choices[i]);
        if (!choice) continue;
        const std::string text = std::to_string(i + 1) + ". " + (*view.scenario)[*choice].text.in(page.language);
        column.text(text, TextStyle::body, paper.text, "chose-" + std::to_string(i + 1));
        column.space(5);
    }
}

void drawJudgement(Page& page, const QuizView& view, const std::vector<coach::ReviewedMove>& moves, Column& column) {
    for (std::size_t i = 0; i < moves.size(); ++i) {
        drawDecision(page, {*view.scenario, view.catalogue, moves[i], i + 1}, column);
        column.space(6);
        column.rule(page.colors.paper.line);
        column.space(12);
    }
}

}  // namespace

Intent drawPractical(Page& page, Pictures& pictures, const QuizView& view, Column& column) {
    const quiz::Sitting& sitting = view.quiz.sitting();
    const std::size_t at = view.quiz.at();
    if (view.scenario == nullptr) {
        const auto& task = std::get<quiz::Practical>(view.quiz.question().task);
        column.text(page.strings.format("quiz.no_scenario", page.language, fmt::arg("name", task.scenario.name)),
                    TextStyle::body, page.colors.bad, "no-scenario");
        return {};
    }
    drawSituation(page, pictures, view, column);
    if (view.quiz.judging()) {
        column.text(page.tr("debrief.solving"), TextStyle::body, page.colors.paper.muted, "judging");
        return {};
    }
    if (const auto* moves = view.quiz.judgement()) {
        drawJudgement(page, view, *moves, column);
        return {};
    }
    const auto* played = std::get_if<quiz::Played>(&view.quiz.answer());
    if (played != nullptr && played->over) {
        drawChosen(page, view, *played, column);
        return {};
    }
    if (!sitting.open(at)) return {};
    const bool beginsAnew = view.quiz.beginsAnew();
    if (beginsAnew) {
        column.text(page.tr("quiz.play_begins_anew"), TextStyle::body, page.colors.paper.text, "begins-anew");
        column.space(14);
    }
    const bool goesOn = played != nullptr && !played->choices.empty() && !beginsAnew;
    Button spec{.id = "play",
                .text = page.tr(goesOn ? "quiz_window.play_on" : "quiz_window.play"),
                .rect = {},
                .look = ButtonLook::primary,
                .symbol = "play",
                .keyHint = "Enter"};
    spec.rect = column.take(page.theme.row(52)).cutLeft(buttonWidth(page, spec));
    return button(page, spec) ? asks(desk::quizzing::Play{}) : Intent{};
}

}  // namespace fourfold::ui
