#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "quiz/bank.hpp"

namespace fourfold::quiz {

// One question as it is asked.
struct Sheet {
    QuestionId question;
    // The order on screen of the options, the items to be ordered, or the right-hand texts to be matched, by their
    // index in the bank; empty for the other kinds. Items to be ordered are never shown in their right order.
    std::vector<std::size_t> shown;

    bool operator==(const Sheet&) const = default;
};

// The questions of one attempt, in the order in which they are
// asked. The same bank and seed always give the same paper.
using Paper = std::vector<Sheet>;

// A single question, with its parts mixed by the seed.
[[nodiscard]] Sheet sheetOf(const Bank& bank, QuestionId question, std::uint64_t seed);

// The paper of an exam: from each topic as many questions as the bank says, drawn and mixed by the seed.
[[nodiscard]] Paper examPaper(const Bank& bank, std::uint64_t seed);

// The paper for practice: every question of a topic, or of the bank, mixed by the seed.
[[nodiscard]] Paper practicePaper(const Bank& bank, std::optional<TopicId> topic, std::uint64_t seed);

// What all questions of a paper are worth together.
[[nodiscard]] int pointsOf(const Bank& bank, const Paper& paper);

}  // namespace fourfold::quiz
