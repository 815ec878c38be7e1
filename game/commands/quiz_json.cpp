#include "commands/quiz_json.hpp"

#include <array>
#include <cstdint>
#include <utility>

#include "commands/json_text.hpp"
#include "quiz/answer_text.hpp"

namespace fourfold::commands {
namespace {

double decimal(const core::Fraction& value) {
    const std::int64_t hundredths = value.numerator * 100 / value.denominator;
    return static_cast<double>(hundredths) / 100;
}

// The fields of the result, without the questions.
Json resultFields(const quiz::Sitting& sitting, std::uint64_t seed) {
    const quiz::Bank& bank = sitting.bank();
    const quiz::Result result = quiz::resultOf(sitting);
    const bool exam = sitting.mode() == quiz::Mode::exam;
    const bool over = sitting.phase() == quiz::Phase::over;
    // Before the end of an exam all figures are null.
    const auto figure = [&](const core::Fraction& value) { return exam && !over ? Json() : Json(decimal(value)); };
    Json topics = Json::array();
    for (const quiz::TopicResult& topic : result.topics) {
        topics.push_back({{"topic", bank[topic.topic].id},
                          {"questions", topic.questions},
                          {"points", figure(topic.points)},
                          {"of", topic.outOf}});
    }
    return {{"bank", bank.id},
            {"digest", bank.digest.text},
            {"mode", exam ? "exam" : "practice"},
            {"seed", exam && !over ? Json() : Json(seed)},
            {"over", over},
            {"points", figure(result.points)},
            {"of", result.outOf},
            {"percent", figure(quiz::percentOf(result.points, result.outOf))},
            {"pass", exam && over ? Json(result.pass) : Json()},
            {"topics", std::move(topics)}};
}

Json questionFields(const quiz::Sitting& sitting, std::size_t sheet) {
    const quiz::Question& question = sitting.question(sheet);
    const auto rule = sitting.rule(sheet);
    return {{"question", question.id},
            {"topic", sitting.bank()[question.topic].id},
            {"kind", question.taskName()},
            {"marking", rule ? Json(quiz::nameOf(*rule)) : Json()},
            {"answer", quiz::textOf(sitting.firstAnswer(sheet), question)},
            {"points", decimal(sitting.points(sheet))},
            {"of", question.points}};
}

Json reviewFields(const quiz::Sitting& sitting, std::size_t sheet) {
    const quiz::Question& question = sitting.question(sheet);
    const quiz::Answer right = quiz::rightAnswer(question);
    Json fields = questionFields(sitting, sheet);
    fields["text"] = {{"en", question.text.en}, {"zh", question.text.zh}};
    fields["counted_answer"] = quiz::textOf(sitting.countedAnswer(sheet), question);
    fields["right_answer"] = quiz::isGiven(right) ? Json(quiz::textOf(right, question)) : Json();
    return fields;
}

std::string jsonWith(const quiz::Sitting& sitting, std::uint64_t seed,
                     Json (*fieldsOf)(const quiz::Sitting&, std::size_t)) {
    Json json = resultFields(sitting, seed);
    Json questions = Json::array();
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) questions.push_back(fieldsOf(sitting, i));
    json["questions"] = std::move(questions);
    return dump(json);
}

}  // namespace

std::string resultJson(const quiz::Sitting& sitting, std::uint64_t seed) { return dump(resultFields(sitting, seed)); }

std::string quizJson(const quiz::Sitting& sitting, std::uint64_t seed) {
    return jsonWith(sitting, seed, questionFields);
}

std::string reviewJson(const quiz::Sitting& sitting, std::uint64_t seed) {
    return jsonWith(sitting, seed, reviewFields);
}

std::string waitingReviewJson(const quiz::Bank& bank, quiz::ReviewWait wait) {
    constexpr std::array waits{"nothing", "hand-in", "passed-or-out-of-tries", "day", "passed-or-out-of-tries-and-day",
                               "never"};
    const auto& from = bank.exam.reviewFrom;
    return dump({{"bank", bank.id},
                 {"digest", bank.digest.text},
                 {"waits_for", waits[static_cast<std::size_t>(wait)]},
                 {"from", from ? Json(core::isoText(*from)) : Json()}});
}

}  // namespace fourfold::commands
