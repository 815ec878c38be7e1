#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {
namespace {

bool isGraphFormat(const std::string& value) { return value == "dot" || value == "svg"; }

}  // namespace

Subcommand describeGraph(Command& program) {
    const auto options = std::make_shared<GraphOptions>();
    const auto format = std::make_shared<std::string>();
    Command graph = program.add("graph", "command.help.graph");
    graph.option("SCENARIO", options->scenario, "command.help.scenario_needed").required();
    graph.option("--format dot|svg", *format, "command.help.graph_format")
        .must(isGraphFormat, "command.wrong.graph_format");
    graph.option("--output FILE", options->output, "command.help.graph_output");
    return {graph, [options, format](const StartArguments&) {
                GraphOptions wanted = *options;
                if (*format == "svg") wanted.format = GraphFormat::svg;
                if (*format == "dot") wanted.format = GraphFormat::dot;
                return wanted;
            }};
}

}  // namespace fourfold::commands
