#include <cstdint>
#include <string>

#include <csignal>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "records/store_places.hpp"
#include "records/stored_quiz.hpp"
#include "support/process.hpp"
#include "support/text.hpp"
#include "yaml/bank_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Json = nlohmann::json;

namespace {

// Three questions. The bank is found by the id "small" in its own folder.
constexpr std::string_view small = R"(format: 1
id: small
title: {en: Small bank, zh: 小题库}
brief: {en: Three questions., zh: 三道题。}
pass: 60
topics:
  terms: {en: Terms, zh: 术语}
exam: {minutes: 20, tries: 1, second_chance: 50}
questions:
  - id: share
    topic: terms
    source: S1
    text: {en: "How much of the effort goes into trust?", zh: 建立信任占多少力气？}
    single:
      - {id: forty, text: {en: 40%, zh: 四成}, correct: true, feedback: {en: The largest share., zh: 最多的一份。}}
      - {id: ten, text: {en: 10%, zh: 一成}, feedback: {en: That is closing., zh: 那是成交。}}
  - id: tools
    topic: terms
    source: S3
    text: {en: "A rookie can do most of the early work with tools.", zh: 有了工具，新手能做大部分前期工作。}
    true_false: {answer: true, when_true: {en: Yes., zh: 对。}, when_false: {en: They can., zh: 能做。}}
  - id: first-words
    topic: terms
    source: S4
    text: {en: "What do you say first?", zh: 你先说什么？}
    practical: {scenario: orange, decision: at-the-desk}
)";

std::string startScene(const ProgramHome& home) {
    const Json solved = Json::parse(home.run({"solve", "orange", "--json"}).out);
    const std::string first = solved.at("line").at(0);
    const Json played = Json::parse(home.run({"play", "orange", "--json", "--choices",
                                              [&] {
                                                  std::string line;
                                                  for (const auto& each : solved.at("line"))
                                                      line += (line.empty() ? "" : ",") + each.get<std::string>();
                                                  return line;
                                              }()})
                                        .out);
    return played.at("moves").at(0).at("scene").get<std::string>() + " " + first;
}

// Writes that bank into a home. Returns the best choice of its practical question. `exam` replaces the rules of its
// exam.
std::string fill(const ProgramHome& home, std::string_view exam = {}) {
    const std::string found = startScene(home);
    const std::size_t blank = found.find(' ');
    std::string text(small);
    text.replace(text.find("at-the-desk"), std::string_view("at-the-desk").size(), found.substr(0, blank));
    constexpr std::string_view usual = "exam: {minutes: 20, tries: 1, second_chance: 50}";
    if (!exam.empty()) text.replace(text.find(usual), usual.size(), exam);
    std::filesystem::create_directories(home.path() / "data/fourfold/scenarios/quizzes");
    writeText(home.path() / "data/fourfold/scenarios/quizzes/small.yaml", text);
    return found.substr(blank + 1);
}

}  // namespace

TEST_CASE("answers from the command line are scored by topic and question, and stored nowhere") {
    const ProgramHome home;
    const std::string best = fill(home);
    const Ended ended = home.run(
        {"quiz", "small", "--exam", "--dry-run", "--json", "--answers", "share=forty;tools=false;first-words=" + best});
    CAPTURE(ended.err);
    REQUIRE(ended.code == 0);
    const Json json = Json::parse(ended.out);
    CHECK(json.at("points") == 20.0);
    CHECK(json.at("of") == 30);
    CHECK(json.at("percent") == 66.66);
    CHECK(json.at("pass") == true);
    CHECK(json.at("over") == true);
    CHECK(json.at("questions").size() == 3);
    CHECK(json.at("topics").at(0).at("points") == 20.0);
    CHECK(contains(home.run({"records", "list"}).out, "0 attempts"));
}

TEST_CASE("a bank for exams only is neither practised nor answered without a record, and says so") {
    const ProgramHome home;
    fill(home, "practice: false\nexam: {tries: 1}");
    const std::vector<std::vector<std::string>> refused{
        {"quiz", "small"}, {"quiz", "small", "--person", "Lin"}, {"quiz", "small", "--answers", "share=forty"}};
    for (std::vector<std::string> arguments : refused) {
        Ended ended = home.run(arguments, "1\n1\n");
        CHECK(ended.code == 1);
        CHECK(contains(ended.err, "small is for exams only"));
        CHECK_FALSE(contains(ended.out, "effort"));
        arguments.insert(arguments.end(), {"--lang", "zh"});
        ended = home.run(arguments, "1\n1\n");
        CHECK(ended.code == 1);
        CHECK(contains(ended.err, "small只用来考试"));
    }
    CHECK(contains(home.run({"quiz", "small", "--exam", "--person", "Lin"}, "\nx\ny\n").out, "3 questions"));
}

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
    const Json left = Json::parse(home.run(exam, "\n1\nq\n").out);
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

TEST_CASE("answers that make no sense give a message that names the question") {
    const ProgramHome home;
    fill(home);
    const auto told = [&](const std::string& answers, std::string_view text) {
        CAPTURE(answers);
        const Ended ended = home.run({"quiz", "small", "--exam", "--dry-run", "--answers", answers});
        CHECK(ended.code == 1);
        CHECK(contains(ended.err, text));
    };
    told("shares=forty", "did you mean 'share'?");
    told("share=twenty", "question 'share' has nothing called 'twenty'");
    told("tools=yes", "true or false is wanted, not 'yes'");
    told("first-words=nonsense", "question 'first-words': these choices cannot be played");
    CHECK(contains(home.run({"quiz", "smal"}).err, "did you mean 'small'?"));
    CHECK(home.run({"quiz", "smal"}).code == 1);
    CHECK(contains(home.run({"quiz", "x\x1b[2J\u202e"}).err, "'x\\u001b[2J\\u202e'"));
    CHECK(contains(home.run({"quiz"}).out, "key-account-final"));
}

TEST_CASE("an exam shows nothing before it is handed in, gives a second chance, and is stored with its score") {
    const ProgramHome home;
    fill(home);
    // In any order: every question is left without an answer once, then the exam is handed in. The second chance has no
    // right answer either.
    const Ended ended = home.run({"quiz", "small", "--exam", "--person", "工号007", "--class", "A"}, "\nx\ny\nx\ny\n");
    CAPTURE(ended.out);
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "You have 20 minutes"));
    CHECK(contains(ended.out, "3 questions were not fully right"));
    CHECK(contains(ended.out, "Not passed: 0%"));
    const Ended list = home.run({"records", "list"});
    CHECK(contains(list.out, "工号007 (class A): small, exam, not passed"));
    CHECK(home.run({"records", "verify"}).code == 0);

    const Ended again = home.run({"quiz", "small", "--exam", "--person", "工号007", "--class", "A"}, "x\ny\n");
    CHECK(again.code == 1);
    CHECK(contains(again.err, "this exam can be taken 1 time"));
    CHECK(home.run({"quiz", "small", "--exam"}, "").code == 1);
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
        header.digest = bank->digest;
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

TEST_CASE("a stored answer survives a kill, and the quiz continues after it") {
    const ProgramHome home;
    fill(home);
    {
        TerminalSession session(home, {"quiz", "small", "--exam", "--person", "Lin"});
        session.expect("q leaves it for another time: ");
        session.send("\n");
        session.expect("Question 1 of 3");
        session.expect("Answer (");
        session.send("f\n");
        session.expect("Marked");
        session.kill(SIGKILL);
        session.wait();
    }
    TerminalSession session(home, {"quiz", "small", "--exam", "--person", "Lin"});
    session.expect("You go on where you left off.");
    session.expect("Question 1 of 3");
    session.expect("marked");
    session.send("q\n");
    CHECK(session.wait().code == 0);
}

TEST_CASE("a quiz that is open in one terminal cannot be continued in another") {
    const ProgramHome home;
    fill(home);
    // Two of the three questions take a number, so one answer is given in any order.
    static_cast<void>(home.run({"quiz", "small", "--seed", "1"}, "1\nplay\n1\n"));
    TerminalSession first(home, {"quiz", "small"});
    first.expect("You go on where you left off.");
    first.expect("Answer: ");
    const Ended second = home.run({"quiz", "small", "--seed", "2"}, "");
    CHECK_FALSE(contains(second.out, "You go on where you left off."));
    first.send("q\n");
    CHECK(first.wait().code == 0);
    CHECK(contains(home.run({"quiz", "small"}, "").out, "You go on where you left off."));
}

TEST_CASE("practice judges each answer at once, in the current language") {
    const ProgramHome home;
    fill(home);
    TerminalSession session(home, {"quiz", "small", "--seed", "1"});
    for (int i = 0; i < 3; ++i) {
        const std::string shown = session.expect("Answer: ");
        if (contains(shown, "Type play")) {
            session.send("play\n");
            session.expect("Your choice (1-");
        }
        session.send("1\n");
        session.expect(" of 10 points");
    }
    session.expect("of 30 points");
    CHECK(session.wait().code == 0);
    CHECK(contains(home.run({"records", "list"}).out, "small, practice"));
}

namespace {

const std::vector<std::string> takeIt{"quiz", "small", "--exam", "--person", "Lin"};
const std::vector<std::string> lookBack{"quiz", "small", "--review", "--person", "Lin"};

std::vector<std::string> with(std::vector<std::string> arguments, const std::string& more) {
    arguments.push_back(more);
    return arguments;
}

}  // namespace

TEST_CASE("an exam can be reviewed with the right answers once its bank releases the review") {
    const ProgramHome home;
    fill(home);
    CHECK(contains(home.run(lookBack).err, "there are no attempts of Lin"));
    const Ended exam = home.run(takeIt, "\nx\ny\n1\nx\ny\n");  // in the second chance one answer, in any order
    CAPTURE(exam.out);
    CHECK(contains(exam.out, "with new answers or without."));
    CHECK(contains(exam.out, "Look back at the questions with: fourfold quiz small --review --person \"Lin\""));
    const Ended review = home.run(lookBack);
    CAPTURE(review.out);
    CHECK(review.code == 0);
    CHECK(contains(review.out, "Lin, handed in 20"));
    CHECK(contains(review.out, "You gave no answer."));
    CHECK(contains(review.out, "The right answer: 40%"));
    CHECK(contains(home.run({"--lang", "zh", "quiz", "small", "--review", "--person", "Lin"}).out, "正确答案：四成"));
    const Json json = Json::parse(home.run(with(lookBack, "--json")).out);
    REQUIRE(json.at("questions").size() == 3);
    for (const Json& question : json.at("questions")) {
        if (question.at("question") == "share") CHECK(question.at("right_answer") == "forty");
        if (question.at("question") == "first-words") CHECK(question.at("right_answer").is_null());
    }
    // A changed bank counts as another bank.
    const auto path = home.path() / "data/fourfold/scenarios/quizzes/small.yaml";
    writeText(path, readText(path) + "\n");
    const Ended changed = home.run(lookBack);
    CHECK(changed.code == 1);
    CHECK(contains(changed.err, "'small' was changed after this exam"));
}

TEST_CASE("a review that is not released says what it waits for") {
    const ProgramHome home;
    const auto waits = [&](std::string_view exam, const std::string& typed, std::string_view told,
                           std::string_view word) {
        CAPTURE(exam);
        fill(home, exam);
        static_cast<void>(home.run(takeIt, typed));
        const Ended review = home.run(with(lookBack, "--json"));
        CHECK(review.code == 1);
        CHECK_MESSAGE(contains(review.err, told), review.err);
        CHECK(Json::parse(review.out).at("waits_for") == word);
        CHECK_FALSE(contains(review.out, "forty"));
    };
    waits("exam: {tries: 2, review: each-attempt}", "\nq\n", "once the exam is handed in", "hand-in");
    const Json left = Json::parse(home.run(with(takeIt, "--json"), "\nq\n").out);
    CHECK_FALSE(left.contains("questions"));
    CHECK(left.at("points").is_null());
    waits("exam: {tries: 3}", "\nx\ny\n", "once you have passed, or used your last try", "passed-or-out-of-tries");
    waits("exam: {tries: 5, review: each-attempt}", "\nq\n", "once the exam is handed in", "hand-in");
    waits("exam: {tries: 5, review_from: 9999-12-31}", "\nx\ny\n", "from 9999-12-31 on, once you have passed or used",
          "passed-or-out-of-tries-and-day");
    waits("exam: {tries: 1, review_from: 9999-12-31}", "", "looked back at from 9999-12-31 on.", "day");
    waits("exam: {tries: 1, review: never}", "", "cannot be looked back at", "never");
}

TEST_CASE("a review after each attempt is released while tries are left, from its day on") {
    const ProgramHome home;
    fill(home, "exam: {tries: 2, review: each-attempt, review_from: 2000-01-01}");
    const Ended exam = home.run(takeIt, "\nx\ny\n");
    CHECK(contains(exam.out, "looked back at from 2000-01-01 on"));
    CHECK(contains(exam.out, "You have 1 try left."));
    const Ended review = home.run(lookBack);
    CHECK(review.code == 0);
    CHECK(contains(review.out, "The right answer: 40%"));
}
