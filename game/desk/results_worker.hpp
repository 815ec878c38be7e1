#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "system/wake_signal.hpp"
#include "records/attempt_store.hpp"
#include "reports/report.hpp"
#include "desk/attempt_details.hpp"
#include "desk/results_query.hpp"
#include "desk/results_request.hpp"
#include "desk/saved_files.hpp"

namespace fourfold::desk {

// A report that should be saved, with its source.
struct ReportToSave {
    const reports::Report& report;
    ReportForm form;
    core::Language language;
    records::AttemptStore& store;
    reports::Shelf& shelf;
};

// Functions that read and save results. They are called on the worker's thread, one at a time.
struct ResultsSource {
    std::function<std::shared_ptr<records::AttemptStore>()> open;  // opens a connection of its own to the store
    std::function<std::unique_ptr<reports::Shelf>(records::AttemptStore&)> shelf;  // the scenarios and banks at hand
    std::function<SavedFiles(const ReportToSave&)> save;
};

// Reads, sorts, looks into attempts and makes reports for the screens of the course leader. It does so on a thread of
// its own, so that the window never waits. close() releases all that it holds.
class ResultsWorker {
public:
    ResultsWorker(ResultsSource source, const system::WakeSignal& ready)
        : m_source(std::move(source)), m_ready(ready) {}
    ~ResultsWorker();
    ResultsWorker(const ResultsWorker&) = delete;
    ResultsWorker& operator=(const ResultsWorker&) = delete;

    struct Query {
        ResultFilter filter{};
        ResultOrder order{};
        core::Language language = core::Language::en;
        bool operator==(const Query&) const = default;
    };

    // A later request replaces an earlier one of the same kind that has not begun.
    void read(const Query& query);  // reads the store again, then applies the query
    void select(const Query& query);
    void open(const records::AttemptId& attempt);
    void report(const reports::Request& request);
    void save(ReportForm form, core::Language language);  // saves the report at hand
    void close();

    // The state of the worker.
    struct State {
        bool working = false;
        double seconds = 0;    // how long the present work has lasted
        std::size_t done = 0;  // number of attempts read
        std::size_t of = 0;    // of this many; 0: not known yet, or other work goes on
        std::shared_ptr<const ResultsTable> table;
        std::shared_ptr<const ResultSelection> selection;  // of that table
        std::shared_ptr<const AttemptDetails> details;
        std::shared_ptr<const reports::Report> report;
        std::optional<SavedFiles> saved;          // of that report
        std::optional<records::SaveFault> fault;  // why the store could not be read
    };
    [[nodiscard]] State state() const;

private:
    class Work;

    // Starts the worker if it is closed.
    [[nodiscard]] Work& work();

    ResultsSource m_source;
    const system::WakeSignal& m_ready;
    std::shared_ptr<Work> m_work;  // null while it is closed
    std::jthread m_thread;
    std::jthread m_ending;  // of a closed worker, which may still be solving a scenario
};

}  // namespace fourfold::desk
