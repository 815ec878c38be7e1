// The program itself, while the server of its records stands still.
#include <csignal>
#include <iterator>

#include <doctest/doctest.h>

#include "commands/quiz_taker.hpp"
#include "support/postgres_server.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

std::size_t filesWaiting(const ProgramHome& home) {
    std::error_code error;
    const fs::directory_iterator files(home.path() / "data/fourfold/waiting", error);
    return error ? 0 : static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

std::vector<std::string> marksOf(const std::string& address) {
    records::AttemptStore store(address);
    std::vector<std::string> marks;
    const auto attempts = store.list();
    REQUIRE(attempts);
    for (const records::Attempt& attempt : attempts.value()) {
        const auto moves = store.moves(attempt.header.id);
        REQUIRE(moves);
        for (const records::Move& move : moves.value()) {
            if (const auto* flag = records::as<records::Move::Flag>(move)) marks.push_back(flag->question);
        }
    }
    return marks;
}

}  // namespace

TEST_CASE("an exam goes on while its server stands still, and a kill then loses nothing" *
          doctest::test_suite("slow")) {
    PostgresServer server;
    const std::string address = server.newDatabase();
    const ProgramHome home;
    static_cast<void>(fillWithEveryKind(home));
    const std::vector<std::string> exam{"quiz", everyKind, "--exam", "--person", "Lin", "--store", address};
    {
        TerminalSession session(home, exam);
        session.expect("another time: ");
        session.send("\n");
        session.expect("left): ");
        session.send("f\n");  // marks the first question
        session.expect("left): ");
        CHECK(filesWaiting(home) == 0);
        server.freeze();
        session.send("n\n");
        session.expect("left): ");
        session.send("f\n");
        CHECK(contains(unwrapped(session.expect("left): ")), "does not answer now"));
        CHECK(filesWaiting(home) == 1);
        for (const char* const line : {"n\n", "f\n", "n\n", "f\n"}) {
            session.send(line);
            session.expect("left): ");
        }
        session.kill(SIGKILL);
        session.wait();
    }
    CHECK(filesWaiting(home) == 1);
    // Nobody begins an exam at a server that does not answer; what waits goes on waiting.
    const Ended refused = home.run(exam, "\nf\n");
    CHECK(refused.code == 1);
    CHECK(contains(refused.err, "1 attempt still wait"));
    CHECK(contains(refused.err, "cannot be reached"));
    server.thaw();
    CHECK(contains(home.run({"records", "--store", address}).err, "is there now: moves of 1 attempt"));
    CHECK(filesWaiting(home) == 0);
    CHECK(marksOf(address).size() == 4);
    {
        TerminalSession session(home, exam);
        session.expect("left): ");
        server.freeze();
        session.send("f\n");
        CHECK(contains(unwrapped(session.expect("left): ")), "does not answer now"));
        session.send("q\n");
        CHECK(contains(unwrapped(session.wait().out), "Every answer is kept."));
        CHECK(filesWaiting(home) == 1);
        server.thaw();
    }
    // The exam goes on where it stood, and is handed in.
    const Ended ended = home.run(exam, "\nx\ny\nx\ny\n");
    CAPTURE(ended.out);
    CAPTURE(ended.err);
    CHECK(ended.code == 0);
    CHECK(contains(ended.err, "is there now: moves of 1 attempt"));
    CHECK(filesWaiting(home) == 0);
    CHECK(marksOf(address).size() == 5);
    CHECK(contains(ended.out, "points, "));
    CHECK(home.run({"records", "verify", "--store", address}).code == 0);
}
