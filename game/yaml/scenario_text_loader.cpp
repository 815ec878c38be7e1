#include "yaml/scenario_text_loader.hpp"

#include <algorithm>
#include <utility>

#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"
#include "system/digest.hpp"
#include "yaml/cast_reader.hpp"
#include "yaml/file_parts.hpp"
#include "yaml/flow_check.hpp"
#include "yaml/parser.hpp"
#include "yaml/scenario_context.hpp"
#include "yaml/scene_reader.hpp"
#include "yaml/weights_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Text;
using scenario::Scenario;

scenario::Source readSource(Reader& reader, MapReader& root) {
    scenario::Source source;
    const std::optional<Field> field = root.find("source");
    if (!field) return source;
    MapReader map = reader.map(*field);
    if (const std::optional<Field> system = map.find("system")) source.systems = readSystems(reader, *system);
    source.note = map.optional<Text>("note", {});
    map.finish();
    return source;
}

// Reads `method`, a name, or `weights`, the file's own.
void readMethod(Reader& reader, MapReader& root, const scenario::Catalogue& catalogue, Scenario& scenario) {
    const std::optional<Field> method = root.find("method");
    const std::optional<Field> weights = root.find("weights");
    if (method && weights) root.exclude("method", "weights");
    if (weights) {
        scenario.weights = readWeights(reader, *weights);
        return;
    }
    std::string_view name = scenario::fourDimensionMethod;
    if (method) {
        const auto given = reader.word(*method);
        if (!given) return;
        name = *given;
    }
    scenario.method = name;
    if (const scenario::Method* found = catalogue.method(name)) {
        scenario.weights = found->weights;
    } else {
        core::Nearest nearest(name);
        for (const scenario::Method& known : catalogue.methods) nearest.offer(known.id);
        reader.diagnostics().add(Code::unknownMethod, method ? method->value.at() : root.field().at,
                                 {core::shown(name)}, nearest.name());
    }
}

Scenario readScenario(ScenarioContext& context, MapReader& root, const std::string& stem) {
    Reader& reader = context.reader;
    Scenario scenario;
    scenario.title = root.required<Text>("title");
    if (!collectNames(context, root)) return scenario;
    readFormat(reader, root);
    scenario.id = readId(reader, root, stem);
    scenario.brief = root.required<Text>("brief");
    scenario.goal = root.required<Text>("goal");
    scenario.level =
        root.oneOf<scenario::Level>(root.need("level"), scenario::levelNames).value_or(scenario::Level::starter);
    scenario.minutes = root.required<int>("minutes", minutesRange);
    scenario.source = readSource(reader, root);
    readMethod(reader, root, context.catalogue, scenario);
    scenario.pass = root.optional<int>("pass", 60, passRange);
    scenario.naive = readLimits(reader, root);
    readCast(context, root, scenario);
    readScenes(context, root, scenario);
    if (const std::optional<Field> start = root.need("start")) {
        scenario.start = context.scenes.read(reader, *start).value_or(scenario::SceneId{});
    }
    root.finish();
    if (root.isMap()) checkFlow(context, scenario);
    return scenario;
}

void readText(std::string_view text, const scenario::Catalogue& catalogue, ScenarioFile& file) {
    const std::optional<Tree> tree = parse(text, file.diagnostics);
    if (!tree) {
        file.title = titleBeforeError(text);
        return;
    }
    Reader reader(text, file.diagnostics);
    ScenarioContext context{.reader = reader, .catalogue = catalogue, .leadsAstray = {}};
    MapReader root = reader.map({file.id, tree->root().at(), tree->root()});
    Scenario scenario = readScenario(context, root, file.id);
    file.title = scenario.title;
    if (file.diagnostics.hasErrors()) return;
    scenario.path = file.path;
    scenario.bytes = text;
    scenario.digest = system::digestOf(text);
    file.scenario = std::make_shared<const Scenario>(std::move(scenario));
}

}  // namespace

ScenarioFile loadScenarioText(std::string_view text, const std::string& path, const scenario::Catalogue& catalogue) {
    ScenarioFile file{
        .path = path, .id = stemOf(path), .title = {}, .scenario = {}, .diagnostics = core::Diagnostics(path)};
    readText(text, catalogue, file);
    file.diagnostics.finish();
    return file;
}

}  // namespace fourfold::yaml
