#include "commands/solve.hpp"

#include "coach/solver.hpp"
#include "commands/output.hpp"
#include "commands/result_json.hpp"
#include "terminal/debrief.hpp"
#include "terminal/voice.hpp"

namespace fourfold::commands {
namespace {

std::string solutionText(const coach::Solution& solution, const Context& context) {
    const scenario::Scenario& scenario = solution.compiled().scenario();
    const terminal::Voice voice(context.strings, context.language);
    std::string text = voice(scenario.title) + '\n';
    text += voice.format("command.solve.states", fmt::arg("n", solution.states())) + '\n';
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        text += voice.format("command.solve.most", fmt::arg("dimension", voice.dimension(d)),
                             fmt::arg("most", solution.most()[d]), fmt::arg("weight", scenario.weights[d])) +
                '\n';
    }
    text += voice.format("command.solve.value",
                         fmt::arg("value", terminal::scoreText({solution.own().best, solution.own().scale}))) +
            '\n';
    text += voice("command.solve.line") + '\n';
    std::size_t number = 0;
    for (const scenario::ChoiceId id : solution.line()) {
        const scenario::Choice& choice = scenario[id];
        text += fmt::format("{:>4}. {}: {}\n", ++number, choice.id, voice(choice.text));
    }
    return text;
}

}  // namespace

int solve(const SolveOptions& options, const Context& context) {
    const auto scenario = findScenario(options.scenario, context);
    if (!scenario) return failure;
    const engine::CompiledScenario compiled(scenario);
    const coach::Solution solution =
        solved(compiled, context, {.goOn = goOnFor(options.seconds, system::systemClock())});
    const int code = solution.exact() ? success : failure;
    if (!solution.exact()) complain(context.text(terminal::obstacleKey(solution.obstacle())));
    if (options.json) return emit(solutionJson(solution), code);
    return solution.exact() ? emit(solutionText(solution, context), code) : code;
}

}  // namespace fourfold::commands
