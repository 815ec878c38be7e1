#pragma once

#include <variant>

#include "scenario/ids.hpp"

namespace fourfold::desk {

// What the trainee asks of the drills, and what came of it.
// clang-format off
namespace drilling {
struct Begin {};                              // the mistakes that are due
struct Choose { scenario::ChoiceId choice; };  // the answer to the one that is up
struct Next {};

struct Nothing {};
struct Shown {};                              // a lesson is up, or what came of the session
struct Waiting {};                            // an answer was taken, and its scenario is being solved
struct Judged { bool right = false; };        // and is in the deck
}  // namespace drilling
// clang-format on

using DrillRequest = std::variant<drilling::Begin, drilling::Choose, drilling::Next>;
using DrillAnswer = std::variant<drilling::Nothing, drilling::Shown, drilling::Waiting, drilling::Judged>;

}  // namespace fourfold::desk
