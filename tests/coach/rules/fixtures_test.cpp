#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "coach/rules/rule.hpp"
#include "support/temp_folder.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

// Each file tests/fixtures/coach/fNNNN-*.yaml is a scenario with one fault. Its first lines say what is found and how it is
// mended, "\n" standing for a line break:
//   # expect: F0201 181
//   # mend: the wrong words => the right words
namespace {

constexpr std::string_view expectMark = "# expect: ";
constexpr std::string_view mendMark = "# mend: ";

std::vector<fs::path> coachFixtures() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fixtures / "coach")) {
        if (entry.path().filename().string().starts_with('f')) paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

std::string unescaped(std::string_view text) {
    std::string result(text);
    for (std::size_t at = 0; (at = result.find("\\n", at)) != std::string::npos; ++at) result.replace(at, 2, "\n");
    return result;
}

struct Edit {
    std::string from;
    std::string to;
};

// What the first lines of a fixture say.
struct Header {
    std::string expected;
    std::vector<Edit> edits;
    std::size_t size = 0;  // bytes
};

Header headerOf(const std::string& text) {
    Header header;
    while (text[header.size] == '#') {
        const std::size_t end = text.find('\n', header.size);
        const std::string_view line = std::string_view(text).substr(header.size, end - header.size);
        if (line.starts_with(expectMark)) header.expected = line.substr(expectMark.size());
        if (line.starts_with(mendMark)) {
            const std::string_view edit = line.substr(mendMark.size());
            const std::size_t arrow = edit.find(" => ");
            REQUIRE(arrow != std::string_view::npos);
            header.edits.push_back({unescaped(edit.substr(0, arrow)), unescaped(edit.substr(arrow + 4))});
        }
        header.size = end + 1;
    }
    return header;
}

// The findings, as "F0201 181". The file must have none of format.
std::vector<std::string> foundIn(const std::string& text, const fs::path& path) {
    const yaml::ScenarioFile file = yaml::loadScenarioText(text, path.string(), shippedCatalogue());
    REQUIRE_MESSAGE(file.scenario != nullptr, listed(file.diagnostics));
    const scenario::Weights traditional = shippedCatalogue().method(scenario::traditionalMethod)->weights;
    const core::Diagnostics all = coach::rules::inspect(file.scenario, traditional);
    std::vector<std::string> found;
    for (const core::Diagnostic& diagnostic : all.all()) {
        found.push_back(fmt::format("{} {}", core::entryOf(diagnostic.code).name, diagnostic.position.line));
    }
    return found;
}

}  // namespace

TEST_CASE("nothing is found in a sound scenario") {
    const fs::path path = fixtures / "coach" / "sound.yaml";
    CHECK(fmt::format("{}", fmt::join(foundIn(readText(path), path), ", ")) == "");
}

TEST_CASE("each fixture of the coach has the finding that its first line names, and mended it has none of that kind") {
    for (const fs::path& path : coachFixtures()) {
        CAPTURE(path);
        const std::string text = readText(path);
        const Header header = headerOf(text);
        const std::vector<std::string> found = foundIn(text, path);
        const std::string all = fmt::format("{}", fmt::join(found, ", "));
        CAPTURE(all);
        CHECK(std::ranges::find(found, header.expected) != found.end());

        std::string mended = text;
        CHECK(!header.edits.empty());
        for (const Edit& edit : header.edits) {
            const std::size_t at = mended.find(edit.from, header.size);
            REQUIRE_MESSAGE(at != std::string::npos, edit.from);
            mended.replace(at, edit.from.size(), edit.to);
        }
        const std::string code = header.expected.substr(0, header.expected.find(' '));
        for (const std::string& left : foundIn(mended, path)) CHECK(!left.starts_with(code));
    }
}

TEST_CASE("each fixture of the coach is named after its code") {
    for (const fs::path& path : coachFixtures()) {
        std::string code = path.filename().string().substr(0, 5);
        code.front() = 'F';
        CAPTURE(path);
        CHECK(headerOf(readText(path)).expected.starts_with(code + " "));
    }
}
