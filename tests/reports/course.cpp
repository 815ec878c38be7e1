#include "reports/course.hpp"

#include <stdexcept>

#include "engine/play.hpp"
#include "quiz/answer_text.hpp"
#include "quiz/sample_bank.hpp"
#include "records/stored_quiz.hpp"
#include "records/stored_play.hpp"
#include "support/scenario_builder.hpp"

namespace fourfold::testing {
namespace {

using scenario::Dimension;

std::shared_ptr<const scenario::Scenario> sale() {
    ScenarioBuilder builder;
    builder.scenario().id = "sale";
    builder.scenario().digest.text = "5a1e";
    builder.scenario().title = {"The sale", "卖货"};
    builder.choice("first", "listen", "second", {4, 0, 0, 0}).effort = Dimension::trust;
    builder.choice("first", "push", "second", {-4, 0, 0, 1}).effort = Dimension::close;
    builder.choice("second", "ask", "third", {0, 3, 0, 0}).effort = Dimension::needs;
    builder.choice("second", "guess", "third", {0, 2, 0, 0}).effort = Dimension::needs;
    builder.choice("third", "answer", "end", {0, 0, 2, 1}).effort = Dimension::objections;
    builder.choice("third", "bribe", "end", {0, 0, 2, 1}).redLine = true;
    builder.ending("end");
    for (scenario::Choice& choice : builder.scenario().choices) choice.text = {"Say " + choice.id, "说" + choice.id};
    return builder.build();
}

std::shared_ptr<const quiz::Bank> bank() {
    quiz::Bank made = sampleBank();
    made.digest.text = "ba2c";
    made.title = {"Sample", "样卷"};
    for (quiz::Question& question : made.questions) {
        question.text = {"What about " + question.id + "?", question.id + "如何？"};
    }
    return std::make_shared<const quiz::Bank>(std::move(made));
}

}  // namespace

Course::Course() : m_scenario(sale()), m_bank(bank()), m_shelf({10, 20, 30, 40}) {
    m_shelf.add(m_scenario);
    m_shelf.add(m_bank);
}

records::Attempt Course::begin(const std::string& name, records::AttemptKind kind, std::int64_t at, engine::Mode mode) {
    records::Attempt attempt;
    attempt.header = {.id = records::AttemptId("attempt-" + std::to_string(m_attempts.size())),
                      .person = records::PersonId(name.empty() ? "" : "id of " + name),
                      .kind = kind,
                      .subject = kind == records::AttemptKind::play ? m_scenario->id : m_bank->id,
                      .digest = kind == records::AttemptKind::play ? m_scenario->digest.text : m_bank->digest.text,
                      .version = {},
                      .seed = 7,
                      .mode = mode,
                      .language = core::Language::en,
                      .program = "1",
                      .started = core::Moment(std::chrono::minutes(at))};
    if (!m_digest.empty()) attempt.header.digest = m_digest;
    attempt.person = {.id = attempt.header.person, .name = name, .className = "A"};
    attempt.origin = "this store";
    attempt.elapsed = std::chrono::minutes(5);
    attempt.touched = attempt.header.started + attempt.elapsed;
    return attempt;
}

void Course::play(const std::string& name, std::vector<std::string> choices, std::int64_t at, engine::Mode mode) {
    records::Attempt attempt = begin(name, records::AttemptKind::play, at, mode);
    const coach::SolvedScenario& solved = *m_shelf.solved(m_scenario->id, m_scenario->digest.text);
    engine::Play play(*solved.compiled, 7, mode);
    if (engine::replay(play, choices, true)) throw std::runtime_error("no such play");
    std::vector<records::Move> moves;
    for (const records::Taken& taken : records::takenIn(play)) moves.push_back({.what = records::moveOf(taken)});
    const engine::Fraction score = solved.solution.own().score(play.now().earned());
    attempt.outcome = {.result = "won",
                       .score = score,
                       .passed = !play.now().redLine() && score >= engine::whole(60),
                       .redLine = play.now().redLine()};
    attempt.state = records::AttemptState::ended;
    attempt.moves = moves.size();
    m_attempts.emplace_back(std::move(attempt), std::move(moves));
}

void Course::quiz(const std::string& name, std::vector<std::pair<std::string, std::string>> answers, std::int64_t at,
                  engine::Mode mode) {
    records::Attempt attempt = begin(name, records::AttemptKind::quiz, at, mode);
    std::vector<records::Move> moves;
    for (auto& [question, answer] : answers) {
        moves.push_back({.what = records::Move::Answer{std::move(question), std::move(answer)}});
    }
    moves.push_back({.what = records::Move::HandIn{}});
    const quiz::Result result =
        quiz::resultOf(records::sittingOf(*m_bank, records::quizMode(mode), attempt.header.seed, moves));
    attempt.outcome = {.result = "done", .score = quiz::percentOf(result.points, result.outOf), .passed = result.pass};
    attempt.state = records::AttemptState::ended;
    attempt.moves = moves.size();
    m_attempts.emplace_back(std::move(attempt), std::move(moves));
}

void Course::unfinished(const std::string& name, records::AttemptState state, std::int64_t at) {
    records::Attempt attempt = begin(name, records::AttemptKind::play, at, engine::Mode::exam);
    attempt.state = state;
    m_attempts.emplace_back(std::move(attempt), std::vector<records::Move>{});
}

reports::Material Course::material() {
    reports::Material material;
    for (const auto& [attempt, moves] : m_attempts) reports::add(attempt, moves, m_shelf, material);
    reports::finish(material);
    return material;
}

}  // namespace fourfold::testing
