#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "commands/arguments/command.hpp"
#include "commands/context.hpp"
#include "commands/drill.hpp"
#include "commands/export_bank.hpp"
#include "commands/graph.hpp"
#include "commands/import_bank.hpp"
#include "commands/new_scenario.hpp"
#include "commands/play.hpp"
#include "commands/quiz.hpp"
#include "commands/records.hpp"
#include "commands/release.hpp"
#include "commands/report.hpp"
#include "commands/schema.hpp"
#include "commands/simulate.hpp"
#include "commands/solve.hpp"
#include "commands/time_limit.hpp"
#include "commands/xapi.hpp"
#include "commands/who.hpp"

namespace fourfold::commands {

// Without a subcommand: the window, the terminal game or the demonstration, whichever can run here.
struct StartArguments {
    std::filesystem::path announce;  // --announce: where the window writes what it shows
    int width = 1280;                // --size, of the window
    int height = 720;
    WhoOptions who{};
};

struct PlayArguments {
    PlayOptions options;
    bool text = false;  // in the terminal, even where there is a display
    StartArguments window;
};

struct DrillArguments {
    DrillOptions options;
    bool text = false;  // in the terminal, even where there is a display
    StartArguments window;
};

struct QuizArguments {
    QuizOptions options;
    bool text = false;  // in the terminal, even where there is a display
    StartArguments window;
};

struct CheckArguments {
    std::vector<std::filesystem::path> paths;
    bool json = false;
    bool explain = false;
    bool watch = false;  // check again whenever a file is saved
    bool strict = false;
    std::uint64_t seconds = usualSeconds;  // for each file; 0: no limit
};

using Wanted = std::variant<StartArguments, PlayArguments, SolveOptions, CheckArguments, NewOptions, SchemaArguments,
                            SimulateOptions, GraphOptions, DrillArguments, RecordsOptions, ReportOptions, XapiOptions,
                            QuizArguments, ImportOptions, ExportOptions, ReleaseOptions, Answer, Misuse>;

struct Arguments {
    CommonOptions common;
    Wanted wanted;
};

// Reads the command line; help is in the given language.
[[nodiscard]] Arguments parseArguments(int argc, const char* const* argv, const core::Strings& strings,
                                       core::Language language);

// The value of --lang, anywhere on the command line: help needs the language before the command line is parsed.
[[nodiscard]] std::optional<core::Language> languageArgument(int argc, const char* const* argv);

}  // namespace fourfold::commands
