#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "quiz/answer.hpp"

namespace fourfold::quiz {

// Answers as words: for the records, for --answers and for tools. Parts are named by their ids, so that such a text
// keeps its meaning when the bank is reordered.
//
// - single: `trust`. multiple: `trust,needs`; `-` when none is chosen. true_false: `true` or `false`.
// - ordering: all items, first to last: `trust,needs,objections,close`.
// - matching: `left=right` for each pair that was matched: `decision=return,user=work`.
// - practical: the choices that were taken: `listen,ask`. What they are worth, and whether there is
//   more to play, is not in the text.
// - no answer: an empty text.
[[nodiscard]] std::string textOf(const Answer& answer, const Question& question);

// Why a text is no answer to a question.
struct AnswerFault {
    enum class Kind {
        unknownName,   // `word` names no part of the question
        twice,         // `word` stands twice
        missing,       // an item of the ordering, `word`, is left out
        several,       // of a single choice only one can be chosen
        notTrueFalse,  // `word` is neither true nor false
        noPair,        // `word` is not `left=right`
    };
    Kind kind = Kind::unknownName;
    std::string word;

    bool operator==(const AnswerFault&) const = default;
};

// Reads such a text. A practical answer gets a share of 0 and counts as over.
[[nodiscard]] std::variant<Answer, AnswerFault> answerFrom(std::string_view text, const Question& question);

}  // namespace fourfold::quiz
