#pragma once

#include <utility>
#include <variant>

#include "desk/drill_request.hpp"
#include "desk/play_request.hpp"
#include "desk/quiz_request.hpp"
#include "desk/results_request.hpp"
#include "records/settings.hpp"
#include "ui/screen_id.hpp"

namespace fourfold::ui {

// What can lie over the stage.
enum class Sheet { none, notebook, chart, log, menu };

// A request of the trainee on a screen. The navigator carries it out; screens change nothing themselves.
// clang-format off
namespace intent {
struct Quit {};
struct GoHome {};
struct Back {};                                   // to the screen that opened this one
struct Show { ScreenId screen; };                 // a screen that needs no preparation
struct SwitchLanguage {};
struct Change { records::Settings settings; };
struct GoOn {};                                   // to the next line on the stage
struct Choose { scenario::ChoiceId choice; };     // on the stage
struct Open { Sheet sheet; };                     // none: close
struct ShowDebrief {};                            // after the end of a play
struct OpenWho {};                                // the screen that asks who plays
struct SetPerson { records::Person person; };     // without an id: a new person, or nobody
struct Play { desk::PlayRequest request; };
struct Drill { desk::DrillRequest request; };
struct Quiz { desk::QuizRequest request; };
struct Results { desk::ResultsRequest request; };
}  // namespace intent
// clang-format on

using Intent =
    std::variant<std::monostate, intent::Quit, intent::GoHome, intent::Back, intent::Show, intent::SwitchLanguage,
                 intent::Change, intent::GoOn, intent::Choose, intent::Open, intent::ShowDebrief, intent::OpenWho,
                 intent::SetPerson, intent::Play, intent::Drill, intent::Quiz, intent::Results>;

// What a screen asks of the plays.
[[nodiscard]] inline Intent asks(desk::PlayRequest request) { return intent::Play{std::move(request)}; }
// What a screen asks of the drills.
[[nodiscard]] inline Intent asks(desk::DrillRequest request) { return intent::Drill{request}; }
// What a screen asks of the quizzes.
[[nodiscard]] inline Intent asks(desk::QuizRequest request) { return intent::Quiz{std::move(request)}; }
// What a screen asks of the results.
[[nodiscard]] inline Intent asks(desk::ResultsRequest request) { return intent::Results{std::move(request)}; }

[[nodiscard]] inline bool wants(const Intent& intent) { return intent.index() != 0; }

}  // namespace fourfold::ui
