#pragma once

#include <string>

#include "core/diagnostics.hpp"
#include "core/language.hpp"
#include "exchange/format.hpp"
#include "quiz/bank.hpp"

namespace fourfold::exchange {

struct Exported {
    std::string text;          // ends with a line break; empty when there is no question that the format can hold
    core::Diagnostics losses;  // warnings about everything that the text lacks, at the places in the bank
    std::size_t written = 0;   // questions
};

// A bank as a file for other programs, in one language.
//
// GIFT as Moodle writes it: topics as categories below the title, ids, source rows and points in remarks and tags. An
// ordering becomes a matching with 1, 2, 3. A multiple choice earns as many points in Moodle as here: each right option
// earns its share of 100%, and each wrong one loses as much.
//
// Aiken: single choices, and true or false questions as a choice between two words; no feedback, topics, ids or points.
[[nodiscard]] Exported textOf(Format format, const quiz::Bank& bank, core::Language language);

}  // namespace fourfold::exchange
