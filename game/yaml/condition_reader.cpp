#include "yaml/condition_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using scenario::Condition;
using scenario::Exit;

Condition conditionOf(ScenarioContext& context, const Field& field);

// A map of names to the least they must stand at.
template <class AtLeast, class Id>
std::vector<AtLeast> readLeast(ScenarioContext& context, MapReader& map, std::string_view key, const Names<Id>& names,
                               Range range) {
    std::vector<AtLeast> result;
    const std::optional<Field> field = map.find(key);
    if (!field || !context.reader.map(*field).isMap()) return result;
    for (const Entry entry : entries(field->value)) {
        if (!entry.key.is(Kind::scalar)) continue;
        const std::optional<Id> id = names.resolve(context.reader, entry.key.text(), entry.key.at());
        const std::optional<int> least = context.reader.integer(fieldOf(entry), range);
        if (id && least) result.push_back({*id, *least});
    }
    return result;
}

std::vector<Condition> readAlternatives(ScenarioContext& context, MapReader& map, std::string_view key) {
    std::vector<Condition> result;
    const std::optional<Field> field = map.find(key);
    if (!field) return result;
    const std::optional<ItemRange> list = context.reader.list(*field);
    if (!list) return result;
    if (list->empty()) context.reader.report(Code::emptyCollection, field->at, {std::string(key)});
    for (const Node item : *list) result.push_back(conditionOf(context, itemOf(*field, item)));
    return result;
}

Condition conditionOf(ScenarioContext& context, const Field& field) {
    Reader& reader = context.reader;
    MapReader map = reader.map(field);
    Condition condition;
    condition.knows = context.notes.readList(reader, map, "knows");
    condition.unknown = context.notes.readList(reader, map, "unknown");
    condition.has = context.tools.readList(reader, map, "has");
    condition.lacks = context.tools.readList(reader, map, "lacks");
    condition.rapport = readLeast<scenario::RapportAtLeast>(context, map, "rapport", context.persons, rapportRange);
    condition.meter = readLeast<scenario::MeterAtLeast>(context, map, "meter", context.meters, meterLeastRange);
    condition.did = context.choices.readList(reader, map, "did");
    condition.notDid = context.choices.readList(reader, map, "not_did");
    condition.any = readAlternatives(context, map, "any");
    condition.none = readAlternatives(context, map, "none");
    map.finish();
    return condition;
}

std::optional<Exit> readExit(ScenarioContext& context, const Field& field, scenario::SceneId scene) {
    MapReader map = context.reader.map(field);
    Exit exit;
    exit.at = field.at;
    exit.condition = readCondition(context, map);
    const std::optional<Field> go = map.need("go");
    map.finish();
    const auto target = go ? context.scenes.read(context.reader, *go) : std::nullopt;
    if (!target) {
        context.leadsAstray[scene.index()] = true;
        return std::nullopt;
    }
    exit.go = *target;
    return exit;
}

// The last alternative must always hold, and no other may.
void checkOrder(ScenarioContext& context, const ItemRange& list) {
    const std::size_t count = list.size();
    std::size_t index = 0;
    for (const Node item : list) {
        const bool isLast = ++index == count;
        if (!item.is(Kind::map)) continue;
        bool isConditional = false;
        for (const Entry entry : entries(item)) isConditional |= entry.key.is(Kind::scalar) && entry.key.text() == "if";
        if (isLast && isConditional) context.reader.report(Code::lastExitConditional, item.at());
        if (!isLast && !isConditional) context.reader.report(Code::unreachableExit, item.at());
    }
}

}  // namespace

Condition readCondition(ScenarioContext& context, MapReader& map) {
    const std::optional<Field> field = map.find("if");
    return field ? conditionOf(context, *field) : Condition{};
}

std::vector<Exit> readExits(ScenarioContext& context, MapReader& map, scenario::SceneId scene) {
    std::vector<Exit> exits;
    const std::optional<Field> then = map.find("then");
    if (!then) return exits;
    if (!then->value.is(Kind::list)) {
        if (const auto target = context.scenes.read(context.reader, *then)) {
            exits.push_back({.condition = {}, .go = *target, .at = then->value.at()});
        } else {
            context.leadsAstray[scene.index()] = true;
        }
        return exits;
    }
    const ItemRange list = items(then->value);
    if (list.empty()) {
        context.reader.report(Code::emptyCollection, then->at, {"then"});
        context.leadsAstray[scene.index()] = true;
    }
    for (const Node item : list) {
        if (std::optional<Exit> exit = readExit(context, itemOf(*then, item), scene)) exits.push_back(std::move(*exit));
    }
    checkOrder(context, list);
    return exits;
}

}  // namespace fourfold::yaml
