#include "desk/results_worker.hpp"

#include <array>
#include <chrono>
#include <mutex>
#include <string>

#include <doctest/doctest.h>

#include "records/attempt_store.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::desk {
namespace {

constexpr std::chrono::milliseconds patience{30'000};

records::AttemptHeader headerOf(const std::string& id, records::PersonId person) {
    records::AttemptHeader header;
    header.id = records::AttemptId(id);
    header.person = std::move(person);
    header.subject = "stall";
    header.started = core::momentOf(5);
    return header;
}

// A store with an ended play of Han and an unfinished play without a name, and a worker on it.
class Office {
public:
    Office() {
        records::AttemptStore store(place());
        const auto han = store.person("Han", "B").value();
        const records::Move moves[]{
            {.what = records::Move::Choice{"door", "knock"}, .at = core::momentOf(1), .elapsed = core::durationOf(1)},
            {.what = records::Move::End{{}, "won 70/1 passed"},
             .at = core::momentOf(2),
             .elapsed = core::durationOf(2)}};
        REQUIRE_FALSE(store.write(headerOf("play", han.id), 0, moves));
        REQUIRE_FALSE(store.write(headerOf("other", {}), 0, std::span(moves).first(1)));
    }
    [[nodiscard]] std::string place() const { return (folder.path() / "records.sqlite").string(); }

    // Waits until the worker has done all requests.
    ResultsWorker::State await() {
        for (;;) {
            const ResultsWorker::State state = worker.state();
            if (!state.working) return state;
            REQUIRE(system::waitFor(std::array{signal.raised()}, patience));
            signal.clear();
        }
    }

    testing::TempFolder folder;
    system::WakeSignal signal;
    std::string opened = place();
    std::mutex opening;  // the store is not opened while a test holds it
    ResultsWorker worker{{.open =
                              [this] {
                                  const std::lock_guard waiting(opening);
                                  return std::make_shared<records::AttemptStore>(opened, records::Access::existing);
                              },
                          .shelf =
                              [](records::AttemptStore&) {
                                  return std::make_unique<reports::Shelf>(scenario::Weights{10, 20, 30, 40});
                              },
                          .save =
                              [](const ReportToSave& asked) {
                                  const std::string ending = asked.form == ReportForm::json ? ".json" : ".html";
                                  return SavedFiles{.paths = {std::to_string(asked.report.attempts) + ending},
                                                    .failed = {},
                                                    .reason = {}};
                              }},
                         signal};
};

}  // namespace

TEST_CASE("the worker reads and sorts the store, and releases it when it is closed") {
    Office office;
    CHECK_FALSE(office.worker.state().working);
    {
        const std::lock_guard held(office.opening);
        office.worker.read({.filter = {}, .order = {ResultColumn::who, true}});
        CHECK(office.worker.state().working);
    }
    const ResultsWorker::State state = office.await();
    REQUIRE(state.table);
    REQUIRE(state.selection);
    CHECK_FALSE(state.fault);
    REQUIRE(state.selection->rows.size() == 2);
    const auto& overview = state.table->overview;
    CHECK(overview.idOf(overview.rows[state.selection->rows[0]]).text() == "play");
    CHECK(state.table->titles[0].en == "stall");
    office.worker.select({.filter = {.text = "nobody such"}, .order = {}});
    CHECK(office.await().selection->rows.empty());
    office.worker.close();
    CHECK_FALSE(office.worker.state().table);
    office.worker.read({});
    CHECK(office.await().selection->rows.size() == 2);
}

TEST_CASE("an attempt opens with its moves, even without its scenario, and a missing attempt is a fault") {
    Office office;
    office.worker.open(records::AttemptId("play"));
    const ResultsWorker::State state = office.await();
    REQUIRE(state.details);
    CHECK(state.details->attempt.person.name == "Han");
    CHECK(state.details->moves.size() == 2);
    CHECK_FALSE(state.details->scenario);
    CHECK_FALSE(state.details->review);
    office.worker.open(records::AttemptId("never"));
    const ResultsWorker::State gone = office.await();
    CHECK_FALSE(gone.details);
    CHECK(gone.fault);
}

TEST_CASE("a report is made as requested, and saved") {
    Office office;
    reports::Request request;
    request.className = "B";
    office.worker.report(request);
    const ResultsWorker::State state = office.await();
    REQUIRE(state.report);
    CHECK(state.report->attempts == 1);
    CHECK_FALSE(state.saved);
    office.worker.save(ReportForm::json, core::Language::en);
    const ResultsWorker::State saved = office.await();
    REQUIRE(saved.saved);
    CHECK(saved.saved->paths == std::vector<std::filesystem::path>{"1.json"});
}

TEST_CASE("a store that cannot be read is a fault, and is read again once it can be") {
    Office office;
    office.opened = (office.folder.path() / "none.sqlite").string();
    office.worker.read({});
    CHECK(office.await().fault);
    office.worker.close();
    office.opened = office.place();
    office.worker.read({});
    const ResultsWorker::State state = office.await();
    CHECK_FALSE(state.fault);
    CHECK(state.table);
}

}  // namespace fourfold::desk
