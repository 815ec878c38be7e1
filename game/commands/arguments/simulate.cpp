#include <algorithm>
#include <memory>
#include <thread>

#include <fmt/ranges.h>

#include "commands/arguments/subcommands.hpp"
#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"

namespace fourfold::commands {
namespace {

constexpr std::uint64_t mostPlays = 1'000'000'000;
constexpr std::uint64_t mostThreads = 256;

std::string wrongBot(const std::string& value, const Words& words) {
    if (coach::botNamed(value)) return {};
    const std::optional<std::string> nearest = core::nearestOf(value, coach::botNames);
    return words(nearest ? "command.wrong.bot_but" : "command.wrong.bot", fmt::arg("value", core::shown(value)),
                 fmt::arg("nearest", nearest.value_or("")), fmt::arg("bots", fmt::join(coach::botNames, ", ")));
}

}  // namespace

Subcommand describeSimulate(Command& program) {
    const auto options = std::make_shared<SimulateOptions>();
    const auto bot = std::make_shared<std::string>();
    coach::SimulationOptions& play = options->play;
    play.threads = std::max(1U, std::thread::hardware_concurrency());
    Command simulate = program.add("simulate", "command.help.simulate");
    simulate.option("SCENARIO", options->scenario, "command.help.scenario_needed").required();
    simulate.option("--bot NAME", *bot, "command.help.bot", fmt::arg("bots", fmt::join(coach::botNames, ", ")))
        .check([words = simulate.words()](const std::string& value) { return wrongBot(value, words); });
    simulate.option("--plays N", play.plays, "command.help.plays").within(1, mostPlays);
    simulate.option("--seed N", play.seed, "command.help.simulation_seed").natural();
    simulate.option("--threads N", play.threads, "command.help.threads").within(1, mostThreads);
    simulate.flag("--json", options->json, "command.help.simulation_json");
    return {simulate, [options, bot](const StartArguments&) {
                SimulateOptions wanted = *options;
                wanted.play.bot = coach::botNamed(*bot).value_or(coach::Bot::random);
                return wanted;
            }};
}

}  // namespace fourfold::commands
