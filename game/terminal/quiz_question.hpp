#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "quiz/sitting.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// The question as it is asked: its text, and what there is to choose from, numbered in the order of the sheet. The
// parts of a practical question are shown by whoever plays it.
void printQuestion(Console& console, const Voice& voice, const quiz::Question& question, const quiz::Sheet& sheet);

// The same in a sitting, below its number, topic and points.
void printQuestion(Console& console, const Voice& voice, const quiz::Sitting& sitting, std::size_t sheet);

// How to answer it, in a sentence.
[[nodiscard]] std::string howToAnswer(const Voice& voice, const quiz::Question& question);

// What somebody answered, in the words of the question; empty for no answer.
[[nodiscard]] std::string answerInWords(const Voice& voice, const quiz::Question& question, const quiz::Answer& answer);

// The right answer, in the same words; empty for a practical question.
[[nodiscard]] std::string rightAnswerInWords(const Voice& voice, const quiz::Question& question);

// Reads the numbers of an answer as printQuestion() gives them: "2"; "1 3" or "1,3"; for matching one number for each
// letter, 0 where it is left open. Full-width digits and marks are understood. Otherwise the key of a text that says
// what is wrong. Not for practical questions.
[[nodiscard]] std::variant<quiz::Answer, std::string_view> readAnswer(std::string_view line,
                                                                      const quiz::Question& question,
                                                                      const quiz::Sheet& sheet);

}  // namespace fourfold::terminal
