#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "reports/dimension_summary.hpp"
#include "reports/material.hpp"
#include "reports/score_summary.hpp"

namespace fourfold::reports {

// The results of a class in one topic of a question bank: for each attempt, the share of the topic's points it earned.
struct TopicSummary {
    std::string id;
    core::Text name;
    MeanPercent percent;
};

// Results of a class in one scenario or question bank, in one mode: practice or exam.
struct SubjectReport {
    records::AttemptKind kind = records::AttemptKind::play;
    std::string subject;
    core::Text title;
    engine::Mode mode = engine::Mode::practice;
    std::optional<int> passMark;  // the score that passes, if known

    std::size_t attempts = 0;
    std::size_t ended = 0;
    std::size_t open = 0;
    std::size_t left = 0;
    std::size_t people = 0;
    ScoreSummary scores;                         // of all attempts that ended with a score
    Share passed;                                // people who passed at least once, of the people with a score
    std::size_t redLines = 0;                    // plays that ended after a crossed red line
    std::optional<double> medianMinutes;         // of the attempts that ended
    std::optional<DimensionSummary> dimensions;  // of the plays that could be looked into
    std::vector<TopicSummary> topics;            // of the quizzes that could be looked into, in the order of the bank
};

// The results of one person in one subject.
struct TraineeResult {
    std::size_t subject = 0;  // index into ClassReport::subjects
    std::size_t attempts = 0;
    std::size_t ended = 0;
    std::optional<engine::Fraction> first;  // scores
    std::optional<engine::Fraction> best;
    std::optional<engine::Fraction> last;
    bool passed = false;
};

struct TraineeRow {
    records::Person person;
    std::size_t attempts = 0;
    std::size_t ended = 0;
    core::Duration elapsed{};            // over all attempts
    core::Moment touched{};              // when they did something last
    std::vector<TraineeResult> results;  // by subject
    DimensionSummary dimensions;         // of all their plays

    [[nodiscard]] std::size_t passed() const;  // the number of subjects passed
};

struct ClassReport {
    std::size_t attempts = 0;
    std::size_t ended = 0;
    std::size_t people = 0;
    core::Duration elapsed{};                 // over all attempts
    std::optional<core::Moment> first, last;  // when the first attempt began and something happened last
    std::vector<SubjectReport> subjects;      // quizzes after scenarios, exams after practice, by id
    DimensionSummary dimensions;              // of all plays
    std::vector<TraineeRow> trainees;         // by class and name
    std::map<std::pair<std::string, std::string>, std::size_t> missing;  // see Material
    std::size_t unplayable = 0;

    // Counts the pairs of person and subject with a score, and how many of them were passed. With several subjects
    // these are not independent trials, so an interval must not be shown.
    [[nodiscard]] Share passed() const;
    // Whether somebody has a staff number; without any, no table has a column for it.
    [[nodiscard]] bool hasNumbers() const;
};

[[nodiscard]] ClassReport classReport(const Material& material, const Shelf& shelf);

}  // namespace fourfold::reports
