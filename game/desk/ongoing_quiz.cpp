#include "desk/ongoing_quiz.hpp"

#include <utility>

namespace fourfold::desk {
namespace {

AnswerDraft draftOf(const quiz::Sitting& sitting, std::size_t sheet) {
    const bool isOver = sitting.phase() == quiz::Phase::over;
    return {sitting.question(sheet), sitting.paper()[sheet],
            isOver ? sitting.countedAnswer(sheet) : sitting.answer(sheet), sitting.firstAnswer(sheet)};
}

}  // namespace

std::size_t nextUnanswered(const quiz::Sitting& sitting, std::size_t from) {
    const std::size_t count = sitting.paper().size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t sheet = (from + step) % count;
        if (sitting.open(sheet) && !sitting.answered(sheet)) return sheet;
    }
    return from;
}

OngoingQuiz::OngoingQuiz(records::QuizSession session)
    : m_session(std::move(session)), m_at(nextUnanswered(sitting(), 0)), m_draft(draftOf(sitting(), m_at)) {}

bool OngoingQuiz::timeWasUp() const {
    const auto left = m_session.timeLeft();
    return isOver() && left && left->count() == 0;
}

const quiz::Answer& OngoingQuiz::answer() const {
    return isOver() ? sitting().countedAnswer(m_at) : sitting().answer(m_at);
}

void OngoingQuiz::review() {
    if (!isOver()) return;
    m_isReview = true;
    m_at = 0;
    m_draft = draftOf(sitting(), m_at);
    m_stages.clear();
}

bool OngoingQuiz::press(std::size_t place) {
    if (!sitting().open(m_at)) return false;
    m_draft.press(place);
    const bool atOnce = quiz::answeringOf(question().kind()) == quiz::Answering::atOnce;
    return (isExam() || atOnce) && keepDraft();
}

void OngoingQuiz::turnTo(std::size_t pair) { m_draft.turnTo(pair); }

bool OngoingQuiz::move(std::size_t from, std::size_t to) {
    if (!sitting().open(m_at)) return false;
    m_draft.move(from, to);
    return isExam() && keepDraft();
}

void OngoingQuiz::shift(int by) { m_draft.shift(by); }

bool OngoingQuiz::putDown() {
    m_draft.putDown();
    return isExam() && keepDraft();
}

void OngoingQuiz::putBack() { m_draft.putBack(); }

bool OngoingQuiz::check() {
    return !isExam() && !std::holds_alternative<quiz::NoAnswer>(m_draft.answer()) && keepDraft();
}

bool OngoingQuiz::keepDraft() {
    if (!sitting().open(m_at) || m_draft.answer() == sitting().answer(m_at)) return false;
    keep(quiz::event::Answered{m_at, m_draft.answer()});
    return sitting().answered(m_at);
}

bool OngoingQuiz::goTo(std::size_t sheet) {
    m_over = Over::nothing;
    if (sheet >= sitting().paper().size() || sheet == m_at) return false;
    m_at = sheet;
    m_draft = draftOf(sitting(), m_at);
    return true;
}

std::size_t OngoingQuiz::nextToAnswer() const {
    const bool isOpen = sitting().open(m_at) && !sitting().answered(m_at);
    return isOpen || sitting().unanswered() == 0 ? m_at : nextUnanswered(sitting(), 0);
}

bool OngoingQuiz::step(int by) {
    const std::size_t count = sitting().paper().size();
    const auto forward = static_cast<std::size_t>(static_cast<std::ptrdiff_t>(count) + by);
    return goTo(isExam() || m_isReview ? (m_at + forward) % count : nextUnanswered(sitting(), m_at));
}

QuizStage* OngoingQuiz::stage() {
    const auto found = m_stages.find(m_at);
    return found == m_stages.end() ? nullptr : &found->second;
}

const QuizStage* OngoingQuiz::stage() const {
    const auto found = m_stages.find(m_at);
    return found == m_stages.end() ? nullptr : &found->second;
}

bool OngoingQuiz::judging() const {
    const QuizStage* played = stage();
    return played != nullptr && played->practical().over() && !sitting().answered(m_at) && !isOver();
}

const std::vector<coach::ReviewedMove>* OngoingQuiz::judgement() const {
    const auto found = m_judgements.find(m_at);
    return found == m_judgements.end() ? nullptr : &found->second;
}

void OngoingQuiz::flag() { keep(quiz::event::Flagged{m_at, !sitting().flagged(m_at)}); }

bool OngoingQuiz::handIn() {
    m_over = Over::nothing;
    keep(quiz::event::HandedIn{});
    if (sitting().phase() != quiz::Phase::secondChance) return false;
    const std::size_t handedIn = std::exchange(m_at, nextUnanswered(sitting(), 0));
    m_draft = draftOf(sitting(), m_at);
    m_stages.clear();
    m_over = Over::secondChance;
    return m_at != handedIn;
}

bool OngoingQuiz::open(std::shared_ptr<const engine::CompiledScenario> compiled) {
    const auto* task = std::get_if<quiz::Practical>(&question().task);
    if (task == nullptr) return false;
    if (stage() != nullptr) return true;
    std::vector<std::string> taken;
    if (const std::string version = versionPlayed(); version.empty() || compiled->scenario().digest.names(version)) {
        if (const auto* played = std::get_if<quiz::Played>(&answer())) taken = played->choices;
    } else if (!sitting().open(m_at)) {
        return false;
    }
    m_session.keepVersion(compiled->scenario());
    auto begun = QuizStage::begin(*task, std::move(compiled), m_session.header().seed, taken);
    if (begun) m_stages.emplace(m_at, std::move(*begun));
    return begun.has_value();
}

std::string OngoingQuiz::versionPlayed() const {
    const auto* played = std::get_if<quiz::Played>(&answer());
    return played == nullptr || played->choices.empty() ? std::string() : played->digest;
}

bool OngoingQuiz::beginsAnew() const {
    const std::string version = versionPlayed();
    return stage() != nullptr && !version.empty() && !stage()->play().scenario().digest.names(version);
}

bool OngoingQuiz::choose(scenario::ChoiceId choice) {
    QuizStage* played = stage();
    if (played == nullptr || !sitting().open(m_at) || !played->choose(choice)) return false;
    keep(quiz::event::Answered{m_at, played->practical().soFar()});
    played->perform();
    return true;
}

bool OngoingQuiz::judge(const coach::Solution& solution) {
    const QuizStage* played = stage();
    if (played == nullptr || !played->practical().over()) return false;
    const bool waits = judging();
    if (waits) keep(quiz::event::Answered{m_at, played->practical().answer(solution)});
    if (isJudged() && judgement() == nullptr) m_judgements.try_emplace(m_at, played->practical().review(solution));
    return waits && !judging();
}

bool OngoingQuiz::tick() {
    const bool ended = m_session.tick();
    if (ended) m_over = Over::nothing;
    return ended;
}

void OngoingQuiz::keep(const quiz::Event& event) { static_cast<void>(m_session.apply(event)); }

}  // namespace fourfold::desk
