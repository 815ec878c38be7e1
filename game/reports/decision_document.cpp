#include <algorithm>

#include "coach/label.hpp"
#include "core/utf8.hpp"
#include "reports/topic_documents.hpp"

namespace fourfold::reports {
namespace {

using Scenes = std::vector<const SceneReport*>;

std::string nameOfScene(const SceneReport& report, const scenario::Scenario& scenario, const Phrases& say) {
    const scenario::Scene& scene = scenario[report.scene];
    return core::printable(say(scene.title).empty() ? scene.id : say(scene.title));
}

Bars::Row choiceRow(const ChoiceReport& report, const scenario::Scenario& scenario, const Phrases& say) {
    const bool costs = report.redLine || (report.regret && *report.regret > coach::mostForGood);
    std::string label = core::printable(say(scenario[report.choice].text));
    if (report.redLine) label = say("report.column.red_line") + " · " + label;
    const std::string chosen = chosenText(report.plays, say);
    return {.label = std::move(label),
            .figures = report.regret ? costText(chosen, *report.regret, say) : chosen,
            .bar = {.percent = report.plays.percent(),
                    .interval = report.plays.interval(),
                    .hue = costs ? Hue::wrong : Hue::right},
            .mark = report.redLine ? Mark::warning : Mark::none};
}

Group sceneGroup(const SceneReport& report, const scenario::Scenario& scenario, const Phrases& say) {
    Bars choices{.id = "choices", .rows = {}, .prose = true};
    for (const ChoiceReport& choice : report.choices) choices.rows.push_back(choiceRow(choice, scenario, say));
    Heading title{.level = 4,
                  .words = wordsAround(say, "report.text.scene", "scene", nameOfScene(report, scenario, say),
                                       fmt::arg("lost", figure(report.lost)), fmt::arg("wrong", report.wrong),
                                       fmt::arg("decisions", report.decisions))};
    return {Frame::whole, {{{std::move(title)}, {std::move(choices)}}}};
}

Bars lossBars(const Scenes& costliest, const scenario::Scenario& scenario, const Phrases& say) {
    constexpr std::size_t most = 8;
    Bars bars{.id = "losses", .rows = {}};
    for (std::size_t i = 0; i < std::min(costliest.size(), most); ++i) {
        bars.rows.push_back({.label = nameOfScene(*costliest[i], scenario, say),
                             .figures = say.format("report.html.lost", fmt::arg("lost", figure(costliest[i]->lost))),
                             .bar = {.percent = 100 * costliest[i]->lost / costliest.front()->lost, .hue = Hue::lost}});
    }
    return bars;
}

// The scenes to show, in the order of the scenario.
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

void addDecision(Blocks& blocks, const DecisionReport& report, const Phrases& say, bool whole) {
    const scenario::Scenario& scenario = *report.scenario;
    const Depth depth = whole ? Depth::all : Depth::appendix;
    const std::string lost =
        say.format("report.text.lost", fmt::arg("plays", say.count("report.text.plays", report.plays)),
                   fmt::arg("lost", figure(report.lost)));
    Blocks first;
    if (whole) {
        blocks.push_back(
            {Figures{.figures = {{fmt::format("{}", report.people), say("report.tile.people")},
                                 {fmt::format("{}", report.plays), say("report.tile.plays")},
                                 {figure(report.lost), say("report.tile.lost"), say("report.tile.of_best")}},
                     .sentence = lost}});
    } else {
        blocks.push_back({Heading{.level = 2,
                                  .words = {{.text = say("report.head.decisions") + " · "},
                                            {.text = core::printable(say(scenario.title)), .isolated = true}}},
                          depth});
        first.push_back({Text{lost}});
    }
    first.push_back({Text{say.counted(report.attempts, report.otherVersions), Tone::note}});
    const Scenes costliest = report.costliest();
    if (!costliest.empty()) {
        first.push_back(headingOf(say, "report.head.costliest", 4));
        first.push_back({lossBars(costliest, scenario, say)});
    }
    blocks.push_back(cardOf(std::move(first), depth));
    Blocks scenes;
    for (const SceneReport* scene : shownScenes(report, costliest, whole)) {
        scenes.push_back({sceneGroup(*scene, scenario, say)});
    }
    if (!scenes.empty()) blocks.push_back(cardOf(std::move(scenes), depth));
}

}  // namespace

void addDecisions(Blocks& blocks, const Report& report, const Phrases& say) {
    const bool whole = report.request.topic == Topic::decisions;
    for (const DecisionReport& each : report.decisions) {
        if (whole && report.decisions.size() > 1) {
            Words words{{.text = core::printable(say(each.scenario->title)), .isolated = true}};
            const auto isSame = [&](const DecisionReport& other) { return other.scenario->id == each.scenario->id; };
            if (std::ranges::count_if(report.decisions, isSame) > 1) {
                words.push_back({" · " + say.version(core::shortDigest(each.scenario->digest.text))});
            }
            blocks.push_back({Heading{.level = 2, .words = std::move(words)}});
        }
        addDecision(blocks, each, say, whole);
    }
}

}  // namespace fourfold::reports
