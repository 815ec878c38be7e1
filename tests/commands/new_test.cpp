#include <filesystem>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

fs::path ownFolder(const ProgramHome& home) { return home.path() / "data/fourfold/scenarios"; }

// The starter's best play.
const std::string best = "keep-to-ten,ask-how-it-went,two-lots,fitting-day";

}  // namespace

TEST_CASE("new writes a scenario into the trainer's folder, where every command finds it") {
    const ProgramHome home;
    const Ended made = home.run({"new", "first-visit"});
    CHECK(made.code == 0);
    CHECK(made.err.empty());
    const fs::path path = ownFolder(home) / "first-visit.yaml";
    CHECK(contains(made.out, path.string()));
    CHECK(contains(made.out, "fourfold check " + path.string()));
    CHECK(contains(made.out, "fourfold play first-visit"));
    CHECK(contains(made.out, "home screen, too"));
    REQUIRE(fs::exists(path));
    const Ended checked = home.run({"check", "--seconds", "0", "--strict", path.string()});
    CHECK(checked.code == 0);
    CHECK(checked.out == "1 file checked: 0 errors, 0 warnings\n");
    const Ended played = home.run({"play", "first-visit", "--choices", best});
    CHECK(played.code == 0);
    CHECK(contains(played.out, "Thursday at nine"));
    CHECK(contains(home.run({"play", "--text"}, "\n").out, "Ten minutes with Ms Liang"));
}

TEST_CASE("comments are in the language of the command, texts in both languages") {
    const ProgramHome home;
    CHECK(home.run({"new", "english"}).code == 0);
    const Ended made = home.run({"--lang", "zh", "new", "chinese", "--title", "梁主任：再访"});
    CHECK(made.code == 0);
    CHECK(contains(made.out, "已写好"));
    const std::string english = readText(ownFolder(home) / "english.yaml");
    const std::string chinese = readText(ownFolder(home) / "chinese.yaml");
    CHECK(contains(english, "# the first scene"));
    CHECK(contains(chinese, "# 第一个场景"));
    for (const std::string& text : {english, chinese}) {
        CHECK(contains(text, "zh: 四百位司机都要伺候好"));
        CHECK(contains(text, "en: \"Four hundred drivers"));
    }
    CHECK(contains(chinese, "zh: \"梁主任：再访\""));
    const Ended checked = home.run({"--lang", "zh", "check", "--seconds", "0", "--strict", ownFolder(home).string()});
    CHECK(checked.out == "共检查2个文件：0处错误，0处警告\n");
}

TEST_CASE("the first line points editors to the installed schema") {
    const ProgramHome home;
    CHECK(home.run({"new", "first-visit"}).code == 0);
    const std::string text = readText(ownFolder(home) / "first-visit.yaml");
    constexpr std::string_view mark = "# yaml-language-server: $schema=file://";
    REQUIRE(text.starts_with(mark));
    const fs::path schema = text.substr(mark.size(), text.find('\n') - mark.size());
    CHECK(readText(schema) == home.run({"schema"}).out);
}

TEST_CASE("new --bank writes a question bank into the trainer's folder of banks, and check finds nothing in it") {
    const ProgramHome home;
    const Ended made = home.run({"new", "after-first-visit", "--bank"});
    CHECK(made.code == 0);
    CHECK(made.err.empty());
    const fs::path path = ownFolder(home) / "quizzes/after-first-visit.yaml";
    CHECK(contains(made.out, "fourfold check " + path.string()));
    CHECK(contains(made.out, "question banks"));
    REQUIRE(fs::exists(path));
    const std::string text = readText(path);
    CHECK(contains(text, "title: {en: \"After the first visit\", zh: \"初访之后\"}"));
    CHECK(contains(text, "# Single choice"));
    CHECK(home.run({"check", "--seconds", "0", "--strict", path.string()}).out ==
          "1 file checked: 0 errors, 0 warnings\n");
    // The bank is no scenario, and the list of scenarios does not show it.
    CHECK(!contains(home.run({"play", "--text"}, "\n").out, "After the first visit"));

    CHECK(home.run({"new", "kao-yi-kao", "--bank", "--lang", "zh", "--title", "考一考"}).code == 0);
    const std::string chinese = readText(ownFolder(home) / "quizzes/kao-yi-kao.yaml");
    CHECK(contains(chinese, "# 单选"));
    CHECK(contains(chinese, "zh: \"考一考\""));
    CHECK(home.run({"check", "--seconds", "0", "--strict", ownFolder(home).string()}).out ==
          "2 files checked: 0 errors, 0 warnings\n");
}

TEST_CASE("the first line of a bank points editors to the installed schema of banks") {
    const ProgramHome home;
    CHECK(home.run({"new", "first", "--bank"}).code == 0);
    const std::string text = readText(ownFolder(home) / "quizzes/first.yaml");
    constexpr std::string_view mark = "# yaml-language-server: $schema=file://";
    REQUIRE(text.starts_with(mark));
    const fs::path schema = text.substr(mark.size(), text.find('\n') - mark.size());
    CHECK(readText(schema) == home.run({"schema", "bank"}).out);
}

TEST_CASE("a bank may have the id of a scenario, but not of another bank") {
    const ProgramHome home;
    CHECK(home.run({"new", "orange", "--bank"}).code == 0);
    const Ended again = home.run({"new", "orange", "--bank"});
    CHECK(again.code == 1);
    CHECK(contains(again.err, "there is a question bank called 'orange' already"));
    CHECK(contains(home.run({"new", "No Id", "--bank"}).err, "the id of a question bank"));
    const TempFolder other;
    const Ended elsewhere = home.run({"new", "orange", "--bank", "--output", other.path().string()});
    CHECK(elsewhere.code == 0);
    CHECK(contains(elsewhere.out, "none of the folders for question banks"));
}

TEST_CASE("an existing file is never changed") {
    const ProgramHome home;
    const TempFolder other;
    const fs::path path = other.path() / "first-visit.yaml";
    writeText(path, "mine");
    for (const fs::path& output : {other.path(), path}) {
        const Ended again = home.run({"new", "first-visit", "--output", output.string()});
        CHECK(again.code == 1);
        CHECK(again.out.empty());
        CHECK(contains(again.err, path.string() + " is there already"));
        CHECK(readText(path) == "mine");
    }
    // A dangling link counts as an existing file, too.
    fs::create_symlink(other.path() / "elsewhere", other.path() / "linked.yaml");
    CHECK(home.run({"new", "linked", "--output", other.path().string()}).code == 1);
    CHECK(!fs::exists(other.path() / "elsewhere"));

    CHECK(home.run({"new", "first-visit"}).code == 0);
    const std::string before = readText(ownFolder(home) / "first-visit.yaml");
    const Ended twice = home.run({"new", "first-visit", "--title", "Another"});
    CHECK(twice.code == 1);
    CHECK(contains(twice.err, "Nothing was written"));
    CHECK(readText(ownFolder(home) / "first-visit.yaml") == before);
}

TEST_CASE("an id of another scenario on the home screen is refused, but allowed elsewhere") {
    const ProgramHome home;
    const Ended taken = home.run({"new", "orange"});
    CHECK(taken.code == 1);
    CHECK(contains(taken.err, "orange.yaml"));
    CHECK(!fs::exists(ownFolder(home)));
    const TempFolder other;
    const Ended free = home.run({"new", "orange", "--output", (other.path() / "a/b c").string()});
    CHECK(free.code == 0);
    CHECK(contains(free.out, "fourfold play '" + (other.path() / "a/b c/orange.yaml").string() + "'"));
    CHECK(contains(free.out, "the home screen does not show it"));
}

TEST_CASE("an invalid id is refused with the rule and a proposal") {
    const ProgramHome home;
    const Ended bad = home.run({"new", "My First Visit"});
    CHECK(bad.code == 2);
    CHECK(contains(bad.err, "lower-case letters, digits and hyphens"));
    CHECK(contains(bad.err, "my-first-visit"));
    CHECK(contains(home.run({"new", "null"}).err, "YAML takes it for a value"));
    CHECK(contains(home.run({"new", "报纸", "--lang", "zh"}).err, "小写字母"));
    for (const std::string id : {"../up", "a/b", "a.yaml", "-", "1st", "a\nb", ""}) {
        CAPTURE(id);
        CHECK(home.run({"new", "--", id}).code == 2);
    }
    CHECK(home.run({"new"}).code == 2);
    CHECK(!fs::exists(ownFolder(home)));
    const TempFolder other;
    const Ended named = home.run({"new", "first-visit", "--output", (other.path() / "other.yaml").string()});
    CHECK(named.code == 2);
    CHECK(contains(named.err, "first-visit.yaml"));
    CHECK(fs::is_empty(other.path()));
    for (const std::string title : {"", "  ", "two\nlines", "bell\a"}) {
        CHECK(home.run({"new", "first-visit", "--title", title}).code == 2);
    }
}

TEST_CASE("if nothing can be written, new says so and leaves nothing behind") {
    const ProgramHome home;
    const TempFolder locked;
    fs::create_directory(locked.path() / "closed");
    fs::permissions(locked.path() / "closed", fs::perms(0555));
    writeText(locked.path() / "file", "");
    // Even root cannot create anything here.
    const Ended under = home.run({"new", "first-visit", "--output", (locked.path() / "file/sub").string()});
    CHECK(under.code == 1);
    CHECK(contains(under.err, "cannot write"));
    CHECK(home.run({"new", "first-visit", "--output", "/proc/nowhere"}).code == 1);
    fs::permissions(home.path(), fs::perms::all);
    const Unprivileged unprivileged;
    const Ended refused = home.run({"new", "first-visit", "--output", (locked.path() / "closed").string()});
    CHECK(refused.code == 1);
    CHECK(contains(refused.err, "Permission denied"));
    CHECK(fs::is_empty(locked.path() / "closed"));
}

TEST_CASE("what tells of nobody is written as the user lets new files be read") {
    const ProgramHome home;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    const auto isUsual = [&](const fs::path& path) {
        return fs::status(path).permissions() == fs::perms(0666 & ~mask);
    };
    const auto at = [&](const char* name) { return (home.path() / name).string(); };
    CHECK(home.run({"new", "first-visit", "--output", at("first-visit.yaml")}).code == 0);
    CHECK(isUsual(at("first-visit.yaml")));
    CHECK(home.run({"export", "key-account-final", "--format", "gift", "--output", at("final.gift")}).code == 0);
    CHECK(isUsual(at("final.gift")));
    CHECK(home.run({"import", at("final.gift"), "--id", "taken", "--output", at("taken.yaml")}).code == 0);
    CHECK(isUsual(at("taken.yaml")));
    CHECK(home.run({"graph", "orange", "--output", at("map.dot")}).code == 0);
    CHECK(isUsual(at("map.dot")));
}
