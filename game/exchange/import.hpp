#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "exchange/format.hpp"
#include "quiz/bank.hpp"

namespace fourfold::exchange {

// What a bank needs and the file may lack.
struct ImportSettings {
    std::string id;
    core::Text title;  // where the file has none
    core::Text brief;
    core::Text topic;  // of questions without a category
};

struct Imported {
    std::optional<quiz::Bank> bank;  // nothing when there is an error
    core::Diagnostics diagnostics;
    std::size_t notTaken = 0;  // questions of kinds that a bank cannot hold; each has a warning
};

// Makes a bank from a file of another program. The texts of its questions are used for both languages. The diagnostics
// hold all errors and everything that a bank cannot hold. Never throws because of what is in the text, and takes time
// in proportion to its length. Messages name the file by `path`.
//
// GIFT: categories become topics, a first name that all of them share becomes the title, and tags such as S4 become
// source rows. Formatted texts become plain ones. Each answer without feedback gets the feedback on the whole question.
// What giftOf() writes is read back without loss: it keeps ids and points in comments and tags.
[[nodiscard]] Imported bankFrom(Format format, std::string_view text, std::string path, const ImportSettings& settings);

// Joins two banks that have the same questions in two languages: the English texts come from `english`, the Chinese
// ones from `chinese`. Nothing when the questions are not the same; the differences are reported for `chinese`.
[[nodiscard]] std::optional<quiz::Bank> inBothLanguages(quiz::Bank english, const quiz::Bank& chinese,
                                                        core::Diagnostics& diagnostics);

}  // namespace fourfold::exchange
