#include "terminal/quiz_feedback.hpp"

#include <algorithm>
#include <string>

#include "terminal/layout.hpp"
#include "terminal/quiz_question.hpp"

namespace fourfold::terminal {
namespace {

using namespace quiz;

void printNote(Console& console, const Voice& voice, const core::Text& what, const core::Text& note, bool good) {
    const std::string lead = voice(good ? "quiz.note_right" : "quiz.note_wrong");
    std::string text = voice(what);
    if (!note.empty()) text = voice.format("quiz.note", fmt::arg("what", text), fmt::arg("why", voice(note)));
    console.print(
        {.lead = lead, .text = text, .leadStyle = good ? Style::good : Style::bad, .indent = margin, .hang = 2});
}

// Prints the feedback on what was chosen and on what should have been chosen.
struct Notes {
    Console& console;
    const Voice& voice;

    void operator()(const ChosenOption& answer, const SingleChoice& task) const {
        for (std::size_t i = 0; i < task.options.size(); ++i) {
            const Option& option = task.options[i];
            if (i == answer.option || option.correct)
                printNote(console, voice, option.text, option.feedback, option.correct);
        }
    }
    void operator()(const ChosenOptions& answer, const MultipleChoice& task) const {
        for (std::size_t i = 0; i < task.options.size(); ++i) {
            const Option& option = task.options[i];
            const bool chosen = std::ranges::binary_search(answer.options, i);
            if (chosen || option.correct) printNote(console, voice, option.text, option.feedback, option.correct);
        }
    }
    void operator()(const Said& answer, const TrueFalse& task) const {
        const core::Text& note = answer.value ? task.whenTrue : task.whenFalse;
        if (!note.empty()) console.print({.lead = {}, .text = voice(note), .indent = margin});
    }
    void operator()(const Order& answer, const Ordering& task) const {
        for (std::size_t i = 0; i < task.items.size(); ++i) {
            printNote(console, voice, task.items[i].text, task.items[i].feedback, answer.items[i] == i);
        }
    }
    void operator()(const Matches& answer, const Matching& task) const {
        for (std::size_t i = 0; i < task.pairs.size(); ++i) {
            const Pair& pair = task.pairs[i];
            const auto matched = [](std::string_view left, std::string_view right) {
                return std::string(left) + " = " + std::string(right);
            };
            const core::Text text{matched(pair.left.en, pair.right.en), matched(pair.left.zh, pair.right.zh)};
            printNote(console, voice, text, pair.feedback, answer.rights[i] == i);
        }
    }
    void operator()(const Played&, const Practical&) const {}
};

}  // namespace

void printFeedback(Console& console, const Voice& voice, const Question& question, const Answer& answer,
                   const core::Fraction& points) {
    const bool right = points >= core::whole(question.points);
    const bool wrong = points <= core::whole(0);
    const std::string_view key = right ? "quiz.right" : wrong ? "quiz.not_right" : "quiz.partly";
    console.print({.lead = {},
                   .text = voice.format(key, fmt::arg("points", scoreText(points)), fmt::arg("of", question.points)),
                   .style = right ? Style::good : Style::bad});
    if (fits(answer, question)) visitPair(answer, question.task, Notes{console, voice});
}

void printQuizResult(Console& console, const Voice& voice, const Sitting& sitting) {
    const Bank& bank = sitting.bank();
    const quiz::Result result = resultOf(sitting);
    const std::string percent = scoreText(percentOf(result.points, result.outOf));
    console.blank();
    if (sitting.mode() == Mode::exam) {
        console.print({.lead = {},
                       .text = voice.format(result.pass ? "quiz.passed" : "quiz.failed", fmt::arg("percent", percent),
                                            fmt::arg("pass", bank.pass)),
                       .style = result.pass ? Style::good : Style::bad});
    }
    console.print({.lead = {},
                   .text = voice.format("quiz.score", fmt::arg("points", scoreText(result.points)),
                                        fmt::arg("of", result.outOf), fmt::arg("percent", percent)),
                   .style = Style::strong});
    for (const TopicResult& topic : result.topics) {
        console.print({.lead = {},
                       .text = voice.format("quiz.topic_score", fmt::arg("topic", voice(bank[topic.topic].name)),
                                            fmt::arg("points", scoreText(topic.points)), fmt::arg("of", topic.outOf)),
                       .indent = margin});
    }
}

}  // namespace fourfold::terminal
