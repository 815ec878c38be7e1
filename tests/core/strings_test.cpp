#include "core/strings.hpp"

#include <doctest/doctest.h>

using namespace fourfold::core;
using Names = std::vector<std::string>;

namespace {

Strings sample() {
    Strings strings;
    strings.set("home.title", Language::en, "Fourfold");
    strings.set("home.title", Language::zh, "四维");
    strings.set("home.greeting", Language::en, "Hello {name}, {n:02} left");
    strings.set("home.greeting", Language::zh, "{name}好，还剩{n:02}");
    strings.set("home.file.one", Language::en, "{n} file in {0}");
    strings.set("home.file.other", Language::en, "{n} files in {0}");
    return strings;
}

}  // namespace

TEST_CASE("a key has its text in each language") {
    CHECK(sample().get("home.title", Language::en) == "Fourfold");
    CHECK(sample().get("home.title", Language::zh) == "四维");
    CHECK(sample().has("home.title"));
    CHECK(sample().keys() == Names{"home.file.one", "home.file.other", "home.greeting", "home.title"});
}

TEST_CASE("an unknown key shows itself") {
    CHECK(sample().get("home.titel", Language::en) == "home.titel");
    CHECK(!sample().has("home.titel"));
}

TEST_CASE("placeholders are filled by name, in the order of each language") {
    CHECK(sample().format("home.greeting", Language::en, fmt::arg("n", 3), fmt::arg("name", "Li")) ==
          "Hello Li, 03 left");
    CHECK(sample().format("home.greeting", Language::zh, fmt::arg("n", 3), fmt::arg("name", "李")) == "李好，还剩03");
}

TEST_CASE("a text whose placeholders do not fit comes back unfilled") {
    CHECK(sample().format("home.greeting", Language::en, fmt::arg("name", "Li")) == "Hello {name}, {n:02} left");
}

TEST_CASE("a text that depends on a number has two forms") {
    CHECK(sample().count("home.file", 1, Language::en, "here") == "1 file in here");
    CHECK(sample().count("home.file", 0, Language::en, "here") == "0 files in here");
    CHECK(sample().count("home.file", 2, Language::en, "here") == "2 files in here");
}

TEST_CASE("the placeholders of a text are its parts in braces") {
    CHECK(placeholdersOf("{b} and {a:>3} and {b}") == Names{"a", "b"});
    CHECK(placeholdersOf("{{no}} {}") == Names{""});
    CHECK(placeholdersOf("none") == Names{});
    CHECK(placeholdersOf("{open") == std::nullopt);
    CHECK(placeholdersOf("closed}") == std::nullopt);
}
