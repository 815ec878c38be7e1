#include "ui/screens/quiz_matching.hpp"

#include <algorithm>
#include <cmath>

#include "ui/screens/quiz_options.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

std::string letter(std::size_t pair) { return std::string(1, static_cast<char>('A' + pair)); }

const quiz::Matching& taskOf(const QuizView& view) { return std::get<quiz::Matching>(view.quiz.question().task); }

std::string_view rightText(const Page& page, const quiz::Matching& task, std::size_t right) {
    const core::Text& text =
        right < task.pairs.size() ? task.pairs[right].right : task.extra[right - task.pairs.size()].text;
    return text.in(page.language);
}

// The judged pairs: each with the right text that it was given and, if that was wrong, the right one.
void drawJudgedPairs(Page& page, const QuizView& view, Column& column) {
    const quiz::Matching& task = taskOf(view);
    const auto* given = std::get_if<quiz::Matches>(&view.quiz.answer());
    for (std::size_t pair = 0; pair < task.pairs.size(); ++pair) {
        const auto right = given != nullptr ? given->rights[pair] : std::nullopt;
        const bool matched = right == pair;
        const std::string text = page.strings.format(
            "quiz_window.matched", page.language, fmt::arg("left", task.pairs[pair].left.in(page.language)),
            fmt::arg("right", right ? rightText(page, task, *right) : page.tr("quiz_window.nothing_given")));
        const std::string tag = matched
                                    ? std::string(page.tr("quiz_window.tag.right"))
                                    : page.strings.format("quiz_window.tag.belongs", page.language,
                                                          fmt::arg("right", task.pairs[pair].right.in(page.language)));
        const PartCard card{.id = "pair-" + std::to_string(pair + 1),
                            .badge = letter(pair),
                            .text = text,
                            .enabled = false,
                            .mark = matched ? Mark::right : Mark::wrong,
                            .tag = tag,
                            .feedback = task.pairs[pair].feedback.in(page.language)};
        drawPart(page, card, column.take(partHeight(page, card, column.width())));
        column.space(betweenParts);
    }
    for (std::size_t i = 0; i < task.extra.size(); ++i) {
        const PartCard card{.id = "extra-" + std::to_string(i + 1),
                            .badge = "–",
                            .text = task.extra[i].text.in(page.language),
                            .enabled = false,
                            .tag = page.tr("quiz_window.tag.fits_nothing"),
                            .feedback = task.extra[i].feedback.in(page.language)};
        drawPart(page, card, column.take(partHeight(page, card, column.width())));
        column.space(betweenParts);
    }
}

// The colours of the lines. Neighbours differ, and the letters give the same information.
Color colorOf(const Page& page, std::size_t pair) {
    return page.colors.dimension[pair % scenario::dimensionCount].mixed(page.colors.paper.text, 0.25F);
}

float plugRadius(const Page& page) { return page.theme.row(14); }

// The letter or digit of the other side, beside a card.
void drawPlug(Page& page, Vec centre, const std::string& text, Color color) {
    const float radius = plugRadius(page);
    page.paint.circle(centre, radius, color);
    page.paint.label({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, text, TextStyle::smallStrong,
                     inkOn(color), Align::centre);
}

PartCard leftCard(const Page& page, const QuizView& view, std::size_t pair, bool isOpen) {
    const desk::AnswerDraft& draft = view.quiz.draft();
    const bool turn = isOpen && draft.held() == pair;
    return {.id = "left-" + std::to_string(pair + 1),
            .badge = letter(pair),
            .text = taskOf(view).pairs[pair].left.in(page.language),
            .enabled = isOpen,
            .chosen = turn,
            .told = turn ? page.tr("quiz_window.its_turn") : std::string_view(),
            .value = draft.rightOf(pair) ? static_cast<int>(*draft.rightOf(pair)) + 1 : 0};
}

PartCard rightCard(const Page& page, const QuizView& view, std::size_t place, bool isOpen) {
    const std::size_t right = view.quiz.sitting().paper()[view.quiz.at()].shown[place];
    return {.id = "right-" + std::to_string(place + 1),
            .badge = std::to_string(place + 1),
            .text = rightText(page, taskOf(view), right),
            .enabled = isOpen,
            .value = static_cast<int>(place) + 1};
}

}  // namespace

Intent drawMatching(Page& page, const QuizView& view, Column& column) {
    const bool isOpen = view.quiz.sitting().open(view.quiz.at());
    if (view.quiz.isJudged()) {
        drawJudgedPairs(page, view, column);
        return {};
    }
    const quiz::Matching& task = taskOf(view);
    const desk::AnswerDraft& draft = view.quiz.draft();
    const float gap = page.theme.row(124);
    const float width = std::floor((column.width() - gap) / 2);
    const Vec top{column.x(), column.y()};
    Column lefts(page, top, width);
    Column rights(page, {top.x + width + gap, top.y}, width);
    std::vector<Vec> from;
    Intent result;
    const auto first = firstDraft(view);
    for (std::size_t pair = 0; pair < task.pairs.size(); ++pair) {
        PartCard card = leftCard(page, view, pair, isOpen);
        std::string before;
        if (const auto place = first ? first->rightOf(pair) : std::nullopt) {
            before = page.strings.format("quiz_window.tag.first_was", page.language, fmt::arg("n", *place + 1));
            card.tag = before;
        }
        const Rect rect = lefts.take(partHeight(page, card, width));
        lefts.space(betweenParts);
        if (drawPart(page, card, rect).activated) result = asks(desk::quizzing::TurnTo{pair});
        from.push_back({rect.right() + plugRadius(page), rect.centre().y});
    }
    for (std::size_t place = 0; place < task.rights(); ++place) {
        const PartCard card = rightCard(page, view, place, isOpen);
        const Rect rect = rights.take(partHeight(page, card, width));
        rights.space(betweenParts);
        const bool digit = isOpen && page.take(digitOf(place));
        if (drawPart(page, card, rect).activated || digit) result = asks(desk::quizzing::Press{place});
        if (const auto pair = draft.leftOf(place)) {
            const Color color = colorOf(page, *pair);
            const Vec to{rect.x - plugRadius(page), rect.centre().y};
            page.paint.curve(from[*pair], to, color, page.theme.px(3));
            drawPlug(page, from[*pair], std::to_string(place + 1), color);
            drawPlug(page, to, letter(*pair), color);
        }
    }
    column.take(std::max(lefts.used(), rights.used()));
    return result;
}

}  // namespace fourfold::ui
