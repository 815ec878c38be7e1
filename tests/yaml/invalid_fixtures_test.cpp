#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/library.hpp"
#include "yaml/parser.hpp"
#include "yaml/strings_loader.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Code;
using core::Diagnostics;
namespace fs = std::filesystem;

namespace {

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

std::vector<fs::path> invalidScenarios() { return filesIn(fixtures / "invalid"); }
std::vector<fs::path> invalidBanks() { return filesIn(fixtures / "invalid" / "quizzes"); }

std::vector<fs::path> invalidFixtures() {
    std::vector<fs::path> paths = invalidScenarios();
    std::ranges::copy(invalidBanks(), std::back_inserter(paths));
    return paths;
}

// The codes and lines that a fixture expects: "F0012 17, F0023 18" from "# expect: F0012 17, F0023 18".
std::string expectedOf(const std::string& text) {
    constexpr std::string_view mark = "# expect: ";
    const std::string line = text.substr(0, text.find('\n'));
    return line.starts_with(mark) ? line.substr(mark.size()) : "no expectation in the first line";
}

std::string foundIn(const Diagnostics& diagnostics) {
    std::vector<std::string> found;
    for (const core::Diagnostic& diagnostic : diagnostics.all()) {
        found.push_back(fmt::format("{} {}", core::entryOf(diagnostic.code).name, diagnostic.position.line));
    }
    return fmt::format("{}", fmt::join(found, ", "));
}

Diagnostics loaded(const fs::path& path) { return yaml::loadScenario(path, shippedCatalogue()).diagnostics; }

Diagnostics loadedText(const std::string& text) {
    return yaml::loadScenarioText(text, "lift.yaml", shippedCatalogue()).diagnostics;
}

// The findings in the second of two folders that have a scenario of the same name.
Diagnostics shadowed() {
    const TempFolder first;
    const TempFolder second;
    writeText(first.path() / "lift.yaml", liftWith());
    writeText(second.path() / "lift.yaml", liftWith());
    return yaml::loadLibrary(std::vector{first.path(), second.path()}, shippedCatalogue()).back().diagnostics;
}

Diagnostics unreadable() {
    const TempFolder folder;
    writeText(folder.path() / "lift.yaml", liftWith());
    fs::permissions(folder.path() / "lift.yaml", fs::perms::none);
    const Unprivileged unprivileged;
    return loaded(folder.path() / "lift.yaml");
}

Diagnostics symbolicLink() {
    const TempFolder folder;
    writeText(folder.path() / "target.yaml", liftWith());
    fs::create_symlink("target.yaml", folder.path() / "lift.yaml");
    return loaded(folder.path() / "lift.yaml");
}

Diagnostics pipe() {
    const TempFolder folder;
    REQUIRE(::mkfifo((folder.path() / "lift.yaml").c_str(), 0600) == 0);
    return loaded(folder.path() / "lift.yaml");
}

Diagnostics tooLarge() {
    const TempFolder folder;
    writeText(folder.path() / "lift.yaml", liftWith() + std::string(yaml::mostBytes, '#'));
    return loaded(folder.path() / "lift.yaml");
}

Diagnostics manyNotes() {
    std::string notes = "notes:\n";
    for (int i = 0; i <= 10'000; ++i) notes += fmt::format("  n{}: {{text: x}}\n", i);
    return loadedText(liftWith("notes:\n", notes));
}

Diagnostics strings(const std::string& en, const std::string& zh) {
    const TempFolder folder;
    fs::create_directory(folder.path() / "lang");
    writeText(folder.path() / "lang" / "en.yaml", en);
    writeText(folder.path() / "lang" / "zh.yaml", zh);
    return yaml::loadStrings(folder.path()).diagnostics;
}

struct Made {
    Code code;
    std::string expected;
    Diagnostics found;
};

// Invalid files that cannot be fixtures: they are no text, no files, or very large.
std::vector<Made> madeHere() {
    const std::string manyUnknown = [] {
        std::string keys;
        for (int i = 0; i < 120; ++i) keys += fmt::format("key-{}: 1\n", i);
        return liftWith() + keys;
    }();
    std::string firstHundred = "F0023 34";
    for (int line = 35; line < 134; ++line) firstHundred += fmt::format(", F0023 {}", line);
    const std::string gbk = liftWith("货梯}", "\xbb\xf5\xcc\xdd}");
    const std::string nul = liftWith("Get upstairs.", std::string("Get\0up.", 7));
    return {
        {Code::fileNotFound, "F0001 0", loaded(fixtures / "no-such-file.yaml")},
        {Code::notAFile, "F0002 0", loaded(fixtures)},
        {Code::notAFile, "F0002 0", loaded("/dev/zero")},
        {Code::notAFile, "F0002 0", pipe()},
        {Code::unreadable, "F0003 0", unreadable()},
        {Code::symbolicLink, "F0004 0", symbolicLink()},
        {Code::fileTooLarge, "F0005 0", tooLarge()},
        {Code::invalidUtf8, "F0006 3", loadedText(gbk)},
        {Code::nulByte, "F0007 5", loadedText(nul)},
        {Code::controlCharacter, "F0008 5", loadedText(liftWith("Get upstairs.", "Get \x1b[1mup."))},
        {Code::emptyFile, "F0009 0", loadedText("")},
        {Code::shadowedScenario, "F0011 0", shadowed()},
        {Code::tooManyFindings, firstHundred + ", F0024 0", loadedText(manyUnknown)},
        {Code::tooManyValues, "F0042 1", loadedText("[" + std::string(300'000, ',') + "]")},
        {Code::tooManyEntries, "F0066 11", manyNotes()},
        {Code::missingTranslation, "F0110 3", strings("a:\n  b: x\n  c: y\n", "a: {b: x}\n")},
        {Code::differentPlaceholders, "F0111 1, F0111 1", strings("a: \"{n} left\"\n", "a: \"还剩{m}\"\n")},
    };
}

}  // namespace

TEST_CASE(
    "each invalid fixture gives exactly the findings its first line names, and no scenario unless all are warnings") {
    for (const fs::path& path : invalidScenarios()) {
        CAPTURE(path);
        const yaml::ScenarioFile file = yaml::loadScenario(path, shippedCatalogue());
        CHECK(foundIn(file.diagnostics) == expectedOf(readText(path)));
        CHECK((file.scenario == nullptr) == file.diagnostics.hasErrors());
        CHECK(!file.diagnostics.empty());
    }
}

TEST_CASE(
    "each invalid bank gives exactly the findings that its first line names, and no bank unless all are warnings") {
    CHECK(invalidBanks().size() > 30);
    for (const fs::path& path : invalidBanks()) {
        CAPTURE(path);
        const yaml::BankFile file = yaml::loadBank(path);
        CHECK(foundIn(file.diagnostics) == expectedOf(readText(path)));
        CHECK((file.bank == nullptr) == file.diagnostics.hasErrors());
        CHECK(!file.diagnostics.empty());
    }
}

TEST_CASE("each fixture is named after the first code that it is about") {
    for (const fs::path& path : invalidFixtures()) {
        std::string code = path.filename().string().substr(0, 5);
        code.front() = 'F';
        CAPTURE(path);
        CHECK(expectedOf(readText(path)).find(code) != std::string::npos);
    }
}

TEST_CASE("what cannot be a fixture is reported, too") {
    for (const Made& made : madeHere()) {
        CAPTURE(core::entryOf(made.code).name);
        CHECK(foundIn(made.found) == made.expected);
    }
}

TEST_CASE("every diagnostic code is reported by some fixture") {
    // These have tests of their own: `check` finds one on a folder, the coach's tests have a scenario that is too large
    // and a check that is stopped, and so do those of practical questions.
    std::set<std::string_view> covered{core::entryOf(Code::noScenarios).name, core::entryOf(Code::notProven).name,
                                       core::entryOf(Code::checkStopped).name,
                                       core::entryOf(Code::guessingStopped).name};
    std::vector<std::string> texts;
    for (const fs::path& path : invalidFixtures()) texts.push_back(expectedOf(readText(path)));
    for (const char* const folder : {"coach", "quiz"}) {
        for (const fs::path& path : filesIn(fixtures / folder)) texts.push_back(expectedOf(readText(path)));
    }
    texts.push_back(readText(fixtures / "exchange" / "expected.txt"));
    for (const Made& made : madeHere()) texts.push_back(made.expected);
    for (const core::CatalogueEntry& entry : core::diagnosticCatalogue()) {
        const bool found = std::ranges::any_of(
            texts, [&](const std::string& text) { return text.find(entry.name) != std::string::npos; });
        if (found) covered.insert(entry.name);
    }
    for (const core::CatalogueEntry& entry : core::diagnosticCatalogue()) {
        CAPTURE(entry.name);
        CHECK(covered.contains(entry.name));
    }
}
