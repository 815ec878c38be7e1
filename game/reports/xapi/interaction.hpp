#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "engine/session.hpp"
#include "coach/solver.hpp"
#include "quiz/answer.hpp"
#include "quiz/bank.hpp"

// Questions and decisions as interaction activities of xAPI: the forms that SCORM calls cmi.interactions.
namespace fourfold::reports::xapi {

// A text in both languages, as a language map.
[[nodiscard]] nlohmann::ordered_json languageMap(const core::Text& text);

// The definition of a question: its parts and the right answer. A practical question is of the type "other", which has
// neither.
[[nodiscard]] nlohmann::ordered_json definitionOf(const quiz::Question& question);
// An answer in the form that fits the definition: the ids of its parts, separated by "[,]" and "[.]".
[[nodiscard]] std::string responseOf(const quiz::Answer& answer, const quiz::Question& question);

// The definition of a decision: the open choices, and the best one.
[[nodiscard]] nlohmann::ordered_json definitionOf(const engine::Session& before, const coach::Solution& solution);

}  // namespace fourfold::reports::xapi
