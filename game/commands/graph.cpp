#include "commands/graph.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include "author/scenario_drawing.hpp"
#include "commands/filter_program.hpp"
#include "commands/output.hpp"
#include "core/utf8.hpp"
#include "terminal/debrief.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

GraphFormat formatOf(const GraphOptions& options) {
    if (options.format) return *options.format;
    return options.output && options.output->extension() == ".svg" ? GraphFormat::svg : GraphFormat::dot;
}

// The drawing as SVG by Graphviz's dot; nothing, and a complaint, where that does not work.
std::optional<std::string> drawn(const std::string& drawing, const Context& context) {
    const Filtered svg = runFilter({"dot", "-Tsvg"}, drawing);
    if (svg.outcome == Filtered::Outcome::ended && svg.code == 0 && !svg.out.empty()) return svg.out;
    if (svg.outcome == Filtered::Outcome::missing) {
        complain(context.text("graph.no_graphviz"));
    } else {
        constexpr std::size_t most = 500;  // characters of what it says
        complain(context.text("graph.graphviz_failed", fmt::arg("what", core::printable(svg.err, most))));
    }
    return std::nullopt;
}

// A slip in --output must not cost anybody a scenario.
bool isScenario(const fs::path& output, const scenario::Scenario& scenario) {
    std::error_code ignored;
    return output.extension() == ".yaml" || output.extension() == ".yml" ||
           fs::equivalent(output, scenario.path, ignored);
}

int write(const std::string& text, const fs::path& path, const Context& context) {
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    if (file) return success;
    const std::string reason = std::generic_category().message(errno != 0 ? errno : EIO);
    complain(context.text("graph.unwritable", fmt::arg("path", path.string()), fmt::arg("reason", reason)));
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
    const engine::Rules rules(scenario);
    const coach::Solution solution = solved(rules, context);
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
