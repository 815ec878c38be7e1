#include "commands/report_text.hpp"

#include <algorithm>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "terminal/chart.hpp"
#include "terminal/table.hpp"

namespace fourfold::commands {
namespace {

using namespace reports;
using terminal::Align;
using terminal::Style;
using terminal::TableColumn;

class Printer {
public:
    Printer(terminal::Console& console, const Phrases& phrases) : m_console(console), m_say(phrases) {}

    void head(const Report& report) {
        heading(m_say.title(report));
        const auto filters = m_say.filters(report.request);
        if (!filters.empty()) {
            m_console.print({.lead = {}, .text = fmt::format("{}", fmt::join(filters, " · ")), .style = Style::faint});
        }
    }

    void course(const ClassReport& report) {
        line(counts(report.attempts, report.ended, report.people) + ' ' +
             m_say.format("report.text.in_all", fmt::arg("time", hoursText(report.elapsed, m_say))));
        for (const SubjectReport& each : report.subjects) subject(each);
        trainees(report);
    }

    void trainee(const TraineeReport& report) {
        std::vector<std::vector<std::string>> rows;
        for (const Step& step : report.steps) {
            rows.push_back({m_say.subject(step.title, step.mode), records::localTimeText(step.started),
                            step.outcome.score ? core::scoreText(*step.outcome.score) : "–",
                            m_say.state(step.state, step.outcome), records::lengthText(step.elapsed)});
        }
        m_console.blank();
        terminal::printTable(m_console,
                             {column("subject", Align::left), column("started"), column("score"),
                              column("state", Align::left), column("time")},
                             rows);
        if (report.dimensions.plays > 0) dimensions(report.dimensions);
        progress(report.topics);
        mistakes(report.mistakes);
    }

    void questions(const QuestionReport& report) {
        const quiz::ExamAnalysis& exam = report.analysis;
        section(m_say.subject(report.bank->title, report.mode) + " · " +
                m_say.count("report.text.people", report.people));
        line(m_say.counted(report.attempts, report.otherVersions));
        reliability(exam);
        std::vector<const quiz::ItemAnalysis*> items;
        for (const quiz::ItemAnalysis& item : exam.items) items.push_back(&item);
        for (const quiz::ItemAnalysis* item : items) question(*item, *report.bank);
    }

    void decisions(const DecisionReport& report) {
        const scenario::Scenario& scenario = *report.scenario;
        line(m_say.format("report.text.lost", fmt::arg("plays", m_say.count("report.text.plays", report.plays)),
                          fmt::arg("lost", figure(report.lost))));
        line(m_say.counted(report.attempts, report.otherVersions));
        for (const SceneReport& scene : report.scenes) {
            m_console.blank();
            m_console.print({.lead = {},
                             .text = m_say.format("report.text.scene", fmt::arg("scene", nameOf(scenario[scene.scene])),
                                                  fmt::arg("lost", figure(scene.lost)), fmt::arg("wrong", scene.wrong),
                                                  fmt::arg("decisions", scene.decisions)),
                             .style = Style::strong,
                             .indent = 2});
            for (const ChoiceReport& choice : scene.choices) this->choice(choice, scenario);
        }
    }

    void version(const std::string& digest) { section(m_say.version(digest)); }

    void line(const std::string& text) { m_console.print({.lead = {}, .text = text}); }

    void gaps(const Report& report) {
        const auto gaps = m_say.gaps(report);
        if (!gaps.empty()) m_console.blank();
        for (const std::string& gap : gaps) line(gap);
    }

private:
    void heading(const std::string& text) { m_console.print({.lead = {}, .text = text, .style = Style::strong}); }
    void section(const std::string& text) {
        m_console.blank();
        heading(text);
    }
    TableColumn column(std::string_view name, Align align = Align::right) const {
        return {m_say("report.column." + std::string(name)), align};
    }
    std::string counts(std::size_t attempts, std::size_t ended, std::size_t people) const {
        return m_say.format("report.text.counts", fmt::arg("attempts", m_say.count("report.text.attempts", attempts)),
                            fmt::arg("ended", ended), fmt::arg("people", m_say.count("report.text.people", people)));
    }
    static std::string orDash(const std::optional<double>& value) { return value ? figure(*value) : "–"; }
    std::string nameOf(const scenario::Scene& scene) const {
        return core::printable(scene.title.empty() ? scene.id : m_say(scene.title));
    }

    void subject(const SubjectReport& report) {
        section(m_say.subject(report.title, report.mode));
        line(counts(report.attempts, report.ended, report.people));
        const ScoreSummary& scores = report.scores;
        if (scores.count == 0) return line(m_say("report.text.no_scores"));
        line(m_say.format("report.text.passed", fmt::arg("passed", m_say.of(report.passed.count, report.passed.of)),
                          fmt::arg("share", m_say.share(report.passed)), fmt::arg("median", orDash(scores.median)),
                          fmt::arg("mean", orDash(scores.mean)), fmt::arg("lowest", core::scoreText(*scores.lowest)),
                          fmt::arg("highest", core::scoreText(*scores.highest)),
                          fmt::arg("time", report.medianMinutes ? minutesText(*report.medianMinutes) : "–")));
        if (report.redLines > 0) line(m_say.count("report.text.red_lines", report.redLines));
        std::vector<terminal::ChartRow> bands;
        for (std::size_t i = 0; i < ScoreSummary::bandCount; ++i) {
            bands.push_back({.label = fmt::format("{}–{}", 10 * i, i + 1 == ScoreSummary::bandCount ? 100 : 10 * i + 9),
                             .figures = fmt::format("{}", scores.bands[i]),
                             .length = static_cast<double>(scores.bands[i])});
        }
        terminal::printChart(m_console, bands, 2);
        if (report.dimensions) dimensions(*report.dimensions);
        if (report.topics.empty()) return;
        std::vector<std::vector<std::string>> rows;
        for (const TopicSummary& topic : report.topics) {
            rows.push_back({core::printable(m_say(topic.name)), m_say.mean(topic.percent)});
        }
        terminal::printTable(m_console, {column("topic", Align::left), column("mean")}, rows);
    }

    void dimensions(const DimensionSummary& summary) {
        m_console.blank();
        line(m_say("report.head.dimensions"));
        std::vector<terminal::ChartRow> rows;
        for (const scenario::Dimension dimension : scenario::dimensions) {
            rows.push_back(
                {.label = m_say.dimension(dimension),
                 .figures = m_say.format("report.text.dimension", fmt::arg("earned", figure(summary.earned(dimension))),
                                         fmt::arg("weight", figure(summary.weight[scenario::index(dimension)]))),
                 .length = summary.earned(dimension)});
        }
        terminal::printChart(m_console, rows, 2);
    }

    void trainees(const ClassReport& report) {
        if (report.trainees.empty()) return;
        section(m_say("report.head.trainees"));
        std::vector<std::vector<std::string>> rows;
        for (const TraineeRow& row : report.trainees) {
            std::optional<engine::Fraction> best;
            for (const TraineeResult& result : row.results) {
                if (result.best && (!best || *best < *result.best)) best = result.best;
            }
            rows.push_back({m_say.person(row.person), m_say.className(row.person), fmt::format("{}", row.attempts),
                            m_say.of(row.passed(), row.results.size()), best ? core::scoreText(*best) : "–",
                            hoursText(row.elapsed, m_say), records::localDayText(row.touched)});
        }
        terminal::printTable(m_console,
                             {column("name", Align::left), column("class", Align::left), column("attempts"),
                              column("passed_count"), column("best"), column("time"), column("last_day")},
                             rows);
    }

    void progress(const std::vector<TopicProgress>& topics) {
        if (topics.empty()) return;
        section(m_say("report.head.topics"));
        std::vector<std::vector<std::string>> rows;
        for (const TopicProgress& topic : topics) {
            rows.push_back(
                {core::printable(m_say(topic.name)), m_say.progress(topic), fmt::format("{}", topic.percent.size())});
        }
        terminal::printTable(m_console, {column("topic", Align::left), column("mean"), column("attempts")}, rows);
    }

    void mistakes(const std::vector<RepeatedMistake>& mistakes) {
        if (mistakes.empty()) return;
        section(m_say("report.head.mistakes"));
        for (const RepeatedMistake& mistake : mistakes) {
            const bool isChoice = !mistake.what.empty();
            const core::Text& text = isChoice ? mistake.whatText : mistake.placeText;
            const std::string made =
                m_say.format("report.text.made", fmt::arg("times", mistake.times), fmt::arg("of", mistake.of));
            m_console.print(
                {.lead = m_say.format("report.text.mistake", fmt::arg("title", core::printable(m_say(mistake.title))),
                                      fmt::arg("place", core::printable(mistake.place))) +
                         " ",
                 .text = fmt::format("{} · {}{}", core::printable(m_say(text)), made,
                                     m_say(mistake.still ? "report.text.still" : "report.text.better")),
                 .leadStyle = Style::faint,
                 .style = mistake.still ? Style::bad : Style::plain,
                 .indent = 2,
                 .hang = 2});
        }
    }

    void reliability(const quiz::ExamAnalysis& exam) {
        const quiz::Reliability& found = exam.reliability;
        std::string band;
        if (found.alpha.known()) {
            band = m_say.format("report.text.band",
                                fmt::arg("band", m_say.consistencyBand(quiz::consistencyBand(found.alpha.value))));
        }
        line(m_say.format("report.text.reliability", fmt::arg("alpha", m_say.estimate(found.alpha)),
                          fmt::arg("band", band), fmt::arg("error", m_say.estimate(found.standardError, 1)),
                          fmt::arg("mean", figure(exam.mean)), fmt::arg("deviation", figure(exam.deviation)),
                          fmt::arg("drawn", m_say(exam.drawn ? "report.text.drawn" : "report.text.same"))));
    }

    void question(const quiz::ItemAnalysis& item, const quiz::Bank& bank) {
        const quiz::Question& question = bank[item.question];
        m_console.blank();
        m_console.print({.lead = core::printable(question.id) + " ",
                         .text = m_say.format("report.text.question",
                                              fmt::arg("topic", core::printable(m_say(bank[question.topic].name))),
                                              fmt::arg("text", core::printable(m_say(question.text)))),
                         .leadStyle = Style::strong,
                         .indent = 2,
                         .hang = 2});
        const auto withBand = [&](std::string figures, const std::optional<std::string>& band) {
            return band ? figures + m_say.format("report.text.band", fmt::arg("band", *band)) : figures;
        };
        std::optional<std::string> facility;
        if (const auto band = item.facilityBand()) facility = m_say.facilityBand(*band);
        std::optional<std::string> discrimination;
        if (const auto band = item.discriminationBand()) discrimination = m_say.discriminationBand(*band);
        std::optional<std::string> biserial;
        if (item.pointBiserial && item.pointBiserial->known()) {
            biserial = m_say.biserialBand(quiz::biserialBand(item.pointBiserial->value));
        }
        const MeanPercent percent{item.asked, item.facility.value_or(0), item.facilityInterval};
        deeper(m_say.format(
            "report.text.figures", fmt::arg("asked", item.asked), fmt::arg("unanswered", item.unanswered),
            fmt::arg("facility", withBand(m_say.mean(percent), facility)),
            fmt::arg("discrimination", withBand(m_say.estimate(item.discrimination), discrimination)),
            fmt::arg("efficiency", m_say.estimate(item.efficiency)),
            fmt::arg("biserial",
                     item.pointBiserial ? withBand(m_say.estimate(*item.pointBiserial, 2), biserial) : "–")));
        if (const std::string note = m_say.partsNote(question); !note.empty()) deeper(note);
        for (const quiz::PartCount& part : item.parts) {
            m_console.print(
                {.lead = part.right ? "+ " : "- ",
                 .text = fmt::format(
                     "{} · {}", core::printable(m_say(partText(question, part.id))),
                     m_say.format("report.text.chosen", fmt::arg("count", part.count), fmt::arg("of", item.asked),
                                  fmt::arg("share", m_say.share({part.count, item.asked})))),
                 .leadStyle = part.right ? Style::good : Style::faint,
                 .indent = 4,
                 .hang = 2});
        }
        for (const std::string& flag : m_say.flags(item)) {
            m_console.print({.lead = "! ", .text = flag, .style = Style::bad, .indent = 4, .hang = 2});
        }
    }

    void deeper(const std::string& text) { m_console.print({.lead = {}, .text = text, .indent = 4}); }

    void choice(const ChoiceReport& choice, const scenario::Scenario& scenario) {
        const std::string chosen =
            m_say.format("report.text.chosen", fmt::arg("count", choice.plays.count), fmt::arg("of", choice.plays.of),
                         fmt::arg("share", m_say.share(choice.plays)));
        m_console.print({.lead = {},
                         .text = fmt::format("{} · {}", core::printable(m_say(scenario[choice.choice].text)),
                                             choice.regret && *choice.regret > 0
                                                 ? m_say.format("report.text.cost", fmt::arg("chosen", chosen),
                                                                fmt::arg("cost", figure(*choice.regret)))
                                                 : chosen),
                         .style = choice.redLine ? Style::bad : Style::plain,
                         .indent = 4,
                         .hang = 2});
    }

    terminal::Console& m_console;
    const Phrases& m_say;
};

}  // namespace

void printReport(terminal::Console& console, const Report& report, const Phrases& phrases) {
    Printer printer(console, phrases);
    printer.head(report);
    if (report.attempts == 0) printer.line(phrases("report.nothing"));
    if (report.course && report.attempts > 0) printer.course(*report.course);
    if (report.trainee) printer.trainee(*report.trainee);
    // A class in the terminal is its people; its questions and decisions are reports of their own.
    if (report.request.topic == Topic::questions) {
        for (const QuestionReport& each : report.questions) {
            if (report.questions.size() > 1) printer.version(each.bank->digest);
            printer.questions(each);
        }
    }
    if (report.request.topic == Topic::decisions) {
        for (const DecisionReport& each : report.decisions) {
            if (report.decisions.size() > 1) printer.version(each.scenario->digest);
            printer.decisions(each);
        }
    }
    printer.gaps(report);
}

}  // namespace fourfold::commands
