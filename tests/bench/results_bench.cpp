// How fast the results screen reads, filters and sorts 100,000 attempts, and draws a frame of them. The floors are bare
// SQLite that fetches the same columns, sorting as many numbers, and a frame of a table with a hundred rows.
#include <algorithm>
#include <memory>
#include <stdexcept>
#include <vector>

#include <fmt/core.h>
#include <sqlite3.h>

#include "bench/measure.hpp"
#include "core/random.hpp"
#include "records/attempt_store.hpp"
#include "support/temp_folder.hpp"
#include "ui/headless.hpp"
#include "ui/screens/results.hpp"

using namespace fourfold;

namespace {

constexpr std::size_t attempts = 100'000;

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};
using Bare = std::unique_ptr<sqlite3, Close>;

Bare openBare(const std::string& path) {
    sqlite3* opened = nullptr;
    if (sqlite3_open(path.c_str(), &opened) != SQLITE_OK) throw std::runtime_error(path);
    return Bare(opened);
}

// 1,000 people in 20 classes, and 20 subjects.
void fill(const std::string& path) {
    {
        records::AttemptStore store(path);
        records::AttemptHeader header;
        header.id = records::AttemptId("first");
        header.subject = "s0";
        const records::Move move{
            .what = records::Move::Choice{{}, "a"}, .at = core::momentOf(1), .elapsed = core::durationOf(1)};
        if (store.write(header, 0, std::span(&move, 1))) throw std::runtime_error("the store cannot be written");
    }
    const Bare database = openBare(path);
    const std::string sql = fmt::format(
        "BEGIN; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) INSERT INTO person"
        " SELECT 'p' || i, 'name ' || (i * 7919 % 1000), 'class ' || (i % 20), '', 'salt', '' FROM n;"
        " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO attempt"
        " (id, person, origin, kind, subject, digest, version, seed, mode, language, program, started, state, elapsed,"
        " touched, moves, result, score_numerator, score_denominator, passed, red_line)"
        " SELECT '00000000-0000-4000-8000-' || printf('%012d', i), 'p' || (1 + i * 31 % 1000), origin, 'play',"
        " 's' || (i % 20), digest, version, seed, mode, language, program, i * 104729 % 1000003, 'ended', i % 3000,"
        " touched, 0, 'won', i % 101, 1, i % 2, 0 FROM attempt, n; COMMIT",
        attempts - 1);
    if (sqlite3_exec(database.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw std::runtime_error(sqlite3_errmsg(database.get()));
    }
}

// Fetches the columns of the overview, as strings and numbers.
std::size_t fetchBare(const std::string& path) {
    const Bare database = openBare(path);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database.get(),
                       "SELECT id, person, kind, subject, mode, state, started, elapsed, score_numerator,"
                       " score_denominator, passed, red_line FROM attempt",
                       -1, &statement, nullptr);
    std::size_t total = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < 6; ++column) {
            total += std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column))).size();
        }
        for (int column = 6; column < 12; ++column)
            total += static_cast<std::size_t>(sqlite3_column_int64(statement, column));
    }
    sqlite3_finalize(statement);
    return total;
}

std::string milliseconds(double seconds) { return fmt::format("{:.2f} ms", seconds * 1e3); }

std::shared_ptr<const desk::ResultsTable> tableAt(const std::string& path, std::size_t rows) {
    records::AttemptStore store(path);
    auto overview = store.overview().value();
    overview.rows.resize(std::min(rows, overview.rows.size()));
    std::vector<core::Text> titles;
    for (const std::string& subject : overview.subjects) titles.push_back({subject, subject});
    return std::make_shared<const desk::ResultsTable>(desk::tableOf(std::move(overview), std::move(titles)));
}

bool benchReading(const std::string& path) {
    std::size_t count = 0;
    const double ours = bench::seconds(3, [&] { count += tableAt(path, attempts)->overview.rows.size(); });
    const double bare = bench::seconds(3, [&] { count += fetchBare(path); });
    return bench::report({"100,000 attempts read (floor: bare SQLite)", milliseconds(ours), milliseconds(bare),
                          ours / bare, 6.0}) &&
           count > 0;
}

bool benchSorting(const desk::ResultsTable& table) {
    std::size_t count = 0;
    double slowest = 0;
    for (std::size_t column = 0; column < desk::resultColumnCount; ++column) {
        const desk::ResultOrder order{static_cast<desk::ResultColumn>(column), true};
        slowest = std::max(slowest, bench::seconds(3, [&] {
                               count += select(table, {.text = "NAME"}, order, core::Language::en).rows.size();
                           }));
    }
    core::Random random(1);
    std::vector<std::uint64_t> numbers(attempts);
    for (std::uint64_t& number : numbers) number = random.next();
    const double floor = bench::seconds(3, [&] {
        std::vector<std::uint64_t> sorted = numbers;
        std::ranges::sort(sorted);
        count += sorted.front();
    });
    return bench::report({"filter and sort, slowest column (floor: sorting numbers)", milliseconds(slowest),
                          milliseconds(floor), slowest / floor, 10.0}) &&
           count > 0;
}

double frameOf(const std::shared_ptr<const desk::ResultsTable>& table) {
    testing::Headless window;
    desk::ResultsDesk::State state;
    state.table = table;
    state.selection = std::make_shared<const desk::ResultSelection>(select(*table, {}, {}, core::Language::en));
    const desk::ResultsDesk::Query query;
    const auto frame = [&] {
        window.frame({}, [&](ui::Page& page) {
            static_cast<void>(drawResults(page, {.state = state, .query = query, .fault = {}}));
        });
    };
    frame();
    return bench::seconds(20, frame);
}

bool benchFrame(const std::string& path) {
    const double many = frameOf(tableAt(path, attempts));
    const double few = frameOf(tableAt(path, 100));
    return bench::report(
        {"a frame of the table (floor: one of 100 attempts)", milliseconds(many), milliseconds(few), many / few, 1.6});
}

}  // namespace

int main(int argc, char** argv) {
    const testing::TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    fill(path);
    const bool reading = benchReading(path);
    const bool sorting = benchSorting(*tableAt(path, attempts));
    const bool frame = benchFrame(path);
    return bench::verdict(reading && sorting && frame, argc, argv);
}
