#include "commands/play.hpp"

#include <memory>
#include <vector>

#include "coach/review.hpp"
#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/result_json.hpp"
#include "records/play_store.hpp"
#include "system/end_request.hpp"
#include "system/stream.hpp"
#include "terminal/debrief.hpp"
#include "terminal/home.hpp"
#include "terminal/narration.hpp"

namespace fourfold::commands {
namespace {

using terminal::Outcome;

// Prints why a list of choices could not be played, at which choice, and which choices were open there.
void complainAbout(const engine::ReplayFault& fault, const scenario::Scenario& scenario, const Context& context) {
    using Kind = engine::ReplayFault::Kind;
    std::vector<std::string> open;
    for (const scenario::ChoiceId choice : fault.open) open.push_back(scenario[choice].id);
    std::string_view key = "command.choices.unknown";
    if (fault.kind == Kind::notOpen) key = "command.choices.not_open";
    if (fault.kind == Kind::alreadyOver) key = "command.choices.over";
    if (fault.kind == Kind::endsEarly) key = "command.choices.ends_early";
    complain(context.text(key, fmt::arg("n", fault.index + 1), fmt::arg("choice", fault.choice),
                          fmt::arg("scene", scenario[fault.scene].id), fmt::arg("open", fmt::join(open, ", "))));
}

int playList(const PlayOptions& options, const std::shared_ptr<const scenario::Scenario>& scenario,
             const Context& context) {
    const engine::CompiledScenario compiled(scenario);
    engine::Play play(compiled, options.seed.value_or(0), options.mode);
    if (const auto fault = engine::replay(play, splitAt(*options.choices, ','), true)) {
        complainAbout(*fault, *scenario, context);
        return failure;
    }
    const coach::Solution solution = solved(compiled, context);
    std::optional<coach::Review> review;
    if (solution.exact()) {
        review = coach::review(play, solution);
    } else {
        complain(context.text(terminal::obstacleKey(solution.obstacle())));
    }
    const int code = review ? success : failure;
    if (options.json) return emit(playJson(play, review), code);

    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    terminal::narrate(console, voice, context.catalogue, play, false);
    if (review) terminal::printDebrief(console, voice, context.catalogue, play, *review);
    return finish(console, code);
}

// The choices before the decision where practice should begin. If the list does not lead there, prints why and returns
// nothing.
std::optional<std::vector<std::string>> choicesBefore(const PlayOptions& options,
                                                      const engine::CompiledScenario& compiled,
                                                      const Context& context) {
    std::vector<std::string> choices = splitAt(*options.choices, ',');
    if (*options.from < 1 || *options.from > choices.size() + 1) {
        complain(context.text("command.choices.no_decision", fmt::arg("n", *options.from),
                              fmt::arg("most", choices.size() + 1)));
        return std::nullopt;
    }
    choices.resize(*options.from - 1);
    engine::Play play(compiled, 0, engine::Mode::practice);
    const auto fault = engine::replay(play, choices, false);
    if (!fault) return choices;
    complainAbout(*fault, compiled.scenario(), context);
    return std::nullopt;
}

int playAsking(const PlayOptions& options, const std::shared_ptr<const scenario::Scenario>& scenario,
               const Context& context) {
    terminal::Voice voice(context.strings, context.language);
    const system::EndRequest end;
    terminal::Console console = consoleOn(options.json ? system::Stream::errors() : system::Stream::output(),
                                          context.language, end.requested());
    const std::optional<records::PlayStore> opened = openPlays(options.who, context);
    if (!opened) return failure;
    const records::PlayStore& store = *opened;
    records::DeckStore deck(store.attempts(), store.person());
    // Drills with questions begin only from the list of scenarios.
    const auto banks = scenario ? std::vector<std::shared_ptr<const quiz::Bank>>() : usableBanks(context);
    std::string result;
    const terminal::Services services{
        .console = console,
        .voice = voice,
        .catalogue = context.catalogue,
        .store = store,
        .deck = deck,
        .clock = presentSecond,
        .banks = banks,
        .argument = options.scenario.value_or(""),
        .ended = [&](const engine::Play& play, const std::optional<coach::Review>& review) {
            result = playJson(play, review);
        }};
    std::vector<yaml::ScenarioFile> library = yaml::loadLibrary(context.scenarioFolders, context.catalogue);
    const auto seed = [&] { return options.seed.value_or(randomSeed()); };
    terminal::Home home(services, library, seed);

    Outcome outcome = Outcome::quit;
    if (scenario && options.from) {
        const auto compiled = std::make_shared<const engine::CompiledScenario>(scenario);
        const auto choices = choicesBefore(options, *compiled, context);
        if (!choices) return failure;
        outcome = terminal::Game(services, compiled).startBehind(seed(), *choices);
    } else if (scenario) {
        const auto unfinished = options.resume ? terminal::Unfinished::resume
                                : options.anew ? terminal::Unfinished::beginNew
                                               : terminal::Unfinished::ask;
        outcome = home.play(scenario, options.mode, unfinished, options.yes);
    } else {
        outcome = home.run(options.mode);
    }
    // At a terminal, the end of the input is a normal way to leave.
    const bool brokenOff = outcome == Outcome::inputEnded && !console.error() && !console.asksTerminal();
    const int code = brokenOff || console.interrupted() ? failure : success;
    const int finished = finish(console, code);
    if (!options.json) return finished;
    if (!result.empty()) return emit(result, finished);
    complain(context.text("command.no_result"));
    return failure;
}

}  // namespace

int playText(const PlayOptions& options, const Context& context) {
    std::shared_ptr<const scenario::Scenario> scenario;
    if (options.scenario) {
        scenario = findScenario(*options.scenario, context);
        if (!scenario) return failure;
    }
    return options.choices && !options.from ? playList(options, scenario, context)
                                            : playAsking(options, scenario, context);
}

int demonstrate(const Context& context) {
    const std::vector<yaml::ScenarioFile> library = yaml::loadLibrary(context.scenarioFolders, context.catalogue);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    for (const auto& scenario : terminal::byLevel(library)) {
        const engine::CompiledScenario compiled(scenario);
        const coach::Solution solution = solved(compiled, context);
        if (!solution.exact()) continue;
        console.print(voice("terminal.demonstration"));
        engine::Play play(compiled, 0, engine::Mode::practice);
        for (const scenario::ChoiceId choice : solution.line()) play.choose(choice);
        terminal::narrate(console, voice, context.catalogue, play, true);
        terminal::printDebrief(console, voice, context.catalogue, play, coach::review(play, solution));
        return finish(console, success);
    }
    complain(context.text("terminal.home.none"));
    return failure;
}

}  // namespace fourfold::commands
