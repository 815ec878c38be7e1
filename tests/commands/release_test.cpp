// Which version of a bank is the exam: what the course leader releases, and what certificates and verify say of it.
#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "records/store_places.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Json = nlohmann::json;

namespace {

constexpr std::string_view bank = R"(format: 1
id: door
title: {en: The door exam, zh: 进门考试}
brief: {en: One question., zh: 一道题。}
pass: 50
topics:
  terms: {en: Terms, zh: 术语}
exam: {minutes: 20, tries: 5}
questions:
  - id: tools
    topic: terms
    source: S3
    text: {en: "A rookie can do most of the early work with tools.", zh: 有了工具，新手能做大部分前期工作。}
    true_false: {answer: true, when_true: {en: Yes., zh: 对。}, when_false: {en: They can., zh: 能做。}}
)";
// Of a bank of one's own, with the exam's id.
constexpr std::string_view ownTitle = "title: {en: The door exam!, zh: 进门考试！}";

struct Room {
    ProgramHome home;
    std::filesystem::path file = home.path() / "data/fourfold/scenarios/quizzes/door.yaml";

    Room() {
        std::filesystem::create_directories(file.parent_path());
        writeText(file, bank);
    }
    // Puts a bank of one's own in the place of the exam.
    void forge() const {
        std::string text(bank);
        text.replace(text.find("title: {en: The door exam, zh: 进门考试}"),
                     std::string_view("title: {en: The door exam, zh: 进门考试}").size(), ownTitle);
        writeText(file, text);
    }
    // Takes the exam, and answers right or wrong.
    [[nodiscard]] Ended take(const std::string& person, bool right) const {
        return home.run({"quiz", "door", "--exam", "--person", person}, right ? "\n1\nx\ny\n" : "\n2\nx\ny\n");
    }
    // The certificate as a page, in English.
    [[nodiscard]] std::string certificate(const std::string& person) const {
        const std::filesystem::path page = home.path() / (person + ".html");
        std::filesystem::remove(page);
        const Ended ended = home.run({"quiz", "door", "--person", person, "--certificate", page.string()});
        return ended.code == 0 ? readText(page) : std::string();
    }
};

}  // namespace

TEST_CASE("an exam that nobody released is as its file is, and its certificate says so") {
    const Room room;
    CHECK(room.take("Lin", true).code == 0);
    CHECK(contains(room.certificate("Lin"), "not released by the course leader"));
    CHECK(room.home.run({"records", "verify"}).code == 0);
}

TEST_CASE("a released exam stays what it was when its file is changed, until another version is released") {
    const Room room;
    const Ended released = room.home.run({"release", "door"});
    CHECK(released.code == 0);
    CHECK(contains(released.out, "Released as the exam: “The door exam” (door), version "));
    CHECK(room.home.run({"release", "door"}).code == 0);
    room.forge();
    const Ended taken = room.take("Lin", true);
    CHECK(taken.code == 0);
    const std::string certificate = room.certificate("Lin");
    CHECK(contains(certificate, "released by the course leader on "));
    CHECK_FALSE(contains(certificate, "not released"));
    CHECK(contains(certificate, ">The door exam</text>"));
    CHECK(room.home.run({"records", "verify"}).code == 0);

    const Json next = Json::parse(room.home.run({"release", "door", "--json"}).out);
    CHECK(room.take("Li", true).code == 0);
    CHECK(contains(room.certificate("Li"), ">The door exam!</text>"));
    CHECK(contains(room.certificate("Li"), next.at("digest").get<std::string>().substr(0, 16)));
    CHECK(room.home.run({"records", "verify"}).code == 0);
}

TEST_CASE("an exam on another version than the released one is named, and gives no certificate before a released one") {
    const Room room;
    room.forge();
    CHECK(room.take("Lin", true).code == 0);
    writeText(room.file, bank);
    CHECK(room.home.run({"release", "door"}).code == 0);
    const Ended english = room.home.run({"records", "verify"});
    CHECK(english.code == 1);
    CHECK(contains(unwrapped(english.out), "which was not released as the exam"));
    std::string chinese = room.home.run({"records", "verify", "--lang", "zh"}).out;
    std::erase(chinese, '\n');
    CHECK(contains(chinese, "不是发布的那一版"));
    const Json json = Json::parse(room.home.run({"records", "verify", "--json"}).out);
    CHECK(json.at("findings").at(0).at("kind") == "unreleased");
    CHECK(contains(unwrapped(room.home.run({"report", "class"}).out),
                   "1 exam on door was taken on another version than the one that was released."));
    const Json report = Json::parse(room.home.run({"report", "class", "--json"}).out);
    CHECK(report.at("unreleased") == Json::parse(R"([{"bank": "door", "exams": 1}])"));
    CHECK(contains(room.certificate("Lin"), "not released by the course leader"));
    // A released one comes before it, though its score is no better.
    CHECK(room.take("Lin", true).code == 0);
    CHECK(contains(room.certificate("Lin"), "released by the course leader on "));
}

TEST_CASE("the rules of a released exam hold, whatever its file says: tries, time and when it may be looked back at") {
    const Room room;
    CHECK(room.home.run({"release", "door"}).code == 0);
    std::string text(bank);
    constexpr std::string_view rules = "exam: {minutes: 20, tries: 5}";
    text.replace(text.find(rules), rules.size(), "exam: {minutes: 200, tries: 9, review: each-attempt}");
    writeText(room.file, text);
    const Ended taken = room.take("Lin", false);
    CAPTURE(taken.out);
    CHECK(contains(taken.out, "20 min"));
    CHECK_FALSE(contains(taken.out, "200"));
    CHECK(contains(unwrapped(taken.out), "The exam is the version that the course leader has released"));
    CHECK(contains(taken.out, "You have 4 tries left."));
    CHECK_FALSE(contains(taken.out, "--review"));
    const Ended review = room.home.run({"quiz", "door", "--review", "--person", "Lin"});
    CHECK(review.code == 1);
    CHECK(contains(unwrapped(review.err), "once you have passed, or used your last try"));
    CHECK_FALSE(contains(review.out, "The right answer"));
}

TEST_CASE("what was released can be taken back, also when the file is gone") {
    const Room room;
    CHECK(room.home.run({"release", "door", "--withdraw"}).code == 1);
    CHECK(room.home.run({"release", "door"}).code == 0);
    room.forge();
    std::filesystem::remove(room.file);
    const Ended taken = room.home.run({"release", "door", "--withdraw", "--lang", "zh"});
    CHECK(taken.code == 0);
    CHECK(contains(taken.out, "发布已撤回"));
    CHECK(room.home.run({"release", "door", "--withdraw"}).code == 1);
    CHECK(room.home.run({"release", "no-such-bank"}).code == 1);
    CHECK(room.home.run({"records", "verify"}).code == 0);
}

TEST_CASE("a release in another store does not count here after a merge") {
    const Room leader;
    const Room other;
    CHECK(leader.home.run({"release", "door"}).code == 0);
    other.forge();
    CHECK(other.home.run({"release", "door"}).code == 0);
    CHECK(other.take("Lin", true).code == 0);
    CHECK(leader.home.run({"records", "merge", other.home.records().string()}).code == 0);
    CHECK(contains(leader.certificate("Lin"), "not released by the course leader"));
    CHECK(leader.home.run({"records", "verify"}).code == 1);
}

TEST_CASE("an exam whose released version was removed from the records does not begin") {
    const Room room;
    CHECK(room.home.run({"release", "door"}).code == 0);
    room.forge();
    for (const char* change : {"UPDATE version SET content = content || ' '", "DELETE FROM version"}) {
        CAPTURE(change);
        records::runSql(room.home.records().string(), change);
        const Ended taken = room.take("Lin", true);
        CHECK(taken.code == 1);
        CHECK(contains(taken.err, "the released version of this exam is not in the records here"));
    }
    CHECK(Json::parse(room.home.run({"records", "list", "--json"}).out).at("attempts").empty());
    CHECK(room.home.run({"records", "verify"}).code == 1);
}

TEST_CASE("more exams than allowed, begun on two PCs, are named at the merge, by verify and in the report") {
    const Room one;
    const Room other;
    std::string text(bank);
    text.replace(text.find("tries: 5"), 8, "tries: 1");
    for (const Room* each : {&one, &other}) {
        writeText(each->file, text);
        CHECK(each->take("Lin", false).code == 0);
        CHECK(each->take("Lin", false).code == 1);
    }
    CHECK(Json::parse(one.home.run({"report", "class", "--json"}).out).at("too_many_tries").empty());
    CHECK(contains(unwrapped(one.home.run({"records", "merge", other.home.records().string()}).out),
                   "2 exams were begun, and 1 are allowed"));
    CHECK(contains(unwrapped(one.home.run({"records", "verify"}).out), "2 exams were begun, and 1 are allowed"));
    CHECK(contains(unwrapped(one.home.run({"report", "class"}).out), "Lin has begun 2 exams on door; 1 are allowed."));
    CHECK(contains(one.home.run({"report", "class", "--lang", "zh"}).out, "Lin在door上开考了2次"));
    const Json report = Json::parse(one.home.run({"report", "class", "--json"}).out);
    REQUIRE(report.at("too_many_tries").size() == 1);
    CHECK(report.at("too_many_tries").at(0).at("begun") == 2);
    // Of other people and banks alone nothing is said.
    CHECK(Json::parse(one.home.run({"report", "class", "--subject", "orange", "--json"}).out)
              .at("too_many_tries")
              .empty());
}
