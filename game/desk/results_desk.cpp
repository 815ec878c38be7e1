#include "desk/results_desk.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

#include "core/overloaded.hpp"
#include "system/local_time.hpp"

namespace fourfold::desk {
namespace {

// The first moment of a period such as "this week"; nothing for all time.
std::optional<core::Moment> beginningOf(ResultsSince since, core::Moment now) {
    constexpr std::array<int, resultsSinceCount> days{0, 0, 6, 29, 364};  // days before today
    if (since == ResultsSince::ever) return std::nullopt;
    const core::Day today = system::localDay(now);
    return system::dayStart(today.plus(-days[static_cast<std::size_t>(since)]));
}

bool isText(ResultColumn column) {
    return column == ResultColumn::who || column == ResultColumn::className || column == ResultColumn::what ||
           column == ResultColumn::kind || column == ResultColumn::mode || column == ResultColumn::passed;
}

}  // namespace

ResultsAnswer ResultsDesk::carryOut(const ResultsRequest& request, core::Language language) {
    return std::visit(core::Overloaded{
                          [&](results::Open) -> ResultsAnswer {
                              m_isOpen = true;
                              m_query = {.language = language};
                              m_since = ResultsSince::ever;
                              m_worker.read(m_query);
                              return results::Opened{};
                          },
                          [&](results::Refresh) -> ResultsAnswer {
                              m_worker.read(m_query);
                              return results::Working{};
                          },
                          [&](const results::Filter& wanted) -> ResultsAnswer {
                              const bool onlyText = m_picker == ResultsPicker::none;
                              m_query.filter = wanted.filter;
                              if (!m_query.filter.since) m_since = ResultsSince::ever;
                              select();
                              if (onlyText) return results::Working{};
                              return results::Changed{};
                          },
                          [&](results::Since wanted) -> ResultsAnswer {
                              m_since = wanted.since;
                              m_query.filter.since = beginningOf(wanted.since, m_clock());
                              select();
                              return results::Changed{};
                          },
                          [&](results::Sort wanted) -> ResultsAnswer {
                              ResultOrder& order = m_query.order;
                              const bool again = order.column == wanted.column;
                              order = {wanted.column, again ? !order.descending : !isText(wanted.column)};
                              m_worker.select(m_query);
                              return results::Changed{};
                          },
                          [&](results::Pick wanted) -> ResultsAnswer {
                              m_picker = wanted.picker;
                              return results::Changed{};
                          },
                          [&](const results::Look& wanted) -> ResultsAnswer {
                              m_worker.open(wanted.attempt);
                              return results::Looked{};
                          },
                          [&](results::Report wanted) -> ResultsAnswer {
                              report(wanted.topic);
                              return results::Reported{};
                          },
                          [&](results::Save wanted) -> ResultsAnswer {
                              m_worker.save(wanted.form, language);
                              return results::Changed{};
                          },
                      },
                      request);
}

void ResultsDesk::select() {
    m_picker = ResultsPicker::none;
    m_worker.select(m_query);
}

void ResultsDesk::report(reports::Topic topic) {
    m_topic = topic;
    // A report on a trainee needs one person.
    if (topic == reports::Topic::trainee && !m_query.filter.person) return;
    m_worker.report(reportOn(m_query.filter, topic, state().table.get()));
}

void ResultsDesk::setLanguage(core::Language language) {
    if (!m_isOpen || m_query.language == language) return;
    m_query.language = language;  // titles sort differently
    m_worker.select(m_query);
}

void ResultsDesk::close() {
    m_isOpen = false;
    m_worker.close();
    m_query = {};
    m_picker = ResultsPicker::none;
}

reports::Request reportOn(const ResultFilter& filter, reports::Topic topic, const ResultsTable* table) {
    using Kind = ResultKind;
    reports::Request request;
    request.topic = topic;
    request.className = filter.className;
    request.subject = filter.subject;
    request.text = filter.text;
    if (table != nullptr && filter.person) {
        const auto& people = table->overview.people;
        const auto person = std::ranges::find(people, *filter.person, &records::Person::id);
        if (person != people.end()) {
            request.person = person->name;
            request.className = person->className;
            request.number = person->number;
        }
    }
    const bool isExam = filter.kind == Kind::playExams || filter.kind == Kind::quizExams || filter.kind == Kind::exams;
    if (filter.kind != Kind::any) request.mode = isExam ? engine::Mode::exam : engine::Mode::practice;
    if (filter.kind == Kind::plays || filter.kind == Kind::playExams) request.kind = records::AttemptKind::play;
    if (filter.kind == Kind::quizzes || filter.kind == Kind::quizExams) request.kind = records::AttemptKind::quiz;
    if (filter.since) request.since = system::localDay(*filter.since);
    return request;
}

}  // namespace fourfold::desk
