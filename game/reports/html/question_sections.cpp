#include <algorithm>

#include "core/utf8.hpp"
#include "reports/html/charts.hpp"
#include "reports/html/sections.hpp"

namespace fourfold::reports::html {
namespace {

using quiz::ItemAnalysis;

std::string tidy(const core::Text& text, const Phrases& say) { return core::printable(say(text)); }

std::string costOf(double regret, const Phrases& say) {
    const std::string cost = figure(regret);
    return cost == "0" ? say("report.html.free") : say.format("report.html.cost", fmt::arg("cost", cost));
}

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
    html.open("div", {{"class", "note"}}).text(tidy(bank[question.topic].name, say) + " · " + core::printable(question.id)).close();
    for (const std::string& flag : say.flags(item)) html.element("div", {{"class", "flag"}}, flag);
    html.close();
    html.open("td", {{"class", "number"}}).text(fmt::format("{}", item.asked));
    if (item.unanswered > 0) html.element("div", {{"class", "note"}}, say.format("report.html.unanswered", fmt::arg("n", item.unanswered)));
    html.close().open("td", {{"class", "number"}});
    thinBar(html, item.facility, "right");
    html.text(say.mean(percent));
    if (const auto band = item.facilityBand()) html.element("div", {{"class", "note"}}, say.facilityBand(*band));
    html.close().open("td", {{"class", "number"}}).text(say.estimate(item.discrimination));
    if (const auto band = item.discriminationBand()) html.element("div", {{"class", "note"}}, say.discriminationBand(*band));
    html.close().element("td", {{"class", "number"}}, say.estimate(item.efficiency)).close();
}

void parts(Writer& html, std::size_t number, const ItemAnalysis& item, const quiz::Bank& bank, const Phrases& say) {
    const quiz::Question& question = bank[item.question];
    html.open("div", {{"class", "whole"}}).open("h4").text(fmt::format("{}. ", number)).isolated(tidy(question.text, say)).close();
    for (const quiz::PartCount& part : item.parts) {
        const Share share{part.count, item.asked};
        std::string label = (part.right ? "✓ " : "") + core::printable(say(partText(question, part.id)));
        if (part.id == "true" || part.id == "false") label = (part.right ? "✓ " : "") + say("quiz." + part.id);
        if (part.dead) label += " · " + say("report.html.dead");
        bar(html, {.label = label, .figures = say.of(part.count, item.asked) + " · " + say.share(share), .percent = share.percent(),
                   .interval = share.interval(), .kind = part.right ? "right" : "wrong"});
    }
    html.close();
}

}  // namespace

void questionSection(Writer& html, const QuestionReport& report, const Phrases& say, bool whole) {
    const quiz::ExamAnalysis& exam = report.analysis;
    const quiz::Bank& bank = *report.bank;
    if (!whole) {
        html.open("h2").text(say("report.head.questions") + " · ").isolated(tidy(bank.title, say)).raw(" ");
        html.element("span", {{"class", "kind"}}, say.mode(report.mode)).close();
    }
    html.open("section", {{"class", "card"}});
    html.open("p", {{"class", "note"}}).text(say.count("report.text.people", report.people) + " · ");
    html.text(say(report.attempts == Attempts::first ? "report.first_only" : "report.all_attempts"));
    if (report.otherVersions > 0) html.text(" " + say.count("report.other_versions", report.otherVersions));
    html.close().open("div", {{"class", "columns"}});
    const bool hasDots = std::ranges::any_of(exam.items, [](const ItemAnalysis& item) { return item.discrimination.known(); });
    if (hasDots) {
        html.open("div");
        itemScatter(html, report, say);
        html.element("p", {{"class", "note"}}, say("report.html.scatter_note")).close();
    }
    reliability(html, exam, say);
    html.close().close();

    html.open("section", {{"class", "card"}}).open("div", {{"class", "scroll"}}).open("table");
    tableHead(html, {"", say("report.column.question"), say("report.column.asked"), say("report.column.facility"),
                     say("report.column.discrimination"), say("report.column.efficiency")}, 2);
    html.open("tbody");
    for (std::size_t i = 0; i < exam.items.size(); ++i) {
        if (exam.items[i].asked > 0) itemRow(html, i + 1, exam.items[i], bank, say);
    }
    html.close().close().close().close();

    const auto isShown = [&](const ItemAnalysis& item) { return item.asked > 0 && !item.parts.empty() && (whole || item.isFlagged()); };
    if (std::ranges::none_of(exam.items, isShown)) return;
    html.open("section", {{"class", "card"}}).element("h3", say(whole ? "report.head.options" : "report.head.flagged"));
    for (std::size_t i = 0; i < exam.items.size(); ++i) {
        if (isShown(exam.items[i])) parts(html, i + 1, exam.items[i], bank, say);
    }
    html.close();
}

void decisionSection(Writer& html, const DecisionReport& report, const Phrases& say, bool whole) {
    const scenario::Scenario& scenario = *report.scenario;
    const auto nameOf = [&](const SceneReport& scene) {
        return core::printable(scenario[scene.scene].title.empty() ? scenario[scene.scene].id : say(scenario[scene.scene].title));
    };
    if (!whole) html.open("h2").text(say("report.head.decisions") + " · ").isolated(tidy(scenario.title, say)).close();
    html.open("section", {{"class", "card"}}).open("p");
    html.text(say.format("report.text.lost", fmt::arg("plays", say.count("report.text.plays", report.plays)), fmt::arg("lost", figure(report.lost))));
    html.close().open("p", {{"class", "note"}}).text(say(report.attempts == Attempts::first ? "report.first_only" : "report.all_attempts"));
    if (report.otherVersions > 0) html.text(" " + say.count("report.other_versions", report.otherVersions));
    html.close();
    const std::vector<const SceneReport*> costliest = report.costliest();
    if (!costliest.empty()) {
        html.element("h4", say("report.head.costliest"));
        const double most = costliest.front()->lost;
        constexpr std::size_t mostScenes = 8;
        for (std::size_t i = 0; i < std::min(costliest.size(), mostScenes); ++i) {
            bar(html, {.label = nameOf(*costliest[i]), .figures = say.format("report.html.lost", fmt::arg("lost", figure(costliest[i]->lost))),
                       .percent = 100 * costliest[i]->lost / most, .kind = "close"});
        }
    }
    html.close();

    std::vector<const SceneReport*> shown;
    constexpr std::size_t shownOfClass = 3;
    for (const SceneReport& scene : report.scenes) {
        const auto place = std::ranges::find(costliest, &scene) - costliest.begin();
        if (whole || place < static_cast<std::ptrdiff_t>(std::min(costliest.size(), shownOfClass))) shown.push_back(&scene);
    }
    if (shown.empty()) return;
    html.open("section", {{"class", "card"}});
    for (const SceneReport* scene : shown) {
        html.open("div", {{"class", "whole"}}).open("div", {{"class", "scene"}}).open("h4").isolated(nameOf(*scene)).close();
        html.element("span", say.format("report.html.scene", fmt::arg("plays", scene->plays), fmt::arg("lost", figure(scene->lost)))).close();
        for (const ChoiceReport& choice : scene->choices) {
            const bool costs = choice.redLine || (choice.regret && *choice.regret > coach::mostForGood);
            std::string label = core::printable(say(scenario[choice.choice].text));
            if (choice.redLine) label = "⚠ " + say("report.column.red_line") + " · " + label;
            std::string figures = say.of(choice.plays.count, choice.plays.of) + " · " + say.share(choice.plays);
            if (choice.regret) figures += " · " + costOf(*choice.regret, say);
            bar(html, {.label = label, .figures = figures, .percent = choice.plays.percent(), .interval = choice.plays.interval(),
                       .kind = costs ? "wrong" : "right"});
        }
        html.close();
    }
    html.close();
}

}  // namespace fourfold::reports::html
