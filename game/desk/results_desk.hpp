#pragma once

#include <cstdint>
#include <functional>
#include <utility>

#include "desk/results_worker.hpp"

namespace fourfold::desk {

// The results of a course for its leader: which attempts are listed, in which order, and which attempt or report is
// shown. Does not know the screens. Slow work is done by the worker.
class ResultsDesk {
public:
    using Query = ResultsWorker::Query;
    using State = ResultsWorker::State;

    // `ready` is raised when the state has changed.
    ResultsDesk(ResultsSource source, const system::WakeSignal& ready, std::function<core::Moment()> clock)
        : m_worker(std::move(source), ready), m_clock(std::move(clock)) {}

    // `language` is the one for sorting titles and for saving reports.
    ResultsAnswer carryOut(const ResultsRequest& request, core::Language language);
    // Changes the language of the results. Does nothing while they are closed.
    void setLanguage(core::Language language);
    // Closes the results.
    void close();

    [[nodiscard]] State state() const { return m_worker.state(); }
    [[nodiscard]] const Query& query() const { return m_query; }
    [[nodiscard]] ResultsSince since() const { return m_since; }
    [[nodiscard]] ResultsPicker picker() const { return m_picker; }
    // The topic of the report that is shown.
    [[nodiscard]] reports::Topic topic() const { return m_topic; }

private:
    // Applies the filter, and closes the list to pick from.
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

// The report on the attempts that a filter selects. `table` must contain the person of the filter. Without a table, or
// if the person is not in it, the report is about all people.
[[nodiscard]] reports::Request reportOn(const ResultFilter& filter, reports::Topic topic, const ResultsTable* table);

}  // namespace fourfold::desk
