#include "support/built.hpp"

namespace fourfold::testing {

std::filesystem::path inSource(std::string_view name) {
    const std::filesystem::path source = FOURFOLD_SOURCE_DIR;
    return name.empty() ? source : source / name;
}

namespace built {

const char* const program = FOURFOLD_PROGRAM;
const char* const recordWriter = FOURFOLD_RECORD_WRITER;
const char* const fileWriter = FOURFOLD_FILE_WRITER;
const char* const failingIo = FOURFOLD_FAILING_IO;
const char* const keepLibraries = FOURFOLD_KEEP_LIBRARIES;
const bool isSanitized = FOURFOLD_IS_SANITIZED;

}  // namespace built
}  // namespace fourfold::testing
