#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/interval.hpp"
#include "quiz/estimate.hpp"
#include "quiz/item_bands.hpp"
#include "quiz/reliability.hpp"
#include "quiz/sitting.hpp"

namespace fourfold::quiz {

// How many people did one thing when they answered a question:
//
// - single and multiple choice: chose the option; true or false: said so.
// - ordering: put the item in its right place. matching: gave the left text its right one.
// - practical, of one decision: took the choice; only choices that somebody took. A whole play has no parts.
struct PartCount {
    std::string id;      // of the option, item, pair or choice; "true", "false"
    bool right = false;  // whether doing so was right
    std::size_t count = 0;
    core::Interval share{};  // of those who were asked
    // The mean of what these people earned on the rest of their papers, in percent; nothing when there are none. A
    // wrong option with a higher mean than the right one attracts people who know the matter.
    std::optional<double> rest;
    bool dead = false;  // a wrong option that hardly anybody chooses; see deadShare
};

// The statistics of one question. "Rest" is what somebody earned on the other questions of their paper, in percent of
// what these were worth, so that papers with different questions can be compared.
struct ItemAnalysis {
    QuestionId question;
    std::size_t asked = 0;       // papers it stood on
    std::size_t unanswered = 0;  // papers on which it has no answer, which earns 0 points
    // The mean share of its points that was earned, in percent; nothing when nobody was asked.
    std::optional<double> facility;
    core::Interval facilityInterval{0, 100};
    // 100 cov(question, rest) / sqrt(var(question) var(rest)): whether people who do well on the rest do well here.
    // -100 to 100.
    Estimate discrimination;
    // The covariance in percent of the greatest one that these marks allow; see covarianceOfGreatest().
    Estimate efficiency;
    // The correlation of right or wrong with the result of the whole paper, -1 to 1; nothing for questions that give
    // partial points.
    std::optional<Estimate> pointBiserial;
    std::vector<PartCount> parts;

    [[nodiscard]] std::size_t deadOptions() const;
    // Nothing when there are too few answers.
    [[nodiscard]] std::optional<FacilityBand> facilityBand() const;
    [[nodiscard]] std::optional<DiscriminationBand> discriminationBand() const;
    // Whether somebody should look at the question: nearly all or nearly nobody right, a negative discrimination, a low
    // efficiency, or a dead option.
    [[nodiscard]] bool isFlagged() const;
};

struct ExamAnalysis {
    std::size_t sittings = 0;
    bool drawn = false;           // whether papers asked different questions
    std::vector<double> results;  // by sitting, in percent of what its paper was worth
    double mean = 0;              // of the results
    double deviation = 0;
    Reliability reliability;
    std::vector<ItemAnalysis> items;  // one for each question of the bank
};

// Analyses the first answers of all sittings, those from before a second chance. The sittings must be of this bank, and
// there should be one for each person. All formulas are Moodle's ("Quiz statistics calculations"), except the classical
// one of the point-biserial.
[[nodiscard]] ExamAnalysis analyse(const Bank& bank, std::span<const Sitting> sittings);

}  // namespace fourfold::quiz
