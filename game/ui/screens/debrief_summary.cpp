#include "ui/screens/debrief_summary.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/debrief_lessons.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

using coach::Review;
using scenario::Dimension;

void drawScore(Page& page, const DebriefView& view, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Review& review = *view.review;
    Rect row = column.take(theme.row(136));
    const Color color = review.pass ? page.colors.good : page.colors.bad;
    const float radius = row.h * 0.42F;
    const Vec centre{row.x + radius + theme.px(8), row.centre().y};
    const float thick = theme.px(11);
    const float share = page.glide("score", shareOf(review.score), 3);
    page.paint.arc(centre, radius, thick, 0, 1, paper.line);
    page.paint.arc(centre, radius, thick, 0, share, color);
    const std::string score = scoreText(review.score);
    const TextStyle style = score.size() > 3 ? TextStyle::title : TextStyle::display;
    page.paint.label({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, score, style, paper.text,
                     Align::centre);

    row.cutLeft(2 * radius + theme.px(34));
    const std::string_view verdict = page.tr(review.pass ? "word.pass" : "word.fail");
    const std::string mark =
        page.strings.format("debrief.mark", page.language, fmt::arg("pass", view.play.scenario().pass));
    const float high = page.paint.lineHeight(TextStyle::title);
    const float low = page.paint.lineHeight(TextStyle::small);
    Rect words{row.x, row.centre().y - (high + low) / 2, row.w, high + low};
    Rect line = words.cutTop(high);
    const float side = std::round(high * 0.72F);
    symbol(page, review.pass ? "check" : "cross", {line.x, line.y + (high - side) / 2, side, side}, color);
    line.cutLeft(side + theme.px(10));
    page.paint.label(line, verdict, TextStyle::title, review.pass ? paper.accent : page.colors.bad);
    page.paint.label(words, mark, TextStyle::small, paper.muted);
    page.tell(ItemKind::bar, "score", std::string(page.tr("word.score")) + " " + score + " · " + std::string(verdict),
              {centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
              static_cast<int>(review.score.numerator / review.score.denominator));
    if (review.redLine) {
        column.space(4);
        column.text(page.tr("debrief.red_line"), TextStyle::strong, page.colors.bad, "red-line");
    }
}

void drawAccuracy(Page& page, const Review& review, Column& column) {
    const std::string accuracy = scoreText(review.accuracy);
    namedBar(page, column.take(namedBarHeight(page)),
             {.id = "accuracy",
              .name = page.tr("debrief.accuracy"),
              .value = accuracy,
              .share = shareOf(review.accuracy),
              .color = page.colors.accent});
    column.space(2);
    column.text(page.tr("debrief.accuracy_scale"), TextStyle::tiny, page.colors.paper.muted, "accuracy-text");
}

void drawDimensions(Page& page, const Review& review, Column& column) {
    column.heading(page.tr("debrief.dimensions"), TextStyle::strong, page.colors.paper.text, "dimensions-title");
    column.space(6);
    for (const Dimension dimension : scenario::dimensions) {
        const coach::DimensionResult& result = review.dimensions[scenario::index(dimension)];
        namedBar(page, column.take(namedBarHeight(page)),
                 {.id = "result-" + std::string(scenario::name(dimension)),
                  .name = dimensionName(page, dimension),
                  .value = page.strings.format("debrief.of_best", page.language, fmt::arg("earned", result.earned),
                                               fmt::arg("best", result.best)),
                  .symbol = dimensionSymbol(dimension),
                  .share = shareOf(result.percent),
                  .color = dimensionColor(page, dimension)});
        column.space(2);
    }
}

void drawYardsticks(Page& page, const Review& review, Column& column) {
    const Surface& paper = page.colors.paper;
    column.heading(page.tr("debrief.yardsticks"), TextStyle::strong, paper.text, "yardsticks-title");
    column.space(6);
    namedBar(page, column.take(namedBarHeight(page)),
             {.id = "yardstick-own",
              .name = page.tr("debrief.own_method"),
              .value = scoreText(review.score),
              .share = shareOf(review.score),
              .color = page.colors.accent});
    if (review.traditional) {
        column.space(2);
        namedBar(page, column.take(namedBarHeight(page)),
                 {.id = "yardstick-traditional",
                  .name = page.tr("debrief.traditional"),
                  .value = scoreText(*review.traditional),
                  .share = shareOf(*review.traditional),
                  .color = paper.muted});
    }
    column.space(2);
    column.text(page.tr("debrief.yardsticks_text"), TextStyle::tiny, paper.muted, "yardsticks-text");
}

// For each dimension three columns: the trainee's share of moves, the method's, the traditional one's.
void drawEffort(Page& page, const DebriefView& view, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Review& review = *view.review;
    const scenario::Weights& method = view.play.scenario().weights;
    const scenario::Weights& traditional = view.catalogue.traditional().weights;
    column.heading(page.tr("debrief.effort"), TextStyle::strong, paper.text, "effort-title");
    column.space(6);
    const Rect chart = column.take(theme.row(118));
    const float label = page.paint.lineHeight(TextStyle::tiny);
    const float base = chart.bottom() - label - theme.px(3);
    const float top = chart.y + label;
    constexpr float most = 70.0F;  // percent at the upper edge
    const float slot = chart.w / static_cast<float>(scenario::dimensionCount);
    page.paint.fill({chart.x, base, chart.w, theme.px(1)}, paper.line);
    for (const Dimension dimension : scenario::dimensions) {
        const std::size_t i = scenario::index(dimension);
        const auto mine = static_cast<float>(review.effortPercent(dimension).toDouble());
        const float shares[] = {mine, static_cast<float>(method[i]), static_cast<float>(traditional[i])};
        const Color color = dimensionColor(page, dimension);
        const float width = slot * 0.24F;
        const float left = chart.x + slot * static_cast<float>(i) + (slot - width * 3 - theme.px(4)) / 2;
        for (std::size_t k = 0; k < 3; ++k) {
            const float height = std::max(theme.px(2), (base - top) * std::min(1.0F, shares[k] / most));
            const Rect column3{std::round(left + static_cast<float>(k) * (width + theme.px(2))), base - height, width,
                               height};
            if (k == 0) {
                page.paint.fill(column3, color, theme.px(3));
                page.paint.label({column3.x - width, column3.y - label, width * 3, label},
                                 std::to_string(std::lround(mine)), TextStyle::tiny, paper.text, Align::centre);
            } else if (k == 1) {
                page.paint.fill(column3, color.faded(0.35F), theme.px(3));
                page.paint.stroke(column3, color, theme.px(1.5F), theme.px(3));
            } else {
                page.paint.stroke(column3, paper.muted, theme.px(1.5F), theme.px(3));
            }
        }
        page.paint.label({chart.x + slot * static_cast<float>(i), base + theme.px(3), slot, label},
                         dimensionName(page, dimension), TextStyle::tiny, paper.text, Align::centre);
        page.tell(ItemKind::bar, "effort-" + std::string(scenario::name(dimension)),
                  std::string(dimensionName(page, dimension)) + " " + std::to_string(std::lround(mine)) + "% / " +
                      std::to_string(method[i]) + "% / " + std::to_string(traditional[i]) + "%",
                  {chart.x + slot * static_cast<float>(i), chart.y, slot, chart.h},
                  static_cast<int>(std::lround(mine)));
    }
    column.space(4);
    column.text(page.tr("debrief.effort_text"), TextStyle::tiny, paper.muted, "effort-text");
}

}  // namespace

void drawSummary(Page& page, const DebriefView& view, Column& column) {
    const Surface& paper = page.colors.paper;
    const scenario::Ending& ending = *view.play.now().ending();
    const std::string result(
        page.tr("result." + std::string(scenario::resultNames[static_cast<std::size_t>(ending.result)])));
    const Color color = ending.result == scenario::Result::won    ? paper.accent
                        : ending.result == scenario::Result::lost ? page.colors.bad
                                                                  : paper.text;
    column.text(result, TextStyle::smallStrong, color, "result");
    column.heading(ending.title.in(page.language), TextStyle::heading, paper.text, "ending");
    column.space(4);
    column.text(ending.text.in(page.language), TextStyle::small, paper.muted, "ending-text");
    column.space(10);
    if (view.review == nullptr) {
        column.text(page.tr(view.solvable ? "debrief.solving" : "debrief.unsolvable"), TextStyle::body, paper.text,
                    "solving");
        return;
    }
    drawScore(page, view, column);
    column.space(8);
    drawAccuracy(page, *view.review, column);
    column.space(14);
    drawDimensions(page, *view.review, column);
    column.space(16);
    drawYardsticks(page, *view.review, column);
    column.space(16);
    drawEffort(page, view, column);
    column.space(16);
    drawGoldenRules(page, view, column);
}

}  // namespace fourfold::ui
