// How fast a class report is made from a store with 1,000 trainees and an exam of 60 questions, compared with bare
// SQLite that reads the same rows. Also how fast 100,000 answers are analysed, compared with plain loops that correlate
// as many numbers.
#include <algorithm>
#include <cmath>
#include <memory>
#include <stdexcept>
#include <vector>

#include <fmt/core.h>
#include <sqlite3.h>

#include "bench/measure.hpp"
#include "core/random.hpp"
#include "records/stored_quiz.hpp"
#include "records/uuid.hpp"
#include "reports/csv_files.hpp"
#include "reports/document.hpp"
#include "reports/html/page.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;

namespace {

constexpr std::size_t trainees = 1000;
constexpr std::size_t questions = 60;
constexpr std::size_t analysed = 100'000;  // answers

std::shared_ptr<const quiz::Bank> bank() {
    auto bank = std::make_shared<quiz::Bank>();
    bank->id = "bench";
    bank->digest.text = "b";
    for (const char* id : {"one", "two", "three", "four", "five", "six"}) {
        bank->topics.push_back({.id = id, .name = {id, id}});
    }
    for (std::size_t i = 0; i < questions; ++i) {
        std::vector<quiz::Option> options;
        for (const char* id : {"a", "b", "c", "d"}) {
            options.push_back({.id = id, .text = {id, id}, .correct = options.empty(), .feedback = {}});
        }
        const std::string id = fmt::format("question-{}", i);
        bank->questions.push_back({.id = id,
                                   .topic = quiz::TopicId(i % 6),
                                   .systems = {},
                                   .text = {id, id},
                                   .task = quiz::SingleChoice{std::move(options)}});
    }
    return bank;
}

// One person's exam. The answers are the first two options; the better the person is, the more often the answers are
// right.
std::vector<records::Move> sit(const quiz::Bank& bank, std::uint64_t seed, std::uint32_t ability,
                               core::Random& random) {
    quiz::Sitting sitting(bank, quiz::Mode::exam, quiz::examPaper(bank, seed));
    std::vector<records::Move> moves;
    const auto happen = [&](const quiz::Event& event) {
        moves.push_back({.what = records::moveOf(event, sitting)});
        sitting.apply(event);
    };
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        happen(quiz::event::Answered{i, quiz::ChosenOption{random.below(100) < ability ? 0 : 1 + random.below(3)}});
    }
    happen(quiz::event::HandedIn{});
    moves.push_back({.what = records::endMove(sitting)});
    for (std::size_t i = 0; i < moves.size(); ++i)
        moves[i].elapsed = core::durationOf(static_cast<std::int64_t>(20'000 * i));
    return moves;
}

void need(const std::optional<records::SaveFault>& fault) {
    if (fault) throw std::runtime_error(std::string(fault->key()) + ": " + fault->reason());
}

void fill(const std::string& path, const quiz::Bank& bank) {
    records::AttemptStore store(path);
    core::Random random(1);
    for (std::size_t i = 0; i < trainees; ++i) {
        const auto person = store.person(fmt::format("person {}", i), fmt::format("class {}", i % 10)).value();
        const records::AttemptHeader header{
            .id = records::AttemptId(records::newUuid()),
            .person = person.id,
            .kind = records::AttemptKind::quiz,
            .subject = bank.id,
            .digest = bank.digest.text,
            .version = {},
            .seed = random.next(),
            .mode = engine::Mode::exam,
            .language = core::Language::en,
            .program = "1",
            .started = core::momentOf(static_cast<std::int64_t>(1'700'000'000'000 + i))};
        need(store.write(header, 0, sit(bank, header.seed, 20 + random.below(75), random)));
    }
}

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close(database); }
};

// Reads every attempt and every move, with all texts.
std::size_t readBare(const std::string& path) {
    sqlite3* opened = nullptr;
    if (sqlite3_open(path.c_str(), &opened) != SQLITE_OK) throw std::runtime_error(path);
    const std::unique_ptr<sqlite3, Close> database(opened);
    std::size_t bytes = 0;
    for (const char* sql : {"SELECT * FROM attempt ORDER BY started", "SELECT * FROM move ORDER BY attempt, number"}) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(opened, sql, -1, &statement, nullptr) != SQLITE_OK) {
            throw std::runtime_error(sqlite3_errmsg(opened));
        }
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(statement); ++column) {
                bytes += std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, column)),
                                     static_cast<std::size_t>(sqlite3_column_bytes(statement, column)))
                             .size();
            }
        }
        sqlite3_finalize(statement);
    }
    return bytes;
}

std::string milliseconds(double seconds) { return fmt::format("{:.1f} ms", seconds * 1e3); }

bool benchClass(const std::filesystem::path& folder) {
    const auto exam = bank();
    const std::string path = (folder / "class.sqlite").string();
    fill(path, *exam);
    const core::Strings strings;
    std::size_t seen = 0;
    const auto values = [&] {
        reports::Shelf shelf({10, 20, 30, 40});
        shelf.add(exam);
        records::AttemptStore store(path, records::Access::existing);
        const reports::Request request;
        const auto material = reports::gather(store, reports::selectionOf(request), shelf).value();
        return reports::reportOf(material, request, shelf, {});
    };
    double made = 1e9;
    double shown = 1e9;
    double floor = 1e9;
    for (int i = 0; i < 3; ++i) {
        made = std::min(made, bench::seconds(1, [&] { seen += values().course->people; }));
        const reports::Report report = values();
        shown = std::min(shown, bench::seconds(1, [&] {
                             const reports::Phrases phrases(strings, core::Language::en);
                             seen += reports::pageOf(reports::documentOf(report, phrases)).size();
                             seen += reports::csvOf(report, phrases).size();
                         }));
        floor = std::min(floor, bench::seconds(1, [&] { seen += readBare(path); }));
    }
    const bool within = bench::report({"class report, 1,000 x 60 (floor: bare SQLite reads)", milliseconds(made),
                                       milliseconds(floor), made / floor, 6.0});
    const bool quick =
        bench::report({"class report, 1,000 x 60 (floor: 1 s)", milliseconds(made), "1000 ms", made, 1.0});
    return bench::report({"its page and tables (floor: 200 ms)", milliseconds(shown), "200 ms", shown / 0.2, 1.0}) &&
           within && quick && seen > 0;
}

// The time of the arithmetic alone: the correlation of the numbers of each question with others.
double correlateBare(const std::vector<std::vector<double>>& x, const std::vector<std::vector<double>>& y) {
    double sum = 0;
    for (std::size_t c = 0; c < x.size(); ++c) {
        const auto n = static_cast<double>(x[c].size());
        double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
        for (std::size_t i = 0; i < x[c].size(); ++i) {
            sx += x[c][i];
            sy += y[c][i];
            sxx += x[c][i] * x[c][i];
            syy += y[c][i] * y[c][i];
            sxy += x[c][i] * y[c][i];
        }
        sum += (sxy - sx * sy / n) / std::sqrt((sxx - sx * sx / n) * (syy - sy * sy / n));
    }
    return sum;
}

bool benchAnalysis() {
    const auto exam = bank();
    core::Random random(2);
    std::vector<quiz::Sitting> sittings;
    for (std::size_t i = 0; i < analysed / questions + 1; ++i) {
        const std::uint64_t seed = random.next();
        sittings.push_back(
            records::sittingOf(*exam, quiz::Mode::exam, seed, sit(*exam, seed, 20 + random.below(75), random)));
    }
    std::vector<std::vector<double>> x(questions);
    std::vector<std::vector<double>> y(questions);
    for (std::size_t c = 0; c < questions; ++c) {
        for (std::size_t i = 0; i < sittings.size(); ++i) {
            x[c].push_back(random.below(2));
            y[c].push_back(random.below(100));
        }
    }
    double sum = 0;
    double ours = 1e9;
    double floor = 1e9;
    for (int i = 0; i < 5; ++i) {
        ours =
            std::min(ours, bench::seconds(1, [&] { sum += quiz::analyse(*exam, sittings).reliability.alpha.value; }));
        floor = std::min(floor, bench::seconds(1, [&] { sum += correlateBare(x, y); }));
    }
    const bool within = bench::report({"analysis of 100,000 answers (floor: bare loops)", milliseconds(ours),
                                       milliseconds(floor), ours / floor, 400.0});
    return bench::report(
               {"analysis of 100,000 answers (floor: 200 ms)", milliseconds(ours), "200 ms", ours / 0.2, 1.0}) &&
           within && sum != 0;
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    const testing::TempFolder folder;
    const bool report = benchClass(folder.path());
    const bool analysis = benchAnalysis();
    return bench::verdict(report && analysis, argc, argv);
}
