#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "quiz/item_analysis.hpp"
#include "reports/material.hpp"

namespace fourfold::reports {

// The statistics of one version of a question bank in one mode.
struct QuestionReport {
    std::shared_ptr<const quiz::Bank> bank;  // never null
    engine::Mode mode = engine::Mode::exam;
    Attempts attempts = Attempts::first;
    std::size_t people = 0;
    std::size_t otherVersions = 0;  // attempts that count, but on a version that is not at hand
    quiz::ExamAnalysis analysis;
};

// The text of a question's part (see quiz::PartCount). If the bank has no text for it, as for the choices of a play,
// its id.
[[nodiscard]] core::Text partText(const quiz::Question& question, const std::string& part);

// One report for each version of a bank with attempts in this mode, sorted by id.
[[nodiscard]] std::vector<QuestionReport> questionReports(const Material& material, Attempts attempts,
                                                          engine::Mode mode = engine::Mode::exam);

}  // namespace fourfold::reports
