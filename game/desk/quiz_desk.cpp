#include "desk/quiz_desk.hpp"

#include <algorithm>
#include <utility>

#include "core/overloaded.hpp"

namespace fourfold::desk {
namespace {

constexpr std::chrono::milliseconds tickPeriod{2000};  // while the time runs, or something waits to be saved

}  // namespace

bool QuizDesk::open(const std::string& path) {
    std::shared_ptr<const quiz::Bank> bank = m_services.files.bank(path);
    if (!bank) return false;
    m_quiz.reset();
    m_path = path;
    m_bank = std::move(bank);
    m_topic.reset();
    m_refusal.reset();
    lookUp();
    return true;
}

void QuizDesk::follow(const std::string& path, const std::string& digest) {
    if (!m_bank || m_quiz || path != m_path || digest == m_bank->digest) return;
    if (auto bank = m_services.files.bank(path)) {
        m_bank = std::move(bank);
        m_topic.reset();
        lookUp();
    }
}

void QuizDesk::setPerson(records::Person person) {
    m_person = std::move(person);
    m_refusal.reset();
    if (m_bank) lookUp();
}

void QuizDesk::close() {
    m_quiz.reset();
    m_rules.reset();
    m_bank.reset();
    m_standing.reset();
    m_leftOff.reset();
    m_refusal.reset();
}

void QuizDesk::lookUp() {
    m_standing.reset();
    m_standingFault.reset();
    m_leftOff.reset();
    auto standing = records::standingOf(*m_services.attempts, m_person, *m_bank);
    if (auto* known = std::get_if<records::ExamStanding>(&standing)) m_standing = std::move(*known);
    if (auto* fault = std::get_if<records::SaveFault>(&standing)) m_standingFault = std::move(*fault);
    auto open = m_services.attempts->openAttempts(m_person.id, records::AttemptKind::quiz);
    const auto* attempts = std::get_if<std::vector<records::Attempt>>(&open);
    if (attempts == nullptr) return;
    const auto found = std::ranges::find_if(*attempts, [&](const records::Attempt& each) {
        return each.header.subject == m_bank->id && each.header.digest == m_bank->digest &&
               each.header.mode == engine::Mode::practice;
    });
    if (found != attempts->end()) m_leftOff = *found;
}

void QuizDesk::setMode(quiz::Mode mode) {
    m_mode = mode;
    m_refusal.reset();
}

void QuizDesk::setTopic(std::optional<quiz::TopicId> topic) {
    m_topic = topic;
    m_refusal.reset();
}

bool QuizDesk::begin(core::Language language, bool anew) {
    m_quiz.reset();
    forgetCertificate();
    const records::QuizWish wish{.person = m_person,
                                 .mode = m_mode,
                                 .seed = m_services.seed(),
                                 .language = language,
                                 .anew = anew,
                                 .topic = m_topic};
    auto entered = records::QuizSession::enter(m_services.attempts, m_bank, wish);
    if (auto* refusal = std::get_if<records::QuizRefusal>(&entered)) {
        m_refusal = std::move(*refusal);
        lookUp();
        return false;
    }
    m_refusal.reset();
    m_quiz = std::make_unique<OngoingQuiz>(std::get<records::QuizSession>(std::move(entered)));
    return true;
}

std::map<std::string, records::BestScore, std::less<>> QuizDesk::bestScores(
    const records::Person& person) const {
    auto best = m_services.attempts->bestScores(person.id, records::AttemptKind::quiz, engine::Mode::exam);
    if (auto* scores = std::get_if<0>(&best)) return std::move(*scores);
    return {};
}

std::optional<std::chrono::milliseconds> QuizDesk::nextTick() const {
    if (!m_quiz || (m_quiz->isOver() && m_quiz->session().fault() == nullptr)) return std::nullopt;
    const auto left = m_quiz->session().timeLeft();
    const bool waits = m_quiz->session().fault() != nullptr || m_quiz->isExam();
    if (!waits) return std::nullopt;
    return left && !m_quiz->isOver() ? std::min(*left, tickPeriod) : tickPeriod;
}

quiz::ReviewWait QuizDesk::reviewWait() const {
    if (!m_quiz || !m_quiz->isOver()) return quiz::ReviewWait::handIn;
    if (!m_quiz->isExam()) return quiz::ReviewWait::nothing;
    const quiz::Exam& exam = m_quiz->bank().exam;
    return m_standing ? m_standing->reviewWait(exam) : quiz::reviewRule(exam);
}

bool QuizDesk::hasLastExam() const {
    return m_standing && m_standing->last && !m_standing->open && !m_standing->elsewhere &&
           m_standing->last->header.digest == m_bank->digest;
}

void QuizDesk::saveCertificate(core::Language language) {
    if (!m_bank || !m_standing || !m_standing->passed || isSavingCertificate()) return;
    std::packaged_task<SavedFiles()> task(
        [certify = m_services.files.certify, person = m_person, bank = m_bank, language] { return certify(person, *bank, language); });
    m_certificate.reset();
    m_saving = task.get_future();
    // In this order: whoever is woken finds it saved.
    m_saver = std::jthread([task = std::move(task), &ready = m_services.ready]() mutable {
        task();
        ready.raise();
    });
}

void QuizDesk::forgetCertificate() {
    m_certificate.reset();
    m_saving = {};
}

bool QuizDesk::openLastExam() {
    forgetCertificate();
    if (!hasLastExam()) return false;
    auto session = records::QuizSession::lookBack(*m_services.attempts, m_bank, *m_standing->last);
    if (auto* fault = std::get_if<records::SaveFault>(&session)) {
        m_standingFault = std::move(*fault);
        return false;
    }
    m_quiz = std::make_unique<OngoingQuiz>(std::get<records::QuizSession>(std::move(session)));
    return true;
}

void QuizDesk::leaveQuiz() {
    m_quiz.reset();
    m_rules.reset();
    if (m_bank) lookUp();
}

void QuizDesk::carryOut(const QuizRequest& request) {
    if (!m_quiz) return;
    OngoingQuiz& quiz = *m_quiz;
    std::visit(core::Overloaded{
                   [&](request::Press press) { quiz.press(press.place); },
                   [&](request::TurnTo turn) { quiz.turnTo(turn.pair); },
                   [&](request::Move move) { quiz.move(move.from, move.to); },
                   [&](request::Shift shift) { quiz.shift(shift.by); },
                   [&](request::PutDown) { quiz.putDown(); },
                   [&](request::PutBack) { quiz.putBack(); },
                   [&](request::Check) { quiz.check(); },
                   [&](request::GoTo go) { quiz.goTo(go.sheet); },
                   [&](request::Next) { quiz.step(1); },
                   [&](request::Previous) { quiz.step(-1); },
                   [&](request::Flag) { quiz.flag(); },
                   [&](request::AskHandIn) { quiz.show(OngoingQuiz::Over::handIn); },
                   [&](request::HandIn) { quiz.handIn(); },
                   [&](request::Close) { quiz.show(OngoingQuiz::Over::nothing); },
                   [](const auto&) {},
               },
               request);
}

void QuizDesk::prepare(const scenario::Weights& traditional) {
    m_playable = true;
    if (!m_quiz) return;
    const auto* task = std::get_if<quiz::Practical>(&m_quiz->question().task);
    if (task == nullptr) {
        m_rules.reset();
        return;
    }
    if (const QuizStage* stage = m_quiz->stage()) m_rules = stage->rules();
    const std::string begun = m_quiz->versionPlayed();
    const std::string& name = task->scenario.name;
    const bool isAtHand =
        m_rules && m_rules->scenario().id == name && (begun.empty() || m_rules->scenario().digest == begun);
    if (!isAtHand) {
        m_rules.reset();
        auto scenario = begun.empty() ? nullptr : m_services.files.scenario(m_quiz->bank(), name, begun);
        if (!scenario) scenario = m_services.files.scenario(m_quiz->bank(), name, {});
        if (scenario) m_rules = std::make_shared<const engine::Rules>(std::move(scenario));
    }
    m_playable = m_rules && m_quiz->open(m_rules);
    if (m_playable) m_services.solver.solve(m_rules, traditional);
}

void QuizDesk::tick() {
    if (m_saving.valid() && m_saving.wait_for(std::chrono::seconds(0)) == std::future_status::ready) m_certificate = m_saving.get();
    if (!m_quiz) return;
    m_quiz->tick();
    if (!m_rules || !m_playable) return;
    const auto solved = m_services.solver.result(m_rules.get());
    if (!solved) return;
    m_playable = solved->solution.exact();
    if (m_playable) m_quiz->judge(solved->solution);
}

}  // namespace fourfold::desk
