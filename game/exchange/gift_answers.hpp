#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "exchange/source.hpp"

// The text between the braces of a GIFT question, split into pieces of the file.
namespace fourfold::exchange {

struct GiftChoice {
    bool isRight = false;                  // it begins with '='
    std::optional<std::int64_t> weight{};  // in 100,000ths of a percent
    std::string_view text{};
    std::string_view feedback{};
};
// At least one begins with '~'.
struct GiftChoices {
    std::vector<GiftChoice> choices;
};

struct GiftPair {
    std::string_view left;  // empty: the right one matches nothing
    std::string_view right;
    std::string_view feedback;
};
struct GiftPairs {
    std::vector<GiftPair> pairs;
};

struct GiftStatement {
    bool isTrue = true;
    std::string_view whenWrong;  // feedback on the wrong answer
    std::string_view whenRight;
};

// Kinds of questions that a bank cannot hold.
struct GiftEssay {};
struct GiftNumerical {};
struct GiftShortAnswer {};

using GiftTask = std::variant<GiftChoices, GiftPairs, GiftStatement, GiftEssay, GiftNumerical, GiftShortAnswer>;

struct GiftAnswers {
    GiftTask task;
    std::string_view general{};  // feedback on the whole question
};

// 100 percent as a weight.
inline constexpr std::int64_t fullWeight = 10'000'000;

// Reports an error and returns nothing.
[[nodiscard]] std::optional<GiftAnswers> readGiftAnswers(std::string_view text, Source& source);

}  // namespace fourfold::exchange
