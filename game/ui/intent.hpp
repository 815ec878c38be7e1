#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "engine/play.hpp"
#include "records/settings.hpp"
#include "desk/quiz_request.hpp"
#include "desk/results_request.hpp"

namespace fourfold::ui {

// What can lie over the stage.
enum class Sheet { none, notebook, chart, log, menu };

// What the trainee asked a screen for. The navigator carries it out; screens change nothing themselves.
namespace intent {
struct Quit {};
struct GoHome {};
struct Back {};                                   // to where the screen was opened from
struct OpenScenario { std::string id; };
struct Resume {};                                 // the unfinished play
struct SetMode { engine::Mode mode; };            // on the briefing
struct Start { engine::Mode mode; };
struct OpenSettings {};
struct OpenHelp {};
struct SwitchLanguage {};
struct Change { records::Settings settings; };
struct GoOn {};                                   // in the conversation
struct Choose { scenario::ChoiceId choice; };
struct RollBack {};
struct Forward {};
struct Open { Sheet sheet; };                     // none: close
struct ShowDebrief {};
struct TryFrom { std::size_t step; };             // a practice play from that decision on
struct PlayAgain {};
struct OpenDrill {};                              // the mistakes that are due
struct NextDrill {};
struct OpenWho {};                                // who plays
struct SetPerson { records::Person person; };     // without an id: somebody new, or nobody
struct Quiz { desk::QuizRequest request; };
struct Results { desk::ResultsRequest request; };
}  // namespace intent

using Intent = std::variant<std::monostate, intent::Quit, intent::GoHome, intent::Back, intent::OpenScenario,
                            intent::Resume, intent::SetMode, intent::Start, intent::OpenSettings, intent::OpenHelp,
                            intent::SwitchLanguage, intent::Change, intent::GoOn, intent::Choose, intent::RollBack,
                            intent::Forward, intent::Open, intent::ShowDebrief, intent::TryFrom, intent::PlayAgain, intent::OpenDrill, intent::NextDrill,
                            intent::OpenWho, intent::SetPerson, intent::Quiz, intent::Results>;

// What a screen asks of the quizzes.
[[nodiscard]] inline Intent asks(desk::QuizRequest request) { return intent::Quiz{std::move(request)}; }
// What a screen asks of the results.
[[nodiscard]] inline Intent asks(desk::ResultsRequest request) { return intent::Results{std::move(request)}; }

[[nodiscard]] inline bool wants(const Intent& intent) { return intent.index() != 0; }

}  // namespace fourfold::ui
