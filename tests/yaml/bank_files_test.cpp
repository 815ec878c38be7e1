#include "yaml/bank_files.hpp"

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using yaml::FileKind;
using yaml::kindOf;

TEST_CASE("a file is a bank or a scenario by its keys, wherever it lies") {
    for (const char* const path : {"x.yaml", "quizzes/x.yaml"}) {
        CAPTURE(path);
        CHECK(kindOf("id: x\nquestions: []\n", path) == FileKind::bank);
        CHECK(kindOf("id: x\nscenes: {}\n", path) == FileKind::scenario);
        CHECK(kindOf("topics: {}\n", path) == FileKind::bank);
        CHECK(kindOf("cast: {}\n", path) == FileKind::scenario);
        // The most telling keys decide.
        CHECK(kindOf("questions: []\ncast: {}\n", path) == FileKind::bank);
        CHECK(kindOf("topics: {}\nscenes: {}\n", path) == FileKind::scenario);
    }
}

TEST_CASE("the kind of a broken file is told by its beginning, and that of an empty one by its folder") {
    CHECK(kindOf("title: x\ntopics: {a: b}\nquestions: [\n", "x.yaml") == FileKind::bank);
    CHECK(kindOf("title: x\ncast: {a: b}\nscenes: [\n", "quizzes/x.yaml") == FileKind::scenario);
    for (const char* const text : {"", "title: x\n", "- a\n", "[", "questions: []\nscenes: {}\n", "\xff"}) {
        CAPTURE(text);
        CHECK(kindOf(text, "x.yaml") == FileKind::scenario);
        CHECK(kindOf(text, "quizzes/x.yaml") == FileKind::bank);
    }
    CHECK(yaml::kindOfFile("no-such-folder/quizzes/x.yaml") == FileKind::bank);
}

TEST_CASE("the kind of every valid fixture is recognised") {
    for (const auto& entry : std::filesystem::directory_iterator(fixtures / "valid")) {
        if (entry.path().extension() == ".yaml") CHECK(yaml::kindOfFile(entry.path()) == FileKind::scenario);
    }
    const TempFolder elsewhere;
    for (const auto& entry : std::filesystem::directory_iterator(fixtures / "valid" / "quizzes")) {
        const auto copy = elsewhere.path() / entry.path().filename();
        std::filesystem::copy(entry.path(), copy);
        CHECK(yaml::kindOfFile(copy) == FileKind::bank);
    }
}
