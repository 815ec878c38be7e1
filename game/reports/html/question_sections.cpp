#include <algorithm>

#include "core/utf8.hpp"
#include "reports/html/charts.hpp"
#include "reports/html/sections.hpp"

namespace fourfold::reports::html {
namespace {

using quiz::ItemAnalysis;

std::string tidy(const core::Text& text, const Phrases& say) { return core::printable(say(text)); }

void reliability(Writer& html, const quiz::ExamAnalysis& exam, const Phrases& say) {
    const quiz::Reliability& found = exam.reliability;
    html.open("div").element("h4", say("report.head.reliability"));
    const auto row = [&](std::string_view name, const std::string& value) {
        html.open("tr").element("td", {{"class", "left"}}, name).element("td", value).close();
    };
    html.open("table").open("tbody");
    std::string alpha = say.estimate(found.alpha);
    if (found.alpha.known()) alpha += " · " + say.consistencyBand(quiz::consistencyBand(found.alpha.value));
    row(say("report.tile.alpha"), alpha);
    row(say("report.html.standard_error"), say.estimate(found.standardError, 1));
    row(say("report.column.mean"), exam.sittings > 0 ? figure(exam.mean) : "–");
    row(say("report.column.deviation"), exam.sittings > 1 ? figure(exam.deviation) : "–");
    row(say("report.column.questions"), figure(found.questions));
    html.close().close();
    html.element("p", {{"class", "note"}}, say(exam.drawn ? "report.text.drawn" : "report.text.same")).close();
}

void itemRow(Writer& html, std::size_t number, const ItemAnalysis& item, const quiz::Bank& bank, const Phrases& say) {
    const quiz::Question& question = bank[item.question];
    const MeanPercent percent{item.asked, item.facility.value_or(0), item.facilityInterval};
    constexpr std::size_t mostOfText = 160;
    html.open("tr").element("td", {{"class", "number"}}, fmt::format("{}", number));
    html.open("td", {{"class", "left long"}}).isolated(core::printable(say(question.text), mostOfText));
    html.open("div", {{"class", "note"}})
        .text(tidy(bank[question.topic].name, say) + " · " + core::printable(question.id))
        .close();
    for (const std::string& flag : say.flags(item)) html.element("div", {{"class", "flag"}}, flag);
    html.close();
    html.open("td", {{"class", "number"}}).text(fmt::format("{}", item.asked));
    if (item.unanswered > 0) {
        html.element("div", {{"class", "note"}}, say.format("report.html.unanswered", fmt::arg("n", item.unanswered)));
    }
    html.close().open("td", {{"class", "number"}});
    thinBar(html, item.facility, "right");
    html.text(say.mean(percent));
    if (const auto band = item.facilityBand()) html.element("div", {{"class", "note"}}, say.facilityBand(*band));
    html.close().open("td", {{"class", "number"}}).text(say.estimate(item.discrimination));
    if (const auto band = item.discriminationBand()) {
        html.element("div", {{"class", "note"}}, say.discriminationBand(*band));
    }
    html.close().element("td", {{"class", "number"}}, say.estimate(item.efficiency)).close();
}

void parts(Writer& html, std::size_t number, const ItemAnalysis& item, const quiz::Bank& bank, const Phrases& say) {
    const quiz::Question& question = bank[item.question];
    html.open("div", {{"class", "whole"}})
        .open("h4")
        .text(fmt::format("{}. ", number))
        .isolated(tidy(question.text, say))
        .close();
    if (const std::string note = say.partsNote(question); !note.empty()) html.element("p", {{"class", "note"}}, note);
    for (const quiz::PartCount& part : item.parts) {
        const Share share{part.count, item.asked};
        std::string label = (part.right ? "✓ " : "") + core::printable(say(partText(question, part.id)));
        if (part.id == "true" || part.id == "false") label = (part.right ? "✓ " : "") + say("quiz." + part.id);
        if (part.dead) label += " · " + say("report.html.dead");
        bar(html, {.label = label,
                   .figures = say.of(part.count, item.asked) + " · " + say.share(share),
                   .percent = share.percent(),
                   .interval = share.interval(),
                   .kind = part.right ? "right" : "wrong"});
    }
    html.close();
}

void questionTiles(Writer& html, const QuestionReport& report, const Phrases& say) {
    const std::vector<ItemAnalysis>& items = report.analysis.items;
    const quiz::Estimate& alpha = report.analysis.reliability.alpha;
    html.open("section", {{"class", "tiles"}});
    tile(html, fmt::format("{}", report.people), say("report.tile.people"));
    tile(html, fmt::format("{}", items.size()), say("report.tile.questions"));
    tile(html, fmt::format("{}", std::ranges::count_if(items, &ItemAnalysis::isFlagged)), say("report.tile.flagged"));
    tile(html, alpha.known() ? fmt::format("{:.0f}%", alpha.value) : "–", say("report.tile.alpha"),
         alpha.known() ? say.consistencyBand(quiz::consistencyBand(alpha.value)) : say.estimate(alpha));
    html.close();
}

bool isListed(const ItemAnalysis& item, bool whole) { return item.asked > 0 && (whole || item.isFlagged()); }

// The questions, and what was answered to them: all of those that were asked, or those that are to be looked at.
void list(Writer& html, const QuestionReport& report, const Phrases& say, bool whole) {
    const std::vector<ItemAnalysis>& items = report.analysis.items;
    const auto asked = std::ranges::count_if(items, [](const ItemAnalysis& item) { return item.asked > 0; });
    const auto listed = std::ranges::count_if(items, [&](const ItemAnalysis& item) { return isListed(item, whole); });
    html.open("section", {{"class", "card"}});
    if (!whole) {
        html.element("h3", say("report.head.flagged"));
        html.element("p", {{"class", "note"}},
                     say.format("report.html.unflagged", fmt::arg("n", asked - listed), fmt::arg("all", asked),
                                fmt::arg("bank", core::printable(report.bank->id))));
    }
    if (listed > 0) {
        html.open("div", {{"class", "scroll"}}).open("table");
        tableHead(html, {"", say("report.column.question"), say("report.column.asked"), say("report.column.facility"),
                         say("report.column.discrimination"), say("report.column.efficiency")}, 2);
        html.open("tbody");
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (isListed(items[i], whole)) itemRow(html, i + 1, items[i], *report.bank, say);
        }
        html.close().close().close();
    }
    html.close();

    const auto isShown = [&](const ItemAnalysis& item) { return isListed(item, whole) && !item.parts.empty(); };
    if (std::ranges::none_of(items, isShown)) return;
    html.open("section", {{"class", "card"}}).element("h3", say("report.head.options"));
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (isShown(items[i])) parts(html, i + 1, items[i], *report.bank, say);
    }
    html.close();
}

}  // namespace

void questionSection(Writer& html, const QuestionReport& report, const Phrases& say, bool whole) {
    const quiz::ExamAnalysis& exam = report.analysis;
    const quiz::Bank& bank = *report.bank;
    if (whole) {
        questionTiles(html, report, say);
    } else {
        html.open("h2").text(say("report.head.questions") + " · ").isolated(tidy(bank.title, say)).raw(" ");
        html.element("span", {{"class", "kind"}}, say.mode(report.mode)).close();
    }
    html.open("section", {{"class", "card"}});
    html.open("p", {{"class", "note"}}).text(say.count("report.text.people", report.people) + " · ");
    html.text(say.counted(report.attempts, report.otherVersions));
    html.close().open("div", {{"class", "columns"}});
    const bool hasDots =
        std::ranges::any_of(exam.items, [](const ItemAnalysis& item) { return item.discrimination.known(); });
    if (hasDots) {
        html.open("div");
        itemScatter(html, report, say);
        html.element("p", {{"class", "note"}}, say("report.html.scatter_note")).close();
    }
    reliability(html, exam, say);
    html.close().close();

    list(html, report, say, whole);
}

}  // namespace fourfold::reports::html
