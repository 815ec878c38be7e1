// What the navigator does on the screens of the course leader.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "system/local_time.hpp"
#include "ui/navigator.hpp"
#include "ui/screens/attempt.hpp"
#include "ui/screens/report.hpp"
#include "ui/screens/results.hpp"

namespace fourfold::ui {
namespace {

// The first moment of what a word such as "this week" stands for; nothing for all time. Milliseconds since 1970.
std::optional<std::int64_t> beginningOf(desk::ResultsSince since, std::int64_t now) {
    constexpr std::array<int, desk::resultsSinceCount> days{0, 0, 6, 29, 364};  // before today
    if (since == desk::ResultsSince::ever) return std::nullopt;
    const core::Day today = system::localDay(now);
    return 1000 * system::dayStart(today.plus(-days[static_cast<std::size_t>(since)]));
}

bool isText(desk::ResultColumn column) {
    return column == desk::ResultColumn::who || column == desk::ResultColumn::className || column == desk::ResultColumn::what ||
           column == desk::ResultColumn::kind || column == desk::ResultColumn::mode || column == desk::ResultColumn::passed;
}

}  // namespace

void Navigator::applyResults(const desk::ResultsRequest& request) {
    desk::ResultsDesk::Query& query = m_query;
    std::visit(core::Overloaded{
                   [&](desk::results::Open) {
                       query = {.language = m_language};
                       m_since = desk::ResultsSince::ever;
                       m_results.read(query);
                       go(ScreenId::results);
                   },
                   [&](desk::results::Refresh) { m_results.read(query); },
                   [&](const desk::results::Filter& wanted) {
                       const bool onlyText = m_picker == desk::ResultsPicker::none;
                       query.filter = wanted.filter;
                       if (!query.filter.since) m_since = desk::ResultsSince::ever;
                       m_picker = desk::ResultsPicker::none;
                       m_results.select(query);
                       if (!onlyText) sound(platform::SoundId::tap);
                   },
                   [&](desk::results::Since wanted) {
                       m_since = wanted.since;
                       query.filter.since = beginningOf(wanted.since, m_services.clock());
                       m_picker = desk::ResultsPicker::none;
                       m_results.select(query);
                       sound(platform::SoundId::tap);
                   },
                   [&](desk::results::Sort wanted) {
                       const bool again = query.order.column == wanted.column;
                       query.order = {wanted.column, again ? !query.order.descending : !isText(wanted.column)};
                       m_results.select(query);
                       sound(platform::SoundId::tap);
                   },
                   [&](desk::results::Pick wanted) {
                       m_picker = wanted.picker;
                       sound(platform::SoundId::tap);
                   },
                   [&](desk::results::Report wanted) { openReport(wanted.topic); },
                   [&](desk::results::Save wanted) {
                       m_results.save(wanted.form, m_language);
                       sound(platform::SoundId::tap);
                   },
                   [&](const desk::results::Look& wanted) {
                       m_results.open(wanted.attempt);
                       go(ScreenId::attempt);
                   },
               },
               request);
}

void Navigator::openReport(reports::Topic topic) {
    const desk::ResultFilter& filter = m_query.filter;
    reports::Request request;
    request.topic = topic;
    request.className = filter.className;
    request.subject = filter.subject;
    request.text = filter.text;
    if (const auto table = m_results.state().table; table && filter.person) {
        const auto person = std::ranges::find(table->overview.people, *filter.person, &records::Person::id);
        if (person != table->overview.people.end()) {
            request.person = person->name;
            request.className = person->className;
        }
    }
    const bool isExam = filter.kind == desk::ResultKind::playExams || filter.kind == desk::ResultKind::quizExams || filter.kind == desk::ResultKind::exams;
    if (filter.kind != desk::ResultKind::any) request.mode = isExam ? engine::Mode::exam : engine::Mode::practice;
    const bool isPlays = filter.kind == desk::ResultKind::plays || filter.kind == desk::ResultKind::playExams;
    const bool isQuizzes = filter.kind == desk::ResultKind::quizzes || filter.kind == desk::ResultKind::quizExams;
    if (isPlays) request.kind = records::AttemptKind::play;
    if (isQuizzes) request.kind = records::AttemptKind::quiz;
    if (filter.since) request.since = system::localDay(*filter.since / 1000);
    m_topic = topic;
    m_document = {};
    m_reported.reset();
    // A trainee's report is about one person.
    if (topic != reports::Topic::trainee || filter.person) m_results.report(request);
    if (screen() == ScreenId::report) {
        sound(platform::SoundId::tap);
    } else {
        go(ScreenId::report);
    }
}

void Navigator::leaveResults() {
    if (isOpen(ScreenId::results)) return;
    m_results.close();
    m_query = {};
    m_reported.reset();
    m_document = {};
    m_picker = desk::ResultsPicker::none;
}

Intent Navigator::drawResultsScreen(Page& page) {
    const desk::ResultsDesk::State state = m_results.state();
    std::string fault;
    if (state.fault) {
        fault = m_services.strings.format(state.fault->storeKey(), m_language, fmt::arg("path", state.fault->path.string()),
                                          fmt::arg("reason", state.fault->reason()));
    }
    if (screen() == ScreenId::report) {
        const bool stale = state.report != m_reported || m_reportedIn != m_language;
        if (state.report && stale) {
            m_document = reports::documentOf(*state.report, reports::Phrases(m_services.strings, m_language));
            m_reported = state.report;
            m_reportedIn = m_language;
        }
        const bool ready = state.report && state.report->request.topic == m_topic;
        return drawReport(page, {state, ready ? &m_document : nullptr, m_topic, m_query.filter.person.has_value(), fault});
    }
    if (screen() == ScreenId::attempt) return drawAttempt(page, {state, m_library->catalogue, fault});
    return drawResults(page, {state, m_query, m_since, m_picker, fault});
}

}  // namespace fourfold::ui
