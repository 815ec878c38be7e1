#include "reports/class_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace fourfold::reports {
namespace {

using RowKey = std::tuple<records::AttemptKind, std::string_view, engine::Mode>;
using Entries = std::vector<const Entry*>;

RowKey keyOf(const Entry& entry) {
    const records::AttemptHeader& header = entry.attempt.header;
    return {header.kind, header.subject, header.mode};
}

const std::optional<engine::Fraction>& scoreOf(const Entry& entry) { return entry.attempt.outcome.score; }
bool hasScore(const Entry& entry) { return entry.ended() && scoreOf(entry).has_value(); }

std::vector<TopicSummary> topicsOf(const Entries& entries) {
    // A topic that is in two versions of a bank counts as one topic.
    std::vector<TopicSummary> topics;
    std::vector<std::vector<double>> percentages;
    for (const Entry* entry : entries) {
        const Quiz* quiz = entry->quiz();
        if (quiz == nullptr) continue;
        for (const quiz::TopicResult& result : quiz::resultOf(quiz->sitting).topics) {
            const quiz::Topic& topic = (*quiz->bank)[result.topic];
            auto known = std::ranges::find(topics, topic.id, &TopicSummary::id);
            if (known == topics.end()) {
                topics.push_back({.id = topic.id, .name = topic.name, .percent = {}});
                percentages.emplace_back();
                known = topics.end() - 1;
            }
            percentages[static_cast<std::size_t>(known - topics.begin())].push_back(
                quiz::percentOf(result.points, result.outOf).toDouble());
        }
    }
    for (std::size_t i = 0; i < topics.size(); ++i) topics[i].percent = meanPercent(percentages[i]);
    return topics;
}

SubjectReport subjectOf(const Entries& entries, const Shelf& shelf) {
    const records::AttemptHeader& header = entries.front()->attempt.header;
    SubjectReport report{.kind = header.kind,
                         .subject = header.subject,
                         .title = shelf.titleOf(header.kind, header.subject),
                         .mode = header.mode,
                         .passMark = shelf.passMarkOf(header.kind, header.subject),
                         .scores = {},
                         .passed = {},
                         .medianMinutes = {},
                         .dimensions = {},
                         .topics = {}};
    std::set<std::string_view> people;
    std::set<std::string_view> scored;
    std::set<std::string_view> passed;
    std::vector<engine::Fraction> scores;
    std::vector<double> minutes;
    std::vector<const Play*> plays;
    for (const Entry* entry : entries) {
        ++report.attempts;
        people.insert(entry->who());
        if (entry->attempt.state == records::AttemptState::open) ++report.open;
        if (entry->attempt.state == records::AttemptState::left) ++report.left;
        if (!entry->ended()) continue;
        ++report.ended;
        if (entry->attempt.outcome.redLine) ++report.redLines;
        minutes.push_back(core::minutesOf(entry->attempt.elapsed));
        if (const Play* play = entry->play()) plays.push_back(play);
        if (!hasScore(*entry)) continue;
        scores.push_back(*scoreOf(*entry));
        scored.insert(entry->who());
        if (entry->attempt.outcome.passed) passed.insert(entry->who());
    }
    report.people = people.size();
    report.scores = summaryOf(scores);
    report.passed = {passed.size(), scored.size()};
    report.medianMinutes = medianOf(std::move(minutes));
    if (!plays.empty()) report.dimensions = dimensionsOf(plays);
    report.topics = topicsOf(entries);
    return report;
}

void addTo(TraineeResult& result, const Entry& entry) {
    ++result.attempts;
    if (!entry.ended()) return;
    ++result.ended;
    if (!hasScore(entry)) return;
    const engine::Fraction& score = *scoreOf(entry);
    if (!result.first) result.first = score;
    if (!result.best || *result.best < score) result.best = score;
    result.last = score;
    result.passed = result.passed || entry.attempt.outcome.passed;
}

TraineeRow traineeOf(const Entries& entries, const std::map<RowKey, std::size_t>& subjects) {
    TraineeRow row{.person = entries.front()->attempt.person, .results = {}, .dimensions = {}};
    std::map<std::size_t, TraineeResult> results;
    std::vector<const Play*> plays;
    for (const Entry* entry : entries) {
        ++row.attempts;
        if (entry->ended()) ++row.ended;
        row.elapsed += entry->attempt.elapsed;
        row.touched = std::max(row.touched, entry->attempt.touched);
        const std::size_t subject = subjects.at(keyOf(*entry));
        TraineeResult& result = results[subject];
        result.subject = subject;
        addTo(result, *entry);
        if (const Play* play = entry->play()) plays.push_back(play);
    }
    for (const auto& [subject, result] : results) row.results.push_back(result);
    row.dimensions = dimensionsOf(plays);
    return row;
}

}  // namespace

std::size_t TraineeRow::passed() const {
    return static_cast<std::size_t>(std::ranges::count_if(results, &TraineeResult::passed));
}

bool ClassReport::hasNumbers() const {
    return std::ranges::any_of(trainees, [](const TraineeRow& row) { return !row.person.number.empty(); });
}

Share ClassReport::passed() const {
    Share share;
    for (const SubjectReport& subject : subjects) {
        share.count += subject.passed.count;
        share.of += subject.passed.of;
    }
    return share;
}

ClassReport classReport(const Material& material, const Shelf& shelf) {
    ClassReport report;
    report.missing = material.missing;
    report.unplayable = material.unplayable;
    std::map<RowKey, Entries> bySubject;
    std::map<std::string_view, Entries> byPerson;
    std::vector<const Play*> plays;
    for (const Entry& entry : material.entries) {
        ++report.attempts;
        if (entry.ended()) ++report.ended;
        report.elapsed += entry.attempt.elapsed;
        report.first = std::min(report.first.value_or(entry.attempt.header.started), entry.attempt.header.started);
        report.last = std::max(report.last.value_or(entry.attempt.touched), entry.attempt.touched);
        bySubject[keyOf(entry)].push_back(&entry);
        byPerson[entry.who()].push_back(&entry);
        if (const Play* play = entry.play()) plays.push_back(play);
    }
    report.people = byPerson.size();
    report.dimensions = dimensionsOf(plays);
    std::map<RowKey, std::size_t> subjects;
    // By kind and id, practice before exams.
    for (const auto& [key, entries] : bySubject) {
        subjects.emplace(key, report.subjects.size());
        report.subjects.push_back(subjectOf(entries, shelf));
    }
    for (const auto& [who, entries] : byPerson) report.trainees.push_back(traineeOf(entries, subjects));
    std::ranges::stable_sort(report.trainees, {}, [](const TraineeRow& row) {
        return std::tie(row.person.className, row.person.name, row.person.number);
    });
    return report;
}

}  // namespace fourfold::reports
