#include <filesystem>
#include <set>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "exchange/export.hpp"
#include "exchange/import.hpp"
#include "exchange/support.hpp"
#include "support/built.hpp"
#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using exchange::Format;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fourfold::testing::inSource("tests/fixtures/exchange");

core::Diagnostics foundIn(const fs::path& path) {
    if (path.extension() == ".yaml") {
        const yaml::BankFile file = yaml::loadBank(path);
        REQUIRE_MESSAGE(file.bank != nullptr, findings(file.diagnostics));
        const Format format = path.stem().string().ends_with("-aiken") ? Format::aiken : Format::gift;
        return exchange::textOf(format, *file.bank, core::Language::en).losses;
    }
    const std::string text = readText(path);
    const exchange::Imported read =
        exchange::bankFrom(exchange::formatOf(text, path.string()), text, path.string(), settings);
    CHECK(read.bank.has_value() != read.diagnostics.hasErrors());
    if (path.stem() != "f0713-chinese") return read.diagnostics;
    const fs::path other = path.parent_path() / "f0713-english.gift";
    core::Diagnostics found(path.string());
    static_cast<void>(exchange::inBothLanguages(
        *exchange::bankFrom(Format::gift, readText(other), other.string(), settings).bank, *read.bank, found));
    return found;
}

}  // namespace

TEST_CASE("each file of another program gives exactly the findings that expected.txt names for it") {
    std::istringstream lines(readText(folder / "expected.txt"));
    std::set<std::string> listed{"expected.txt"};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t colon = line.find(": ");
        REQUIRE(colon != std::string::npos);
        const std::string name = line.substr(0, colon);
        CAPTURE(name);
        listed.insert(name);
        const core::Diagnostics found = foundIn(folder / name);
        CHECK(findings(found) == line.substr(colon + 2));
        for (const core::Diagnostic& each : found.all()) {
            for (const core::Language language : core::languages) {
                const std::string message = core::formatDiagnostic(each, language);
                CHECK(!core::firstInvalidByte(message).has_value());
                CHECK(message.find("{0}") == std::string::npos);
            }
        }
    }
    for (const auto& entry : fs::directory_iterator(folder)) {
        CAPTURE(entry.path());
        CHECK(listed.contains(entry.path().filename().string()));
    }
}
