#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "quiz/sitting.hpp"
#include "scenario/ids.hpp"

namespace fourfold::desk {

// Requests of the trainee about quizzes, and the answers to them. Parts of a question are named by their place on the
// screen, from 0.
// clang-format off
namespace quizzing {
struct OpenBank { std::string path; };                    // shows its start page
struct SetMode { quiz::Mode mode; };                      // on the start page
struct SetTopic { std::optional<quiz::TopicId> topic; };  // to practise; without it, the whole bank
struct AskBegin {};                                       // like Begin, but a new exam asks first whether to
struct Begin {};                                          // or continues the unfinished quiz
struct BeginAnew {};                                      // although there is an unfinished quiz; in practice
struct Press { std::size_t place; };                      // a part of the answer
struct TurnTo { std::size_t pair; };                      // a left text of a matching
struct Move { std::size_t from, to; };                    // an item of an ordering
struct Shift { int by; };                                 // the held item
struct PutDown {};
struct PutBack {};
struct Check {};                                          // gives the answer, in practice
struct GoTo { std::size_t sheet; };
struct Next {};                                           // in practice the next open one; after the last, the result
struct Previous {};
struct Flag {};                                           // marks the question, or removes the mark
struct AskHandIn {};
struct HandIn {};
struct Close {};                                          // what covers the question or the start page
struct Play {};                                           // the present practical question, on the stage
struct Choose { scenario::ChoiceId choice; };             // in that play
struct LeaveStage {};
struct LastExam {};                                       // shows the result of the last exam, on the start page
struct Review {};                                         // of the questions, once it is released
struct SaveCertificate {};                                // of the best passed exam
struct LeaveQuiz {};                                      // goes to the start page; the answers stay stored

struct Nothing {};                                        // nothing has changed, or the request was refused
struct Unreadable { std::string path; };                  // the bank cannot be read
struct Opened {};                                         // the start page of a bank is shown
struct Changed {};                                        // the page that is shown has changed
struct Began {};                                          // a quiz is shown
struct Turned {};                                         // another question is shown
struct Judged { bool right = false; };                    // an answer was judged, in practice
struct Staged {};                                         // the play of the question is shown
struct Played { bool done = false; };                     // a choice was taken; `done`: nothing more follows there
struct Unstaged {};                                       // the question is shown again
struct Over { bool won = true; };                         // the quiz has ended; won: exam passed, or any practice
struct OverBefore {};                                     // the result of an exam that ended earlier is shown
struct Reviewed {};                                       // the review is shown
struct Left {};                                           // the start page is shown again
}  // namespace quizzing
// clang-format on

using QuizRequest =
    std::variant<quizzing::OpenBank, quizzing::SetMode, quizzing::SetTopic, quizzing::AskBegin, quizzing::Begin,
                 quizzing::BeginAnew, quizzing::Press, quizzing::TurnTo, quizzing::Move, quizzing::Shift,
                 quizzing::PutDown, quizzing::PutBack, quizzing::Check, quizzing::GoTo, quizzing::Next,
                 quizzing::Previous, quizzing::Flag, quizzing::AskHandIn, quizzing::HandIn, quizzing::Close,
                 quizzing::Play, quizzing::Choose, quizzing::LeaveStage, quizzing::LastExam, quizzing::Review,
                 quizzing::SaveCertificate, quizzing::LeaveQuiz>;
using QuizAnswer =
    std::variant<quizzing::Nothing, quizzing::Unreadable, quizzing::Opened, quizzing::Changed, quizzing::Began,
                 quizzing::Turned, quizzing::Judged, quizzing::Staged, quizzing::Played, quizzing::Unstaged,
                 quizzing::Over, quizzing::OverBefore, quizzing::Reviewed, quizzing::Left>;

}  // namespace fourfold::desk
