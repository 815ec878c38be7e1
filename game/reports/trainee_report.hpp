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

// One attempt of a trainee's way.
struct Step {
    std::string attempt;  // its id
    records::AttemptKind kind = records::AttemptKind::play;
    std::string subject;
    core::Text title;
    engine::Mode mode = engine::Mode::practice;
    records::AttemptState state = records::AttemptState::open;
    core::Moment started{};
    core::Duration elapsed{};
    records::Outcome outcome;                                         // of an attempt that has ended
    std::optional<scenario::PerDimension<engine::Fraction>> percent;  // of a play that could be looked into
    std::optional<double> lost;                                       // its regrets together
};

// How a trainee got on in a topic of a question bank.
struct TopicProgress {
    std::string bank;
    std::string id;
    core::Text name;
    std::vector<engine::Fraction> percent;  // of each attempt that asked about it, the first one first
};

// What went wrong more than once: a choice that cost more than a good one may, or a question that did not earn all its
// points.
struct RepeatedMistake {
    records::AttemptKind kind = records::AttemptKind::play;
    std::string subject;
    core::Text title;
    std::string place;     // the scene's id, or the question's
    core::Text placeText;  // its title, which may be empty, or the question
    std::string what;      // the choice's id; empty for a question
    core::Text whatText;
    std::size_t times = 0;         // attempts that made it
    std::size_t of = 0;            // attempts that came there
    std::optional<double> regret;  // of a choice, on the average
    bool still = false;            // in the latest attempt that came there
};

struct TraineeReport {
    records::Person person;
    core::Duration elapsed{};  // over all attempts
    std::vector<Step> steps;   // the first begun first
    std::vector<SubjectReport> subjects;
    std::vector<TraineeResult> results;  // of those subjects
    DimensionSummary dimensions;
    std::vector<TopicProgress> topics;
    std::vector<RepeatedMistake> mistakes;                               // those still made first, then by how often
    std::map<std::pair<std::string, std::string>, std::size_t> missing;  // see Material
    std::size_t unplayable = 0;
};

// Of a material that holds the attempts of one person only.
[[nodiscard]] TraineeReport traineeReport(const Material& material, const Shelf& shelf);

}  // namespace fourfold::reports
