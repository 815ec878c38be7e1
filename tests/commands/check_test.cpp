#include "commands/check.hpp"

#include <filesystem>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "commands/time_limit.hpp"
#include "support/built.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

const fs::path root = fourfold::testing::inSource();
const fs::path fixtureFolder = root / "tests" / "fixtures";

struct Run {
    int exit;
    std::string out;
    std::string err;
};

Run run(commands::CheckOptions options) {
    if (options.assets.empty()) options.assets = root / "assets";
    std::ostringstream out;
    std::ostringstream err;
    const int exit = commands::check(options, out, err);
    return {exit, out.str(), err.str()};
}

}  // namespace

TEST_CASE("a sound file passes with a summary") {
    const Run result = run({.paths = {fixtureFolder / "coach" / "sound.yaml"}, .strict = true});
    CHECK(result.exit == 0);
    CHECK(result.out == "1 file checked: 0 errors, 0 warnings\n");
    CHECK(result.err == "");
    const Run chinese = run({.paths = {fixtureFolder / "coach" / "sound.yaml"}, .language = core::Language::zh});
    CHECK(chinese.out == "共检查1个文件：0处错误，0处警告\n");
}

TEST_CASE("an error is printed with its place and fails") {
    const fs::path path = fixtureFolder / "invalid" / "f0012-unknown-scene.yaml";
    const Run result = run({.paths = {path}});
    CHECK(result.exit == 1);
    CHECK(result.out == path.string() + ":21:8: error F0012: no scene named 'gaet'; did you mean 'gate'?\n" +
                            "1 file checked: 1 error, 0 warnings\n");
}

TEST_CASE("warnings alone do not fail, unless the check is strict") {
    const fs::path path = fixtureFolder / "coach" / "f0201-unreachable-scene.yaml";
    const Run result = run({.paths = {path}});
    CHECK(result.exit == 0);
    CHECK(result.out.find("warning F0201") != std::string::npos);
    CHECK(run({.paths = {path}, .strict = true}).exit == 1);
}

TEST_CASE("a finding of the coach shows an example play, on a line of its own and in JSON") {
    const fs::path path = fixtureFolder / "coach" / "f0203-stuck.yaml";
    const Run result = run({.paths = {path}});
    CHECK(result.exit == 1);
    const std::string lines =
        path.string() +
        ":130:3: error F0203: a play can get stuck in the scene 'walls': none of its choices is open\n"
        "  play: flatter, chat, wait, argue\n";
    CHECK(result.out.find(lines) != std::string::npos);
    const Run tools = run({.paths = {path}, .json = true});
    for (const auto& finding : nlohmann::json::parse(tools.out)) {
        if (finding["code"] != "F0203") continue;
        CHECK(finding["witness"] == nlohmann::json{"flatter", "chat", "wait", "argue"});
    }
}

TEST_CASE("the coach looks only at files with a correct format") {
    const TempFolder folder;
    std::string text = readText(fixtureFolder / "coach" / "f0203-stuck.yaml");
    text.replace(text.find("level: starter"), 14, "level: beginer");
    writeText(folder.path() / "f0203-stuck.yaml", text);
    const Run result = run({.paths = {folder.path()}});
    CHECK(result.out.find("F0022") != std::string::npos);
    CHECK(result.out.find("F0203") == std::string::npos);
}

TEST_CASE("a folder is searched with its subfolders") {
    const TempFolder folder;
    fs::create_directories(folder.path() / "deep" / "er");
    fs::copy(fixtureFolder / "coach" / "sound.yaml", folder.path() / "sound.yaml");
    fs::copy(fixtureFolder / "coach" / "sound.yaml", folder.path() / "deep" / "er" / "sound.yaml");
    const Run result = run({.paths = {folder.path(), fixtureFolder / "invalid" / "f0009-only-comments.yaml"}});
    CHECK(result.exit == 1);
    CHECK(result.out.ends_with("3 files checked: 1 error, 0 warnings\n"));
}

TEST_CASE("question banks are checked with scenarios, in any folder, in lines and in JSON") {
    const TempFolder folder;
    fs::create_directories(folder.path() / "quizzes");
    fs::copy(fixtureFolder / "coach" / "sound.yaml", folder.path() / "sound.yaml");
    fs::copy(fixtureFolder / "invalid" / "quizzes" / "f0025-unknown-topic.yaml", folder.path() / "quizzes");
    const Run result = run({.paths = {folder.path()}});
    CHECK(result.exit == 1);
    const std::string path = (folder.path() / "quizzes" / "f0025-unknown-topic.yaml").string();
    CHECK(result.out == path + ":16:12: error F0025: no topic named 'trsut'; did you mean 'trust'?\n" +
                            "2 files checked: 1 error, 0 warnings\n");
    const auto findings = nlohmann::json::parse(run({.paths = {folder.path()}, .json = true}).out);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0]["code"] == "F0025");
    CHECK(findings[0]["path"] == path);
    CHECK(findings[0]["nearest"] == "trust");
    // Outside of quizzes/ a file is known as a bank by its keys.
    fs::copy(fixtureFolder / "valid" / "quizzes" / "minimal-bank.yaml", folder.path() / "minimal-bank.yaml");
    const Run guessed = run({.paths = {folder.path() / "minimal-bank.yaml"}});
    CHECK(guessed.exit == 1);
    CHECK(guessed.out.find("error F0614: guessing passes with a probability of 50.00%; the limit is 20%") !=
          std::string::npos);
}

TEST_CASE(
    "practical questions find their scenario beside the bank's folder, beside the bank, or in the scenario folders") {
    const TempFolder folder;
    const fs::path shipped = root / "scenarios" / "orange.yaml";
    const fs::path bank = folder.path() / "quizzes" / "sound.yaml";
    fs::create_directories(bank.parent_path());
    fs::copy(fixtureFolder / "quiz" / "sound.yaml", bank);
    const Run none = run({.paths = {bank}});
    CHECK(none.exit == 1);
    CHECK(none.out.find("error F0620: no scenario named 'orange'") != std::string::npos);
    CHECK(run({.paths = {bank}, .scenarioFolders = {root / "scenarios"}, .strict = true}).exit == 0);
    for (const fs::path& place : {folder.path(), bank.parent_path()}) {
        fs::copy(shipped, place / "orange.yaml");
        CHECK(run({.paths = {bank}, .strict = true}).exit == 0);
        fs::remove(place / "orange.yaml");
    }
    // A bank may have the file name of a scenario.
    fs::copy(bank, bank.parent_path() / "orange.yaml");
    const Run named = run({.paths = {bank}, .scenarioFolders = {root / "scenarios"}, .strict = true});
    CHECK(named.exit == 0);
    writeText(folder.path() / "orange.yaml", "format: 1\nscenes: {}\n");
    const Run broken = run({.paths = {bank}, .scenarioFolders = {root / "scenarios"}});
    CHECK(broken.out.find("error F0621: the scenario 'orange' cannot be scored") != std::string::npos);
}

TEST_CASE("a folder without scenarios gives a warning, a missing path gives an error") {
    const TempFolder folder;
    const Run empty = run({.paths = {folder.path()}});
    CHECK(empty.exit == 0);
    CHECK(empty.out == folder.path().string() + ": warning F0010: there is no .yaml file in this folder\n" +
                           "0 files checked: 0 errors, 1 warning\n");
    const Run missing = run({.paths = {folder.path() / "none.yaml"}});
    CHECK(missing.exit == 1);
    CHECK(missing.out.find("error F0001") != std::string::npos);
}

TEST_CASE("without a path the usage is wrong") {
    const Run result = run({});
    CHECK(result.exit == 2);
    CHECK(result.out == "");
    CHECK(result.err != "");
}

TEST_CASE("tools get the findings as JSON") {
    const fs::path path = fixtureFolder / "invalid" / "f0012-unknown-scene.yaml";
    const Run result = run({.paths = {path}, .language = core::Language::zh, .json = true});
    CHECK(result.exit == 1);
    const auto json = nlohmann::json::parse(result.out);
    REQUIRE(json.size() == 1);
    CHECK(json[0]["path"] == path.string());
    CHECK(json[0]["line"] == 21);
    CHECK(json[0]["column"] == 8);
    CHECK(json[0]["severity"] == "error");
    CHECK(json[0]["code"] == "F0012");
    CHECK(json[0]["nearest"] == "gate");
    CHECK(json[0]["message"] == "没有名为“gaet”的场景；是不是“gate”？");
    const Run sound = run({.paths = {fixtureFolder / "coach" / "sound.yaml"}, .json = true});
    CHECK(nlohmann::json::parse(sound.out) == nlohmann::json::array());
}

TEST_CASE("with --explain each code that was found is explained once") {
    const Run result = run({.paths = {fixtureFolder / "invalid" / "f0012-unknown-scene.yaml",
                                      fixtureFolder / "invalid" / "f0012-unknown-scene-in-go.yaml"},
                            .explain = true});
    const std::string help = "F0012: Correct the name, or add the scene under `scenes`.\n";
    CHECK(result.out.find(help) != std::string::npos);
    CHECK(result.out.find(help) == result.out.rfind(help));
}

TEST_CASE("missing assets are an error of their own") {
    const TempFolder folder;
    const Run result = run({.paths = {fixtureFolder / "valid"}, .assets = folder.path()});
    CHECK(result.exit == 1);
    CHECK(result.err.find("F0001") != std::string::npos);
}

TEST_CASE("a check that runs out of time says so as a warning, file by file, and goes on with the next") {
    const std::vector<fs::path> paths{fixtureFolder / "coach" / "sound.yaml", root / "scenarios" / "orange.yaml"};
    std::size_t asked = 0;
    const auto limit = [&asked] { return core::GoOn([n = asked++] { return n != 0; }); };
    const Run result = run({.paths = paths, .limit = limit});
    CHECK(asked == 2);
    CHECK(result.exit == 0);
    CHECK(result.out.find("sound.yaml: warning F0214: the time ran out") != std::string::npos);
    CHECK(result.out.find("orange.yaml: warning F0214") == std::string::npos);
    asked = 0;
    CHECK(run({.paths = paths, .strict = true, .limit = limit}).exit == 1);
    asked = 0;
    const Run chinese = run({.paths = paths, .language = core::Language::zh, .limit = limit});
    CHECK(chinese.out.find("时间到了") != std::string::npos);
}

TEST_CASE("a bank for which the time runs out says so, and so does a practical question in it") {
    const auto limit = [] { return core::GoOn([] { return false; }); };
    const Run plain = run({.paths = {root / "scenarios" / "quizzes" / "four-dimension-basics.yaml"}, .limit = limit});
    CHECK(plain.exit == 0);
    CHECK(plain.out.find("warning F0616") != std::string::npos);
    const Run practical = run({.paths = {root / "scenarios" / "quizzes" / "key-account-final.yaml"}, .limit = limit});
    CHECK(practical.exit == 0);
    CHECK(practical.out.find("F0621") == std::string::npos);
    CHECK(practical.out.find("warning F0616") != std::string::npos);
}

TEST_CASE("the time for a file is told by the clock, and 0 means for ever") {
    core::Duration now{};
    const system::Clock clock{.wall = {}, .steady = [&now] { return now; }};
    const core::GoOn two = commands::goOnFor(2, clock);
    const core::GoOn endless = commands::goOnFor(0, clock);
    CHECK(two());
    now = std::chrono::milliseconds(1999);
    CHECK(two());
    now = std::chrono::seconds(2);
    CHECK_FALSE(two());
    now = core::Duration{};
    CHECK_FALSE(two());  // no stays no
    now = std::chrono::hours(1000);
    CHECK(endless());
}
