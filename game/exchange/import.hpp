#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostics.hpp"
#include "exchange/format.hpp"
#include "quiz/bank.hpp"

namespace fourfold::exchange {

// What a bank needs and the file may not say.
struct ImportSettings {
    std::string id;
    core::Text title;  // where the file has none
    core::Text brief;
    core::Text topic;  // of questions that stand under no category
};

struct Imported {
    std::optional<quiz::Bank> bank;  // nothing when there is an error
    core::Diagnostics diagnostics;
    std::size_t notTaken = 0;  // questions of kinds that a bank has not; each has a warning
};

// Makes a bank of a file of another program; the text of its questions stands for both languages. Everything that is
// wrong is in the diagnostics, and so is everything that a bank has no place for. Never throws because of what is in
// the text, and takes time in proportion to its length. `path` is what messages call it.
//
// Of GIFT: categories become topics, and the first part that all of them share the title; tags such as S4 source rows.
// Formatted texts become plain ones. Feedback on the whole question goes to each answer that has none of its own. What
// giftOf() writes comes back whole: it keeps ids and points in comments and tags.
[[nodiscard]] Imported bankFrom(Format format, std::string_view text, std::string path, const ImportSettings& settings);

// One bank of two that have the same questions in two languages: the English texts are those of `english`. Nothing when
// they are not the same questions; what differs is reported for `chinese`.
[[nodiscard]] std::optional<quiz::Bank> inBothLanguages(quiz::Bank english, const quiz::Bank& chinese,
                                                        core::Diagnostics& diagnostics);

}  // namespace fourfold::exchange
