#include "quiz/sitting.hpp"

#include <algorithm>
#include <utility>

namespace fourfold::quiz {
namespace {

using core::Fraction;
using core::whole;

// Whether an answer continues the play that was answered before: its choices cannot be taken back. When the scenario
// file has changed, the play may begin again.
bool goesOn(const Answer& answer, const Answer& before) {
    const auto* earlier = std::get_if<Played>(&before);
    if (earlier == nullptr) return true;
    const auto* played = std::get_if<Played>(&answer);
    if (played == nullptr) return false;
    if (played->digest != earlier->digest) return true;
    if (played->choices.size() < earlier->choices.size()) return false;
    return std::equal(earlier->choices.begin(), earlier->choices.end(), played->choices.begin());
}

}  // namespace

Sitting::Sitting(const Bank& bank, Mode mode, Paper paper, MultipleRule whenUnsaid)
    : m_bank(&bank), m_mode(mode), m_paper(std::move(paper)), m_whenUnsaid(whenUnsaid), m_states(m_paper.size()) {}

Refusal Sitting::apply(const Event& event) {
    if (m_phase == Phase::over) return Refusal::isOver;
    return std::visit([this](const auto& each) { return take(each); }, event);
}

Refusal Sitting::take(const event::Answered& answered) {
    if (answered.sheet >= m_paper.size()) return Refusal::noSuchQuestion;
    if (!open(answered.sheet)) return Refusal::isFinal;
    if (!fits(answered.answer, question(answered.sheet))) return Refusal::doesNotFit;
    State& state = m_states[answered.sheet];
    Answer& kept = m_phase == Phase::secondChance ? state.second : state.first;
    if (!goesOn(answered.answer, kept)) return Refusal::isFinal;
    kept = answered.answer;
    if (m_mode == Mode::practice && unanswered() == 0) m_phase = Phase::over;
    return Refusal::none;
}

Refusal Sitting::take(const event::Flagged& flagged) {
    if (flagged.sheet >= m_paper.size()) return Refusal::noSuchQuestion;
    m_states[flagged.sheet].flagged = flagged.on;
    return Refusal::none;
}

Refusal Sitting::take(const event::HandedIn& /*handedIn*/) {
    const bool another = m_mode == Mode::exam && m_phase == Phase::answering && m_bank->exam.secondChance.has_value();
    bool wrong = false;
    if (another) {
        for (std::size_t i = 0; i < m_paper.size(); ++i) {
            m_states[i].again = !isWhollyRight(m_states[i].first, question(i));
            wrong = wrong || m_states[i].again;
        }
    }
    m_phase = wrong ? Phase::secondChance : Phase::over;
    return Refusal::none;
}

Refusal Sitting::take(const event::TimeUp& /*timeUp*/) {
    m_phase = Phase::over;
    return Refusal::none;
}

const Answer& Sitting::answer(std::size_t sheet) const {
    const State& state = m_states[sheet];
    return state.again ? state.second : state.first;
}

const Answer& Sitting::countedAnswer(std::size_t sheet) const {
    const State& state = m_states[sheet];
    const bool isBetter = state.again && points(sheet) > firstShare(sheet) * whole(question(sheet).points);
    return isBetter ? state.second : state.first;
}

bool Sitting::answered(std::size_t sheet) const { return isGiven(answer(sheet)); }

bool Sitting::asked(std::size_t sheet) const { return m_phase == Phase::answering || m_states[sheet].again; }

bool Sitting::open(std::size_t sheet) const {
    const bool isFinal = m_mode == Mode::practice || question(sheet).isPlayed();
    switch (m_phase) {
        case Phase::answering: return !isFinal || !answered(sheet);
        case Phase::secondChance: return m_states[sheet].again && (!isFinal || !answered(sheet));
        case Phase::over: return false;
    }
    return false;
}

std::size_t Sitting::unanswered() const {
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_paper.size(); ++i) {
        if (open(i) && !answered(i)) ++count;
    }
    return count;
}

std::optional<MultipleRule> Sitting::rule(std::size_t sheet) const { return ruleOf(question(sheet), m_whenUnsaid); }

Fraction Sitting::firstShare(std::size_t sheet) const {
    return share(m_states[sheet].first, question(sheet), m_whenUnsaid);
}

Fraction Sitting::points(std::size_t sheet) const {
    const State& state = m_states[sheet];
    Fraction earned = firstShare(sheet);
    if (state.again) {
        const Fraction second = share(state.second, question(sheet), m_whenUnsaid);
        earned = shareOfBoth(earned, second, m_bank->exam.secondChance.value_or(0));
    }
    return earned * whole(question(sheet).points);
}

std::optional<std::chrono::milliseconds> timeLeft(const Bank& bank, Mode mode, std::chrono::milliseconds used) {
    if (mode == Mode::practice || !bank.exam.minutes) return std::nullopt;
    const std::chrono::milliseconds limit = std::chrono::minutes(*bank.exam.minutes);
    return std::max(limit - used, std::chrono::milliseconds(0));
}

Result resultOf(const Sitting& sitting) {
    const Bank& bank = sitting.bank();
    Result result;
    std::vector<TopicResult> topics(bank.topics.size());
    for (std::size_t i = 0; i < topics.size(); ++i) topics[i].topic = TopicId(i);
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        const Question& question = sitting.question(i);
        TopicResult& topic = topics[question.topic.index()];
        const Fraction points = sitting.points(i);
        ++topic.questions;
        topic.points = topic.points + points;
        topic.outOf += question.points;
        result.points = result.points + points;
        result.outOf += question.points;
    }
    std::ranges::copy_if(topics, std::back_inserter(result.topics),
                         [](const TopicResult& each) { return each.questions > 0; });
    result.pass = result.points * whole(100) >= whole(std::int64_t{bank.pass} * result.outOf);
    return result;
}

Fraction percentOf(const Fraction& points, int outOf) { return outOf == 0 ? whole(0) : points * Fraction{100, outOf}; }

}  // namespace fourfold::quiz
