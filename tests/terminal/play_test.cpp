#include <csignal>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/stored_records.hpp"
#include "terminal/stall.hpp"

using namespace fourfold::testing;

namespace {

std::string storedLines(const ProgramHome& home) { return storedRecords(home.records()); }

}  // namespace

TEST_CASE("a practice play from briefing to debrief") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    std::string screen = choose(session, "What's cooking");
    CHECK(contains(screen, "A stall at the edge of the market"));
    CHECK(contains(screen, "Sell the last crate."));
    CHECK(contains(screen, "- Cook Lin, Cook"));
    CHECK_FALSE(contains(screen, "Owner Bai"));
    CHECK(contains(screen, "Trust 40%, Needs 30%, Objections 20%, Close 10%"));
    CHECK(contains(screen, "== At the stall (stage 1 of 2: Meet) =="));
    CHECK(contains(screen, "On the street. Present: Cook Lin. Patience: 2 of 2 left, plenty"));
    CHECK(contains(screen, "Cook Lin (wary): Hm."));
    CHECK(contains(screen, "[do] Slip a note"));

    screen = choose(session, "[do] Wait.");
    CHECK(contains(screen, "You: Evening. What's cooking tonight?"));
    CHECK(contains(screen, "Cook Lin (pleased): Fish."));
    CHECK(contains(screen, "* Trust +2"));
    CHECK(contains(screen, "* Cook Lin warms to you: friendly (7 of 10)"));

    screen = choose(session, "Shall I carry");
    CHECK(contains(screen, "You, doing: Wait."));
    CHECK(contains(screen, "* Needs +3, Objections +2"));
    CHECK(contains(screen, "* Noted: Lin wants them fresh for tonight."));
    CHECK(contains(screen, "* Handed over: A sample"));

    screen = session.expect("Enter to finish: ");
    CHECK(contains(screen, "Sold (Won)"));
    CHECK(contains(screen, "Score 92.5 of 100: passed (the pass mark is 60)."));
    CHECK(contains(screen, "Trust: 100% (2 of 2 points), weight 40%"));
    CHECK(contains(screen, "Needs: 75% (3 of 4 points), weight 30%"));
    CHECK(contains(screen, "Four-dimension closing: 92.5"));
    CHECK(contains(screen, "Traditional pushing: 95"));
    CHECK(contains(screen, "Trust: 33% of your moves (the method says 40%, traditional pushing 10%)"));
    CHECK(contains(screen, "2. Mistake, lost 7.5"));
    CHECK(contains(screen, "You chose: [do] Wait."));
    CHECK(contains(screen, "Best here: “Nice weather.”"));
    CHECK(contains(screen, "Why: He tells what he needs."));
    CHECK(contains(screen, "Golden rule kept: Ask well, then wait."));
    CHECK(contains(screen, "The turning point was decision 2."));
    session.send("\n");
    const Ended ended = session.wait();
    CHECK(ended.code == 0);
    CHECK(contains(storedLines(home), "end won "));
}

TEST_CASE("the look-ups show what is known, and in practice the points") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    choose(session, "[do] Wait.");
    session.expect(prompt);
    CHECK(contains(command(session, "n"), "- Cook Lin: Lin wants them fresh for tonight."));
    const std::string chart = command(session, "o");
    CHECK(contains(chart, "- Owner Bai, Owner. Buying role: Decision-maker. Rapport: polite (5 of 10)"));
    CHECK(contains(chart, "    - Cook Lin, Cook. Buying role: User. Rapport: friendly (7 of 10)"));
    const std::string status = command(session, "s");
    CHECK(contains(status, "Decisions so far: 2"));
    CHECK(contains(status, "Stage 2 of 2: Deal"));
    CHECK(contains(status, "Trust: 2 points"));
    const std::string log = command(session, "l");
    CHECK(contains(log, "Lin looks over the crate."));
    CHECK(contains(log, "You: Evening. What's cooking tonight?"));
    CHECK(contains(log, "Cook Lin: So?"));
    CHECK(contains(command(session, "b"), "Sell the last crate."));
    CHECK(contains(command(session, "r"), "Cook Lin: So?"));
    const std::string help = command(session, "h");
    CHECK(contains(help, "u   take the last choice back"));
    CHECK(contains(help, "改用中文"));
    CHECK(contains(command(session, "what"), "neither a number nor a command"));
    CHECK(contains(command(session, "7"), "the numbers go from 1 to 2"));
    CHECK(contains(command(session, "0"), "the numbers go from 1 to 2"));
    CHECK_FALSE(contains(command(session, ""), "1. "));
}

TEST_CASE("undo takes choices back one by one, on the screen and in the stored play") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    choose(session, "think about it");
    session.expect(prompt);
    std::string screen = command(session, "u");
    CHECK(contains(screen, "Taken back: Well, think about it."));
    CHECK(contains(screen, "[do] Wait."));
    screen = command(session, "u");
    CHECK(contains(screen, "Lin looks over the crate."));
    CHECK(contains(command(session, "u"), "nothing to take back"));
    CHECK(contains(storedLines(home), "rollback 1\nrollback 0\n"));
}

TEST_CASE("an exam at a terminal says what it is and asks before it begins, but not a script") {
    const ProgramHome home;
    {
        TerminalSession session(home, {"play", stall, "--text", "--exam"});
        const std::string asked = session.expect("q leaves it for another time: ");
        CHECK(contains(asked, "none can be taken back"));
        CHECK(contains(asked, "There is no time limit."));
        CHECK(contains(asked, "is kept at once"));
        session.send("q\n");
        CHECK(session.wait().code == 0);
        CHECK(storedLines(home).empty());
    }
    {
        TerminalSession session(home, {"play", stall, "--text", "--exam", "--lang", "zh"});
        CHECK(contains(session.expect("输入q以后再考："), "选了就不能收回"));
        session.send("\n");
        session.expect("1. ");
        session.kill(SIGKILL);
    }
    CHECK(home.run({"play", stall, "--text", "--exam"}, "q\n").code == 0);
    CHECK(home.run({"play", stall, "--text", "--yes"}).code == 2);
}

TEST_CASE("an exam shows no effects and takes nothing back") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text", "--exam", "--yes"});
    std::string screen = choose(session, "What's cooking");
    CHECK(contains(screen, "Starter, 2 minutes, exam"));
    screen = session.expect(prompt);
    CHECK(contains(screen, "Cook Lin (pleased): Fish."));
    CHECK_FALSE(contains(screen, "Trust +2"));
    CHECK_FALSE(contains(screen, "warms"));
    CHECK(contains(command(session, "u"), "An exam takes nothing back."));
    const std::string status = command(session, "s");
    CHECK(contains(status, "points are shown at the end"));
    CHECK_FALSE(contains(status, "2 points"));
    CHECK_FALSE(contains(command(session, "h"), "u   take"));
    session.send(numberOf(command(session, "r"), "think about it") + "\n");
    choose(session, "Call me");
    const std::string debrief = session.expect("Enter to finish: ");
    CHECK(contains(debrief, "not passed (the pass mark is 60)"));
    CHECK(contains(debrief, "The turning point was decision 2."));
    session.send("\n");
    CHECK(session.wait().code == 0);
    CHECK(contains(storedLines(home), "attempt stall exam"));
}

TEST_CASE("the debrief tells accuracy, golden rules, where the best choices led, and what would have saved the play") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    choose(session, "think about it");
    choose(session, "Call me");
    const std::string screen = session.expect("Enter to finish: ");
    CHECK(contains(screen, "Accuracy 48.8: 100 is the best choice every time"));
    CHECK(contains(screen, "And then: [do] Wait. → “Shall I carry it over now?”"));
    CHECK(contains(screen, "That way the play comes to 100 of 100: “Sold” (Won)."));
    CHECK(contains(screen, "Ask well, then wait: kept at decision 1"));
    CHECK(contains(screen, "Decision 2 was the last at which a pass was still possible. This instead,"));
    CHECK(contains(screen, "(Won): “Nice weather.”"));
    CHECK(contains(screen, "One change would have been enough. This at decision 2,"));
    CHECK(contains(screen, "“Maybe” (Partly won): [do] Wait."));
}

TEST_CASE("after an exam one can practise from any decision on, and the stored exam stays unchanged") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text", "--exam", "--yes"});
    choose(session, "What's cooking");
    choose(session, "think about it");
    choose(session, "Call me");
    session.expect("Enter to finish: ");
    const std::string exam = storedLines(home);
    session.send("2\n");
    CHECK(contains(choose(session, "[do] Wait."), "[do] Wait."));
    // In practice the effect of the choice is shown, and it can be taken back.
    CHECK(contains(session.expect(prompt), "* Needs +3, Objections +2"));
    CHECK(contains(command(session, "u"), "Taken back: Wait."));
    session.send("q\n");
    CHECK(session.wait().code == 0);
    const std::string all = storedLines(home);
    CHECK(contains(all, exam));
    CHECK(contains(all, "attempt stall practice"));
}

TEST_CASE("a list of choices can be practised from one of its decisions on") {
    const ProgramHome home;
    {
        TerminalSession session(home, {"play", stall, "--choices", "hello,leave-it,wait-for-call", "--from", "2"});
        const std::string screen = choose(session, "[do] Wait.");
        CHECK(contains(screen, "The market stall: going on after decision 1."));
        choose(session, "Shall I carry");
        CHECK(contains(session.expect("Enter to finish: "), "Score 92.5"));
        session.send("\n");
        CHECK(session.wait().code == 0);
    }
    CHECK(contains(storedLines(home), "choice hello\nchoice listen\n"));
    const Ended beyond = home.run({"play", stall, "--choices", "hello", "--from", "3"});
    CHECK(beyond.code == 1);
    CHECK(contains(beyond.err, "--from 3: the list leads to the decisions 1 to 2"));
    CHECK(home.run({"play", stall, "--choices", "hello", "--from", "0"}).code == 1);
    const Ended closed = home.run({"play", stall, "--choices", "hello,order", "--from", "3"});
    CHECK(closed.code == 1);
    CHECK(contains(closed.err, "choice 2, 'order': not open at this point"));
    CHECK(home.run({"play", stall, "--from", "1"}).code == 2);
}

TEST_CASE("a red line fails the play whatever the score") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "Slip a note");
    const std::string screen = session.expect("Enter to finish: ");
    CHECK(contains(screen, "a red line was crossed: not passed"));
    CHECK(contains(screen, "Gone (Lost)"));
    CHECK(contains(screen, "Best here: “Evening. What's cooking tonight?”"));
    CHECK(contains(screen, "Golden rule: Ask well, then wait."));
    CHECK(contains(screen, "1. Blunder, lost"));
    CHECK(contains(screen, "You chose, across a red line: [do] Slip a note"));
    CHECK(contains(screen, "Decision 1 was the last at which a pass was still possible."));
}

TEST_CASE("from the debrief one can practise again from any decision on, in a separate play") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    choose(session, "think about it");
    choose(session, "Call me");
    session.expect("Enter to finish: ");
    session.send("9\n");
    session.expect("Enter to finish: ");
    session.send("2\n");
    choose(session, "Nice weather");
    choose(session, "[do] Wait.");
    choose(session, "Shall I carry");
    const std::string screen = session.expect("Enter to finish: ");
    CHECK(contains(screen, "Score 100 of 100: passed"));
    CHECK(contains(screen, "No single decision turned this play."));
    session.send("q\n");
    CHECK(session.wait().code == 0);
    const std::string stored = storedLines(home);
    const std::size_t second = stored.find("\nattempt ");
    REQUIRE(second != std::string::npos);
    CHECK(stored.find("\nattempt ", second + 1) == std::string::npos);
}

TEST_CASE("the language changes in the middle of a play") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text", "--lang", "zh"});
    std::string screen = session.expect("h看帮助）：");
    CHECK(contains(screen, "集市边上的小摊，还有十分钟收摊。"));
    CHECK(contains(screen, "林师傅（戒备）：嗯。"));
    session.send("en\n");
    screen = session.expect(prompt);
    CHECK(contains(screen, "Cook Lin (wary): Hm."));
    session.send("中文\n");
    screen = session.expect("h看帮助）：");
    CHECK(contains(screen, "“拿走吧，最低价了。”"));
}

TEST_CASE("leaving saves the play, and it continues at the same place") {
    const ProgramHome home;
    {
        TerminalSession session(home, {"play", stall, "--text", "--seed", "3"});
        choose(session, "What's cooking");
        session.expect(prompt);
        session.send("q\n");
        const Ended ended = session.wait();
        CHECK(ended.code == 0);
        CHECK(contains(ended.out, "--text --resume"));
    }
    TerminalSession session(home, {"play", "stall", "--text", "--resume", "--scenarios",
                                   fourfold::testing::inSource("tests/fixtures/play")});
    std::string screen = session.expect(prompt);
    CHECK(contains(screen, "The market stall: going on after decision 1."));
    CHECK(contains(command(session, "u"), "Taken back: Evening."));
    session.send("q\n");
    CHECK(session.wait().code == 0);
    CHECK(contains(storedLines(home), "seed 3"));
}

TEST_CASE("a killed play continues at the same place") {
    const ProgramHome home;
    {
        TerminalSession session(home, {"play", stall, "--text"});
        choose(session, "What's cooking");
        session.expect("Fish.");
        session.kill(SIGKILL);
        CHECK(session.wait().signal == SIGKILL);
    }
    TerminalSession session(home, {"play", stall, "--text"});
    session.expect("Enter goes on, n begins anew: ");
    session.send("\n");
    session.expect("going on after decision 1.");
}

TEST_CASE("the trainee may begin anew when asked about an unfinished play") {
    const ProgramHome home;
    {
        TerminalSession session(home, {"play", stall, "--text"});
        choose(session, "What's cooking");
        session.expect(prompt);
        session.send("q\n");
        session.wait();
    }
    TerminalSession asked(home, {"play", stall, "--text"});
    asked.expect("begins anew: ");
    asked.send("n\n");
    CHECK(contains(asked.expect(prompt), "A stall at the edge"));
    TerminalSession unasked(home, {"play", stall, "--text", "--new"});
    CHECK(contains(unasked.expect(prompt), "A stall at the edge"));
}

TEST_CASE("Ctrl-D at a terminal is a way to leave") {
    const ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    session.expect(prompt);
    const Ended ended = session.finish();
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "The play is saved."));
}

TEST_CASE("Ctrl-C and SIGTERM end the program with the play saved, and not by a signal") {
    const ProgramHome home;
    {
        TerminalSession session(home, {"play", stall, "--text"});
        choose(session, "What's cooking");
        session.expect(prompt);
        session.send("\x03");
        const Ended ended = session.wait();
        CHECK(ended.code == 1);
        CHECK(contains(ended.out, "The play is saved."));
    }
    TerminalSession session(home, {"play", stall, "--text", "--resume"});
    session.expect(prompt);
    session.kill(SIGTERM);
    const Ended ended = session.wait();
    CHECK(ended.code == 1);
    CHECK(contains(ended.out, "The play is saved."));
}

TEST_CASE("colours are used only on a terminal that has them") {
    ProgramHome home;
    home.variables["TERM"] = "xterm";
    CHECK(contains(TerminalSession(home, {"play", stall, "--text"}).expect(prompt), "\x1b["));
    home.variables["NO_COLOR"] = "1";
    CHECK_FALSE(contains(TerminalSession(home, {"play", stall, "--text"}).expect(prompt), "\x1b["));
    home.variables["NO_COLOR"] = "";
    home.variables["TERM"] = "dumb";
    CHECK_FALSE(contains(TerminalSession(home, {"play", stall, "--text"}).expect(prompt), "\x1b["));
    home.variables["TERM"] = "xterm";
    CHECK_FALSE(contains(home.run({"play", stall, "--text"}, "1\n").out, "\x1b["));
}

TEST_CASE("a home that cannot be written gives one message, and the play continues") {
    ProgramHome home;
    home.variables["XDG_DATA_HOME"] = "/proc/nowhere";
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    std::string screen = choose(session, "[do] Wait.");
    CHECK(contains(screen, "This play is not being saved"));
    screen = choose(session, "Shall I carry");
    CHECK_FALSE(contains(screen, "not being saved"));
    CHECK(contains(session.expect("Enter to finish: "), "Score 92.5"));
}
