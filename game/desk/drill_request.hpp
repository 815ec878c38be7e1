#pragma once

#include <variant>

#include "scenario/ids.hpp"

namespace fourfold::desk {

// Requests of the trainee about drills, and the answers to them.
// clang-format off
namespace drilling {
struct Begin {};                              // the due mistakes
struct Choose { scenario::ChoiceId choice; };  // the answer to the present lesson
struct Next {};

struct Nothing {};
struct Shown {};                              // a lesson is shown, or the result of the session
struct Waiting {};                            // the answer waits until its scenario is solved
struct Judged { bool right = false; };        // the answer is judged and in the deck
}  // namespace drilling
// clang-format on

using DrillRequest = std::variant<drilling::Begin, drilling::Choose, drilling::Next>;
using DrillAnswer = std::variant<drilling::Nothing, drilling::Shown, drilling::Waiting, drilling::Judged>;

}  // namespace fourfold::desk
