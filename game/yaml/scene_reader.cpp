#include "yaml/scene_reader.hpp"

#include <algorithm>
#include <string>

#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"
#include "scenario/place.hpp"
#include "yaml/choice_reader.hpp"
#include "yaml/condition_reader.hpp"
#include "yaml/line_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Text;
using scenario::PersonId;
using scenario::Scenario;
using scenario::Scene;
using scenario::SceneId;

std::optional<scenario::PlaceId> readPlace(ScenarioContext& context, MapReader& map) {
    const std::optional<Field> field = map.find("place");
    if (!field) return std::nullopt;
    const auto name = context.reader.word(*field);
    if (!name) return std::nullopt;
    const auto found = std::ranges::find(scenario::places, *name);
    if (found == scenario::places.end()) {
        context.reader.diagnostics().add(Code::unknownPlace, field->value.at(), {core::shown(*name)},
                                         core::nearestOf(*name, scenario::places));
        return std::nullopt;
    }
    return scenario::PlaceId(static_cast<std::size_t>(found - scenario::places.begin()));
}

scenario::Ending readEnding(ScenarioContext& context, const Field& field) {
    MapReader map = context.reader.map(field);
    scenario::Ending ending;
    ending.result =
        map.oneOf<scenario::Result>(map.need("result"), scenario::resultNames).value_or(scenario::Result::lost);
    ending.title = map.required<Text>("title");
    ending.text = map.required<Text>("text");
    map.finish();
    return ending;
}

scenario::ChoiceRange readChoices(ScenarioContext& context, const Field& field, SceneId scene, Scenario& scenario) {
    scenario::ChoiceRange range{scenario::ChoiceId(scenario.choices.size()), 0};
    const std::optional<ItemRange> list = context.reader.list(field);
    if (!list) {
        context.leadsAstray[scene.index()] = true;
        return range;
    }
    for (const Node item : *list) {
        scenario.choices.push_back(readChoice(context, itemOf(field, item), scene, scenario));
        ++range.count;
    }
    if (range.count == 0) {
        context.reader.report(Code::emptyCollection, field.at, {"choices"});
        context.leadsAstray[scene.index()] = true;
    } else if (range.count > scenario::maxChoices) {
        context.reader.report(Code::tooManyChoices, field.at,
                              {std::to_string(range.count), std::to_string(scenario::maxChoices)});
    }
    return range;
}

// What follows a scene: exactly one of `choices`, `then` and `ending`.
void readNext(ScenarioContext& context, MapReader& map, SceneId id, Scene& scene, Scenario& scenario) {
    const std::optional<Field> choices = map.find("choices");
    const std::optional<Field> ending = map.find("ending");
    const bool jumps = map.has("then");
    std::vector<scenario::Exit> exits = readExits(context, map, id);
    if (choices && ending) map.exclude("choices", "ending");
    if (choices && jumps) map.exclude("choices", "then");
    if (ending && jumps && !choices) map.exclude("then", "ending");

    // Choices are always read: their indices are fixed already, and the rest of the file refers to them.
    if (choices) scene.next = readChoices(context, *choices, id, scenario);
    if (ending) scene.next = readEnding(context, *ending);
    if (jumps && !choices && !ending) scene.next = scenario::Jump{std::move(exits)};
    if (!choices && !ending && !jumps) {
        context.leadsAstray[id.index()] = true;
        if (map.isMap()) context.reader.report(Code::noNext, map.field().at);
    }
}

// The persons who speak in the scene and in its replies, in order of appearance.
std::vector<PersonId> speakersOf(const Scene& scene, const Scenario& scenario) {
    std::vector<PersonId> speakers;
    const auto add = [&](const std::vector<scenario::Line>& lines) {
        for (const scenario::Line& line : lines) {
            const auto* person = std::get_if<PersonId>(&line.speaker);
            if (person != nullptr && std::ranges::find(speakers, *person) == speakers.end())
                speakers.push_back(*person);
        }
    };
    add(scene.lines);
    if (const auto* range = std::get_if<scenario::ChoiceRange>(&scene.next)) {
        for (std::size_t i = 0; i < range->count; ++i) add(scenario.choices[range->first.index() + i].reply);
    }
    return speakers;
}

Scene readScene(ScenarioContext& context, const Field& field, SceneId id, Scenario& scenario) {
    MapReader map = context.reader.map(field);
    Scene scene;
    scene.id = field.name;
    scene.at = field.at;
    scene.title = map.optional<Text>("title", {});
    scene.place = readPlace(context, map);
    if (const std::optional<Field> stage = map.find("stage")) scene.stage = context.stages.read(context.reader, *stage);
    scene.present = context.persons.readList(context.reader, map, "present");
    scene.lines = readLines(context, map, "lines");
    readNext(context, map, id, scene, scenario);
    map.finish();
    if (!map.has("present")) scene.present = speakersOf(scene, scenario);
    return scene;
}

}  // namespace

void readScenes(ScenarioContext& context, MapReader& root, Scenario& scenario) {
    const std::optional<Field> section = root.need("scenes");
    if (!section || !context.reader.map(*section).isMap()) return;
    if (entries(section->value).empty()) context.reader.report(Code::emptyCollection, section->at, {"scenes"});
    for (const Entry entry : entries(section->value)) {
        if (entry.key.is(Kind::scalar)) context.reader.checkId(entry.key.text(), entry.key.at());
        const SceneId id(scenario.scenes.size());
        scenario.scenes.push_back(readScene(context, fieldOf(entry), id, scenario));
    }
}

}  // namespace fourfold::yaml
