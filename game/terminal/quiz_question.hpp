#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "quiz/sitting.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Prints a question as it is asked: its text and its options, numbered in the order of the sheet. The parts of a
// practical question are left to the PracticalStage.
void printQuestion(Console& console, const Voice& voice, const quiz::Question& question, const quiz::Sheet& sheet);

// The same for a question of a sitting, with its number, topic and points above it.
void printQuestion(Console& console, const Voice& voice, const quiz::Sitting& sitting, std::size_t sheet);

// How a multiple choice is marked, as a sentence.
[[nodiscard]] std::string markingText(const Voice& voice, quiz::MultipleRule rule);

// Explains how to answer the question and, with the rule of a multiple choice, how it is marked.
[[nodiscard]] std::string howToAnswer(const Voice& voice, const quiz::Question& question,
                                      std::optional<quiz::MultipleRule> rule);

// An answer in the words of the question; empty if there is no answer.
[[nodiscard]] std::string answerInWords(const Voice& voice, const quiz::Question& question, const quiz::Answer& answer);

// The right answer, in the same words; empty for a practical question.
[[nodiscard]] std::string rightAnswerInWords(const Voice& voice, const quiz::Question& question);

// Reads an answer by the numbers that printQuestion() gives: "2"; "1 3" or "1,3"; for matching, one number for each
// letter, 0 for a letter without a match. Full-width digits and marks are understood. If the line is no such answer,
// returns the key of a text that says what is wrong. Not for practical questions.
[[nodiscard]] std::variant<quiz::Answer, std::string_view> readAnswer(std::string_view line,
                                                                      const quiz::Question& question,
                                                                      const quiz::Sheet& sheet);

}  // namespace fourfold::terminal
