#pragma once

#include <cstdint>
#include <functional>
#include <utility>

#include "desk/results_worker.hpp"

namespace fourfold::desk {

// The results of a course as its leader looks at them: which attempts, in which order, which of them or which report is
// up. Knows nothing of screens; what takes a while is its worker's.
class ResultsDesk {
public:
    using Query = ResultsWorker::Query;
    using State = ResultsWorker::State;

    // `ready` is raised when the state has changed.
    ResultsDesk(ResultsSource source, const system::WakeSignal& ready, std::function<core::Moment()> clock)
        : m_worker(std::move(source), ready), m_clock(std::move(clock)) {}

    // `language`: in which titles are sorted and reports are saved.
    ResultsAnswer carryOut(const ResultsRequest& request, core::Language language);
    // The results go on in another language; nothing happens while they are closed.
    void setLanguage(core::Language language);
    // Lets go of them.
    void close();

    [[nodiscard]] State state() const { return m_worker.state(); }
    [[nodiscard]] const Query& query() const { return m_query; }
    [[nodiscard]] ResultsSince since() const { return m_since; }
    [[nodiscard]] ResultsPicker picker() const { return m_picker; }
    // Of the report that is up.
    [[nodiscard]] reports::Topic topic() const { return m_topic; }

private:
    // What narrows the results down is picked from no list any more.
    void select();
    void report(reports::Topic topic);

    ResultsWorker m_worker;
    std::function<core::Moment()> m_clock;
    bool m_isOpen = false;
    Query m_query;
    ResultsSince m_since = ResultsSince::ever;
    ResultsPicker m_picker = ResultsPicker::none;
    reports::Topic m_topic{};
};

// The report on what a filter lets through. `table` has the person that it may name; without one, or where they are not
// in it, the report is on all people.
[[nodiscard]] reports::Request reportOn(const ResultFilter& filter, reports::Topic topic, const ResultsTable* table);

}  // namespace fourfold::desk
