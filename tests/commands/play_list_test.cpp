#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold::testing;
using nlohmann::json;

namespace {

const std::string stall = fourfold::testing::inSource("tests/fixtures/play/stall.yaml");

Ended playList(const std::string& choices, std::vector<std::string> more = {}) {
    const ProgramHome home;
    more.insert(more.begin(), {"play", stall, "--choices", choices});
    return home.run(more);
}

}  // namespace

TEST_CASE("a list of choices gives the whole result as JSON") {
    const Ended ended = playList("hello,listen,order", {"--json", "--seed", "42"});
    CHECK(ended.code == 0);
    CHECK(ended.err.empty());
    const json result = json::parse(ended.out);
    json expected = json::parse(R"({
        "scenario": "stall", "seed": 42, "ending": "sold", "result": "won", "score": 92.5, "pass": true,
        "red_line": false,
        "dimensions": {"trust": {"earned": 2, "best": 2, "percent": 100},
                       "needs": {"earned": 3, "best": 4, "percent": 75},
                       "objections": {"earned": 2, "best": 2, "percent": 100},
                       "close": {"earned": 2, "best": 2, "percent": 100}},
        "traditional": 95,
        "effort": {"trust": 33.333333333333336, "needs": 33.333333333333336, "objections": 0,
                   "close": 33.333333333333336},
        "turning_point": 2, "last_chance": null, "one_change": null,
        "rules": [{"rule": "ask-and-wait", "kept": [1], "broken": []}],
        "moves": [
            {"scene": "greet", "choice": "hello", "points": {"trust": 2, "needs": 0, "objections": 0, "close": 0},
             "regret": 0, "label": "best", "best": "hello", "out_of_reach": null, "red_line": false,
             "rule": {"rule": "ask-and-wait", "kept": true},
             "best_leads_to": {"choices": ["hello", "chat", "listen", "order"], "ending": "sold", "result": "won",
                               "score": 100, "pass": true}},
            {"scene": "talk", "choice": "listen", "points": {"trust": 0, "needs": 3, "objections": 2, "close": 0},
             "regret": 7.5, "label": "mistake", "best": "chat", "out_of_reach": null, "red_line": false, "rule": null,
             "best_leads_to": {"choices": ["chat", "listen", "order"], "ending": "sold", "result": "won",
                               "score": 100, "pass": true}},
            {"scene": "close", "choice": "order", "points": {"trust": 0, "needs": 0, "objections": 0, "close": 2},
             "regret": 0, "label": "best", "best": "order", "stake": 5, "out_of_reach": null,
             "red_line": false, "rule": null,
             "best_leads_to": {"choices": ["order"], "ending": "sold", "result": "won", "score": 92.5,
                               "pass": true}}]})");
    // "push" loses 40 of trust, 5 of close and, through the patience it costs, the 7.5 of "chat". "leave-it" loses all
    // of needs and objections, and half of close.
    expected["moves"][0]["stake"] = 52.5;
    expected["moves"][1]["stake"] = 55;
    // 7.5 of the points at stake were lost.
    expected["accuracy"] = 100 * (112.5 - 7.5) / 112.5;
    CHECK(result["accuracy"].get<double>() == doctest::Approx(expected["accuracy"].get<double>()));
    expected["accuracy"] = result["accuracy"];
    CHECK(result == expected);
}

TEST_CASE("the JSON of a failed play shows the last chance and the change that would have saved it") {
    const json result = json::parse(playList("hello,leave-it,wait-for-call", {"--json"}).out);
    CHECK(result["pass"] == false);
    CHECK(result["turning_point"] == 2);
    CHECK(result["last_chance"] ==
          json::parse(R"({"decision": 2, "choices": ["chat", "listen", "order"], "ending": "sold",
                                                    "result": "won", "score": 100, "pass": true})"));
    CHECK(result["one_change"] ==
          json::parse(R"({"decision": 2, "choices": ["listen", "wait-for-call"], "ending": "maybe",
                                                   "result": "partial", "score": 87.5, "pass": true})"));
}

TEST_CASE("a red line shows in the result") {
    const json result = json::parse(playList("slip", {"--json"}).out);
    CHECK(result["red_line"] == true);
    CHECK(result["pass"] == false);
    CHECK(result["result"] == "lost");
    CHECK(result["ending"] == "gone");
    CHECK(result["effort"]["close"] == 0);
}

TEST_CASE("a list of choices without JSON is printed with its debrief, in the chosen language") {
    const Ended ended = playList("hello,chat,listen,order", {"--lang", "zh"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "你：晚上好，今晚做什么菜？"));
    CHECK(contains(ended.out, "得分100，满分100：通过（60分通过）。"));
    CHECK(contains(ended.out, "为什么：他自己说了要什么。"));
}

TEST_CASE("a list of choices is stored nowhere") {
    const ProgramHome home;
    CHECK(home.run({"play", stall, "--choices", "slip", "--json"}).code == 0);
    CHECK_FALSE(std::filesystem::exists(home.records()));
}

TEST_CASE("a choice that cannot be taken is an error that shows its place and the open choices") {
    const auto fails = [](const std::string& choices, std::string_view first, std::string_view second) {
        CAPTURE(choices);
        const Ended ended = playList(choices, {"--json"});
        CHECK(ended.code == 1);
        CHECK(ended.out.empty());
        CHECK_MESSAGE(contains(ended.err, first), ended.err);
        CHECK_MESSAGE(contains(ended.err, second), ended.err);
    };
    fails("hello,nonsense", "choice 2, 'nonsense': the scenario has no such choice",
          "at scene 'talk', where these were open: listen, chat, leave-it");
    fails("hello,leave-it,order", "choice 3, 'order': not open",
          "at scene 'close', where these were open: wait-for-call");
    fails("hello,chat,chat", "choice 3, 'chat': not open", "at scene 'talk', where these were open: listen, leave-it");
    fails("slip,hello", "choice 2, 'hello': the play had already ended, at scene 'gone'", "");
    fails("hello,listen", "a choice 3 is missing", "at scene 'close', where these were open: order, wait-for-call");
    fails("", "a choice 1 is missing", "at scene 'greet', where these were open: hello, push, slip");
    fails("hello,,order", "choice 2, ''", "at scene 'talk'");
}

TEST_CASE("the best line that solve prints scores 100 when played") {
    const ProgramHome home;
    for (const std::string scenario : {"orange", "ks-reentry", "insider"}) {
        CAPTURE(scenario);
        const Ended solved = home.run({"solve", scenario, "--json"});
        REQUIRE(solved.code == 0);
        const json solution = json::parse(solved.out);
        CHECK(solution["scenario"] == scenario);
        CHECK(solution["exact"] == true);
        CHECK(solution["states"] > 10);
        CHECK(solution["value"] > 0);
        CHECK(solution["best"].size() == 4);
        std::string line;
        for (const std::string choice : solution["line"]) line += (line.empty() ? "" : ",") + choice;
        const json result = json::parse(home.run({"play", scenario, "--choices", line, "--json"}).out);
        CHECK(result["score"] == 100);
        CHECK(result["pass"] == true);
        for (const json& move : result["moves"]) CHECK(move["regret"] == 0);
    }
}

TEST_CASE("solve prints the most points in each dimension, and the line in words") {
    const ProgramHome home;
    const json solution = json::parse(home.run({"solve", stall, "--json"}).out);
    CHECK(solution == json::parse(R"({"scenario": "stall", "exact": true, "states": 9, "value": 100,
        "best": {"trust": 2, "needs": 4, "objections": 2, "close": 2},
        "line": ["hello", "chat", "listen", "order"]})"));
    const Ended words = home.run({"--lang", "zh", "solve", stall});
    CHECK(contains(words.out, "需求：最多4分，占30%"));
    CHECK(contains(words.out, "1. hello: 晚上好"));
}
