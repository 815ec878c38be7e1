// Questions of a bank that were answered wrongly in practice, in the terminal's drills.
#include <nlohmann/json.hpp>

#include "terminal/stall.hpp"

using namespace fourfold::testing;
using nlohmann::json;

namespace {

// Two time zones whose dates always differ by one day, so that tests need not wait for tomorrow.
const std::string west = "WST12";
const std::string east = "EST-12";

constexpr std::string_view bank = R"(format: 1
id: small
title: {en: Small bank, zh: 小题库}
brief: {en: One question., zh: 一道题。}
topics:
  terms: {en: Terms, zh: 术语}
questions:
  - id: tools
    topic: terms
    source: S3
    text: {en: "A rookie can do most of the early work with tools.", zh: 有了工具，新手能做大部分前期工作。}
    true_false: {answer: true, when_true: {en: Yes., zh: 对。}, when_false: {en: They can., zh: 能做。}}
)";

std::filesystem::path bankFile(const ProgramHome& home) {
    return home.path() / "data/fourfold/scenarios/quizzes/small.yaml";
}

// Practises the bank, which has one question, with this answer, and moves on to the next day.
Ended practise(ProgramHome& home, const std::string& typed) {
    std::filesystem::create_directories(bankFile(home).parent_path());
    writeText(bankFile(home), std::string(bank));
    home.variables["TZ"] = west;
    Ended ended = home.run({"quiz", "small"}, typed);
    home.variables["TZ"] = east;
    return ended;
}

json deckJson(const ProgramHome& home) { return json::parse(home.run({"drill", "--list", "--json"}).out); }

}  // namespace

TEST_CASE("a question answered wrongly in practice is asked again the next day, as in the quiz") {
    ProgramHome home;
    const Ended practised = practise(home, "2\n");
    CHECK(practised.code == 0);
    CHECK(contains(practised.out, "goes into your mistake deck and comes back tomorrow"));
    CHECK(contains(home.run({"drill", "--list"}).out, "small, question tools: answered false on "));
    const json deck = deckJson(home);
    CHECK(deck["due"] == 1);
    CHECK(deck["entries"][0]["bank"] == "small");
    CHECK(deck["entries"][0]["question"] == "tools");
    CHECK(deck["entries"][0]["chosen"] == "false");

    // A line that is no answer gives a message, and the question stays.
    TerminalSession session(home, {"drill", "--text"});
    session.expect("A rookie can do most");
    session.expect("Answer: ");
    session.send("7\n");
    session.expect("Answer: ");
    session.send("r\n");
    session.expect("A rookie can do most");
    session.expect("Answer: ");
    session.send("1\n");
    const Ended ended = session.wait();
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "Right. It comes back once more, on "));
    CHECK(contains(ended.out, "Done: 1 of 1 right."));
    CHECK(deckJson(home)["waiting"] == 1);
    CHECK(deckJson(home)["entries"][0]["right"] == 1);
}

TEST_CASE("a question answered right in practice leaves nothing in the deck") {
    ProgramHome home;
    CHECK(practise(home, "1\n").code == 0);
    CHECK(deckJson(home)["entries"].empty());
}

TEST_CASE("questions can be drilled by answers on the command line, and wrong input is refused") {
    ProgramHome home;
    practise(home, "2\n");
    const Ended nonsense = home.run({"drill", "--answers", "perhaps"});
    CHECK(nonsense.code == 1);
    CHECK(contains(nonsense.err, "'perhaps': no answer to question 'tools' of 'small'"));
    CHECK(deckJson(home)["due"] == 1);
    const json answered = json::parse(home.run({"drill", "--json", "--answers", "true"}).out);
    CHECK(answered["answers"][0]["right"] == true);
    CHECK(answered["answers"][0]["best"] == "true");
}

TEST_CASE("a question whose bank is gone is set aside, and comes back with it") {
    ProgramHome home;
    practise(home, "2\n");
    const auto away = home.path() / "away.yaml";
    std::filesystem::rename(bankFile(home), away);
    CHECK(deckJson(home)["entries"][0]["state"] == "missing");
    CHECK(contains(home.run({"drill", "--text"}).out, "1 mistake is set aside"));
    std::filesystem::rename(away, bankFile(home));
    CHECK(deckJson(home)["entries"][0]["state"] == "due");
}
