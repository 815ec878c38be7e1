// Requests of a course leader about the results, and the answers to them.
#include "desk/results_desk.hpp"

#include <array>
#include <chrono>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "system/local_time.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::desk {
namespace {

constexpr std::chrono::milliseconds longestWait{30'000};
constexpr core::Moment noon{std::chrono::days(20'000) + std::chrono::hours(12)};

// A store with two plays that ended: Han's of today, and Mei's of long ago.
class Results {
public:
    Results() {
        records::AttemptStore store(place());
        keep(store, "new", store.person("Han", "B").value(), noon);
        keep(store, "old", store.person("Mei", "A").value(), core::momentOf(5));
    }

    ResultsAnswer ask(const ResultsRequest& request) { return desk.carryOut(request, core::Language::en); }
    // Waits until all requests are done.
    ResultsDesk::State await() {
        for (;;) {
            ResultsDesk::State state = desk.state();
            if (!state.working) return state;
            REQUIRE(system::waitFor(std::array{signal.raised()}, longestWait));
            signal.clear();
        }
    }
    // The ids of the attempts that are shown, in order.
    std::vector<std::string> shown() {
        const ResultsDesk::State state = await();
        std::vector<std::string> ids;
        const records::AttemptOverview& all = state.table->overview;
        for (const std::uint32_t row : state.selection->rows) ids.push_back(all.idOf(all.rows[row]).text());
        return ids;
    }
    records::PersonId idOf(const std::string& name) {
        for (const records::Person& each : await().table->overview.people) {
            if (each.name == name) return each.id;
        }
        return {};
    }

    testing::TempFolder folder;
    system::WakeSignal signal;
    ResultsDesk desk{
        {.open = [this] { return std::make_shared<records::AttemptStore>(place(), records::Access::existing); },
         .shelf =
             [](records::AttemptStore&) {
                 return std::make_unique<reports::Shelf>(scenario::Weights{10, 20, 30, 40});
             },
         .save = [](const ReportToSave&) { return SavedFiles{.paths = {"report.html"}, .failed = {}, .reason = {}}; }},
        signal,
        [] { return noon; }};

private:
    [[nodiscard]] std::string place() const { return (folder.path() / "records.sqlite").string(); }
    static void keep(records::AttemptStore& store, const std::string& id, const records::Person& person,
                     core::Moment started) {
        records::AttemptHeader header;
        header.id = records::AttemptId(id);
        header.person = person.id;
        header.subject = "stall";
        header.started = started;
        const records::Move moves[]{
            {.what = records::Move::Choice{"door", "knock"}, .at = core::momentOf(1), .elapsed = core::durationOf(1)},
            {.what = records::Move::End{{}, "won 70/1 passed"},
             .at = core::momentOf(2),
             .elapsed = core::durationOf(2)}};
        REQUIRE_FALSE(store.write(header, 0, moves));
    }
};

template <class Wanted>
bool is(const ResultsAnswer& answer) {
    return std::holds_alternative<Wanted>(answer);
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("results can be opened, filtered and sorted") {
    Results results;
    CHECK(is<results::Opened>(results.ask(results::Open{})));
    CHECK(results.shown() == Ids{"new", "old"});
    CHECK(is<results::Working>(results.ask(results::Filter{{.text = "mei"}})));  // as while typing a text
    CHECK(results.shown() == Ids{"old"});
    CHECK(is<results::Changed>(results.ask(results::Pick{ResultsPicker::className})));
    CHECK(results.desk.picker() == ResultsPicker::className);
    CHECK(is<results::Changed>(results.ask(results::Filter{{.className = "B"}})));
    CHECK(results.desk.picker() == ResultsPicker::none);
    CHECK(results.shown() == Ids{"new"});
    CHECK(is<results::Working>(results.ask(results::Filter{})));
    CHECK(is<results::Changed>(results.ask(results::Sort{ResultColumn::who})));
    CHECK(results.shown() == Ids{"new", "old"});  // texts begin with A
    CHECK(is<results::Changed>(results.ask(results::Sort{ResultColumn::who})));
    CHECK(results.shown() == Ids{"old", "new"});
    results.ask(results::Sort{ResultColumn::when});
    CHECK(results.desk.query().order == ResultOrder{ResultColumn::when, true});  // numbers begin with the largest
    CHECK(is<results::Working>(results.ask(results::Refresh{})));
    CHECK(results.shown() == Ids{"new", "old"});
}

TEST_CASE("the period of results is counted in days, and reset with the filter") {
    Results results;
    results.ask(results::Open{});
    CHECK(is<results::Changed>(results.ask(results::Since{ResultsSince::week})));
    CHECK(results.desk.since() == ResultsSince::week);
    const core::Day first = system::localDay(noon).plus(-6);
    CHECK(results.desk.query().filter.since == system::dayStart(first));
    CHECK(results.shown() == Ids{"new"});
    CHECK(reportOn(results.desk.query().filter, reports::Topic::course, nullptr).since == first);
    results.ask(results::Filter{});
    CHECK(results.desk.since() == ResultsSince::ever);
    CHECK(results.shown() == Ids{"new", "old"});
    results.ask(results::Since{ResultsSince::today});
    results.ask(results::Since{ResultsSince::ever});
    CHECK_FALSE(results.desk.query().filter.since);
}

TEST_CASE("an attempt can be looked into, and a report on the shown attempts made and saved") {
    Results results;
    results.ask(results::Open{});
    CHECK(is<results::Looked>(results.ask(results::Look{records::AttemptId("old")})));
    CHECK(results.await().details->attempt.person.name == "Mei");
    results.ask(results::Filter{{.person = results.idOf("Han")}});
    CHECK(is<results::Reported>(results.ask(results::Report{reports::Topic::trainee})));
    CHECK(results.desk.topic() == reports::Topic::trainee);
    const ResultsDesk::State made = results.await();
    REQUIRE(made.report);
    CHECK(made.report->request.person == "Han");
    CHECK(made.report->request.className == "B");
    CHECK(is<results::Changed>(results.ask(results::Save{ReportForm::page})));
    CHECK(results.await().saved->paths.size() == 1);
}

TEST_CASE("a report on a trainee is made for one person only") {
    Results results;
    results.ask(results::Open{});
    results.await();
    CHECK(is<results::Reported>(results.ask(results::Report{reports::Topic::trainee})));
    CHECK_FALSE(results.desk.state().working);
    CHECK_FALSE(results.await().report);
    results.ask(results::Report{reports::Topic::course});
    CHECK(results.await().report->attempts == 2);
}

TEST_CASE("the filtered kind becomes the kind and the mode of a report") {
    const auto asked = [](ResultKind kind) { return reportOn({.kind = kind}, reports::Topic::course, nullptr); };
    CHECK_FALSE(asked(ResultKind::any).mode);
    CHECK_FALSE(asked(ResultKind::any).kind);
    CHECK(asked(ResultKind::plays).mode == engine::Mode::practice);
    CHECK(asked(ResultKind::plays).kind == records::AttemptKind::play);
    CHECK(asked(ResultKind::quizExams).mode == engine::Mode::exam);
    CHECK(asked(ResultKind::quizExams).kind == records::AttemptKind::quiz);
    CHECK(asked(ResultKind::exams).mode == engine::Mode::exam);
    CHECK_FALSE(asked(ResultKind::exams).kind);
}

TEST_CASE("another language sorts titles anew, and closing forgets the results") {
    Results results;
    results.desk.setLanguage(core::Language::zh);
    CHECK_FALSE(results.desk.state().working);
    results.ask(results::Open{});
    const auto sorted = results.await().selection;
    results.desk.setLanguage(core::Language::en);
    CHECK_FALSE(results.desk.state().working);
    CHECK(results.desk.state().selection == sorted);
    results.desk.setLanguage(core::Language::zh);
    CHECK(results.desk.query().language == core::Language::zh);
    CHECK(results.await().selection != sorted);
    results.ask(results::Filter{{.text = "mei"}});
    results.desk.close();
    CHECK(results.desk.query() == ResultsDesk::Query{});
    CHECK_FALSE(results.desk.state().table);
    results.ask(results::Open{});
    CHECK(results.shown().size() == 2);
}

}  // namespace fourfold::desk
