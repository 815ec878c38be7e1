#include "yaml/condition_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using scenario::Condition;
using scenario::Exit;

Condition conditionOf(ScenarioContext& context, const Field& field);

// Reads a map from names to the least values that they must have.
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

void readPart(ScenarioContext& context, MapReader& map, const scenario::ConditionKey& part, Condition& to) {
    using Kind = scenario::ConditionKind;
    Reader& reader = context.reader;
    const std::string_view key = part.key;
    switch (part.kind) {
        case Kind::knows: to.knows = context.notes.readList(reader, map, key); return;
        case Kind::unknown: to.unknown = context.notes.readList(reader, map, key); return;
        case Kind::has: to.has = context.tools.readList(reader, map, key); return;
        case Kind::lacks: to.lacks = context.tools.readList(reader, map, key); return;
        case Kind::rapport:
            to.rapport = readLeast<scenario::RapportAtLeast>(context, map, key, context.persons, rapportRange);
            return;
        case Kind::meter:
            to.meter = readLeast<scenario::MeterAtLeast>(context, map, key, context.meters, meterLeastRange);
            return;
        case Kind::did: to.did = context.choices.readList(reader, map, key); return;
        case Kind::notDid: to.notDid = context.choices.readList(reader, map, key); return;
        case Kind::any: to.any = readAlternatives(context, map, key); return;
        case Kind::none: to.none = readAlternatives(context, map, key); return;
    }
}

Condition conditionOf(ScenarioContext& context, const Field& field) {
    MapReader map = context.reader.map(field);
    Condition condition;
    for (const scenario::ConditionKey& part : scenario::conditionKeys) readPart(context, map, part, condition);
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

// Checks that the last alternative has no condition and every other one has.
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
