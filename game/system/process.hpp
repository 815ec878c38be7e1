#pragma once

// What a program arranges for itself.
namespace fourfold::system {

// Must be called before anything else. Writing to a reader that has gone, or to a file at its size limit, is then an
// error and does not end the program. When standard input, output or error was closed, no other file takes its place;
// writing to a closed standard output fails.
void prepareProcess();

// Makes all threads share one heap, so that a thread can use memory that another has freed. Must be called before the
// first thread starts.
void shareMemoryAmongThreads();
// Gives free memory back to the system now. From then on each large block goes back as soon as it is freed.
void giveMemoryBack();

}  // namespace fourfold::system
