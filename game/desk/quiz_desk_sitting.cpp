// What the quiz desk does with the present sitting.
#include <algorithm>

#include "desk/quiz_desk.hpp"
#include "drill/missed.hpp"

namespace fourfold::desk {
namespace {

constexpr std::chrono::milliseconds tickPeriod{2000};  // while the time runs, or something waits to be saved

bool isRight(const OngoingQuiz& quiz) {
    return quiz.sitting().points(quiz.at()) >= core::whole(quiz.question().points);
}

}  // namespace

QuizAnswer QuizDesk::turned(bool isAnother) {
    if (!isAnother) return quizzing::Changed{};
    prepare();
    return quizzing::Turned{};
}

QuizAnswer QuizDesk::given(bool isGiven) {
    if (!isGiven || m_quiz->isExam()) return quizzing::Changed{};
    m_services.people.deck().add(drill::missedIn(m_quiz->sitting(), m_quiz->at(), m_services.today()));
    return quizzing::Judged{.right = isRight(*m_quiz)};
}

QuizAnswer QuizDesk::next() {
    if (m_quiz->isOver() && !m_quiz->isReview()) return over();
    return turned(m_quiz->step(1));
}

QuizAnswer QuizDesk::handIn() {
    const bool isAnother = m_quiz->handIn();
    if (m_quiz->over() == OngoingQuiz::Over::secondChance) prepare();  // plays begin anew in the second chance
    if (isAnother) return quizzing::Turned{};
    return quizzing::Changed{};
}

QuizAnswer QuizDesk::choose(scenario::ChoiceId choice) {
    if (!m_quiz->choose(choice)) return quizzing::Nothing{};
    const QuizStage& stage = *m_quiz->stage();
    return quizzing::Played{.done = stage.practical().over() && !stage.isWhole()};
}

QuizAnswer QuizDesk::over() {
    m_isOverTold = true;
    lookUp();
    return quizzing::Over{.won = !m_quiz->isExam() || quiz::resultOf(m_quiz->sitting()).pass};
}

QuizAnswer QuizDesk::review() {
    if (reviewWait() != quiz::ReviewWait::nothing) return quizzing::Nothing{};
    m_quiz->review();
    prepare();
    return quizzing::Reviewed{};
}

void QuizDesk::prepare() {
    m_playable = true;
    const auto* task = std::get_if<quiz::Practical>(&m_quiz->question().task);
    if (task == nullptr) {
        m_compiled.reset();
        return;
    }
    if (const QuizStage* stage = m_quiz->stage()) m_compiled = stage->compiled();
    const std::string begun = m_quiz->versionPlayed();
    const std::string& name = task->scenario.name;
    const bool isAtHand = m_compiled && m_compiled->scenario().id == name &&
                          (begun.empty() || m_compiled->scenario().digest.names(begun));
    if (!isAtHand) {
        m_compiled.reset();
        auto scenario = begun.empty() ? nullptr : m_files.scenario(*m_bank, name, begun);
        if (!scenario && !begun.empty()) scenario = m_services.people.attempts()->scenario(name, begun);
        if (!scenario) scenario = m_files.scenario(*m_bank, name, {});
        if (scenario) m_compiled = std::make_shared<const engine::CompiledScenario>(std::move(scenario));
    }
    m_playable = m_compiled && m_quiz->open(m_compiled);
    if (m_playable) m_services.solver.solve(m_compiled, m_library->traditional());
}

std::optional<std::chrono::milliseconds> QuizDesk::nextTick() const {
    if (!m_quiz || (m_quiz->isOver() && m_quiz->session().fault() == nullptr)) return std::nullopt;
    const auto left = m_quiz->session().timeLeft();
    const bool waits = m_quiz->session().fault() != nullptr || m_quiz->isExam();
    if (!waits) return std::nullopt;
    return left && !m_quiz->isOver() ? std::min(*left, tickPeriod) : tickPeriod;
}

QuizAnswer QuizDesk::tick() {
    const bool isSaved = m_saving.valid() && m_saving.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    if (isSaved) m_certificate = m_saving.get();
    if (!m_quiz) return quizzing::Nothing{};
    m_quiz->tick();
    const auto solved = m_compiled && m_playable ? m_services.solver.result(m_compiled.get()) : nullptr;
    if (solved) m_playable = solved->solution.exact();
    const bool isJudged = solved && m_playable && m_quiz->judge(solved->solution);
    if (m_quiz->isExam()) {
        if (m_quiz->isOver() && !m_isOverTold) return over();
        return quizzing::Nothing{};
    }
    if (!isJudged) return quizzing::Nothing{};
    const coach::PracticalPlay& played = m_quiz->stage()->practical();
    m_services.people.deck().add(drill::missedIn(played, solved->solution, m_services.today()));
    return quizzing::Judged{.right = isRight(*m_quiz)};
}

}  // namespace fourfold::desk
