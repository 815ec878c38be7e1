#include <array>
#include <csignal>
#include <cstdlib>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

const std::string fixtures = fourfold::testing::inSource("tests/fixtures");
const std::string stall = fixtures + "/play/stall.yaml";

// Runs a shell line, in which $F is the program, and returns its exit code.
int shell(const ProgramHome& home, const std::string& line) {
    std::string command = "env -i";
    for (const std::string& variable : home.environment()) command += " '" + variable + "'";
    command += " F=" + std::string(built::program) + " sh -c '" + line + "'";
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("help and version are answers on standard output") {
    const ProgramHome home;
    const Ended help = home.run({"--help"});
    CHECK(help.code == 0);
    CHECK(help.err.empty());
    CHECK(contains(help.out, "Usage: fourfold"));
    CHECK(contains(help.out, "Exit codes: 0 all went well, 1 failure or findings, 2 wrong usage."));
    CHECK(contains(home.run({"play", "--help"}).out, "--choices ID,ID,..."));
    CHECK(home.run({"--version"}).out == "fourfold " FOURFOLD_VERSION "\n");
    const Ended chinese = home.run({"solve", "--help", "--lang", "zh"});
    CHECK(contains(chinese.out, "用法: fourfold solve"));
    CHECK(contains(chinese.out, "用JSON给出结果"));
}

TEST_CASE("the locale and the settings choose the language") {
    ProgramHome home;
    home.variables["LC_ALL"] = "zh_CN.UTF-8";
    CHECK(contains(home.run({"--help"}).out, "用法"));
    fs::create_directories(home.settings().parent_path());
    writeText(home.settings(), R"({"language": "en"})");
    CHECK(contains(home.run({"--help"}).out, "Usage"));
    CHECK(contains(home.run({"--lang", "zh", "--help"}).out, "用法"));
}

TEST_CASE("a command line that makes no sense is wrong usage") {
    const ProgramHome home;
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"nonsense"},
                                               {"--nonsense"},
                                               {"solve"},
                                               {"check"},
                                               {"play", "orange", "extra"},
                                               {"play", "--choices", "a"},
                                               {"play", "orange", "--choices"},
                                               {"play", "orange", "--seed", "x"},
                                               {"play", "orange", "--seed", "-1"},
                                               {"play", "orange", "--seed", "18446744073709551616"},
                                               {"play", "orange", "--resume", "--new"},
                                               {"--lang", "fr", "solve", "orange"},
                                               {"--lang"}}) {
        const Ended ended = home.run(arguments);
        CAPTURE(arguments.back());
        CHECK(ended.code == 2);
        CHECK(ended.out.empty());
        CHECK(contains(ended.err, "fourfold --help"));
    }
}

TEST_CASE("wrong usage is explained in words, in the language of the program") {
    const ProgramHome home;
    const auto says = [&](std::vector<std::string> arguments, std::string_view english, std::string_view chinese) {
        CAPTURE(arguments.back());
        CHECK(contains(home.run(arguments).err, english));
        arguments.insert(arguments.begin(), {"--lang", "zh"});
        const std::string err = home.run(arguments).err;
        CHECK_MESSAGE(contains(err, chinese), err);
        CHECK(contains(err, "看看它认得什么"));
    };
    says({"--nonsense", "more"}, "does not know what to do with: --nonsense more", "不认得：--nonsense more");
    says({"play", "orange", "extra"}, "does not know what to do with: extra", "不认得：extra");
    says({"solve"}, "SCENARIO is missing", "还缺SCENARIO");
    says({"play", "--resume"}, "--resume needs SCENARIO, too", "用了--resume，还得写上SCENARIO");
    says({"play", "orange", "--resume", "--new"}, "--resume and --new exclude each other", "--resume和--new不能一起用");
    says({"play", "orange", "--choices"}, "--choices needs a value", "--choices后面还要写一个值");
    says({"play", "orange", "--seed", "x"}, "--seed: a whole number from 0", "--seed: 这里要一个0到");
    CHECK(contains(home.run({"--lang", "fr"}).err, "--lang: the language is en or zh, not 'fr'"));
}

TEST_CASE("the language may be given as a locale") {
    const ProgramHome home;
    for (const std::string language : {"zh-CN", "zh_TW.UTF-8"}) {
        CHECK(contains(home.run({"--lang", language, "solve", "orange"}).out, "最佳走法"));
    }
}

TEST_CASE("a scenario folder that is named twice is read once") {
    const ProgramHome home;
    const std::string shipped = fourfold::testing::inSource("scenarios/.");
    const Ended ended = home.run({"play", "--text", "--scenarios", shipped, "--scenarios", shipped}, "q\n");
    CHECK(ended.code == 0);
    CHECK_FALSE(contains(ended.out, "cannot be played"));
}

TEST_CASE("--json without a finished play is a failure with a message, and prints nothing on standard output") {
    const ProgramHome home;
    const Ended ended = home.run({"play", stall, "--text", "--json"}, "q\n");
    CHECK(ended.code == 1);
    CHECK(ended.out.empty());
    CHECK(contains(ended.err, "no play came to its end"));
}

TEST_CASE("a missing scenario is a failure, with the nearest name") {
    const ProgramHome home;
    const Ended misspelt = home.run({"solve", "ornage"});
    CHECK(misspelt.code == 1);
    CHECK(contains(misspelt.err, "did you mean 'orange'?"));
    CHECK(home.run({"play", "zzzzzzzz", "--text"}).code == 1);
    const Ended path = home.run({"solve", "nowhere/none.yaml"});
    CHECK(path.code == 1);
    CHECK(contains(path.err, "nowhere/none.yaml"));
    const Ended folder = home.run({"--scenarios", "/nowhere", "solve", "orange"});
    CHECK(folder.code == 1);
    CHECK(contains(folder.err, "no such folder: /nowhere"));
}

TEST_CASE("a scenario with errors is not played: its findings are printed") {
    const ProgramHome home;
    writeText(home.path() / "broken.yaml", "format: 1\nid: broken\n");
    const Ended ended = home.run({"play", (home.path() / "broken.yaml").string(), "--text"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "broken.yaml:1:1: error"));
    fs::create_directories(home.path() / "own");
    writeText(home.path() / "own/other.yaml", "format: 1\nid: other\n");
    const Ended named = home.run({"solve", "other", "--scenarios", (home.path() / "own").string()});
    CHECK(named.code == 1);
    CHECK(contains(named.err, "other.yaml:1:1: error"));
}

TEST_CASE("scenarios are found in the XDG data folders and in --scenarios") {
    ProgramHome home;
    CHECK(home.run({"solve", "stall"}).code == 1);
    CHECK(home.run({"solve", "stall", "--scenarios", fixtures + "/play"}).code == 0);
    fs::create_directories(home.path() / "shared/fourfold/scenarios");
    fs::copy_file(stall, home.path() / "shared/fourfold/scenarios/stall.yaml");
    home.variables["XDG_DATA_DIRS"] = home.path() / "shared";
    CHECK(home.run({"solve", "stall"}).code == 0);
}

TEST_CASE("the program has the command check") {
    const ProgramHome home;
    const Ended clean = home.run({"check", "--seconds", "0", stall});
    CHECK(clean.code == 0);
    CHECK(contains(clean.out, "1 file checked: 0 errors"));
    writeText(home.path() / "broken.yaml", "format: 1\nid: broken\n");
    const Ended findings = home.run({"check", home.path().string(), "--json", "--lang", "zh"});
    CHECK(findings.code == 1);
    CHECK(nlohmann::json::parse(findings.out).size() > 3);
}

TEST_CASE("a code is explained without a file, in both languages, and an unknown code is wrong usage") {
    const ProgramHome home;
    const Ended english = home.run({"check", "--explain", "F0203"});
    CHECK(english.code == 0);
    CHECK(english.out.starts_with("error F0203: a play can get stuck in the scene '…'"));
    CHECK(contains(english.out, "\n  The trainee would sit before an empty screen."));
    CHECK(contains(home.run({"check", "F0203", "f0012", "--explain", "--lang", "zh"}).out,
                   "错误 F0012: 没有名为“…”的场景"));
    const Ended unknown = home.run({"check", "--explain", "F0230"});
    CHECK(unknown.code == 2);
    CHECK(unknown.out.empty());
    CHECK(contains(unknown.err, "'F0230'; did you mean 'F0"));
    CHECK(home.run({"check", "--explain", "nonsense"}).code == 2);
}

TEST_CASE("--explain before or after a file still explains the findings in it") {
    const ProgramHome home;
    const std::string unknown = fixtures + "/invalid/f0012-unknown-scene.yaml";
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"check", "--explain", unknown}, {"check", unknown, "--explain"}}) {
        const Ended result = home.run(arguments);
        CHECK(result.code == 1);
        CHECK(contains(result.out, "\nF0012: Correct the name, or add the scene under `scenes`.\n"));
    }
}

TEST_CASE("a scenario without an exact solution fails to solve and says why") {
    const ProgramHome home;
    std::string text = readText(stall);
    // The changed choice no longer earns trust.
    const std::string earns = "earns: {trust: 2}";
    text.replace(text.find(earns), earns.size(), "earns: {trust: 0}");
    writeText(home.path() / "stall.yaml", text);
    const Ended ended = home.run({"solve", (home.path() / "stall.yaml").string(), "--json"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "cannot be earned"));
    const auto solution = nlohmann::json::parse(ended.out);
    CHECK(solution["exact"] == false);
    CHECK(solution["value"].is_null());
    CHECK(solution["line"].empty());
}

TEST_CASE("a scenario without an exact solution is still played, without a score") {
    const ProgramHome home;
    const std::string path = (home.path() / "stall.yaml").string();
    std::string text = readText(stall);
    const std::string earns = "earns: {trust: 2}";
    text.replace(text.find(earns), earns.size(), "earns: {trust: 0}");
    writeText(path, text);
    const Ended told = home.run({"play", path, "--choices", "slip"});
    CHECK(told.code == 1);
    CHECK(contains(told.err, "cannot be earned"));
    CHECK(contains(told.out, "Gone (Lost)"));
    const auto listed = nlohmann::json::parse(home.run({"play", path, "--choices", "slip", "--json"}).out);
    CHECK(listed["ending"] == "gone");
    CHECK(listed["red_line"] == true);
    CHECK(listed["score"].is_null());
    CHECK(listed["dimensions"]["close"]["percent"].is_null());
    CHECK(listed["moves"][0]["choice"] == "slip");
    CHECK(listed["moves"][0]["label"].is_null());
    const Ended asked = home.run({"play", path, "--text", "--exam", "--json"}, "1\n1\n1\n1\n1\n1\n");
    CHECK(asked.code == 0);
    CHECK(nlohmann::json::parse(asked.out)["score"].is_null());
}

TEST_CASE("a play from a pipe that ends in the middle is saved, and is a failure") {
    const ProgramHome home;
    const Ended ended = home.run({"play", stall, "--text", "--seed", "1"}, "1\n");
    CHECK(ended.code == 1);
    CHECK(contains(ended.out, "The play is saved."));
    CHECK(contains(ended.out, "--text --resume"));
    const Ended resumed = home.run({"play", stall, "--text", "--resume"}, "q\n");
    CHECK(resumed.code == 0);
    CHECK(contains(resumed.out, "going on after decision 1."));
    CHECK(home.run({"play", "--text"}, "").code == 1);
    CHECK(home.run({"play", "--text"}, "q\n").code == 0);
}

TEST_CASE("a play belongs to the person named on the command line, and nobody else can continue it") {
    const ProgramHome home;
    CHECK(home.run({"play", stall, "--text", "--seed", "1", "--person", "李雷", "--class", "三班"}, "1\n").code == 1);
    CHECK(contains(home.run({"records", "list", "--person", "李雷"}).out, "1 attempt"));
    CHECK_FALSE(contains(home.run({"play", stall, "--text", "--resume"}, "q\n").out, "going on after decision 1."));
    CHECK_FALSE(contains(home.run({"play", stall, "--text", "--resume", "--person", "李雷"}, "q\n").out,
                         "going on after decision 1."));
    const Ended resumed = home.run({"play", stall, "--text", "--resume", "--person", "李雷", "--class", "三班"}, "q\n");
    CHECK(contains(resumed.out, "going on after decision 1."));
}

TEST_CASE("a play from a pipe prints its result as JSON, and the talk on standard error") {
    const ProgramHome home;
    // In any order on screen, the first choices lead to some ending within six choices.
    const Ended ended = home.run({"play", stall, "--text", "--exam", "--json", "--seed", "5"}, "1\n1\n1\n1\n1\n1\n");
    CHECK(ended.code == 0);
    const auto result = nlohmann::json::parse(ended.out);
    CHECK(result["seed"] == 5);
    CHECK(result["scenario"] == "stall");
    CHECK(contains(ended.err, "Debrief"));
}

TEST_CASE("without display, terminal and arguments the program demonstrates a play") {
    ProgramHome home;
    const Ended ended = home.run({});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "this is a demonstration"));
    CHECK(contains(ended.out, "Score 100 of 100: passed"));
    CHECK_FALSE(fs::exists(home.records()));
    home.variables["LC_ALL"] = "zh_CN.UTF-8";
    CHECK(contains(home.run({}).out, "得分100"));
}

TEST_CASE("a reader that closes the output causes no failure and no signal") {
    const ProgramHome home;
    CHECK(shell(home, "{ $F play --help; echo $? >$HOME/code; } | head -n 1 >/dev/null") == 0);
    CHECK(readText(home.path() / "code") == "0\n");
    CHECK(shell(home, "{ $F; echo $? >$HOME/code; } | head -n 1 >/dev/null") == 0);
    CHECK(readText(home.path() / "code") == "0\n");
    CHECK(shell(home, "{ $F play " + stall + " --choices slip; echo $? >$HOME/code; } | true") == 0);
    CHECK(readText(home.path() / "code") == "0\n");
}

TEST_CASE("output that cannot be written is a failure") {
    const ProgramHome home;
    CHECK(shell(home, "$F --help >/dev/full 2>$HOME/err") == 1);
    CHECK(contains(readText(home.path() / "err"), "No space left on device"));
    CHECK(shell(home, "$F >/dev/full 2>/dev/null") == 1);
    CHECK(shell(home, "$F solve orange --json >/dev/full 2>/dev/null") == 1);
    CHECK(shell(home, "$F play " + stall + " --text </dev/null >/dev/full 2>/dev/null") == 1);
}

TEST_CASE("closed standard streams cause no crash, but unreadable output is no success") {
    const ProgramHome home;
    CHECK(shell(home, "$F --version <&- 2>&-") == 0);
    CHECK(shell(home, "$F --version <&- >&- 2>&-") == 1);
    CHECK(shell(home, "$F solve orange --json >&- 2>$HOME/err") == 1);
    CHECK(contains(readText(home.path() / "err"), "Bad file descriptor"));
    CHECK(shell(home, "$F nonsense <&- >&- 2>&-") == 2);
    CHECK(shell(home, "$F play " + stall + " --text <&- >/dev/null 2>&1") == 1);
}

TEST_CASE("on a full disk the play is not stored, but continues") {
    const ProgramHome home;
    fs::create_directories(home.records().parent_path());
    const std::string play = "$F play " + stall + " --text --exam; echo $?";
    CHECK(shell(home, "(ulimit -f 0; printf \"1\\n1\\n1\\n1\\n1\\n1\\n\\n\" | { " + play + "; }) | cat >$HOME/out") ==
          0);
    const std::string out = readText(home.path() / "out");
    CHECK(contains(out, "no room left"));
    CHECK(contains(out, "Debrief"));
    CHECK(out.ends_with("\n0\n"));
}

TEST_CASE("a program without its assets says where it looked") {
    const ProgramHome home;
    fs::copy_file(built::program, home.path() / "fourfold");
    const std::string program = (home.path() / "fourfold").string();
    CHECK(shell(home, program + " --help >$HOME/out 2>$HOME/err") == 1);
    CHECK(readText(home.path() / "out").empty());
    CHECK(contains(readText(home.path() / "err"), "assets were not found"));
    CHECK(contains(readText(home.path() / "err"), "找不到程序的资源文件"));
}
