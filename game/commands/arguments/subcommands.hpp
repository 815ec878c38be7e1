#pragma once

#include <functional>

#include "commands/arguments.hpp"
#include "commands/arguments/command.hpp"

namespace fourfold::commands {

// One subcommand of the program. If it was called, `wanted` tells what to run.
struct Subcommand {
    Command command;
    std::function<Wanted(const StartArguments& start)> wanted;  // `start`: the options of the window
};

// Describes one subcommand, in a file of its own in this folder. For a new subcommand, add its function to both lists
// below and an alternative to Wanted. The returned functions own the variables for the options.
using Describe = Subcommand(Command& program);

Describe describePlay;
Describe describeDrill;
Describe describeQuiz;
Describe describeSolve;
Describe describeCheck;
Describe describeNew;
Describe describeImport;
Describe describeExport;
Describe describeSchema;
Describe describeSimulate;
Describe describeGraph;
Describe describeRecords;
Describe describeRelease;
Describe describeReport;

// For commands with --store: the place that FOURFOLD_STORE names when the option is not given. A list of processes
// shows options to everybody on the computer, but no variables.
void takeStoreFromVariable(std::string& store);

// Declares --person and --class, for commands that play something.
void describeWho(Command& command, WhoOptions& who);

// In the order in which help lists them.
inline constexpr Describe* subcommands[] = {
    describePlay,   describeDrill,  describeQuiz,     describeSolve, describeCheck,   describeNew,     describeImport,
    describeExport, describeSchema, describeSimulate, describeGraph, describeRelease, describeRecords, describeReport,
};

}  // namespace fourfold::commands
