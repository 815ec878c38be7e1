#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "reports/class_report.hpp"
#include "reports/material.hpp"

namespace fourfold::reports {

// One attempt of the trainee.
struct Step {
    records::AttemptId attempt;
    records::AttemptKind kind = records::AttemptKind::play;
    std::string subject;
    core::Text title;
    engine::Mode mode = engine::Mode::practice;
    records::AttemptState state = records::AttemptState::open;
    core::Moment started{};
    core::Duration elapsed{};
    core::Duration away{};                                            // part of it, see Entry
    records::Outcome outcome;                                         // only if the attempt has ended
    std::optional<scenario::PerDimension<engine::Fraction>> percent;  // only of a play that could be looked into
    std::optional<double> lost;                                       // the sum of its regrets
};

// The results of a trainee in one topic of a question bank.
struct TopicProgress {
    std::string bank;
    std::string id;
    core::Text name;
    std::vector<engine::Fraction> percent;  // of each attempt that asked about it, in the order of attempts
};

// What went wrong in more than one attempt: a choice that cost more than a good one may, or a question that did not
// earn all its points.
struct RepeatedMistake {
    records::AttemptKind kind = records::AttemptKind::play;
    std::string subject;
    core::Text title;
    std::string place;     // id of the scene or of the question
    core::Text placeText;  // title of the scene, which may be empty, or text of the question
    std::string what;      // id of the choice; empty for a question
    core::Text whatText;
    std::size_t times = 0;         // attempts that made it
    std::size_t of = 0;            // attempts that came to this place
    std::optional<double> regret;  // of a choice, on average
    bool still = false;            // made again in the latest attempt that came to this place
};

struct TraineeReport {
    records::Person person;
    core::Duration elapsed{};  // over all attempts
    std::vector<Step> steps;   // in the order in which they began
    std::vector<SubjectReport> subjects;
    std::vector<TraineeResult> results;  // of those subjects
    DimensionSummary dimensions;
    std::vector<TopicProgress> topics;
    std::vector<RepeatedMistake> mistakes;                               // mistakes still made first, then by how often
    std::map<std::pair<std::string, std::string>, std::size_t> missing;  // see Material
    std::size_t unplayable = 0;
};

// The material must hold the attempts of one person only.
[[nodiscard]] TraineeReport traineeReport(const Material& material, const Shelf& shelf);

}  // namespace fourfold::reports
