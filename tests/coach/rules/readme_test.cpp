#include <map>
#include <sstream>
#include <string>

#include <doctest/doctest.h>

#include "core/diagnostic_catalogue.hpp"
#include "support/temp_folder.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

bool isBeyondFormat(const std::string& code) { return code >= "F0200" && code < "F0700"; }

// The rows of the table in scenarios/README.md: what it says how grave a code is.
std::map<std::string, std::string> tableRows() {
    std::map<std::string, std::string> rows;
    std::istringstream lines(readText(sourceRoot / "scenarios" / "README.md"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| F0")) continue;
        const std::string code = line.substr(2, 5);
        const std::size_t begin = line.find("| ", 7) + 2;
        CHECK_MESSAGE(!rows.contains(code), code);
        rows[code] = line.substr(begin, line.find(" |", begin) - begin);
    }
    return rows;
}

}  // namespace

TEST_CASE("the table of findings in scenarios/README.md lists what is found beyond the format, each as grave as it is") {
    std::map<std::string, std::string> expected;
    for (const core::CatalogueEntry& entry : core::diagnosticCatalogue()) {
        const std::string code(entry.name);
        if (isBeyondFormat(code)) expected[code] = entry.severity == core::Severity::error ? "error" : "warning";
    }
    CHECK(tableRows() == expected);
}
