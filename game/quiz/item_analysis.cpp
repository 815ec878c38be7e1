#include "quiz/item_analysis.hpp"

#include <algorithm>
#include <utility>

#include "quiz/correlation.hpp"
#include "quiz/part_counts.hpp"

namespace fourfold::quiz {
namespace {

// The results of one question, with an entry for each person who was asked it.
struct Column {
    explicit Column(const Question& question) : parts(question) {}

    std::vector<double> shares;   // of its points, 0 to 1
    std::vector<double> rests;    // in percent
    std::vector<double> results;  // of the whole paper, in percent
    std::size_t unanswered = 0;
    PartCounter parts;
};

bool isDichotomous(const Question& question) {
    switch (question.kind()) {
        case TaskKind::single:
        case TaskKind::trueFalse: return true;
        case TaskKind::multiple:
        case TaskKind::ordering:
        case TaskKind::matching:
        case TaskKind::practical: return false;
    }
    return false;
}

double percent(double points, double outOf) { return outOf > 0 ? 100 * points / outOf : 0; }

Estimate scaled(Estimate estimate, double by) {
    estimate.value *= by;
    if (estimate.interval) *estimate.interval = {estimate.interval->low * by, estimate.interval->high * by};
    return estimate;
}

ItemAnalysis itemOf(QuestionId id, const Question& question, const Column& column) {
    ItemAnalysis item;
    item.question = id;
    item.asked = column.shares.size();
    item.unanswered = column.unanswered;
    item.parts = column.parts.counts(item.asked);
    if (isDichotomous(question)) item.pointBiserial = correlation(column.shares, column.results);
    if (item.asked == 0) return item;
    const double mean = meanOf(column.shares);
    const core::Interval interval = core::wilsonOfMean(mean, item.asked);
    item.facility = 100 * mean;
    item.facilityInterval = {100 * interval.low, 100 * interval.high};
    item.discrimination = scaled(correlation(column.shares, column.rests), 100);
    item.efficiency = covarianceOfGreatest(column.shares, column.rests);
    return item;
}

// The questions of a paper, in the order of the bank.
std::vector<QuestionId> questionsOf(const Sitting& sitting) {
    std::vector<QuestionId> questions;
    for (const Sheet& sheet : sitting.paper()) questions.push_back(sheet.question);
    std::ranges::sort(questions);
    return questions;
}

}  // namespace

std::size_t ItemAnalysis::deadOptions() const {
    return static_cast<std::size_t>(std::ranges::count_if(parts, &PartCount::dead));
}

std::optional<FacilityBand> ItemAnalysis::facilityBand() const {
    if (!facility || asked < fewestForStatistics) return std::nullopt;
    return quiz::facilityBand(*facility);
}

std::optional<DiscriminationBand> ItemAnalysis::discriminationBand() const {
    if (!discrimination.known()) return std::nullopt;
    return quiz::discriminationBand(discrimination.value);
}

bool ItemAnalysis::isFlagged() const {
    const auto band = facilityBand();
    return (band && isSuspect(*band)) || (discrimination.known() && discrimination.value < 0) ||
           (efficiency.known() && efficiency.value < lowEfficiency) || deadOptions() > 0;
}

ExamAnalysis analyse(const Bank& bank, std::span<const Sitting> sittings) {
    std::vector<Column> columns;
    columns.reserve(bank.questions.size());
    for (const Question& question : bank.questions) columns.emplace_back(question);
    ExamAnalysis analysis;
    analysis.sittings = sittings.size();
    std::vector<std::vector<Mark>> papers;
    papers.reserve(sittings.size());
    for (const Sitting& sitting : sittings) {
        std::vector<Mark> marks;
        marks.reserve(sitting.paper().size());
        double points = 0;
        double outOf = 0;
        for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
            const Question& question = sitting.question(i);
            const double earned = sitting.firstShare(i).toDouble() * question.points;
            marks.push_back({sitting.paper()[i].question.index(), earned});
            points += earned;
            outOf += question.points;
        }
        const double result = percent(points, outOf);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const Answer& answer = sitting.firstAnswer(i);
            const double worth = sitting.question(i).points;
            const double rest = percent(points - marks[i].points, outOf - worth);
            Column& column = columns[marks[i].item];
            column.shares.push_back(worth > 0 ? marks[i].points / worth : 0);
            column.rests.push_back(rest);
            column.results.push_back(result);
            if (std::holds_alternative<NoAnswer>(answer)) ++column.unanswered;
            column.parts.add(answer, rest);
        }
        analysis.results.push_back(result);
        papers.push_back(std::move(marks));
    }
    const auto first = sittings.empty() ? std::vector<QuestionId>() : questionsOf(sittings.front());
    analysis.drawn =
        std::ranges::any_of(sittings, [&](const Sitting& sitting) { return questionsOf(sitting) != first; });
    analysis.mean = meanOf(analysis.results);
    analysis.deviation = deviationOf(analysis.results);
    analysis.reliability = reliability(papers, bank.questions.size(), analysis.results);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        analysis.items.push_back(itemOf(QuestionId(i), bank.questions[i], columns[i]));
    }
    return analysis;
}

}  // namespace fourfold::quiz
