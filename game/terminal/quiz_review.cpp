#include "terminal/quiz_review.hpp"

#include <string>
#include <variant>

#include "terminal/debrief.hpp"
#include "terminal/quiz_feedback.hpp"
#include "terminal/quiz_question.hpp"

namespace fourfold::terminal {
namespace {

// Prints "Your answer: ..." by the text of this key; nothing if there was no answer.
void printAnswer(Console& console, const Voice& voice, std::string_view key, const quiz::Question& question,
                 const quiz::Answer& answer) {
    const std::string words = answerInWords(voice, question, answer);
    if (!words.empty()) console.print(voice.format(key, fmt::arg("answer", words)));
}

}  // namespace

void printMoves(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
                const PracticalStage::Review& review) {
    for (std::size_t i = 0; i < review.moves.size(); ++i) {
        printDecision(console, voice, catalogue, *review.scenario, review.moves[i], i + 1);
    }
}

void printQuizReview(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, PracticalStage& stage,
                     const quiz::Sitting& sitting) {
    printQuizResult(console, voice, sitting);
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        const quiz::Question& question = sitting.question(i);
        const quiz::Answer& counted = sitting.countedAnswer(i);
        printQuestion(console, voice, sitting, i);
        if (const auto rule = sitting.rule(i)) {
            console.print({.lead = {}, .text = markingText(voice, *rule), .style = Style::faint});
        }
        if (!quiz::isGiven(counted)) console.print(voice("quiz.review.no_answer"));
        printAnswer(console, voice, "quiz.your_answer", question, counted);
        if (const quiz::Answer& first = sitting.firstAnswer(i); first != counted) {
            printAnswer(console, voice, "quiz.review.first_answer", question, first);
        }
        printFeedback(console, voice, question, counted, sitting.points(i));
        if (sitting.points(i) < core::whole(question.points)) {
            printAnswer(console, voice, "quiz.review.right_answer", question, quiz::rightAnswer(question));
        }
        const auto* played = std::get_if<quiz::Played>(&counted);
        if (played == nullptr) continue;
        if (const auto review = stage.review(std::get<quiz::Practical>(question.task), *played)) {
            printMoves(console, voice, catalogue, *review);
        }
    }
}

}  // namespace fourfold::terminal
