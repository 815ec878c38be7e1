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

// What a class earned in one topic of a question bank: of each attempt the share of the topic's points.
struct TopicSummary {
    std::string id;
    core::Text name;
    MeanPercent percent;
};

// A scenario or a question bank, practised or as an exam.
struct SubjectReport {
    records::AttemptKind kind = records::AttemptKind::play;
    std::string subject;
    core::Text title;
    engine::Mode mode = engine::Mode::practice;
    std::optional<int> passMark;  // the score that passes, where it is known

    std::size_t attempts = 0;
    std::size_t ended = 0;
    std::size_t open = 0;
    std::size_t left = 0;
    std::size_t people = 0;
    ScoreSummary scores;                         // of all attempts that ended with one
    Share passed;                                // people, of those who have a score: passed once or more
    std::size_t redLines = 0;                    // plays that ended after crossing one
    std::optional<double> medianMinutes;         // of those that ended
    std::optional<DimensionSummary> dimensions;  // of plays that could be looked into
    std::vector<TopicSummary> topics;            // of quizzes that could be, in the order of the bank
};

// What one person did at one subject.
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

    [[nodiscard]] std::size_t passed() const;  // subjects
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

    // Of each person and subject with a score, whether it was passed. These are no independent trials, so there is no
    // interval to it where there are several subjects.
    [[nodiscard]] Share passed() const;
};

[[nodiscard]] ClassReport classReport(const Material& material, const Shelf& shelf);

}  // namespace fourfold::reports
