#include "yaml/line_reader.hpp"

#include <array>

#include "core/diagnostic_format.hpp"
#include "yaml/condition_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using scenario::Line;

std::optional<scenario::Speaker> readSpeaker(ScenarioContext& context, Node key) {
    if (key.text() == "narrator") return scenario::Narrator{};
    if (key.text() == "you") return scenario::Trainee{};
    if (const auto person = context.persons.find(key.text())) return *person;
    core::Nearest nearest(key.text());
    context.persons.offerTo(nearest);
    nearest.offer("narrator");
    nearest.offer("you");
    context.reader.diagnostics().add(Code::unknownPerson, key.at(), {core::shown(key.text())}, nearest.name());
    return std::nullopt;
}

Line readLine(ScenarioContext& context, const Field& item) {
    Line line;
    line.at = item.at;
    if (!context.reader.map(item).isMap()) return line;
    if (entries(item.value).empty()) {
        context.reader.report(Code::emptyCollection, item.at, {core::shown(item.name)});
        return line;
    }
    const Entry first = *entries(item.value).begin();
    if (first.key.is(Kind::scalar)) line.speaker = readSpeaker(context, first.key).value_or(scenario::Narrator{});
    const Field said = fieldOf(first);
    if (said.value.is(Kind::map)) {
        MapReader map = context.reader.map(said);
        line.text = context.reader.languages(map);
        line.mood = map.oneOf<scenario::Mood>(map.find("mood"), scenario::moodNames);
        line.condition = readCondition(context, map);
        map.finish();
    } else {
        line.text = context.reader.text(said);
    }
    for (auto other = ++entries(item.value).begin(); other != entries(item.value).end(); ++other) {
        const Node key = (*other).key;  // one line has one speaker; its `if` and `mood` stand beside the languages
        if (key.is(Kind::scalar)) context.reader.report(Code::unknownKey, key.at(), {core::shown(key.text())});
    }
    return line;
}

}  // namespace

std::vector<Line> readLines(ScenarioContext& context, MapReader& map, std::string_view key) {
    std::vector<Line> lines;
    const std::optional<Field> field = map.find(key);
    if (!field) return lines;
    const std::optional<ItemRange> list = context.reader.list(*field);
    if (!list) return lines;
    for (const Node item : *list) lines.push_back(readLine(context, itemOf(*field, item)));
    return lines;
}

}  // namespace fourfold::yaml
