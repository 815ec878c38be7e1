// What an exam tells before, while and after it is taken, and by which rule it is marked.
#include <cstdint>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "commands/small_bank.hpp"
#include "records/store_places.hpp"
#include "records/stored_quiz.hpp"
#include "support/process.hpp"
#include "support/text.hpp"
#include "yaml/bank_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Json = nlohmann::json;

TEST_CASE("the paper of an exam that counts is drawn by the store alone, and its questions are not for the asking") {
    const ProgramHome home;
    fill(home);
    const std::vector<std::vector<std::string>> refused{{"--seed", "3"},
                                                        {"--answers", "share=forty"},
                                                        {"--seed", "3", "--answers", "", "--json"},
                                                        {"--seed", "3", "--person", "Lin", "--text"},
                                                        {"--answers", "shares=forty", "--person", "Lin"}};
    for (const std::vector<std::string>& more : refused) {
        CAPTURE(more[0]);
        std::vector<std::string> arguments{"quiz", "small", "--exam"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        Ended ended = home.run(arguments, "\n1\n");
        CHECK(ended.code == 2);
        CHECK(contains(ended.err, more[0] + " is not for an exam that counts"));
        CHECK(contains(ended.err, "--exam --dry-run"));
        CHECK_FALSE(contains(ended.out + ended.err, "effort"));
        CHECK_FALSE(contains(ended.out + ended.err, "'share'"));
        arguments.insert(arguments.end(), {"--lang", "zh"});
        ended = home.run(arguments, "\n1\n");
        CHECK(ended.code == 2);
        CHECK(contains(ended.err, "正式考试不能用" + more[0]));
    }
    CHECK(home.run({"quiz", "small", "--dry-run"}).code == 2);
    CHECK(home.run({"quiz", "small", "--exam", "--dry-run", "--store", "x"}).code == 2);
    CHECK(contains(home.run({"records", "list"}).out, "0 attempts"));
}

TEST_CASE("a dry run asks like an exam, tells what was right, and keeps nothing") {
    const ProgramHome home;
    const std::string best = fill(home);
    const auto run = [&](const std::string& seed, const std::string& typed) {
        return home.run({"quiz", "small", "--exam", "--dry-run", "--seed", seed}, typed);
    };
    const Ended ended = run("7", "x\ny\nx\ny\n");
    CAPTURE(ended.out);
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "A dry run, drawn by number 7"));
    CHECK(contains(ended.out, "3 questions were not fully right"));
    CHECK(contains(ended.out, "The right answer: 40%"));
    CHECK(run("7", "x\ny\nx\ny\n").out == ended.out);
    CHECK(contains(run("7", "q\n").out, "The dry run is over; nothing is kept of it."));
    CHECK(run("7", "").code == 1);
    CHECK(contains(home.run({"quiz", "small", "--exam", "--dry-run", "--lang", "zh"}, "q\n").out, "试考结束"));
    const Json json =
        Json::parse(home.run({"quiz", "small", "--exam", "--dry-run", "--json", "--seed", "7"}, "x\ny\nx\ny\n").out);
    CHECK(json.at("seed") == 7);
    CHECK(json.at("questions").size() == 3);
    CHECK(contains(home.run({"records", "list"}).out, "0 attempts"));
}

TEST_CASE("an exam that goes on keeps its questions, answers and seed back, and tells them once it is over") {
    const ProgramHome home;
    fill(home);
    const std::vector<std::string> exam{"quiz", "small", "--exam", "--person", "Lin", "--json"};
    const Json left = Json::parse(home.run(exam, "\n1\nplay\n1\nq\n").out);  // a practical question is played
    CHECK(left.at("seed").is_null());
    CHECK_FALSE(left.contains("questions"));
    const Json listed = Json::parse(home.run({"records", "list", "--json"}).out).at("attempts").at(0);
    CHECK(listed.at("seed").is_null());
    const std::string id = listed.at("id");
    const auto show = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"records", "show", id});
        return home.run(more).out;
    };
    const auto tells = [](const std::string& text) {
        return contains(text, "share") || contains(text, "tools") || contains(text, "first-words");
    };
    CHECK_FALSE(tells(show({})));
    CHECK(contains(show({}), "The exam goes on."));
    CHECK(contains(show({"--lang", "zh"}), "考试还没结束"));
    CHECK_FALSE(tells(show({"--json"})));
    const Json shown = Json::parse(show({"--json"}));
    CHECK(shown.at("seed").is_null());
    for (const Json& move : shown.at("moves")) CHECK((move.at("item").is_null() && move.at("value").is_null()));

    static_cast<void>(home.run(exam, "x\ny\nx\ny\n"));
    CHECK(tells(show({})));
    const Json over = Json::parse(show({"--json"}));
    CHECK(over.at("seed").get<std::uint64_t>() >= std::uint64_t{1} << 52U);
    CHECK(over.at("moves").at(0).at("value") == "all-or-nothing");
}

TEST_CASE("an exam says what beginning means before it asks, and --yes begins it for a script") {
    const ProgramHome home;
    fill(home);
    const Ended asked = home.run({"quiz", "small", "--exam", "--person", "Lin"}, "q\n");
    for (const char* text : {"You have 20 minutes", "runs on while you are away", "kept at once, under the name Lin",
                             "You have 1 try left"})
        CHECK_MESSAGE(contains(unwrapped(asked.out), text), text);
    CHECK_FALSE(contains(asked.out, "effort"));
    CHECK(contains(home.run({"records", "list"}).out, "0 attempts"));
    const Ended zh = home.run({"quiz", "small", "--exam", "--person", "Lin", "--lang", "zh"}, "q\n");
    CHECK(contains(unwrapped(zh.out), "离开时照样计时"));
    const Ended begun = home.run({"quiz", "small", "--exam", "--person", "Lin", "--yes"}, "x\ny\nx\ny\n");
    CHECK(begun.code == 0);
    CHECK(contains(begun.out, "Not passed: 0%"));
    CHECK(home.run({"quiz", "small", "--yes"}).code == 2);
}

TEST_CASE(
    "an exam from before the rules keeps its marks for ever, a new one has its own, and the chain holds both to them") {
    const ProgramHome home;
    const std::filesystem::path path = home.path() / "data/fourfold/scenarios/quizzes/six.yaml";
    std::filesystem::create_directories(path.parent_path());
    writeText(path, R"(format: 1
id: six
title: Six options
brief: Four of them are right.
topics: {t: T}
exam: {tries: 9, review: each-attempt}
questions:
  - id: which
    topic: t
    text: Which?
    multiple:
      - {id: a, text: a, correct: true}
      - {id: b, text: b, correct: true}
      - {id: c, text: c, correct: true}
      - {id: d, text: d, correct: true}
      - {id: e, text: e}
      - {id: f, text: f}
)");
    const auto review = [&] {
        return Json::parse(home.run({"quiz", "six", "--review", "--person", "Lin", "--json"}).out)
            .at("questions")
            .at(0);
    };
    {
        // As a program without rules has stored it: everything was chosen.
        const auto bank = yaml::loadBank(path).bank;
        REQUIRE(bank);
        std::filesystem::create_directories(home.records().parent_path());
        records::AttemptStore store(home.records().string());
        records::AttemptHeader header;
        header.id = records::AttemptId(std::string("01234567-89ab-4cde-8f01-23456789abcd"));
        header.person = records::need(store.person("Lin", "")).id;
        header.kind = records::AttemptKind::quiz;
        header.subject = bank->id;
        header.digest = bank->digest.text;
        header.mode = engine::Mode::exam;
        header.started = core::momentOf(1'000'000);
        std::vector<records::Move> moves{{.what = records::Move::Answer{"which", "a,b,c,d,e,f"}},
                                         {.what = records::Move::HandIn{}}};
        moves.push_back({.what = records::endMove(records::sittingOf(*bank, quiz::Mode::exam, 0, moves))});
        for (records::Move& move : moves) move.at = header.started;
        records::need(store.write(header, 0, moves));
    }
    CHECK(home.run({"records", "verify"}).code == 0);
    CHECK(review().at("marking") == "net-right");
    CHECK(review().at("points") == 5.0);
    CHECK(contains(home.run({"quiz", "six", "--review", "--person", "Lin"}).out, "takes away what a right one gives"));

    const Ended taken = home.run({"quiz", "six", "--exam", "--person", "Lin", "--yes"}, "1 2 3 4 5 6\nx\n");
    CHECK(contains(unwrapped(taken.out), "All points for exactly the right ones"));
    CHECK(home.run({"records", "verify"}).code == 0);
    CHECK(review().at("marking") == "all-or-nothing");
    CHECK(review().at("points") == 0.0);
    CHECK(contains(home.run({"quiz", "six", "--review", "--person", "Lin", "--lang", "zh"}).out, "完全对才给分"));

    // Without its rule, or with a kinder one, the new exam would have passed.
    records::runSql(home.records().string(), "UPDATE move SET value = 'net-right' WHERE kind = 'rule'");
    CHECK(home.run({"records", "verify"}).code == 1);
}
