#pragma once

// What the build made beside the tests, for those that run it. Only this differs between the halves of tests/run, so that their
// tests are compiled once; see FOURFOLD_TESTS_OF in tests/CMakeLists.txt.
namespace fourfold::testing::built {

extern const char* const program;
extern const char* const recordWriter;   // tests/records/record_writer.cpp
extern const char* const failingIo;      // for LD_PRELOAD: makes calls on files fail, or kills the program there
extern const char* const keepLibraries;  // for LD_PRELOAD of a sanitized window; empty elsewhere
extern const bool isSanitized;           // and starts ten times as slowly then

}  // namespace fourfold::testing::built
