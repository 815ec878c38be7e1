#include "commands/app.hpp"

#include <exception>
#include <sstream>
#include <utility>

#include "commands/arguments.hpp"
#include "commands/banks.hpp"
#include "commands/check.hpp"
#include "commands/check_watch.hpp"
#include "commands/explain.hpp"
#include "commands/output.hpp"
#include "commands/schema.hpp"
#include "commands/time_limit.hpp"
#include "core/overloaded.hpp"
#include "system/process.hpp"
#include "system/stream.hpp"
#ifdef FOURFOLD_WINDOW
#include "commands/window.hpp"
#endif

namespace fourfold::commands {
namespace {

#ifdef FOURFOLD_WINDOW
WindowOptions windowOptions(const StartArguments& arguments) {
    return {.announce = arguments.announce, .width = arguments.width, .height = arguments.height, .who = arguments.who};
}
#endif

int start([[maybe_unused]] const StartArguments& arguments, const Context& context) {
#ifdef FOURFOLD_WINDOW
    if (const std::optional<int> code = runWindow(windowOptions(arguments), context)) return *code;
#endif
    const bool terminal = system::Stream::input().isTerminal() && system::Stream::output().isTerminal();
    return terminal ? playText({}, context) : demonstrate(context);
}

// `fourfold drill`: in the window if there is a display, unless an option was given that only the terminal has.
int drill(const DrillArguments& arguments, const Context& context) {
#ifdef FOURFOLD_WINDOW
    if (!arguments.text) {
        WindowOptions window = windowOptions(arguments.window);
        window.seed = arguments.options.seed;
        window.drill = true;
        if (const std::optional<int> code = runWindow(window, context)) return *code;
    }
#endif
    return drillText(arguments.options, context);
}

// `fourfold quiz`: in the window, on the start page of a bank, by the same rule.
int quiz(const QuizArguments& arguments, const Context& context) {
    if (const auto code = refusedExam(arguments.options, context)) return *code;
#ifdef FOURFOLD_WINDOW
    if (!arguments.text) {
        const QuizOptions& options = arguments.options;
        const auto bank = findBank(options.bank, context);
        if (!bank) return failure;
        WindowOptions window = windowOptions(arguments.window);
        window.seed = options.seed;
        window.quiz = {.path = bank->path, .mode = options.exam ? quiz::Mode::exam : quiz::Mode::practice};
        if (!options.person.empty()) {
            window.who = {.person = options.person, .className = options.className, .number = options.number};
        }
        if (const std::optional<int> code = runWindow(window, context)) return *code;
    }
#endif
    return quizText(arguments.options, context);
}

// `fourfold play`: in the window if there is a display, unless an option was given that only the terminal has.
int play(const PlayArguments& arguments, const Context& context) {
#ifdef FOURFOLD_WINDOW
    if (!arguments.text) {
        const PlayOptions& options = arguments.options;
        WindowOptions window = windowOptions(arguments.window);
        window.mode = options.mode;
        window.seed = options.seed;
        if (options.scenario) {
            window.scenario = findScenario(*options.scenario, context);
            if (!window.scenario) return failure;
        }
        if (const std::optional<int> code = runWindow(window, context)) return *code;
    }
#endif
    return playText(arguments.options, context);
}

int runCheck(const CheckArguments& arguments, const Context& context) {
    if (arguments.explain && asksForCodes(arguments.paths)) return explain(arguments.paths, context);
    const CheckOptions options{
        .paths = arguments.paths,
        .assets = context.paths.assets,
        .scenarioFolders = context.scenarioFolders,
        .language = context.language,
        .json = arguments.json,
        .explain = arguments.explain,
        .strict = arguments.strict,
        .limit = [seconds = arguments.seconds] { return goOnFor(seconds, system::systemClock()); }};
    if (arguments.watch) return watchAndCheck(options, context);
    std::ostringstream out;
    std::ostringstream err;
    const int code = check(options, out, err);
    if (!err.str().empty()) complain(err.str());
    return emit(out.str(), code);
}

int runUnguarded(int argc, char** argv) {
    const system::Environment environment = system::processEnvironment();
    std::optional<Context> context = loadContext(environment);
    if (!context) return failure;
    context->language = chooseLanguage(languageArgument(argc, argv), context->settings, environment);
    const Arguments arguments = parseArguments(argc, argv, context->strings, context->language);
    if (!applyOptions(*context, arguments.common, environment)) return failure;
    return std::visit(core::Overloaded{
                          [&](const StartArguments& begin) { return start(begin, *context); },
                          [&](const PlayArguments& wanted) { return play(wanted, *context); },
                          [&](const DrillArguments& wanted) { return drill(wanted, *context); },
                          [&](const QuizArguments& wanted) { return quiz(wanted, *context); },
                          [&](const SolveOptions& options) { return solve(options, *context); },
                          [&](const CheckArguments& check) { return runCheck(check, *context); },
                          [&](const NewOptions& options) { return newScenario(options, *context); },
                          [&](const ImportOptions& options) { return importBank(options, *context); },
                          [&](const ExportOptions& options) { return exportBank(options, *context); },
                          [&](const SchemaArguments& wanted) { return schema(wanted, *context); },
                          [&](const SimulateOptions& options) { return simulate(options, *context); },
                          [&](const GraphOptions& options) { return graph(options, *context); },
                          [&](const RecordsOptions& options) { return showRecords(options, *context); },
                          [&](const ReleaseOptions& options) { return release(options, *context); },
                          [&](const ReportOptions& options) { return report(options, *context); },
                          [&](const XapiOptions& options) { return reportXapi(options, *context); },
                          [](const Answer& answer) { return emit(answer.text, success); },
                          [](const Misuse& wrong) {
                              complain(wrong.message);
                              return misuse;
                          },
                      },
                      arguments.wanted);
}

}  // namespace

int run(int argc, char** argv) {
    system::prepareProcess();
    try {
        return runUnguarded(argc, argv);
    } catch (const std::exception& error) {
        complain(std::string("fourfold: ") + error.what());
        return failure;
    }
}

}  // namespace fourfold::commands
