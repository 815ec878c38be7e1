#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/day.hpp"
#include "reports/absent.hpp"
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
    std::optional<std::string> person;  // name or staff number; in a trainee's report, the trainee
    std::optional<std::string> className;
    std::optional<std::string> number{};  // staff number; empty: those who have none
    std::optional<std::string> subject;   // id of a scenario or bank; questions: of a bank, decisions: of a scenario
    std::optional<core::Day> since;       // days of this computer's time zone; both days are included
    std::optional<core::Day> until;
    std::optional<engine::Mode> mode;            // nothing: both modes, but for questions only exams
    std::optional<records::AttemptKind> kind{};  // nothing: both kinds; questions and decisions fix it
    std::string text{};  // found in the name, the class, or the subject; upper and lower case are equal
    Attempts attempts = Attempts::first;  // for questions and decisions; the others count all
};

// A report with all its parts, in every form that can be shown. Parts that do not belong to its topic are empty.
struct Report {
    Request request;
    core::Moment made{};
    std::optional<ClassReport> course;
    std::optional<TraineeReport> trainee;
    std::vector<Absent> absent;  // with the course
    std::vector<QuestionReport> questions;
    std::vector<DecisionReport> decisions;
    std::size_t attempts = 0;                                            // number of attempts that it was made from
    std::map<std::pair<std::string, std::string>, std::size_t> missing;  // see Material
    std::size_t unplayable = 0;
    std::vector<TooManyTries> tries{};                // among the people and banks of its attempts
    std::map<std::string, std::size_t> unreleased{};  // exams on other versions than the released ones, by bank
    std::string lastHash{};                           // see Material
};

[[nodiscard]] Selection selectionOf(const Request& request);

// Makes a report of a material that was gathered by selectionOf(). For a trainee's report it should hold one person:
// see peopleIn().
[[nodiscard]] Report reportOf(const Material& material, const Request& request, const Shelf& shelf, core::Moment now);

// Everybody with an attempt in the material, each once, by class and name.
[[nodiscard]] std::vector<records::Person> peopleIn(const Material& material);

}  // namespace fourfold::reports
