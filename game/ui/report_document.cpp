#include "ui/report_document.hpp"

#include <algorithm>
#include <utility>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "reports/phrases.hpp"

namespace fourfold::ui {
namespace {

using reports::Phrases;

class Writer {
public:
    explicit Writer(const Phrases& say) : m_say(say) {}

    [[nodiscard]] std::vector<ReportBlock> take() { return std::move(m_blocks); }

    void heading(std::string_view key) { m_blocks.emplace_back(ReportHeading{m_say("report.head." + std::string(key))}); }
    void title(std::string text) { m_blocks.emplace_back(ReportHeading{std::move(text)}); }
    void text(std::string text) { m_blocks.emplace_back(ReportText{std::move(text)}); }

    void course(const reports::ClassReport& report) {
        text(m_say.format("report.text.counts", fmt::arg("attempts", m_say.count("report.text.attempts", report.attempts)),
                          fmt::arg("ended", report.ended), fmt::arg("people", m_say.count("report.text.people", report.people))));
        if (report.attempts == 0) return;
        text(m_say.format("report.text.in_all", fmt::arg("time", reports::hoursText(report.elapsed, m_say))));
        subjects(report.subjects);
        dimensions(report.dimensions);
        heading("trainees");
        ReportTable table{.id = "trainees", .columns = columns({{"name", 26}, {"class", 22}, {"attempts", 12}, {"ended", 12},
                                                               {"passed_count", 12}, {"time", 12}, {"last_day", 16}}, 2), .rows = {}};
        for (const reports::TraineeRow& row : report.trainees) {
            table.rows.push_back({m_say.person(row.person), m_say.className(row.person), std::to_string(row.attempts),
                                  std::to_string(row.ended), m_say.of(row.passed(), row.results.size()),
                                  records::lengthText(row.elapsed), records::localDayText(row.touched)});
        }
        m_blocks.emplace_back(std::move(table));
    }

    void trainee(const reports::TraineeReport& report) {
        text(m_say.format("report.text.in_all", fmt::arg("time", reports::hoursText(report.elapsed, m_say))));
        dimensions(report.dimensions);
        heading("attempts");
        ReportTable steps{.id = "attempts", .columns = columns({{"started", 22}, {"title", 34}, {"state", 18}, {"score", 10}, {"time", 10}, {"lost", 10}}, 3),
                          .rows = {}};
        for (const reports::Step& step : report.steps) {
            steps.rows.push_back({records::localTimeText(step.started), m_say.subject(step.title, step.mode), m_say.state(step.state, step.outcome),
                                  score(step.outcome.score), records::lengthText(step.elapsed), figure(step.lost)});
        }
        m_blocks.emplace_back(std::move(steps));
        if (!report.topics.empty()) {
            heading("progress");
            ReportTable topics{.id = "topics", .columns = columns({{"topic", 50}, {"attempts", 14}, {"first", 14}, {"last", 14}}, 1), .rows = {}};
            for (const reports::TopicProgress& topic : report.topics) {
                topics.rows.push_back({m_say(topic.name), std::to_string(topic.percent.size()), core::scoreText(topic.percent.front()),
                                       core::scoreText(topic.percent.back())});
            }
            m_blocks.emplace_back(std::move(topics));
        }
        if (report.mistakes.empty()) return;
        heading("mistakes");
        for (const reports::RepeatedMistake& mistake : report.mistakes) {
            const std::string place = m_say(mistake.placeText).empty() ? mistake.place : m_say(mistake.placeText);
            std::string line = m_say.format("report.text.mistake", fmt::arg("title", m_say(mistake.title)), fmt::arg("place", place));
            if (!mistake.what.empty()) line += " — " + m_say(mistake.whatText);
            line += " — " + m_say.format("report.text.made", fmt::arg("times", mistake.times), fmt::arg("of", mistake.of));
            text(line + m_say(mistake.still ? "report.text.still" : "report.text.better"));
        }
    }

    void questions(const std::vector<reports::QuestionReport>& reports) {
        for (const reports::QuestionReport& report : reports) {
            title(m_say.subject(report.bank->title, report.mode));
            if (report.otherVersions > 0) text(m_say.count("report.other_versions", report.otherVersions));
            ReportTable table{.id = "questions", .columns = columns({{"question", 62}, {"asked", 9}, {"facility", 18}, {"discrimination", 18}}, 1), .rows = {}};
            std::vector<std::string> notes;
            for (const quiz::ItemAnalysis& item : report.analysis.items) {
                if (item.asked == 0) continue;
                const quiz::Question& question = (*report.bank)[item.question];
                const std::string words = core::printable(m_say(question.text), 120);
                table.rows.push_back({words, std::to_string(item.asked), figure(item.facility), m_say.estimate(item.discrimination)});
                for (const std::string& flag : m_say.flags(item)) notes.push_back(words + " — " + flag);
            }
            m_blocks.emplace_back(std::move(table));
            if (notes.empty()) continue;
            heading("flagged");
            for (std::string& note : notes) text(std::move(note));
        }
    }

    void decisions(const std::vector<reports::DecisionReport>& reports) {
        for (const reports::DecisionReport& report : reports) {
            const scenario::Scenario& scenario = *report.scenario;
            title(m_say(scenario.title));
            text(m_say.format("report.text.lost", fmt::arg("plays", m_say.count("report.text.plays", report.plays)),
                              fmt::arg("lost", reports::figure(report.lost))));
            if (report.otherVersions > 0) text(m_say.count("report.other_versions", report.otherVersions));
            for (const reports::SceneReport* scene : report.costliest()) {
                const scenario::Scene& place = scenario[scene->scene];
                const std::string name = m_say(place.title).empty() ? place.id : m_say(place.title);
                text(m_say.format("report.text.scene", fmt::arg("scene", name), fmt::arg("lost", reports::figure(scene->lost)),
                                  fmt::arg("wrong", scene->wrong), fmt::arg("decisions", scene->decisions)));
                ReportTable table{.id = "choices", .columns = columns({{"choice", 64}, {"share", 24}, {"cost", 14}}, 1), .rows = {}};
                for (const reports::ChoiceReport& choice : scene->choices) {
                    table.rows.push_back({core::printable(m_say(scenario[choice.choice].text), 160), m_say.share(choice.plays), figure(choice.regret)});
                }
                m_blocks.emplace_back(std::move(table));
            }
        }
    }

private:
    // The first so many are texts, the others numbers.
    [[nodiscard]] std::vector<ReportTable::Column> columns(std::initializer_list<std::pair<std::string_view, float>> wanted, std::size_t texts) const {
        std::vector<ReportTable::Column> columns;
        for (const auto& [key, weight] : wanted) {
            columns.push_back({.head = m_say("report.column." + std::string(key)), .weight = weight, .right = columns.size() >= texts});
        }
        return columns;
    }
    [[nodiscard]] static std::string figure(const std::optional<double>& value) { return value ? reports::figure(*value) : "–"; }
    [[nodiscard]] static std::string score(const std::optional<engine::Fraction>& value) { return value ? core::scoreText(*value) : "–"; }

    void subjects(const std::vector<reports::SubjectReport>& reports) {
        heading("subjects");
        ReportTable table{.id = "subjects", .columns = columns({{"title", 34}, {"attempts", 11}, {"people", 10}, {"median", 10}, {"mean", 10},
                                                               {"pass_rate", 22}, {"median_minutes", 15}}, 1), .rows = {}};
        for (const reports::SubjectReport& report : reports) {
            table.rows.push_back({m_say.subject(report.title, report.mode), std::to_string(report.attempts), std::to_string(report.people),
                                  figure(report.scores.median), figure(report.scores.mean), m_say.share(report.passed),
                                  report.medianMinutes ? reports::minutesText(*report.medianMinutes) : "–"});
        }
        m_blocks.emplace_back(std::move(table));
    }

    void dimensions(const reports::DimensionSummary& summary) {
        if (summary.plays == 0) return;
        heading("dimensions");
        ReportBars bars;
        for (const scenario::Dimension dimension : scenario::dimensions) {
            const reports::MeanPercent& percent = summary.percent[scenario::index(dimension)];
            bars.bars.push_back({dimension, m_say.mean(percent), static_cast<float>(percent.mean / 100)});
        }
        m_blocks.emplace_back(std::move(bars));
    }

    const Phrases& m_say;
    std::vector<ReportBlock> m_blocks;
};

}  // namespace

ReportDocument documentOf(const reports::Report& report, const core::Strings& strings, core::Language language) {
    const Phrases phrases(strings, language);
    Writer writer(phrases);
    std::string filters;
    for (const std::string& filter : phrases.filters(report.request)) filters += (filters.empty() ? "" : "; ") + filter;
    if (!filters.empty()) writer.text(filters);
    if (report.attempts == 0) {
        writer.text(phrases("report.nothing"));
    } else if (report.trainee) {
        writer.trainee(*report.trainee);
    } else if (report.request.topic == reports::Topic::questions) {
        if (report.questions.empty()) writer.text(phrases("report.nothing"));
        writer.questions(report.questions);
    } else if (report.request.topic == reports::Topic::decisions) {
        if (report.decisions.empty()) writer.text(phrases("report.nothing"));
        writer.decisions(report.decisions);
    } else if (report.course) {
        writer.course(*report.course);
    }
    for (const std::string& gap : phrases.gaps(report)) writer.text(gap);
    return {.title = phrases.title(report), .blocks = writer.take()};
}

}  // namespace fourfold::ui
