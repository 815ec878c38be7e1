#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "quiz/item_analysis.hpp"

namespace fourfold::quiz {

// Counts what people did in answering one question.
class PartCounter {
public:
    // The question must outlive it.
    explicit PartCounter(const Question& question);

    // Adds an answer. `rest` is what its author earned on the rest of the paper, in percent.
    void add(const Answer& answer, double rest);
    // `asked` is the number of people who were asked.
    [[nodiscard]] std::vector<PartCount> counts(std::size_t asked) const;

private:
    struct Part {
        std::string id;
        bool right = false;
        std::size_t count = 0;
        double rest = 0;  // sum
    };
    // One function for each kind of answer.
    struct Add;

    void hit(std::size_t part, double rest);

    const Question* m_question;
    std::vector<Part> m_parts;
};

}  // namespace fourfold::quiz
