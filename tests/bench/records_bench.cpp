// How fast answers are stored, one commit each, compared with bare SQLite with the same settings and rows of the same
// size. Also how fast a store with 100,000 attempts opens and answers the queries of the home screen, compared with
// bare SQLite that opens the same file and counts.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include <fmt/core.h>
#include <sqlite3.h>

#include "bench/measure.hpp"
#include "records/attempt_store.hpp"
#include "records/play_store.hpp"
#include "records/uuid.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;

namespace {

constexpr int answers = 1000;
constexpr int attempts = 100'000;

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Bare = std::unique_ptr<sqlite3, Close>;

void run(sqlite3* database, const char* sql) {
    if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
}

Bare openBare(const std::string& path) {
    sqlite3* opened = nullptr;
    if (sqlite3_open(path.c_str(), &opened) != SQLITE_OK) throw std::runtime_error(path);
    Bare database(opened);
    run(opened, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA mmap_size = 0");
    return database;
}

void need(const std::optional<records::SaveFault>& fault) {
    if (fault) throw std::runtime_error(std::string(fault->key()) + ": " + fault->reason());
}

records::AttemptHeader newHeader() {
    return {.id = records::AttemptId(records::newUuid()),
            .person = {},
            .kind = records::AttemptKind::quiz,
            .subject = "basics",
            .digest = "0123456789abcdef",
            .version = "1",
            .seed = 1,
            .mode = engine::Mode::practice,
            .language = core::Language::zh,
            .program = "1",
            .started = core::momentOf(1'700'000'000'000)};
}

records::Move answer(int number) {
    return {.what = records::Move::Answer{"question-" + std::to_string(number % 60), "b"},
            .at = core::momentOf(1),
            .elapsed = core::durationOf(number)};
}

// The seconds for all answers, in attempts of 60 answers.
double benchOurs(const std::filesystem::path& folder) {
    records::AttemptStore store((folder / "ours.sqlite").string());
    records::AttemptHeader header = newHeader();
    const records::Move first = answer(0);
    need(store.write(header, 0, std::span(&first, 1)));
    std::size_t written = 1;
    return bench::seconds(1, [&] {
        for (int i = 0; i < answers; ++i) {
            if (written == 60) {
                header = newHeader();
                written = 0;
            }
            const records::Move move = answer(i);
            need(store.write(header, written++, std::span(&move, 1)));
        }
    });
}

double benchBare(const std::filesystem::path& folder) {
    const Bare database = openBare((folder / "bare.sqlite").string());
    run(database.get(), "CREATE TABLE IF NOT EXISTS attempt (id TEXT PRIMARY KEY, elapsed INTEGER, moves INTEGER)");
    run(database.get(),
        "CREATE TABLE IF NOT EXISTS move (attempt TEXT, number INTEGER, at INTEGER, elapsed INTEGER,"
        " kind TEXT, item TEXT, value TEXT, PRIMARY KEY (attempt, number))");
    return bench::seconds(1, [&] {
        std::string id = records::newUuid();
        for (int i = 0; i < answers; ++i) {
            if (i % 60 == 0) id = records::newUuid();
            run(database.get(),
                fmt::format(
                    "BEGIN IMMEDIATE; INSERT INTO attempt VALUES ('{0}', {1}, {1}) ON CONFLICT (id) DO UPDATE SET"
                    " elapsed = {1}, moves = {1}; INSERT INTO move VALUES ('{0}', {1}, 1, {1}, 'answer',"
                    " 'question-{2}', 'b'); COMMIT",
                    id, i, i % 60)
                    .c_str());
        }
    });
}

bool benchAnswers(const std::filesystem::path& folder) {
    double ours = 1e9;
    double bare = 1e9;
    for (int i = 0; i < 3; ++i) {
        ours = std::min(ours, benchOurs(folder));
        bare = std::min(bare, benchBare(folder));
    }
    const auto each = [](double seconds) { return fmt::format("{:.0f}/s", answers / seconds); };
    const bool within =
        bench::report({"durable answers, one a commit (floor: bare SQLite)", each(ours), each(bare), ours / bare, 2.0});
    return bench::report(
               {"durable answers (floor: 1,000 a second)", each(ours), "1000/s", ours * 1000 / answers, 1.0}) &&
           within;
}

// Copies one attempt until there are enough. Only the rows matter here.
void fill(const std::string& path) {
    {
        records::AttemptStore store(path);
        const records::AttemptHeader header = newHeader();
        const records::Move moves[]{answer(1),
                                    {.what = records::Move::End{{}, "done 70/1 passed"},
                                     .at = core::momentOf(2),
                                     .elapsed = core::durationOf(2)}};
        need(store.write(header, 0, moves));
    }
    const Bare database = openBare(path);
    run(database.get(),
        fmt::format(
            "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO attempt"
            " (id, person, origin, kind, subject, digest, version, seed, mode, language, program, started, state, elapsed,"
            " touched, moves, result, score_numerator, score_denominator, passed, red_line)"
            " SELECT 'x' || i, person, origin, 'play', 's' || (i % 20), digest, version, seed, mode, language, program,"
            " started + i * 1000, CASE WHEN i % 10 = 0 THEN 'open' ELSE state END, elapsed, touched + i, moves, "
            "result, i % 101,"
            " score_denominator, passed, red_line FROM attempt, n; INSERT INTO move SELECT a.id, m.number, m.at, "
            "m.elapsed, m.kind, m.item, m.value FROM attempt a, move m WHERE a.id LIKE 'x%'; COMMIT",
            attempts)
            .c_str());
}

bool benchOpening(const std::filesystem::path& folder) {
    const std::string path = (folder / "many.sqlite").string();
    fill(path);
    std::size_t found = 0;
    const auto ours = [&] {
        const auto store = std::make_shared<records::AttemptStore>(path);
        const records::PlayStore plays(store);
        found += plays.bestScores().size() + plays.unfinished().size();
    };
    const auto bare = [&] { run(openBare(path).get(), "SELECT count(*) FROM attempt; SELECT count(*) FROM move"); };
    double opening = 1e9;
    double floor = 1e9;
    for (int i = 0; i < 5; ++i) {
        opening = std::min(opening, bench::seconds(1, ours));
        floor = std::min(floor, bench::seconds(1, bare));
    }
    const auto text = [](double seconds) { return fmt::format("{:.1f} ms", seconds * 1e3); };
    const bool within = bench::report({"open 100,000 attempts for the home screen (floor: bare count)", text(opening),
                                       text(floor), opening / floor, 15.0});
    return bench::report({"open 100,000 attempts (floor: 200 ms)", text(opening), "200 ms", opening / 0.2, 1.0}) &&
           within && found > 0;
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    const testing::TempFolder folder;
    const bool quick = benchAnswers(folder.path());
    const bool opens = benchOpening(folder.path());
    return bench::verdict(quick && opens, argc, argv);
}
