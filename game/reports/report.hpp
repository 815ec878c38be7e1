#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/day.hpp"
#include "reports/class_report.hpp"
#include "reports/decision_report.hpp"
#include "reports/material.hpp"
#include "reports/question_report.hpp"
#include "reports/trainee_report.hpp"

namespace fourfold::reports {

enum class Topic { course, trainee, questions, decisions };

// What a course leader asks for.
struct Request {
    Topic topic = Topic::course;
    std::optional<std::string> person;  // name or staff number; of a trainee's report it is the trainee
    std::optional<std::string> className;
    std::optional<std::string> subject;  // id of a scenario or bank; of questions and decisions it is theirs
    std::optional<core::Day> since;      // days where the computer stands; both included
    std::optional<core::Day> until;
    std::optional<engine::Mode> mode;            // nothing: both, but of questions exams only
    std::optional<records::AttemptKind> kind{};  // nothing: both; of questions and decisions it is theirs
    std::string text{};  // somewhere in the name, the class, or what the attempt is about, whatever its case
    Attempts attempts = Attempts::first;  // of questions and decisions; all else counts every attempt
};

// A report with all its parts, in every form it is shown in: those that its topic has none of are empty.
struct Report {
    Request request;
    core::Moment made{};
    std::optional<ClassReport> course;
    std::optional<TraineeReport> trainee;
    std::vector<QuestionReport> questions;
    std::vector<DecisionReport> decisions;
    std::size_t attempts = 0;                                            // that it was made from
    std::map<std::pair<std::string, std::string>, std::size_t> missing;  // see Material
    std::size_t unplayable = 0;
};

[[nodiscard]] Selection selectionOf(const Request& request);

// Of a material gathered by that selection. A trainee's is to be about one person; see peopleIn().
[[nodiscard]] Report reportOf(const Material& material, const Request& request, const Shelf& shelf, core::Moment now);

// Everybody with an attempt in it, each once, by class and name.
[[nodiscard]] std::vector<records::Person> peopleIn(const Material& material);

}  // namespace fourfold::reports
