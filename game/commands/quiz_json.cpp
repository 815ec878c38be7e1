#include "commands/quiz_json.hpp"

#include <nlohmann/json.hpp>

#include "quiz/answer_text.hpp"

namespace fourfold::commands {
namespace {

using Json = nlohmann::ordered_json;

double decimal(const core::Fraction& value) {
    return static_cast<double>(value.numerator * 100 / value.denominator) / 100;
}

}  // namespace

std::string quizJson(const quiz::Sitting& sitting, std::uint64_t seed) {
    const quiz::Bank& bank = sitting.bank();
    const quiz::Result result = quiz::resultOf(sitting);
    const bool exam = sitting.mode() == quiz::Mode::exam;
    Json topics = Json::array();
    for (const quiz::TopicResult& topic : result.topics) {
        topics.push_back({{"topic", bank[topic.topic].id},
                          {"questions", topic.questions},
                          {"points", decimal(topic.points)},
                          {"of", topic.outOf}});
    }
    Json questions = Json::array();
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        const quiz::Question& question = sitting.question(i);
        questions.push_back({{"question", question.id},
                             {"topic", bank[question.topic].id},
                             {"kind", question.taskName()},
                             {"answer", quiz::textOf(sitting.firstAnswer(i), question)},
                             {"points", decimal(sitting.points(i))},
                             {"of", question.points}});
    }
    const Json json{{"bank", bank.id},
                    {"digest", bank.digest},
                    {"mode", exam ? "exam" : "practice"},
                    {"seed", seed},
                    {"over", sitting.phase() == quiz::Phase::over},
                    {"points", decimal(result.points)},
                    {"of", result.outOf},
                    {"percent", decimal(quiz::percentOf(result.points, result.outOf))},
                    {"pass", exam ? Json(result.pass) : Json(nullptr)},
                    {"topics", std::move(topics)},
                    {"questions", std::move(questions)}};
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace fourfold::commands
