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

// A report that is to be saved, and where it came from.
struct ReportToSave {
    const reports::Report& report;
    ReportForm form;
    core::Language language;
    records::AttemptStore& store;
    reports::Shelf& shelf;
};

// Where results come from and go to. Called on the worker's thread, never twice at once.
struct ResultsSource {
    std::function<std::shared_ptr<records::AttemptStore>()> open;  // a connection of its own to the store
    std::function<std::unique_ptr<reports::Shelf>()> shelf;        // the scenarios and banks at hand
    std::function<SavedFiles(const ReportToSave&)> save;
};

// Reads, sorts, looks into attempts and makes reports for the screens of the course leader, on a thread of its own: the
// window never waits. Everything it holds is let go of by close().
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

    // What is asked for later takes the place of what was asked for before and is not begun.
    void read(const Query& query);  // the store, anew, and then the query
    void select(const Query& query);
    void open(const std::string& attempt);
    void report(const reports::Request& request);
    void save(ReportForm form, core::Language language);  // the report at hand
    void close();

    // How things stand.
    struct State {
        bool working = false;
        double seconds = 0;    // that it has been working
        std::size_t done = 0;  // attempts read
        std::size_t of = 0;    // 0: it is not known yet, or something else goes on
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

    // Begins it where it is closed.
    [[nodiscard]] Work& work();

    ResultsSource m_source;
    const system::WakeSignal& m_ready;
    std::shared_ptr<Work> m_work;  // null while it is closed
    std::jthread m_thread;
    std::jthread m_ending;  // of a worker that was closed: may yet have to finish solving
};

}  // namespace fourfold::desk
