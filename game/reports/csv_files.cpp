#include "reports/csv_files.hpp"

#include <initializer_list>

#include "records/times.hpp"
#include "reports/report.hpp"

namespace fourfold::reports {
namespace {

class Writer {
public:
    explicit Writer(const Phrases& phrases) : m_phrases(phrases) {}

    CsvTable table(std::string name, std::initializer_list<std::string_view> columns,
                   bool withDimensions = false) const {
        std::vector<std::string> heads;
        for (const std::string_view column : columns) {
            heads.push_back(m_phrases("report.column." + std::string(column)));
        }
        if (withDimensions) {
            for (const scenario::Dimension dimension : scenario::dimensions) {
                heads.push_back(
                    m_phrases.format("report.column.dimension", fmt::arg("dimension", m_phrases.dimension(dimension))));
            }
        }
        return {std::move(name), heads};
    }

    CsvTable subjects(const std::vector<SubjectReport>& reports) const {
        CsvTable table = this->table(
            "subjects",
            {"subject", "title", "mode", "attempts", "ended", "people", "lowest", "median", "mean", "highest",
             "scored_people", "passed_people", "pass_rate", "pass_low", "pass_high", "red_lines", "median_minutes"},
            true);
        for (const SubjectReport& report : reports) {
            subject(table, report);
            table.count(report.attempts).count(report.ended).count(report.people);
            table.score(report.scores.lowest)
                .number(report.scores.median)
                .number(report.scores.mean)
                .score(report.scores.highest);
            const core::Interval passed = report.passed.interval();
            table.count(report.passed.of).count(report.passed.count).number(report.passed.percent());
            report.passed.of > 0 ? table.number(passed.low).number(passed.high) : table.empty().empty();
            table.count(report.redLines).number(report.medianMinutes);
            for (const scenario::Dimension dimension : scenario::dimensions) {
                report.dimensions ? table.number(report.dimensions->percent[scenario::index(dimension)].mean)
                                  : table.empty();
            }
            table.end();
        }
        return table;
    }

    CsvTable topics(const std::vector<SubjectReport>& reports) const {
        CsvTable table =
            this->table("topics", {"subject", "title", "mode", "topic", "attempts", "mean", "mean_low", "mean_high"});
        for (const SubjectReport& report : reports) {
            for (const TopicSummary& topic : report.topics) {
                subject(table, report);
                table.text(m_phrases(topic.name)).count(topic.percent.count).number(topic.percent.mean);
                table.number(topic.percent.interval.low).number(topic.percent.interval.high).end();
            }
        }
        return table;
    }

    CsvTable trainees(const ClassReport& report) const {
        CsvTable table = this->table("trainees", {"class", "name", "subject", "title", "mode", "attempts", "ended",
                                                  "first", "best", "last", "passed", "all_minutes", "last_day"});
        for (const TraineeRow& row : report.trainees) {
            for (const TraineeResult& result : row.results) {
                table.text(row.person.className).text(row.person.name);
                subject(table, report.subjects[result.subject]);
                table.count(result.attempts)
                    .count(result.ended)
                    .score(result.first)
                    .score(result.best)
                    .score(result.last);
                table.flag(result.passed).number(minutesOf(row.elapsed)).text(records::localDayText(row.touched)).end();
            }
        }
        return table;
    }

    CsvTable attempts(const TraineeReport& report) const {
        CsvTable table = this->table(
            "attempts",
            {"started", "subject", "title", "mode", "state", "score", "passed", "minutes", "lost", "attempt"}, true);
        for (const Step& step : report.steps) {
            table.text(records::localTimeText(step.started));
            table.text(step.subject).text(m_phrases(step.title)).text(m_phrases.mode(step.mode));
            table.text(m_phrases.state(step.state, step.outcome)).score(step.outcome.score).flag(step.outcome.passed);
            table.number(minutesOf(step.elapsed)).number(step.lost).text(step.attempt);
            for (const scenario::Dimension dimension : scenario::dimensions) {
                step.percent ? table.score((*step.percent)[scenario::index(dimension)]) : table.empty();
            }
            table.end();
        }
        return table;
    }

    CsvTable progress(const TraineeReport& report) const {
        CsvTable table = this->table("topics", {"subject", "topic", "attempts", "first", "last"});
        for (const TopicProgress& topic : report.topics) {
            table.text(topic.bank).text(m_phrases(topic.name)).count(topic.percent.size());
            table.score(topic.percent.front()).score(topic.percent.back()).end();
        }
        return table;
    }

    CsvTable mistakes(const TraineeReport& report) const {
        CsvTable table = this->table(
            "mistakes", {"subject", "title", "place", "what", "text", "times", "times_of", "cost", "still"});
        for (const RepeatedMistake& mistake : report.mistakes) {
            const bool isChoice = !mistake.what.empty();
            table.text(mistake.subject).text(m_phrases(mistake.title)).text(mistake.place).text(mistake.what);
            table.text(m_phrases(isChoice ? mistake.whatText : mistake.placeText))
                .count(mistake.times)
                .count(mistake.of);
            table.number(mistake.regret).flag(mistake.still).end();
        }
        return table;
    }

    CsvTable exams(const std::vector<QuestionReport>& reports) const {
        CsvTable table =
            this->table("exams", {"subject", "title", "version", "mode", "attempts", "people", "questions", "mean",
                                  "deviation", "alpha", "alpha_low", "alpha_high", "standard_error"});
        for (const QuestionReport& report : reports) {
            const quiz::ExamAnalysis& exam = report.analysis;
            bank(table, report).count(exam.sittings).count(report.people).number(exam.reliability.questions);
            table.number(exam.mean).number(exam.deviation);
            estimate(table, exam.reliability.alpha, 1);
            table.number(valueOf(exam.reliability.standardError)).end();
        }
        return table;
    }

    CsvTable questions(const std::vector<QuestionReport>& reports) const {
        CsvTable table = this->table(
            "questions", {"subject", "title", "version", "mode", "question", "text", "topic", "asked", "unanswered",
                          "facility", "facility_low", "facility_high", "discrimination", "discrimination_low",
                          "discrimination_high", "efficiency", "biserial", "dead_options", "flags"});
        for (const QuestionReport& report : reports) {
            for (const quiz::ItemAnalysis& item : report.analysis.items) {
                const quiz::Question& question = (*report.bank)[item.question];
                bank(table, report)
                    .text(question.id)
                    .text(m_phrases(question.text))
                    .text(m_phrases((*report.bank)[question.topic].name));
                table.count(item.asked).count(item.unanswered).number(item.facility);
                item.asked > 0 ? table.number(item.facilityInterval.low).number(item.facilityInterval.high)
                               : table.empty().empty();
                estimate(table, item.discrimination, 1);
                table.number(valueOf(item.efficiency))
                    .number(item.pointBiserial ? valueOf(*item.pointBiserial) : std::nullopt, 3);
                table.count(item.deadOptions()).text(fmt::format("{}", fmt::join(m_phrases.flags(item), "; "))).end();
            }
        }
        return table;
    }

    CsvTable options(const std::vector<QuestionReport>& reports) const {
        CsvTable table =
            this->table("options", {"subject", "title", "version", "mode", "question", "option", "text", "right",
                                    "times", "times_of", "share_low", "share_high", "rest", "dead"});
        for (const QuestionReport& report : reports) {
            for (const quiz::ItemAnalysis& item : report.analysis.items) {
                const quiz::Question& question = (*report.bank)[item.question];
                for (const quiz::PartCount& part : item.parts) {
                    bank(table, report).text(question.id).text(part.id).text(m_phrases(partText(question, part.id)));
                    table.flag(part.right).count(part.count).count(item.asked);
                    item.asked > 0 ? table.number(100 * part.share.low).number(100 * part.share.high)
                                   : table.empty().empty();
                    table.number(part.rest).flag(part.dead).end();
                }
            }
        }
        return table;
    }

    CsvTable choices(const std::vector<DecisionReport>& reports) const {
        CsvTable table =
            this->table("choices", {"subject", "title", "version", "scene", "scene_lost", "choice", "text", "plays",
                                    "plays_of", "share", "share_low", "share_high", "times", "cost", "red_line"});
        for (const DecisionReport& report : reports) {
            const scenario::Scenario& scenario = *report.scenario;
            for (const SceneReport& scene : report.scenes) {
                for (const ChoiceReport& choice : scene.choices) {
                    const core::Interval share = choice.plays.interval();
                    table.text(scenario.id)
                        .text(m_phrases(scenario.title))
                        .text(scenario.digest)
                        .text(scenario[scene.scene].id);
                    table.number(scene.lost, 2)
                        .text(scenario[choice.choice].id)
                        .text(m_phrases(scenario[choice.choice].text));
                    table.count(choice.plays.count).count(choice.plays.of).number(choice.plays.percent());
                    table.number(share.low)
                        .number(share.high)
                        .count(choice.taken)
                        .number(choice.regret, 2)
                        .flag(choice.redLine)
                        .end();
                }
            }
        }
        return table;
    }

private:
    CsvTable& subject(CsvTable& table, const SubjectReport& report) const {
        return table.text(report.subject).text(m_phrases(report.title)).text(m_phrases.mode(report.mode));
    }
    CsvTable& bank(CsvTable& table, const QuestionReport& report) const {
        return table.text(report.bank->id)
            .text(m_phrases(report.bank->title))
            .text(report.bank->digest)
            .text(m_phrases.mode(report.mode));
    }
    static std::optional<double> valueOf(const quiz::Estimate& estimate) {
        return estimate.known() ? std::optional(estimate.value) : std::nullopt;
    }
    // Three cells: the value and its interval.
    static void estimate(CsvTable& table, const quiz::Estimate& estimate, int digits) {
        table.number(valueOf(estimate), digits);
        const bool has = estimate.known() && estimate.interval;
        has ? table.number(estimate.interval->low, digits).number(estimate.interval->high, digits)
            : table.empty().empty();
    }

    const Phrases& m_phrases;
};

}  // namespace

std::vector<CsvTable> csvOf(const Report& report, const Phrases& phrases) {
    const Writer writer(phrases);
    std::vector<CsvTable> tables;
    if (report.course) {
        tables.push_back(writer.subjects(report.course->subjects));
        tables.push_back(writer.topics(report.course->subjects));
        tables.push_back(writer.trainees(*report.course));
    }
    if (report.trainee) {
        tables.push_back(writer.attempts(*report.trainee));
        tables.push_back(writer.progress(*report.trainee));
        tables.push_back(writer.mistakes(*report.trainee));
    }
    if (report.course || report.request.topic == Topic::questions) {
        tables.push_back(writer.exams(report.questions));
        tables.push_back(writer.questions(report.questions));
        tables.push_back(writer.options(report.questions));
    }
    if (report.course || report.request.topic == Topic::decisions) tables.push_back(writer.choices(report.decisions));
    return tables;
}

}  // namespace fourfold::reports
