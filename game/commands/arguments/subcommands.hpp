#pragma once

#include <functional>

#include "commands/arguments.hpp"
#include "commands/arguments/command.hpp"

namespace fourfold::commands {

// One subcommand of the program and, where it was called, what is wanted of it.
struct Subcommand {
    Command command;
    std::function<Wanted(const StartArguments& start)> wanted;  // `start`: what was said about the window
};

// Describes one subcommand, in a file of its own beside this one; a new one is named twice below, and what it wants is
// one more alternative of Wanted. What its options fill in lives in the function it returns.
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
Describe describeReport;

// --person and --class, of whatever is played.
void describeWho(Command& command, WhoOptions& who);

// In the order of help.
inline constexpr Describe* subcommands[] = {
    describePlay,   describeDrill,  describeQuiz,     describeSolve, describeCheck,   describeNew,    describeImport,
    describeExport, describeSchema, describeSimulate, describeGraph, describeRecords, describeReport,
};

}  // namespace fourfold::commands
