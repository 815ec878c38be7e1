#include <algorithm>
#include <array>
#include <csignal>
#include <filesystem>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold::testing;
using Json = nlohmann::json;

namespace {

const std::string stallFile = fourfold::testing::inSource("tests/fixtures/play/stall.yaml");

// The most points in the four dimensions are large primes: their common denominator is too large for exact scores.
std::string tooLarge() {
    std::string text =
        "format: 1\nid: large\ntitle: Large\nbrief: x\ngoal: x\nlevel: core\nminutes: 5\n"
        "cast:\n  lin: {name: Lin, post: Buyer}\nstart: s0\nscenes:\n";
    constexpr std::array most{9973, 9967, 9949, 9941};
    constexpr int each = 20;
    constexpr int scenes = 499;
    for (int i = 0; i < scenes; ++i) {
        const auto earned = [&](std::size_t d) { return std::clamp(most[d] - each * i, 0, each); };
        text += fmt::format(
            "  s{}:\n    choices:\n      - {{id: c{}, say: x, why: x, earns: {{trust: {}, needs: {}, "
            "objections: {}, close: {}}}, then: {}}}\n",
            i, i, earned(0), earned(1), earned(2), earned(3), i + 1 < scenes ? "s" + std::to_string(i + 1) : "end");
    }
    return text + "  end:\n    ending: {result: won, title: x, text: x}\n";
}

}  // namespace

TEST_CASE("a simulation shows scores, passes, endings and what was never reached, in both languages") {
    const ProgramHome home;
    const Ended english = home.run({"simulate", "orange", "--plays", "2000"});
    CHECK(english.code == 0);
    CHECK(english.err.empty());
    for (const char* part :
         {"2,000 plays by the bot “random”", "90-100", "Mean score:", "95% interval", "Exact probability of a pass",
          "knife-falls (Lost)", "Scenes entered:", "Choices taken:"}) {
        CAPTURE(part);
        CHECK(contains(english.out, part));
    }
    const Ended chinese = home.run({"simulate", "orange", "--plays", "2000", "--bot", "pushy", "--lang", "zh"});
    CHECK(chinese.code == 0);
    for (const char* part : {"机器人“pushy”走了2,000局", "平均得分", "95%置信区间", "从没走到："}) {
        CAPTURE(part);
        CHECK(contains(chinese.out, part));
    }
}

TEST_CASE("the JSON of a simulation adds up, and is the same on any number of threads") {
    const ProgramHome home;
    const auto run = [&](const char* threads) {
        return home.run({"simulate", "orange", "--json", "--plays", "3000", "--seed", "5", "--threads", threads}).out;
    };
    const std::string one = run("1");
    CHECK(run("2") == one);
    CHECK(run("7") == one);
    const Json json = Json::parse(one);
    CHECK(json.at("bot") == "random");
    CHECK(json.at("plays") == 3000);
    CHECK(json.at("seed") == 5);
    std::uint64_t ended = 0;
    for (const Json& ending : json.at("endings")) ended += ending.at("plays").get<std::uint64_t>();
    CHECK(ended == json.at("ended"));
    std::uint64_t scored = 0;
    for (const Json& band : json.at("scores")) scored += band.at("plays").get<std::uint64_t>();
    CHECK(scored == json.at("ended"));
    std::uint64_t taken = 0;
    for (const auto& [id, times] : json.at("choices").items()) taken += times.get<std::uint64_t>();
    CHECK(taken == json.at("moves"));
    CHECK(json.at("pass_interval")[0] <= json.at("pass_rate"));
    CHECK(json.at("pass_rate") <= json.at("pass_interval")[1]);
    CHECK(json.at("pass_exact") > 0.0);
    CHECK(json.at("pass_exact") < 0.01);
}

TEST_CASE("the best bot always scores 100") {
    const ProgramHome home;
    const Json json = Json::parse(home.run({"simulate", "insider", "--bot", "best", "--plays", "10", "--json"}).out);
    CHECK(json.at("mean") == 100.0);
    CHECK(json.at("pass_rate") == 1.0);
    CHECK(json.at("pass_exact") == 1.0);
}

TEST_CASE("bots that choose by the length of texts read the language of the program") {
    const ProgramHome home;
    const auto moves = [&](const char* language) {
        const Ended ended = home.run({"simulate", "insider", "--bot", "longest", "--lang", language, "--json"});
        return Json::parse(ended.out).at("choices");
    };
    CHECK(moves("en") != moves("zh"));
}

TEST_CASE("at a terminal a long simulation shows its progress, and a signal ends it") {
    const ProgramHome home;
    TerminalSession session(home, {"simulate", "orange", "--plays", "1000000000"});
    session.expect("fourfold: playing 0%");
    session.kill(SIGTERM);
    CHECK(session.wait().signal == SIGTERM);
}

TEST_CASE("wrong options of a simulation are wrong usage, with the nearest bot") {
    const ProgramHome home;
    const Ended misspelt = home.run({"simulate", "orange", "--bot", "randon"});
    CHECK(misspelt.code == 2);
    CHECK(contains(misspelt.err, "did you mean 'random'?"));
    const Ended unknown = home.run({"simulate", "orange", "--bot", "zzzzzzzz", "--lang", "zh"});
    CHECK(unknown.code == 2);
    CHECK(contains(unknown.err, "可用的有：random, first"));
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{{"--plays", "0"},
                                                                                           {"--plays", "-1"},
                                                                                           {"--plays", "1000000001"},
                                                                                           {"--threads", "0"},
                                                                                           {"--threads", "257"},
                                                                                           {"--seed", "x"},
                                                                                           {"--bot"}}) {
        std::vector<std::string> all{"simulate", "orange"};
        all.insert(all.end(), arguments.begin(), arguments.end());
        CAPTURE(arguments.front());
        const Ended ended = home.run(all);
        CHECK(ended.code == 2);
        CHECK(ended.out.empty());
    }
    CHECK(home.run({"simulate"}).code == 2);
}

TEST_CASE("a scenario that is too large to solve is played without scores, with a message") {
    const ProgramHome home;
    const std::string path = (home.path() / "large.yaml").string();
    writeText(path, tooLarge());
    const Ended ended = home.run({"simulate", path, "--plays", "500"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.err, "too large to solve exactly"));
    CHECK(contains(ended.out, "end (Won)"));
    CHECK_FALSE(contains(ended.out, "Mean score"));
    const Json json = Json::parse(home.run({"simulate", path, "--plays", "500", "--json"}).out);
    CHECK(json.at("ended") == 500);
    CHECK(json.at("passed").is_null());
    CHECK(json.at("mean").is_null());
    CHECK(json.at("pass_exact").is_null());
    const Ended best = home.run({"simulate", path, "--bot", "best"});
    CHECK(best.code == 1);
    CHECK(best.out.empty());
}

TEST_CASE("plays without an end are stopped and counted") {
    const ProgramHome home;
    const std::string path = (home.path() / "round.yaml").string();
    writeText(path,
              "format: 1\nid: round\ntitle: Round\nbrief: x\ngoal: x\nlevel: core\nminutes: 5\n"
              "cast:\n  lin: {name: Lin, post: Buyer}\nstart: here\nscenes:\n  here:\n    choices:\n"
              "      - {id: push, say: x, why: x, effort: close, again: true}\n"
              "      - {id: ask, say: x, why: x, earns: {trust: 1, needs: 1, objections: 1, close: 1}, then: end}\n"
              "  end:\n    ending: {result: won, title: x, text: x}\n");
    const Ended ended = home.run({"simulate", path, "--bot", "pushy", "--plays", "20"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "Without an end: 20 plays were cut off after 1,000 moves"));
    const Json json = Json::parse(home.run({"simulate", path, "--bot", "pushy", "--plays", "20", "--json"}).out);
    CHECK(json.at("cut_off") == 20);
    CHECK(json.at("passed") == 0);
    CHECK(json.at("mean").is_null());
}

TEST_CASE("slow commands show their progress at a terminal, and leave nothing of it on the screen") {
    const ProgramHome home;
    TerminalSession session(home, {"simulate", stallFile, "--plays", "1000000000", "--threads", "1"});
    session.expect("fourfold: playing ");
    session.expect("%");
    session.kill(SIGKILL);
    // Without a terminal no progress is shown.
    CHECK(home.run({"simulate", stallFile, "--plays", "200000"}).err.empty());
}
