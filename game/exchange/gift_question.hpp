#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/bank_builder.hpp"
#include "exchange/gift_answers.hpp"
#include "exchange/source.hpp"
#include "quiz/bank.hpp"

namespace fourfold::exchange {

// What remarks before a question say about it.
struct GiftMarks {
    std::string id;                  // [id:...]
    std::vector<std::string> tags;   // [tag:...], repeated ones too
    std::vector<std::string> parts;  // [parts:a,b,c]: the ids of its options, items or pairs; only fourfold writes them
};

// A question of a GIFT file, cut into its parts.
struct GiftQuestion {
    std::string_view name;    // between "::"; empty: none
    std::string_view text;    // before the answers
    std::string_view behind;  // after them: the question has a gap where they stand
    GiftAnswers answers;
    const GiftMarks* marks = nullptr;
};

// Makes a question for a bank and adds it to the builder, or reports why it is not taken.
void addGiftQuestion(const GiftQuestion& question, Source& source, BankBuilder& builder);

}  // namespace fourfold::exchange
