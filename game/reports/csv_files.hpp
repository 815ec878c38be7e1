#pragma once

#include <vector>

#include "reports/csv.hpp"
#include "reports/phrases.hpp"

namespace fourfold::reports {

// A report as CSV, one file for each of its tables. Each file holds only a head and rows, so that it can be sorted,
// filtered and summed up at once. The head is in the language of the phrases. README.md says what each table holds:
//
// - class: subjects, topics, trainees (a row for each person and subject); trainee: attempts, topics, mistakes
// - class and questions: exams, questions, options; class and decisions: choices
[[nodiscard]] std::vector<CsvTable> csvOf(const Report& report, const Phrases& phrases);

}  // namespace fourfold::reports
