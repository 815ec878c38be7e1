#include "yaml/choice_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"
#include "yaml/condition_reader.hpp"
#include "yaml/line_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Text;
using scenario::Choice;
using scenario::Dimension;
using scenario::GoldenRuleMark;
using scenario::Points;

std::string readId(ScenarioContext& context, MapReader& map, const scenario::Scenario& before) {
    const std::optional<Field> field = map.need("id");
    if (!field) return {};
    const auto id = context.reader.word(*field);
    if (!id) return {};
    context.reader.checkId(*id, field->value.at());
    const auto first = context.choices.find(*id);
    if (first && first->index() < before.choices.size()) {
        const int line = before.choices[first->index()].at.line;
        context.reader.report(Code::duplicateChoice, field->value.at(), {core::shown(*id), std::to_string(line)});
    }
    return std::string(*id);
}

// `say` or `do`.
void readText(ScenarioContext& context, MapReader& map, Choice& choice) {
    const std::optional<Field> say = map.find("say");
    const std::optional<Field> act = map.find("do");
    if (say && act) map.exclude("say", "do");
    if (!say && !act && map.isMap()) context.reader.report(Code::missingOneOf, map.field().at, {"say, do"});
    choice.spoken = !act;
    if (say) choice.text = context.reader.text(*say);
    if (act) choice.text = context.reader.text(*act);
}

Points readPoints(ScenarioContext& context, MapReader& choice) {
    Points points{};
    const std::optional<Field> field = choice.find("earns");
    if (!field) return points;
    MapReader map = context.reader.map(*field);
    for (const Dimension dimension : scenario::dimensions) {
        points[index(dimension)] = map.optional<int>(name(dimension), 0, pointRange);
    }
    map.finish();
    return points;
}

// The dimension in which a choice earns most, else the one in which it loses most; the first of equal ones.
std::optional<Dimension> effortOf(const Points& points) {
    const auto most = std::ranges::max_element(points);
    const auto least = std::ranges::min_element(points);
    if (*most > 0) return scenario::dimensions[static_cast<std::size_t>(most - points.begin())];
    if (*least < 0) return scenario::dimensions[static_cast<std::size_t>(least - points.begin())];
    return std::nullopt;
}

template <class Change, class Id>
std::vector<Change> readChanges(ScenarioContext& context, MapReader& gains, std::string_view key,
                                const Names<Id>& names, Range range) {
    std::vector<Change> changes;
    const std::optional<Field> field = gains.find(key);
    if (!field || !context.reader.map(*field).isMap()) return changes;
    for (const Entry entry : entries(field->value)) {
        if (!entry.key.is(Kind::scalar)) continue;
        const std::optional<Id> id = names.resolve(context.reader, entry.key.text(), entry.key.at());
        const std::optional<int> by = context.reader.integer(fieldOf(entry), range);
        if (id && by) changes.push_back({*id, *by});
    }
    return changes;
}

scenario::Gains readGains(ScenarioContext& context, MapReader& choice) {
    scenario::Gains gains;
    const std::optional<Field> field = choice.find("gains");
    if (!field) return gains;
    Reader& reader = context.reader;
    MapReader map = reader.map(*field);
    gains.notes = context.notes.readList(reader, map, "notes");
    gains.rapport = readChanges<scenario::RapportChange>(context, map, "rapport", context.persons, rapportChangeRange);
    gains.tools = context.tools.readList(reader, map, "tools");
    gains.drops = context.tools.readList(reader, map, "drops");
    gains.meters = readChanges<scenario::MeterChange>(context, map, "meters", context.meters, meterChangeRange);
    map.finish();
    return gains;
}

std::string readGoldenRule(ScenarioContext& context, const Field& field) {
    const auto id = context.reader.word(field);
    if (!id) return {};
    if (context.catalogue.goldenRule(*id) == nullptr) {
        core::Nearest nearest(*id);
        for (const scenario::GoldenRule& known : context.catalogue.goldenRules) nearest.offer(known.id);
        context.reader.diagnostics().add(Code::unknownGoldenRule, field.value.at(), {core::shown(*id)}, nearest.name());
    }
    return std::string(*id);
}

std::optional<GoldenRuleMark> readRule(ScenarioContext& context, MapReader& choice, const Points& points) {
    const std::optional<Field> field = choice.find("rule");
    if (!field) return std::nullopt;
    if (!field->value.is(Kind::map)) return GoldenRuleMark{readGoldenRule(context, *field), scenario::sum(points) > 0};
    MapReader map = context.reader.map(*field);
    const std::optional<Field> kept = map.find("kept");
    const std::optional<Field> broken = map.find("broken");
    if (kept && broken) map.exclude("kept", "broken");
    if (!kept && !broken) context.reader.report(Code::missingOneOf, field->at, {"kept, broken"});
    map.finish();
    if (kept) return GoldenRuleMark{readGoldenRule(context, *kept), true};
    if (broken) return GoldenRuleMark{readGoldenRule(context, *broken), false};
    return std::nullopt;
}

}  // namespace

Choice readChoice(ScenarioContext& context, const Field& field, scenario::SceneId scene,
                  const scenario::Scenario& before) {
    MapReader map = context.reader.map(field);
    Choice choice;
    choice.at = field.at;
    choice.scene = scene;
    choice.id = readId(context, map, before);
    readText(context, map, choice);
    choice.condition = readCondition(context, map);
    choice.earns = readPoints(context, map);
    choice.effort = effortOf(choice.earns);
    if (const std::optional<Field> effort = map.find("effort")) {
        choice.effort = map.oneOf<Dimension>(effort, scenario::dimensionNames);
    }
    choice.gains = readGains(context, map);
    choice.reply = readLines(context, map, "reply");
    choice.why = map.required<Text>("why");
    choice.rule = readRule(context, map, choice.earns);
    choice.then = readExits(context, map, scene);
    choice.again = map.optional<bool>("again", false);
    choice.redLine = map.optional<bool>("red_line", false);
    map.finish();
    return choice;
}

}  // namespace fourfold::yaml
