#include "records/quiz_session.hpp"

#include <set>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "records/exam_room.hpp"
#include "records/store_places.hpp"
#include "records/stored_quiz.hpp"
#include "support/file_size_limit.hpp"
#include "support/temp_folder.hpp"
#include "system/digest.hpp"

using namespace fourfold::records;
using namespace fourfold::testing;
namespace quiz = fourfold::quiz;
using std::chrono::minutes;
using std::chrono::milliseconds;

TEST_CASE("an exam uses up a try as soon as it is entered, and the tries run out") {
    Room room(2);
    CHECK(room.standing().triesLeft == 2);
    for (std::size_t taken = 1; taken <= 2; ++taken) {
        QuizSession session = room.exam();
        CHECK(room.standing().begun == taken);
        CHECK(session.apply(event::HandedIn{}) == quiz::Refusal::none);
    }
    CHECK(room.standing().triesLeft == 0);
    CHECK(room.standing().last.has_value());
    CHECK(room.refused() == Why::noTriesLeft);
    CHECK(std::holds_alternative<QuizSession>(room.enter(Mode::practice)));
    CHECK(std::get<QuizRefusal>(QuizSession::enter(room.store, room.bank, {.mode = Mode::exam})).why == Why::nobody);
}

TEST_CASE("an exam that was deleted from the file has used up its try") {
    Room room(2);
    AttemptId id;
    {
        QuizSession session = room.exam();
        id = session.header().id;
    }
    runSql(room.place, "DELETE FROM move WHERE attempt = '" + id.text() + "'");
    runSql(room.place, "DELETE FROM attempt WHERE id = '" + id.text() + "'");
    CHECK(room.standing().begun == 1);
    CHECK(room.standing().triesLeft == 1);
    CHECK(need(room.store->begunExams()).at(0).attempts == std::set<AttemptId>{id});
}

TEST_CASE("tries on two computers count together after a merge, those that are open there too") {
    Room here(2);
    Room there(2);
    CHECK(here.exam().apply(event::HandedIn{}) == quiz::Refusal::none);
    CHECK(there.exam().apply(event::HandedIn{}) == quiz::Refusal::none);
    static_cast<void>(there.exam());
    CHECK(need(here.store->merge(*there.store)).added == 1);
    CHECK(here.standing().begun == 3);
    CHECK(here.standing().triesLeft == 0);
    const std::vector<BegunExams> begun = need(here.store->begunExams());
    REQUIRE(begun.size() == 1);
    CHECK(begun[0].person == here.li);
    CHECK(begun[0].attempts.size() == 3);
}

TEST_CASE("an exam goes on where it was left, and the time away counts") {
    Room room;
    quiz::Paper paper;
    {
        QuizSession session = room.exam(77);
        paper = session.sitting().paper();
        room.hands.pass(minutes(3));
        CHECK(session.apply(answerTo(session, singleQuestion, quiz::ChosenOption{0})) == quiz::Refusal::none);
        CHECK(session.apply(event::Flagged{4, true}) == quiz::Refusal::none);
        room.hands.pass(minutes(2));
    }
    room.restart();
    room.hands.wall += minutes(4);
    CHECK(room.standing(room.hands.clock()).open->elapsed == minutes(9));
    QuizSession session = room.exam(5);
    CHECK(session.wentOn());
    CHECK(session.header().seed == 77);
    CHECK(session.sitting().paper() == paper);
    CHECK(session.sitting().flagged(4));
    CHECK(session.sitting().answer(sheetOf(session, singleQuestion)) == quiz::Answer(quiz::ChosenOption{0}));
    CHECK(session.timeLeft() == minutes(11));
    CHECK(room.standing().begun == 1);
    const std::vector<Move> moves = need(room.store->moves(session.header().id));
    REQUIRE(moves.size() == 4);  // the rule, an answer, a mark, and coming back
    CHECK(moves[3].what == Move::What(Move::Back{minutes(4)}));
    CHECK(moves[3].elapsed == minutes(9));
    CHECK(need(room.store->checkChains()).empty());
}

TEST_CASE("an exam that was left for longer than its time is over") {
    Room room;
    {
        QuizSession session = room.exam();
        CHECK(session.apply(answerTo(session, singleQuestion, quiz::ChosenOption{0})) == quiz::Refusal::none);
    }
    room.restart();
    room.hands.wall += milliseconds(1'000'000'000);  // days later
    QuizSession session = room.exam();
    CHECK(session.sitting().phase() == quiz::Phase::over);
    CHECK(session.sitting().answer(sheetOf(session, singleQuestion)) == quiz::Answer(quiz::ChosenOption{0}));
    CHECK(room.standing().last->state == AttemptState::ended);
}

TEST_CASE("a clock that was set back while an exam was left gives no time") {
    Room room;
    {
        QuizSession session = room.exam();
        room.hands.pass(minutes(3));
        CHECK_FALSE(session.tick());
    }
    room.restart();
    room.hands.wall -= minutes(300);
    CHECK(room.exam().timeLeft() == minutes(17));
}

TEST_CASE("more time that a leader gives reaches an exam that goes on, and those of nobody else") {
    Room room;
    const Person han = need(room.store->person("Han", "A"));
    QuizSession session = room.exam();
    room.hands.pass(minutes(1));
    AttemptStore leader(room.place);
    need(leader.giveTime(room.li.id, "sample", minutes(10), "the power went off"));
    need(leader.giveTime(han.id, "sample", minutes(99), ""));
    need(leader.giveTime(room.li.id, "another", minutes(99), ""));
    CHECK_FALSE(session.tick());
    CHECK(session.timeLeft() == minutes(29));
    need(leader.giveTime(room.li.id, "sample", minutes(-4), "it came back"));
    room.hands.pass(minutes(1));
    CHECK_FALSE(session.tick());
    CHECK(session.timeLeft() == minutes(24));
    CHECK(need(leader.checkChains()).empty());
}

TEST_CASE("a kill gives no more than a few seconds back, however long nothing was answered") {
    Room room;
    {
        QuizSession session = room.exam();
        for (int second = 0; second < 300; ++second) {
            room.hands.pass(std::chrono::seconds(1));
            CHECK_FALSE(session.tick());
        }
        // What a kill leaves behind is what another program sees now.
        AttemptStore other(room.place);
        const Attempt seen = need(other.list()).front();
        CHECK(seen.moves == 1);  // its rule
        CHECK(seen.elapsed >= std::chrono::seconds(297));
        CHECK(seen.elapsed <= std::chrono::seconds(300));
    }
}

TEST_CASE("setting the clock changes no time that is left") {
    for (const milliseconds jump :
         {milliseconds(-400'000'000'000), milliseconds(3'600'000), milliseconds(40'000'000'000)}) {
        CAPTURE(jump.count());
        Room room;
        {
            QuizSession session = room.exam();
            room.hands.pass(minutes(1));
            room.hands.wall += jump;
            CHECK(session.timeLeft() == minutes(19));
            CHECK(session.apply(event::Flagged{0, true}) == quiz::Refusal::none);
            room.hands.wall -= 2 * jump;
            room.hands.pass(minutes(1));
        }
        room.restart();
        CHECK(room.exam().timeLeft() == minutes(18));
    }
}

TEST_CASE("an exam whose time runs out ends by itself, with what was answered") {
    Room room;
    QuizSession session = room.exam();
    CHECK(session.apply(answerTo(session, singleQuestion, quiz::ChosenOption{0})) == quiz::Refusal::none);
    room.hands.pass(minutes(20) - milliseconds(1));
    CHECK_FALSE(session.tick());
    room.hands.pass(milliseconds(1));
    CHECK(session.apply(answerTo(session, trueFalseQuestion, quiz::Said{true})) == quiz::Refusal::isOver);
    CHECK(session.sitting().phase() == quiz::Phase::over);
    CHECK(session.timeLeft() == milliseconds(0));
    CHECK_FALSE(session.tick());
    const Attempt ended = *room.standing().last;
    CHECK(ended.state == AttemptState::ended);
    CHECK(ended.moves == 4);  // the rule, an answer, the end of the time, and the end
    CHECK(need(room.store->checkChains()).empty());
}

TEST_CASE("an exam that goes on in one program cannot be entered in another") {
    Room room(3);
    const QuizSession session = room.exam();
    room.store = std::make_shared<AttemptStore>(room.place);
    CHECK(room.standing().elsewhere);
    CHECK(room.refused() == Why::elsewhere);
    CHECK(std::holds_alternative<QuizSession>(room.enter(Mode::practice)));
}

TEST_CASE("an exam begun with a version of the bank that is nowhere is given up for one with the new version") {
    Room room(2);
    static_cast<void>(room.exam());
    room.bank = std::make_shared<quiz::Bank>(*room.bank);
    room.bank->digest = fourfold::system::digestOf("id: other");
    QuizSession session = room.exam();
    CHECK_FALSE(session.wentOn());
    CHECK(room.standing().begun == 2);
    CHECK(session.apply(event::HandedIn{}) == quiz::Refusal::none);
    CHECK(room.refused() == Why::noTriesLeft);
}

TEST_CASE("an exam whose end was not written any more ends when it is entered again") {
    Room room;
    AttemptHeader header;
    {
        QuizSession session = room.exam();
        header = session.header();
    }
    const std::vector<Move> handIn{
        {.what = Move::HandIn{}, .at = fourfold::core::momentOf(5), .elapsed = fourfold::core::durationOf(5)}};
    need(room.store->write(header, 1, handIn));
    QuizSession session = room.exam();
    CHECK(session.sitting().phase() == quiz::Phase::over);
    CHECK(room.standing().last->outcome.result == "done");
    CHECK(room.refused() == Why::noTriesLeft);
}

TEST_CASE("what was played of a scenario stands, choice by choice") {
    Room room;
    const quiz::Played begun{.choices = {"greet", "ask"}, .share = {}, .over = false, .digest = "0011"};
    {
        QuizSession session = room.exam();
        const std::size_t sheet = sheetOf(session, practicalQuestion);
        const quiz::Played first{.choices = {"greet"}, .share = {}, .over = false, .digest = "0011"};
        CHECK(session.apply(event::Answered{sheet, first}) == quiz::Refusal::none);
        CHECK(session.apply(event::Answered{sheet, begun}) == quiz::Refusal::none);
        CHECK(session.apply(event::Answered{sheet, first}) == quiz::Refusal::isFinal);
        CHECK(session.apply(event::Answered{sheet, quiz::NoAnswer{}}) == quiz::Refusal::isFinal);
    }
    room.restart();
    QuizSession session = room.exam();
    const std::size_t sheet = sheetOf(session, practicalQuestion);
    CHECK(session.sitting().answer(sheet) == quiz::Answer(begun));
    CHECK_FALSE(session.sitting().answered(sheet));
    CHECK(session.sitting().points(sheet) == fourfold::core::whole(0));
    const quiz::Played whole{.choices = {"greet", "ask", "close"}, .share = {3, 4}, .digest = "0011"};
    CHECK(session.apply(event::Answered{sheet, whole}) == quiz::Refusal::none);
    CHECK(session.sitting().points(sheet) == fourfold::core::Fraction{15, 2});
    CHECK(session.apply(event::Answered{sheet, whole}) == quiz::Refusal::isFinal);
}

TEST_CASE("an exam that cannot be stored does not begin, and practice goes on without") {
    Room room;
    room.store = std::make_shared<AttemptStore>("");
    auto exam = room.enter(Mode::exam);
    CHECK(std::get<QuizRefusal>(exam).why == Why::notStored);
    CHECK(std::get<QuizRefusal>(exam).fault->kind == SaveFault::Kind::noHome);
    auto practice = std::get<QuizSession>(room.enter(Mode::practice));
    CHECK(practice.apply(answerTo(practice, singleQuestion, quiz::ChosenOption{0})) == quiz::Refusal::none);
    CHECK(practice.fault() != nullptr);
    CHECK(practice.sitting().answered(sheetOf(practice, singleQuestion)));
}

TEST_CASE("a full disk and a read-only folder lose nothing of an exam, which is kept once they pass") {
    Room room;
    std::size_t answered = 0;
    {
        QuizSession session = room.exam();
        {
            const FileSizeLimit limit(1000);
            CHECK(session.apply(answerTo(session, singleQuestion, quiz::ChosenOption{1})) == quiz::Refusal::none);
            REQUIRE(session.fault() != nullptr);
            CHECK(session.fault()->kind == SaveFault::Kind::full);
        }
        CHECK(session.apply(answerTo(session, trueFalseQuestion, quiz::Said{true})) == quiz::Refusal::none);
        CHECK(session.fault() == nullptr);
        answered = session.sitting().paper().size() - session.sitting().unanswered();
    }
    room.restart();
    CHECK(answered == 2);
    const QuizSession session = room.exam();
    CHECK(session.sitting().paper().size() - session.sitting().unanswered() == 2);

    Room closed;
    ::chmod(closed.folder.path().c_str(), 0555);
    {
        const Unprivileged nobody;
        closed.store = std::make_shared<AttemptStore>((closed.folder.path() / "other.sqlite").string());
        const auto refused = closed.enter(Mode::exam);
        CHECK(std::get<QuizRefusal>(refused).fault->kind == SaveFault::Kind::notAllowed);
    }
    ::chmod(closed.folder.path().c_str(), 0755);
}

TEST_CASE("names of every kind find their own exam again, and nobody else's") {
    const std::vector<std::string> names{"Li Lei",
                                         "李雷",
                                         "O'Brien; DROP TABLE attempt;--",
                                         "a\"b",
                                         "%",
                                         "_",
                                         "<script>alert(1)</script>",
                                         "مريم",
                                         "👩‍💼",
                                         "n\xcc\x83",
                                         "\xc3\xa9",
                                         "tab\there",
                                         "two\nlines",
                                         "  blanks  ",
                                         "=1+1",
                                         "../..",
                                         "工号 007",
                                         std::string(2000, 'x'),
                                         "a\x01\x02",
                                         "\xe2\x80\xae"
                                         "reversed",
                                         "NULL",
                                         "0"};
    Room room;
    std::vector<AttemptId> attempts;
    for (const std::string& name : names) {
        for (const std::string& className : {std::string(), name}) {
            CAPTURE(name);
            room.li = need(room.store->person(name, className));
            CHECK(room.standing().begun == 0);
            attempts.push_back(room.exam().header().id);
        }
    }
    room.restart();
    std::size_t at = 0;
    for (const std::string& name : names) {
        for (const std::string& className : {std::string(), name}) {
            CAPTURE(name);
            room.li = need(room.store->person(name, className));
            const ExamStanding standing = room.standing();
            CHECK(standing.begun == 1);
            REQUIRE(standing.open.has_value());
            CHECK(standing.open->header.id == attempts[at++]);
        }
    }
}
