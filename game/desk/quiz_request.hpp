#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "quiz/sitting.hpp"
#include "scenario/ids.hpp"

namespace fourfold::desk {

// What the trainee asks of the quizzes, and what came of it. Parts of a question are named by their place on screen,
// from 0.
// clang-format off
namespace quizzing {
struct OpenBank { std::string path; };                    // its start page
struct SetMode { quiz::Mode mode; };                      // on the start page
struct SetTopic { std::optional<quiz::TopicId> topic; };  // to practise; nothing: the whole bank
struct Begin {};                                          // or go on with what was left off
struct BeginAnew {};                                      // although there is something to go on with; in practice
struct Press { std::size_t place; };                      // a part of the answer
struct TurnTo { std::size_t pair; };                      // a left text of a matching
struct Move { std::size_t from, to; };                    // an item of an ordering
struct Shift { int by; };                                 // the item that was taken up
struct PutDown {};
struct PutBack {};
struct Check {};                                          // gives the answer, in practice
struct GoTo { std::size_t sheet; };
struct Next {};                                           // in practice the next open one; after the last the result
struct Previous {};
struct Flag {};                                           // marks the question, or no longer
struct AskHandIn {};
struct HandIn {};
struct Close {};                                          // what lies over the question
struct Play {};                                           // a practical question, on the stage
struct Choose { scenario::ChoiceId choice; };             // there
struct LeaveStage {};
struct LastExam {};                                       // the result of the last one, on the start page
struct Review {};                                         // what was asked, once that may be seen
struct SaveCertificate {};                                // of the best exam that was passed
struct LeaveQuiz {};                                      // to the start page; what was answered is kept

struct Nothing {};                                        // nothing has changed, or it was refused
struct Unreadable { std::string path; };                  // the bank cannot be read
struct Opened {};                                         // the start page of a bank is up
struct Changed {};                                        // something on the page that is up
struct Began {};                                          // a quiz is up
struct Turned {};                                         // another question is up
struct Judged { bool right = false; };                    // an answer, in practice
struct Staged {};                                         // the play of the question is up
struct Played { bool done = false; };                     // a choice there; with `done` nothing more is seen of it
struct Unstaged {};                                       // the question is up again
struct Over { bool won = true; };                         // the quiz: an exam passed, or any practice
struct OverBefore {};                                     // the result of one that was over long ago is up
struct Reviewed {};                                       // what was asked is up, to be looked back on
struct Left {};                                           // the start page is up again
}  // namespace quizzing
// clang-format on

using QuizRequest =
    std::variant<quizzing::OpenBank, quizzing::SetMode, quizzing::SetTopic, quizzing::Begin, quizzing::BeginAnew,
                 quizzing::Press, quizzing::TurnTo, quizzing::Move, quizzing::Shift, quizzing::PutDown,
                 quizzing::PutBack, quizzing::Check, quizzing::GoTo, quizzing::Next, quizzing::Previous, quizzing::Flag,
                 quizzing::AskHandIn, quizzing::HandIn, quizzing::Close, quizzing::Play, quizzing::Choose,
                 quizzing::LeaveStage, quizzing::LastExam, quizzing::Review, quizzing::SaveCertificate,
                 quizzing::LeaveQuiz>;
using QuizAnswer =
    std::variant<quizzing::Nothing, quizzing::Unreadable, quizzing::Opened, quizzing::Changed, quizzing::Began,
                 quizzing::Turned, quizzing::Judged, quizzing::Staged, quizzing::Played, quizzing::Unstaged,
                 quizzing::Over, quizzing::OverBefore, quizzing::Reviewed, quizzing::Left>;

}  // namespace fourfold::desk
