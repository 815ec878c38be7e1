#pragma once

#include <filesystem>
#include <string_view>

namespace fourfold::testing {

// A path in the checkout that the tests were built from, such as "tests/fixtures"; without a name the checkout itself.
[[nodiscard]] std::filesystem::path inSource(std::string_view name = {});

// The files that the build made beside the tests, for tests that run them. Only these paths and inSource() differ
// between the halves of tests/run and between two checkouts, so that the tests are compiled once; see FOURFOLD_TESTS_OF
// in tests/CMakeLists.txt.
namespace built {

extern const char* const program;
extern const char* const recordWriter;   // tests/records/record_writer.cpp
extern const char* const fileWriter;     // tests/system/file_writer.cpp
extern const char* const failingIo;      // for LD_PRELOAD: makes calls on files fail, or kills the program there
extern const char* const keepLibraries;  // for LD_PRELOAD of a sanitized window; empty elsewhere
extern const bool isSanitized;           // the program then starts ten times as slowly

}  // namespace built
}  // namespace fourfold::testing
