#include "reports/trainee_report.hpp"

#include <algorithm>

#include "reports/repeated_mistakes.hpp"

namespace fourfold::reports {
namespace {

Step stepOf(const Entry& entry, const Shelf& shelf) {
    const records::AttemptHeader& header = entry.attempt.header;
    Step step{.attempt = header.id,
              .kind = header.kind,
              .subject = header.subject,
              .title = shelf.titleOf(header.kind, header.subject),
              .mode = header.mode,
              .state = entry.attempt.state,
              .started = header.started,
              .elapsed = entry.attempt.elapsed,
              .away = entry.away,
              .outcome = entry.attempt.outcome,
              .percent = {},
              .lost = {}};
    if (const Play* play = entry.play()) {
        step.percent = play->percent;
        step.lost = 0;
        for (const Decision& decision : play->decisions) *step.lost += decision.regret.toDouble();
    }
    return step;
}

void addTopics(const Quiz& quiz, std::vector<TopicProgress>& topics) {
    for (const quiz::TopicResult& result : quiz::resultOf(quiz.sitting).topics) {
        const quiz::Topic& topic = (*quiz.bank)[result.topic];
        auto known = std::ranges::find_if(
            topics, [&](const TopicProgress& each) { return each.bank == quiz.bank->id && each.id == topic.id; });
        if (known == topics.end()) {
            topics.push_back({.bank = quiz.bank->id, .id = topic.id, .name = topic.name, .percent = {}});
            known = topics.end() - 1;
        }
        known->percent.push_back(quiz::percentOf(result.points, result.outOf));
    }
}

}  // namespace

TraineeReport traineeReport(const Material& material, const Shelf& shelf) {
    TraineeReport report;
    ClassReport all = classReport(material, shelf);
    report.elapsed = all.elapsed;
    report.subjects = std::move(all.subjects);
    report.dimensions = all.dimensions;
    report.missing = std::move(all.missing);
    report.unplayable = all.unplayable;
    if (!all.trainees.empty()) {
        report.person = all.trainees.front().person;
        report.results = std::move(all.trainees.front().results);
    }
    for (const Entry& entry : material.entries) {
        report.steps.push_back(stepOf(entry, shelf));
        if (const Quiz* quiz = entry.quiz()) addTopics(*quiz, report.topics);
    }
    report.mistakes = repeatedMistakes(material);
    return report;
}

}  // namespace fourfold::reports
