#include "commands/graph.hpp"

#include <system_error>

#include "author/scenario_drawing.hpp"
#include "commands/output.hpp"
#include "commands/program_stop.hpp"
#include "core/utf8.hpp"
#include "system/durable_file.hpp"
#include "terminal/debrief.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

GraphFormat formatOf(const GraphOptions& options) {
    if (options.format) return *options.format;
    return options.output && options.output->extension() == ".svg" ? GraphFormat::svg : GraphFormat::dot;
}

// The drawing as SVG by Graphviz's dot. If that fails, prints why and returns nothing.
std::optional<std::string> drawn(const std::string& drawing, const Context& context) {
    // A large map takes dot seconds; a complicated one may never end.
    const system::ProgramLimits limits{.time = std::chrono::seconds(120)};
    const system::ProgramEnd svg = system::runProgram({"dot", "-Tsvg"}, drawing, limits);
    if (svg.isGood() && !svg.out.empty()) return svg.out;
    if (svg.outcome == system::ProgramEnd::Outcome::missing) {
        complain(context.text("graph.no_graphviz"));
    } else {
        constexpr std::size_t most = 500;  // characters of its error message
        const std::string what = whyStopped(svg, limits, context).value_or(core::printable(svg.err, most));
        complain(context.text("graph.graphviz_failed", fmt::arg("what", what)));
    }
    return std::nullopt;
}

// Whether the output looks like a scenario: a wrong --output must not overwrite one.
bool isScenario(const fs::path& output, const scenario::Scenario& scenario) {
    std::error_code ignored;
    return output.extension() == ".yaml" || output.extension() == ".yml" ||
           fs::equivalent(output, scenario.path, ignored);
}

int write(const std::string& text, const fs::path& path, const Context& context) {
    const std::error_code error = system::writeOver(path, text, system::Access::usual);
    if (!error) return success;
    complain(context.text("graph.unwritable", fmt::arg("path", path.string()), fmt::arg("reason", error.message())));
    return failure;
}

}  // namespace

int graph(const GraphOptions& options, const Context& context) {
    const auto scenario = findScenario(options.scenario, context);
    if (!scenario) return failure;
    if (options.output && isScenario(*options.output, *scenario)) {
        complain(context.text("graph.is_scenario", fmt::arg("path", options.output->string())));
        return failure;
    }
    const engine::CompiledScenario compiled(scenario);
    const coach::Solution solution = solved(compiled, context);
    if (!solution.exact()) complain(context.text(terminal::obstacleKey(solution.obstacle())));
    std::string text = author::scenarioDrawing(solution, context.strings, context.language);
    if (formatOf(options) == GraphFormat::svg) {
        std::optional<std::string> svg = drawn(text, context);
        if (!svg) return failure;
        text = std::move(*svg);
    }
    return options.output ? write(text, *options.output, context) : emit(text, success);
}

}  // namespace fourfold::commands
