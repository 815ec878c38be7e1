#include <string>

#include <csignal>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "commands/small_bank.hpp"
#include "records/store_places.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Json = nlohmann::json;

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
    // The exam is looked back at in the version in which it was taken.
    const auto path = home.path() / "data/fourfold/scenarios/quizzes/small.yaml";
    std::string text = readText(path);
    text.replace(text.find("40%"), 3, "41%");
    writeText(path, text);
    CHECK(home.run(lookBack).out == review.out);
    records::runSql(home.records().string(), "DELETE FROM version");
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
