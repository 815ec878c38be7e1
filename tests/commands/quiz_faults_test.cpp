// Quizzes in the terminal while the disk fails, is full, or the store is taken away.
#include <cerrno>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include "commands/quiz_taker.hpp"
#include "records/store_places.hpp"
#include "support/built.hpp"
#include "support/file_size_limit.hpp"
#include "support/stored_records.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

namespace fs = std::filesystem;

// Tests every n-th moment at which something may fail.
const int stride = built::isSanitized ? 5 : 1;

const std::vector<std::string> examOfLin{"quiz", everyKind, "--exam", "--person", "Lin"};
// Marks every question, tries an answer to each, and hands in twice.
constexpr std::string_view marks = "f\n1\nf\nn\nf\n1\nn\nf\nn\nf\n1\nn\nf\n";
constexpr std::string_view handsIn = "x\ny\nx\ny\n";

std::string all() { return '\n' + std::string(marks) + std::string(handsIn); }

// Statements alone, all of them wrong: whichever six the store draws, the same lines answer them alike.
void fillWithStatements(const ProgramHome& home) {
    std::string bank =
        "format: 1\nid: statements\ntitle: Statements\nbrief: Eight statements, all of them wrong.\ntopics: {t: T}\n"
        "exam: {minutes: 20, draw: {t: 6}, second_chance: 50}\nquestions:\n";
    for (int i = 1; i <= 8; ++i) {
        bank += fmt::format(
            "  - id: said-{0}\n    topic: t\n    text: Statement {0}.\n    true_false: {{answer: false}}\n", i);
    }
    const fs::path folder = home.path() / "data/fourfold/scenarios/quizzes";
    fs::create_directories(folder);
    writeText(folder / "statements.yaml", bank);
}

const std::vector<std::string> statementsOfLin{"quiz", "statements", "--exam", "--person", "Lin"};

// The store's content with each question named by its turn, and without the seed.
std::string stored(const ProgramHome& home) {
    std::string text = storedRecords(home.records());
    if (const std::size_t seed = text.find(" seed "); seed != std::string::npos) {
        text.erase(seed, text.find(' ', seed + std::string_view(" seed ").size()) - seed);
    }
    constexpr std::string_view id = "said-";
    char turn = 'a';
    for (std::size_t at = text.find(id); at != std::string::npos; at = text.find(id)) {
        const std::string question = text.substr(at, id.size() + 1);
        const std::string name(2, turn++);
        for (; at != std::string::npos; at = text.find(question)) text.replace(at, question.size(), name);
    }
    return text;
}

// The same for that exam if nothing fails.
std::string whole() {
    ProgramHome home;
    fillWithStatements(home);
    REQUIRE(home.run(statementsOfLin, all()).code == 0);
    return stored(home);
}

// After a fault: the store holds a valid beginning of the whole exam, and the same command completes it.
void checkAndGoOn(ProgramHome& home, const std::string& expected) {
    home.variables.clear();
    const auto moves = [](const std::string& text) { return text.substr(std::min(text.size(), text.find('\n'))); };
    const std::string before = moves(stored(home));
    CHECK(moves(expected).starts_with(before.substr(0, before.empty() ? 0 : before.size() - 1)));
    const bool isOver = contains(before, "\nend ");
    const Ended ended = home.run(statementsOfLin, before.empty() ? all() : std::string(handsIn));
    CAPTURE(ended.out);
    CAPTURE(ended.err);
    CHECK(ended.code == (isOver ? 1 : 0));
    CHECK(contains(isOver ? ended.err : ended.out, isOver ? "this exam can be taken 1 time" : "points, "));
    const std::string after = stored(home);
    CHECK(moves(after).starts_with(before));
    CHECK(contains(after, "\nend "));
    CHECK(after.find("attempt") == after.rfind("attempt"));
    CHECK(records::integrityOf(home.records().string()) == "ok");
}

}  // namespace

TEST_CASE("a disk that fails once, at any moment of an exam, loses nothing of it" * doctest::test_suite("slow")) {
    struct Failure {
        const char* call;
        int with;
        int last;  // the last moment tested
        int step;
    };
    const std::string expected = whole();
    int said = 0;
    for (const Failure& failure :
         {Failure{"open", EIO, 8, 1}, Failure{"mkdir", EACCES, 3, 1}, Failure{"fsync", EIO, 3, 1},
          Failure{"fdatasync", EIO, 40, 3}, Failure{"pwrite", EIO, 120, 9}, Failure{"pwrite", ENOSPC, 120, 23},
          Failure{"ftruncate", EIO, 3, 1}, Failure{"unlink", EIO, 2, 1}}) {
        for (int at = 1; at <= failure.last; at += failure.step * stride) {
            CAPTURE(failure.call);
            CAPTURE(at);
            ProgramHome home;
            fillWithStatements(home);
            home.variables = {{"LD_PRELOAD", built::failingIo},
                              {"FAIL_CALL", failure.call},
                              {"FAIL_AT", std::to_string(at)},
                              {"FAIL_WITH", std::to_string(failure.with)}};
            const Ended ended = home.run(statementsOfLin, all());
            CAPTURE(ended.out);
            CAPTURE(ended.err);
            const std::string printed = ended.out + ended.err;
            const bool told = contains(printed, "The records in ") || contains(printed, "No room left") ||
                              contains(printed, "No permission");
            if (told) ++said;
            if (ended.code == 0) {
                CHECK(contains(ended.out, "Saving works again; nothing is missing.") == told);
                CHECK(stored(home) == expected);
            } else {
                CHECK(ended.code == 1);
                CHECK(told);
            }
            checkAndGoOn(home, expected);
        }
    }
    CHECK(said >= 8);
}

TEST_CASE("a disk that fails from some moment of an exam on gives a message, and what was saved before continues" *
          doctest::test_suite("slow")) {
    const std::string expected = whole();
    for (const auto& [call, with] : {std::pair{"fdatasync", EIO}, std::pair{"pwrite", ENOSPC}}) {
        for (int at = 1; at <= 40; at += 6 * (stride > 1 ? 3 : 1)) {
            CAPTURE(call);
            CAPTURE(at);
            ProgramHome home;
            fillWithStatements(home);
            home.variables = {{"LD_PRELOAD", built::failingIo},
                              {"FAIL_CALL", call},
                              {"FAIL_FOREVER", "1"},
                              {"FAIL_AT", std::to_string(at)},
                              {"FAIL_WITH", std::to_string(with)}};
            const Ended ended = home.run(statementsOfLin, all());
            CAPTURE(ended.out);
            CAPTURE(ended.err);
            if (stored(home) != expected) {
                CHECK(ended.code == 1);
                const std::string_view told = with == EIO ? "cannot be used: Input/output error." : "No room left for ";
                CHECK(contains(ended.out + ended.err, told));
            }
            checkAndGoOn(home, expected);
        }
    }
}

TEST_CASE("an exam on a full disk says that it is not saved, and continues once there is room") {
    ProgramHome home;
    static_cast<void>(fillWithEveryKind(home));
    REQUIRE(home.run(examOfLin, "\nf\nq\n").code == 0);
    const std::string before = storedRecords(home.records());
    {
        // The limit leaves room for the index of SQLite's log, and for a few moves in the log.
        const FileSizeLimit limit(90'000);
        const Ended ended = home.run(examOfLin, "n\n" + std::string(marks) + std::string(marks) + "q\n");
        CHECK(ended.code == 1);
        CHECK(contains(ended.out + ended.err, "No room left for "));
        CHECK_FALSE(contains(ended.out, "Every answer is kept."));
    }
    const Ended again = home.run(examOfLin, "q\n");
    CHECK(again.code == 0);
    CHECK(contains(again.out, "You go on where you left off."));
    CHECK(storedRecords(home.records()).starts_with(before));
    CHECK(storedRecords(home.records()).size() > before.size());
}

TEST_CASE("an exam does not begin if nothing can be written, and uses up no try") {
    ProgramHome home;
    static_cast<void>(fillWithEveryKind(home));
    const fs::path folder = home.records().parent_path();
    ::chmod(folder.c_str(), 0555);
    {
        const Unprivileged nobody;
        const Ended ended = home.run(examOfLin, all());
        CHECK(ended.code == 1);
        CHECK(contains(ended.err, "No permission to read and write the records in "));
    }
    ::chmod(folder.c_str(), 0755);
    CHECK(home.run(examOfLin, all()).code == 0);
}

TEST_CASE("an exam whose store is taken away says so, and saves everything once the store is back") {
    ProgramHome home;
    static_cast<void>(fillWithEveryKind(home));
    const fs::path away = home.path() / "away.sqlite";
    for (const bool comesBack : {false, true}) {
        CAPTURE(comesBack);
        TerminalSession session(home, examOfLin);
        if (!comesBack) {
            session.expect("another time: ");
            session.send("\n");
        }
        session.expect("left): ");
        fs::rename(home.records(), away);
        session.send("f\n");
        session.expect("is not the file any more");
        session.expect("left): ");
        if (comesBack) {
            fs::rename(away, home.records());
            session.send("f\n");
            session.expect("Saving works again; nothing is missing.");
            session.expect("left): ");
        }
        session.send("q\n");
        const Ended ended = session.wait();
        CHECK(ended.code == (comesBack ? 0 : 1));
        CHECK(contains(unwrapped(ended.out), comesBack ? "Every answer is kept." : "could not be saved are lost now."));
        if (!comesBack) fs::rename(away, home.records());
    }
    const std::string kept = storedRecords(home.records());
    CHECK(contains(kept, " on\nflag "));
    CHECK(contains(kept, " off\n"));
}
