#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "quiz/sitting.hpp"

namespace fourfold::desk {

// What the trainee asks of the quizzes. Parts of a question are named by their place on screen, from 0.
namespace request {
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
struct Next {};                                           // in practice the next open one, and after the last the result
struct Previous {};
struct Flag {};                                           // marks the question, or no longer
struct AskHandIn {};
struct HandIn {};
struct Close {};                                          // what lies over the question
struct Play {};                                           // a practical question, on the stage
struct LeaveStage {};
struct LastExam {};                                       // the result of the last one, on the start page
struct Review {};                                         // what was asked, once that may be seen
struct SaveCertificate {};                                // of the best exam that was passed
struct LeaveQuiz {};                                      // to the start page; what was answered is kept
}  // namespace request

using QuizRequest =
    std::variant<request::OpenBank, request::SetMode, request::SetTopic, request::Begin, request::BeginAnew, request::Press,
                 request::TurnTo, request::Move, request::Shift, request::PutDown, request::PutBack, request::Check,
                 request::GoTo, request::Next, request::Previous, request::Flag, request::AskHandIn, request::HandIn,
                 request::Close, request::Play, request::LeaveStage, request::LastExam, request::Review,
                 request::SaveCertificate, request::LeaveQuiz>;

}  // namespace fourfold::desk
