#include "desk/results_worker.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace fourfold::desk {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<core::Text> titlesOf(const records::AttemptOverview& overview, const reports::Shelf& shelf) {
    std::vector<records::AttemptKind> kinds(overview.subjects.size(), records::AttemptKind::play);
    for (const auto& row : overview.rows) kinds[row.subject] = row.kind;
    std::vector<core::Text> titles;
    for (std::size_t i = 0; i < kinds.size(); ++i) titles.push_back(shelf.titleOf(kinds[i], overview.subjects[i]));
    return titles;
}

core::Moment now() { return std::chrono::time_point_cast<core::Duration>(std::chrono::system_clock::now()); }

}  // namespace

// The worker's thread and its functions, and the data shared with the window.
class ResultsWorker::Work {
public:
    Work(const ResultsSource& source, const system::WakeSignal& ready) : m_source(source), m_ready(ready) {}

    // The work to do, in this order.
    struct Tasks {
        bool read = false;
        std::optional<Query> query;
        std::optional<records::AttemptId> attempt;
        std::optional<reports::Request> report;
        std::optional<std::pair<ReportForm, core::Language>> save;

        [[nodiscard]] bool none() const { return !read && !query && !attempt && !report && !save; }
    };

    // Called by the window: adds work.
    template <class Change>
    void ask(const Change& change) {
        {
            const std::lock_guard lock(m_mutex);
            change(m_tasks, m_state);
            if (!m_state.working) m_began = Clock::now();
            m_state.working = true;
        }
        m_changed.notify_one();
    }
    void close() {
        {
            const std::lock_guard lock(m_mutex);
            m_isClosed = true;
        }
        m_changed.notify_one();
    }
    [[nodiscard]] State state() const {
        const std::lock_guard lock(m_mutex);
        State state = m_state;
        if (state.working) state.seconds = std::chrono::duration<double>(Clock::now() - m_began).count();
        return state;
    }

    // The thread function. Returns when the worker is closed.
    void run() {
        while (const std::optional<Tasks> tasks = next()) {
            if (!m_store) m_store = m_source.open();
            if (tasks->read) readAll();
            if (tasks->query) choose(*tasks->query);
            if (tasks->attempt) look(*tasks->attempt);
            if (tasks->report) make(*tasks->report);
            if (tasks->save) keep(tasks->save->first, tasks->save->second);
        }
    }

private:
    // Waits for work. Returns nothing when the worker is closed.
    std::optional<Tasks> next() {
        std::unique_lock lock(m_mutex);
        if (m_tasks.none() && m_state.working) {
            m_state.working = false;
            m_ready.raise();
        }
        m_changed.wait(lock, [this] { return m_isClosed || !m_tasks.none(); });
        if (m_isClosed) return std::nullopt;
        return std::exchange(m_tasks, {});
    }

    template <class Change>
    void tell(const Change& change) {
        {
            const std::lock_guard lock(m_mutex);
            change(m_state);
        }
        m_ready.raise();
    }

    template <class T>
    T* valueOf(records::Result<T>& result) {
        if (result) return &result.value();
        tell([&](State& state) { state.fault = result.fault(); });
        return nullptr;
    }

    reports::Shelf& shelf() {
        if (!m_shelf) m_shelf = m_source.shelf(*m_store);
        return *m_shelf;
    }

    bool showProgress(std::size_t done, std::size_t of) {
        const std::lock_guard lock(m_mutex);
        const std::size_t steps = 50;
        const bool isStep = m_state.of != of || done * steps / of != m_state.done * steps / of;
        m_state.done = done;
        m_state.of = of;
        if (isStep) m_ready.raise();
        return !m_isClosed;
    }

    void readAll() {
        auto read = m_store->overview([this](std::size_t done, std::size_t of) { return showProgress(done, of); });
        auto* overview = valueOf(read);
        if (overview == nullptr) return;
        std::vector<core::Text> titles = titlesOf(*overview, shelf());
        auto table = std::make_shared<const ResultsTable>(tableOf(std::move(*overview), std::move(titles)));
        tell([&](State& state) {
            state.fault.reset();
            state.done = state.of = 0;
            state.selection.reset();
            state.table = std::move(table);
        });
    }

    void choose(const Query& query) {
        const std::shared_ptr<const ResultsTable> table = state().table;
        if (!table) return;
        auto selection =
            std::make_shared<const ResultSelection>(desk::select(*table, query.filter, query.order, query.language));
        tell([&](State& state) { state.selection = std::move(selection); });
    }

    void look(const records::AttemptId& id) {
        auto found = m_store->find(id);
        auto moves = m_store->moves(id);
        auto* attempt = valueOf(found);
        auto* list = valueOf(moves);
        if (attempt == nullptr || list == nullptr) return;
        if (!*attempt) {
            const std::error_code gone = std::make_error_code(std::errc::no_such_file_or_directory);
            return tell([&](State& state) { state.fault = records::SaveFault::of(gone, m_store->shownPlace()); });
        }
        auto details =
            std::make_shared<const AttemptDetails>(lookInto(std::move(**attempt), std::move(*list), *m_store, shelf()));
        tell([&](State& state) { state.details = std::move(details); });
    }

    void make(const reports::Request& request) {
        auto gathered = reports::gather(*m_store, reports::selectionOf(request), shelf());
        const auto* material = valueOf(gathered);
        if (material == nullptr) return;
        auto report = std::make_shared<const reports::Report>(reports::reportOf(*material, request, shelf(), now()));
        tell([&](State& state) { state.report = std::move(report); });
    }

    void keep(ReportForm form, core::Language language) {
        const std::shared_ptr<const reports::Report> report = state().report;
        if (!report) return;
        SavedFiles saved = m_source.save({*report, form, language, *m_store, shelf()});
        tell([&](State& state) { state.saved = std::move(saved); });
    }

    const ResultsSource m_source;
    const system::WakeSignal& m_ready;
    // Used by the thread only.
    std::shared_ptr<records::AttemptStore> m_store;
    std::unique_ptr<reports::Shelf> m_shelf;

    mutable std::mutex m_mutex;  // guards all members below
    std::condition_variable m_changed;
    bool m_isClosed = false;
    Tasks m_tasks;
    State m_state;
    Clock::time_point m_began;
};

ResultsWorker::~ResultsWorker() { close(); }

ResultsWorker::Work& ResultsWorker::work() {
    if (!m_work) {
        m_work = std::make_shared<Work>(m_source, m_ready);
        m_thread = std::jthread([work = m_work] { work->run(); });
    }
    return *m_work;
}

void ResultsWorker::read(const Query& query) {
    work().ask([&](Work::Tasks& tasks, State& state) {
        tasks.read = true;
        tasks.query = query;
        state.details.reset();
    });
}

void ResultsWorker::select(const Query& query) {
    work().ask([&](Work::Tasks& tasks, State&) { tasks.query = query; });
}

void ResultsWorker::open(const records::AttemptId& attempt) {
    work().ask([&](Work::Tasks& tasks, State& state) {
        tasks.attempt = attempt;
        state.details.reset();
        state.fault.reset();
    });
}

void ResultsWorker::report(const reports::Request& request) {
    work().ask([&](Work::Tasks& tasks, State& state) {
        tasks.report = request;
        state.report.reset();
        state.saved.reset();
        state.fault.reset();
    });
}

void ResultsWorker::save(ReportForm form, core::Language language) {
    work().ask([&](Work::Tasks& tasks, State& state) {
        tasks.save = std::pair(form, language);
        state.saved.reset();
    });
}

void ResultsWorker::close() {
    if (!m_work) return;
    m_work->close();
    m_work.reset();
    m_ending = std::move(m_thread);
}

ResultsWorker::State ResultsWorker::state() const { return m_work ? m_work->state() : State{}; }

}  // namespace fourfold::desk
