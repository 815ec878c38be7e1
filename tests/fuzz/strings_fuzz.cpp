// One input for the loader of the program's own texts, in the form that libFuzzer calls: it stands for both language
// files. For all bytes: loading ends, every finding can be shown, and so can every text. Links with
// mutation_driver.cpp.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "support/temp_folder.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "strings_fuzz: %s\n", what);
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fourfold::testing::TempFolder assets;
    std::filesystem::create_directories(assets.path() / "lang");
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const char* file : {"en.yaml", "zh.yaml"}) fourfold::testing::writeText(assets.path() / "lang" / file, text);
    const yaml::StringsFiles read = yaml::loadStrings(assets.path());
    for (const core::Diagnostic& diagnostic : read.diagnostics.all()) {
        for (const core::Language language : core::languages) {
            const std::string line = core::formatDiagnostic(diagnostic, language);
            require(!core::firstInvalidByte(line) && !core::firstForbidden(line), "a finding cannot be shown");
        }
    }
    for (const core::Language language : core::languages) {
        const std::string_view shown = read.strings.get("check.summary", language);
        require(!core::firstInvalidByte(shown) && !core::firstForbidden(shown), "a text cannot be shown");
    }
    return 0;
}
