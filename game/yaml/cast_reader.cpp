#include "yaml/cast_reader.hpp"

#include <algorithm>
#include <string>

#include "core/diagnostic_format.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Text;
using scenario::Feature;
using scenario::Meter;
using scenario::Note;
using scenario::Person;
using scenario::PersonId;
using scenario::Scenario;
using scenario::Stage;
using scenario::Tool;

// Reads a section of the root map. Each entry is an element, and its key is the element's id.
template <class Element>
void readSection(ScenarioContext& context, const std::optional<Field>& section, std::vector<Element>& elements,
                 Element (*read)(ScenarioContext&, MapReader&)) {
    if (!section || !context.reader.map(*section).isMap()) return;
    for (const Entry entry : entries(section->value)) {
        const Field field = fieldOf(entry);
        if (entry.key.is(Kind::scalar)) context.reader.checkId(field.name, field.at);
        MapReader map = context.reader.map(field);
        Element element = read(context, map);
        element.id = field.name;
        element.at = field.at;
        map.finish();
        elements.push_back(std::move(element));
    }
}

template <class Id>
std::optional<Id> optionalName(ScenarioContext& context, MapReader& map, std::string_view key, const Names<Id>& names) {
    const std::optional<Field> field = map.find(key);
    return field ? names.read(context.reader, *field) : std::nullopt;
}

scenario::Portrait readPortrait(ScenarioContext& context, MapReader& person) {
    scenario::Portrait portrait = scenario::portraitFor(person.field().name);
    const std::optional<Field> field = person.find("portrait");
    if (!field) return portrait;
    MapReader map = context.reader.map(*field);
    for (std::size_t i = 0; i < scenario::featureCount; ++i) {
        const auto feature = static_cast<Feature>(i);
        const auto value =
            map.oneOf<std::uint8_t>(map.find(scenario::featureKey(feature)), scenario::featureValues(feature));
        portrait.values[i] = value.value_or(portrait.values[i]);
    }
    map.finish();
    return portrait;
}

Person readPerson(ScenarioContext& context, MapReader& map) {
    if (std::ranges::find(reservedPersonIds, map.field().name) != reservedPersonIds.end()) {
        context.reader.report(Code::reservedId, map.field().at, {std::string(map.field().name)});
    }
    Person person;
    person.name = map.required<Text>("name");
    person.post = map.required<Text>("post");
    person.role = map.oneOf<scenario::Role>(map.find("role"), scenario::roleNames).value_or(scenario::Role::other);
    person.rapport = map.optional<int>("rapport", 5, rapportRange);
    person.reportsTo = optionalName(context, map, "reports_to", context.persons);
    person.knownBy = context.notes.readList(context.reader, map, "known_by");
    person.roleBy = context.notes.readList(context.reader, map, "role_by");
    person.portrait = readPortrait(context, map);
    return person;
}

Note readNote(ScenarioContext& context, MapReader& map) {
    Note note;
    note.text = map.required<Text>("text");
    note.about = optionalName(context, map, "about", context.persons);
    return note;
}

Tool readTool(ScenarioContext&, MapReader& map) {
    Tool tool;
    tool.name = map.required<Text>("name");
    tool.text = map.optional<Text>("text", {});
    tool.start = map.optional<bool>("start", true);
    return tool;
}

Meter readMeter(ScenarioContext& context, MapReader& map) {
    Meter meter;
    meter.name = map.required<Text>("name");
    meter.start = map.required<int>("start", meterRange);
    meter.max = map.optional<int>("max", meter.start, meterRange);
    meter.out = optionalName(context, map, "out", context.scenes);
    if (meter.start > meter.max) {
        context.reader.report(Code::startAboveMax, map.field().at,
                              {std::to_string(meter.start), std::to_string(meter.max)});
    }
    return meter;
}

void readStages(ScenarioContext& context, MapReader& root, Scenario& scenario) {
    const std::optional<Field> field = root.find("stages");
    if (!field) return;
    const std::optional<ItemRange> list = context.reader.list(*field);
    if (!list) return;
    for (const Node item : *list) {
        MapReader map = context.reader.map(itemOf(*field, item));
        Stage stage;
        stage.at = item.at();
        if (const std::optional<Field> id = map.need("id")) {
            const std::string_view name = context.reader.word(*id).value_or("");
            if (!name.empty()) context.reader.checkId(name, id->value.at());
            const auto first = context.stages.find(name);
            if (first && first->index() < scenario.stages.size()) {
                context.reader.report(Code::duplicateKey, id->value.at(),
                                      {core::shown(name), std::to_string(scenario.stages[first->index()].at.line)});
            }
            stage.id = name;
        }
        stage.name = map.required<Text>("name");
        map.finish();
        scenario.stages.push_back(std::move(stage));
    }
}

// Checks that reports_to has no cycle: an org chart has somebody at the top.
void checkReports(ScenarioContext& context, const Scenario& scenario) {
    enum class Mark : std::uint8_t { fresh, onWay, done };
    std::vector<Mark> marks(scenario.cast.size(), Mark::fresh);
    for (std::size_t start = 0; start < scenario.cast.size(); ++start) {
        std::vector<std::size_t> way;
        std::optional<std::size_t> at = start;
        while (at && marks[*at] == Mark::fresh) {
            marks[*at] = Mark::onWay;
            way.push_back(*at);
            const std::optional<PersonId> superior = scenario.cast[*at].reportsTo;
            at = superior ? std::optional(superior->index()) : std::nullopt;
        }
        if (at && marks[*at] == Mark::onWay) {
            std::string circle;
            for (auto person = std::ranges::find(way, *at); person != way.end(); ++person) {
                circle += scenario.cast[*person].id + " → ";
            }
            circle += scenario.cast[*at].id;
            context.reader.report(Code::reportsToCycle, scenario.cast[*at].at, {core::shown(circle)});
        }
        for (const std::size_t person : way) marks[person] = Mark::done;
    }
}

}  // namespace

void readCast(ScenarioContext& context, MapReader& root, Scenario& scenario) {
    readStages(context, root, scenario);
    const std::optional<Field> cast = root.need("cast");
    if (cast && cast->value.is(Kind::map) && entries(cast->value).empty()) {
        context.reader.report(Code::emptyCollection, cast->at, {"cast"});
    }
    readSection(context, cast, scenario.cast, &readPerson);
    readSection(context, root.find("notes"), scenario.notes, &readNote);
    readSection(context, root.find("tools"), scenario.tools, &readTool);
    readSection(context, root.find("meters"), scenario.meters, &readMeter);
    checkReports(context, scenario);
}

}  // namespace fourfold::yaml
