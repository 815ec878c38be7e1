#pragma once

// What a program arranges for itself.
namespace fourfold::system {

// To be called first of all. A reader that has gone and a file that may grow no more are then errors of writing, not
// the end of the program; and where standard input, output or error was closed, no other file takes its place: what is
// written to a closed standard output fails.
void prepareProcess();

// Has all threads share one store of memory, where what one has freed another can use. Before the first thread.
void shareMemoryAmongThreads();
// Gives free memory back to the system now, and later at once whenever something big is freed.
void giveMemoryBack();

}  // namespace fourfold::system
