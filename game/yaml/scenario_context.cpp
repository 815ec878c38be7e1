#include "yaml/scenario_context.hpp"

#include <string>

namespace fourfold::yaml {
namespace {

using core::Code;

std::string_view wordOf(Node node) { return node.is(Kind::scalar) ? node.text() : std::string_view(); }

// The value of a key, or nothing. Errors in it are reported later, when it is read.
std::optional<Node> valueOf(Node map, std::string_view key) {
    for (const Entry entry : entries(map)) {
        if (wordOf(entry.key) == key) return entry.value;
    }
    return std::nullopt;
}

template <class Id>
bool collectKeys(ScenarioContext& context, MapReader& root, std::string_view section, Names<Id>& names) {
    const std::optional<Field> field = root.find(section);
    if (!field) return true;
    for (const Entry entry : entries(field->value)) names.add(wordOf(entry.key));
    if (names.size() <= mostEntries) return true;
    context.reader.report(Code::tooManyEntries, field->at, {std::string(section), std::to_string(mostEntries)});
    return false;
}

bool collectStages(ScenarioContext& context, MapReader& root) {
    const std::optional<Field> field = root.find("stages");
    if (!field) return true;
    for (const Node item : items(field->value)) {
        const std::optional<Node> id = valueOf(item, "id");
        context.stages.add(id ? wordOf(*id) : std::string_view());
    }
    if (context.stages.size() <= mostEntries) return true;
    context.reader.report(Code::tooManyEntries, field->at, {"stages", std::to_string(mostEntries)});
    return false;
}

bool collectChoices(ScenarioContext& context, MapReader& root) {
    const std::optional<Field> scenes = root.find("scenes");
    if (!scenes) return true;
    for (const Entry scene : entries(scenes->value)) {
        const std::optional<Node> choices = valueOf(scene.value, "choices");
        if (!choices) continue;
        for (const Node choice : items(*choices)) {
            const std::optional<Node> id = valueOf(choice, "id");
            context.choices.add(id ? wordOf(*id) : std::string_view());
        }
    }
    if (context.choices.size() <= mostEntries) return true;
    context.reader.report(Code::tooManyEntries, scenes->at, {"choices", std::to_string(mostEntries)});
    return false;
}

}  // namespace

bool collectNames(ScenarioContext& context, MapReader& root) {
    bool fits = collectKeys(context, root, "cast", context.persons);
    fits &= collectKeys(context, root, "notes", context.notes);
    fits &= collectKeys(context, root, "tools", context.tools);
    fits &= collectKeys(context, root, "meters", context.meters);
    fits &= collectKeys(context, root, "scenes", context.scenes);
    fits &= collectStages(context, root);
    fits &= collectChoices(context, root);
    context.leadsAstray.resize(context.scenes.size());
    return fits;
}

}  // namespace fourfold::yaml
