#include <algorithm>

#include "core/utf8.hpp"
#include "reports/html/charts.hpp"
#include "reports/html/sections.hpp"

namespace fourfold::reports::html {
namespace {

using Scenes = std::vector<const SceneReport*>;

std::string nameOf(const SceneReport& report, const scenario::Scenario& scenario, const Phrases& say) {
    const scenario::Scene& scene = scenario[report.scene];
    return core::printable(scene.title.empty() ? scene.id : say(scene.title));
}

std::string costOf(double regret, const Phrases& say) {
    const std::string cost = figure(regret);
    return cost == "0" ? say("report.html.free") : say.format("report.html.cost", fmt::arg("cost", cost));
}

void choiceBar(Writer& html, const ChoiceReport& report, const scenario::Scenario& scenario, const Phrases& say) {
    const bool costs = report.redLine || (report.regret && *report.regret > coach::mostForGood);
    std::string label = core::printable(say(scenario[report.choice].text));
    if (report.redLine) label = "⚠ " + say("report.column.red_line") + " · " + label;
    std::string figures = say.of(report.plays.count, report.plays.of) + " · " + say.share(report.plays);
    if (report.regret) figures += " · " + costOf(*report.regret, say);
    bar(html, {.label = label,
               .figures = figures,
               .percent = report.plays.percent(),
               .interval = report.plays.interval(),
               .kind = costs ? "wrong" : "right"});
}

void scene(Writer& html, const SceneReport& report, const scenario::Scenario& scenario, const Phrases& say) {
    html.open("div", {{"class", "whole"}})
        .open("div", {{"class", "scene"}})
        .open("h4")
        .isolated(nameOf(report, scenario, say))
        .close();
    html.element("span", say.format("report.html.scene", fmt::arg("plays", report.plays),
                                    fmt::arg("lost", figure(report.lost))))
        .close();
    for (const ChoiceReport& choice : report.choices) choiceBar(html, choice, scenario, say);
    html.close();
}

void losses(Writer& html, const Scenes& costliest, const scenario::Scenario& scenario, const Phrases& say) {
    html.element("h4", say("report.head.costliest"));
    constexpr std::size_t most = 8;
    for (std::size_t i = 0; i < std::min(costliest.size(), most); ++i) {
        bar(html, {.label = nameOf(*costliest[i], scenario, say),
                   .figures = say.format("report.html.lost", fmt::arg("lost", figure(costliest[i]->lost))),
                   .percent = 100 * costliest[i]->lost / costliest.front()->lost, .kind = "close"});
    }
}

// In the order of the scenario.
Scenes shownScenes(const DecisionReport& report, const Scenes& costliest, bool whole) {
    constexpr std::ptrdiff_t shownOfClass = 3;
    Scenes shown;
    for (const SceneReport& scene : report.scenes) {
        const auto place = std::ranges::find(costliest, &scene) - costliest.begin();
        const bool isCostly = place < std::min(std::ssize(costliest), shownOfClass);
        if (whole || isCostly) shown.push_back(&scene);
    }
    return shown;
}

void tiles(Writer& html, const DecisionReport& report, const Phrases& say) {
    html.open("section", {{"class", "tiles"}});
    tile(html, fmt::format("{}", report.people), say("report.tile.people"));
    tile(html, fmt::format("{}", report.plays), say("report.tile.plays"));
    tile(html, figure(report.lost), say("report.tile.lost"), say("report.tile.of_best"));
    html.close();
}

}  // namespace

void decisionSection(Writer& html, const DecisionReport& report, const Phrases& say, bool whole) {
    const scenario::Scenario& scenario = *report.scenario;
    if (whole) {
        tiles(html, report, say);
    } else {
        html.open("h2")
            .text(say("report.head.decisions") + " · ")
            .isolated(core::printable(say(scenario.title)))
            .close();
    }
    html.open("section", {{"class", "card"}});
    if (!whole) {
        html.element("p",
                     say.format("report.text.lost", fmt::arg("plays", say.count("report.text.plays", report.plays)),
                                fmt::arg("lost", figure(report.lost))));
    }
    html.element("p", {{"class", "note"}}, say.counted(report.attempts, report.otherVersions));
    const Scenes costliest = report.costliest();
    if (!costliest.empty()) losses(html, costliest, scenario, say);
    html.close();

    const Scenes shown = shownScenes(report, costliest, whole);
    if (shown.empty()) return;
    html.open("section", {{"class", "card"}});
    for (const SceneReport* each : shown) scene(html, *each, scenario, say);
    html.close();
}

}  // namespace fourfold::reports::html
