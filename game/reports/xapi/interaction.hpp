#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

#include "engine/session.hpp"
#include "coach/solver.hpp"
#include "quiz/answer.hpp"
#include "quiz/bank.hpp"

// Questions and decisions as interaction activities of xAPI: the forms that SCORM calls cmi.interactions.
namespace fourfold::reports::xapi {

// In both languages, as a language map.
[[nodiscard]] nlohmann::ordered_json languageMap(const core::Text& text);

// The definition of a question: its parts and what is right. Practical ones are of the kind "other", which has neither.
[[nodiscard]] nlohmann::ordered_json definitionOf(const quiz::Question& question);
// An answer in the form that fits that definition: parts by their ids, with "[,]" and "[.]" between.
[[nodiscard]] std::string responseOf(const quiz::Answer& answer, const quiz::Question& question);

// The definition of a decision: the choices that were open, and the best one.
[[nodiscard]] nlohmann::ordered_json definitionOf(const engine::Session& before, const coach::Solution& solution);

}  // namespace fourfold::reports::xapi
