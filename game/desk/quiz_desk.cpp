#include "desk/quiz_desk.hpp"

#include <algorithm>
#include <utility>

#include "core/overloaded.hpp"

namespace fourfold::desk {
void QuizDesk::setLibrary(std::shared_ptr<const Library> library) {
    m_library = std::move(library);
    if (!m_bank || m_quiz) return;
    const auto found = std::ranges::find(m_library->banks, m_path, &Library::Bank::path);
    if (found == m_library->banks.end() || !found->head || found->head->digest == m_bank->digest) return;
    if (auto bank = m_files.bank(m_path)) {
        m_bank = std::move(bank);
        m_topic.reset();
        if (!m_bank->practice) m_mode = proposed();
        lookUp();
    }
}

void QuizDesk::changePerson() {
    m_asksToBegin = false;
    m_refusal.reset();
    if (m_bank) lookUp();
}

void QuizDesk::close() {
    m_asksToBegin = false;
    m_quiz.reset();
    m_compiled.reset();
    m_bank.reset();
    m_standing.reset();
    m_leftOff.reset();
    m_refusal.reset();
}

QuizAnswer QuizDesk::carryOut(const QuizRequest& request, core::Language language) {
    if (!m_library) return quizzing::Nothing{};
    const auto set = [this](auto& what, const auto& value) -> QuizAnswer {
        what = value;
        m_refusal.reset();
        return quizzing::Changed{};
    };
    const auto inQuiz = [this](const auto& act) -> QuizAnswer { return m_quiz ? act(*m_quiz) : quizzing::Nothing{}; };
    // Any action on a question may end the exam: it hands the exam in, or finds that the time is over.
    const auto onPaper = [&](const auto& act) {
        return inQuiz([&](OngoingQuiz& quiz) {
            const QuizAnswer answer = act(quiz);
            return quiz.isExam() && quiz.isOver() && !quiz.isReview() ? over() : answer;
        });
    };
    const auto changes = [&](const auto& act) {
        return onPaper([&](OngoingQuiz& quiz) -> QuizAnswer {
            act(quiz);
            return quizzing::Changed{};
        });
    };
    using Quiz = OngoingQuiz;
    return std::visit(
        core::Overloaded{
            [&](const quizzing::OpenBank& wanted) { return open(wanted.path); },
            [&](quizzing::SetMode wanted) { return setMode(wanted.mode); },
            [&](quizzing::SetTopic wanted) { return set(m_topic, wanted.topic); },
            [&](quizzing::AskBegin) { return askBegin(language); },
            [&](quizzing::Begin) { return begin(language, false); },
            [&](quizzing::BeginAnew) { return begin(language, true); },
            [&](quizzing::LastExam) { return openLastExam(); },
            [&](quizzing::Press press) { return onPaper([&](Quiz& quiz) { return given(quiz.press(press.place)); }); },
            [&](quizzing::TurnTo turn) { return changes([&](Quiz& quiz) { quiz.turnTo(turn.pair); }); },
            [&](quizzing::Move move) {
                return onPaper([&](Quiz& quiz) { return given(quiz.move(move.from, move.to)); });
            },
            [&](quizzing::Shift shift) { return changes([&](Quiz& quiz) { quiz.shift(shift.by); }); },
            [&](quizzing::PutDown) { return onPaper([&](Quiz& quiz) { return given(quiz.putDown()); }); },
            [&](quizzing::PutBack) { return changes([](Quiz& quiz) { quiz.putBack(); }); },
            [&](quizzing::Check) { return onPaper([&](Quiz& quiz) { return given(quiz.check()); }); },
            [&](quizzing::GoTo go) { return onPaper([&](Quiz& quiz) { return turned(quiz.goTo(go.sheet)); }); },
            [&](quizzing::Next) { return onPaper([&](Quiz&) { return next(); }); },
            [&](quizzing::Previous) { return onPaper([&](Quiz& quiz) { return turned(quiz.step(-1)); }); },
            [&](quizzing::Flag) { return changes([](Quiz& quiz) { quiz.flag(); }); },
            [&](quizzing::AskHandIn) { return changes([](Quiz& quiz) { quiz.show(Quiz::Over::handIn); }); },
            [&](quizzing::HandIn) { return onPaper([&](Quiz&) { return handIn(); }); },
            [&](quizzing::Close) {
                if (!m_quiz) return set(m_asksToBegin, false);
                return changes([](Quiz& quiz) { quiz.show(Quiz::Over::nothing); });
            },
            [&](quizzing::Play) {
                return inQuiz([](const Quiz& quiz) -> QuizAnswer {
                    if (quiz.stage() == nullptr) return quizzing::Nothing{};
                    return quizzing::Staged{};
                });
            },
            [&](quizzing::Choose chosen) { return inQuiz([&](Quiz&) { return choose(chosen.choice); }); },
            [&](quizzing::LeaveStage) -> QuizAnswer { return quizzing::Unstaged{}; },
            [&](quizzing::Review) { return inQuiz([&](Quiz&) { return review(); }); },
            [&](quizzing::SaveCertificate) -> QuizAnswer {
                saveCertificate(language);
                return quizzing::Changed{};
            },
            [&](quizzing::LeaveQuiz) { return leave(); },
        },
        request);
}

QuizAnswer QuizDesk::open(const std::string& path) {
    std::shared_ptr<const quiz::Bank> bank = m_files.bank(path);
    if (!bank) return quizzing::Unreadable{path};
    m_quiz.reset();
    m_path = path;
    m_bank = std::move(bank);
    m_mode = proposed();
    m_asksToBegin = false;
    m_topic.reset();
    m_refusal.reset();
    lookUp();
    return quizzing::Opened{};
}

void QuizDesk::lookUp() {
    m_standing.reset();
    m_standingFault.reset();
    m_leftOff.reset();
    m_lastBank.reset();
    records::AttemptStore& store = *m_services.people.attempts();
    auto standing = records::standingOf(store, person(), m_bank);
    if (standing) {
        m_standing = std::move(standing).value();
        if (m_standing->last) m_lastBank = records::bankOf(store, m_standing->last->header, m_bank);
    } else {
        m_standingFault = std::move(standing).fault();
    }
    if (auto leftOff = records::practiceLeftOff(store, person(), m_bank)) m_leftOff = std::move(leftOff).value();
}

QuizAnswer QuizDesk::askBegin(core::Language language) {
    if (!m_bank) return quizzing::Nothing{};
    const bool begins = m_mode == quiz::Mode::exam && m_standing && !m_standing->open && !m_standing->elsewhere &&
                        m_standing->triesLeft > 0 && !person().id.empty();
    if (!begins) return begin(language, false);
    m_asksToBegin = true;
    m_refusal.reset();
    return quizzing::Changed{};
}

QuizAnswer QuizDesk::begin(core::Language language, bool anew) {
    m_asksToBegin = false;
    if (!m_bank) return quizzing::Nothing{};
    m_quiz.reset();
    forgetCertificate();
    const records::QuizWish wish{.person = person(),
                                 .mode = m_mode,
                                 .seed = m_services.seed(),
                                 .language = language,
                                 .anew = anew,
                                 .topic = m_topic};
    auto entered = records::QuizSession::enter(m_services.people.attempts(), m_bank, wish);
    if (auto* refusal = std::get_if<records::QuizRefusal>(&entered)) {
        m_refusal = std::move(*refusal);
        lookUp();
        return quizzing::Nothing{};
    }
    m_refusal.reset();
    m_quiz = std::make_unique<OngoingQuiz>(std::get<records::QuizSession>(std::move(entered)));
    m_isOverTold = false;
    prepare();
    return quizzing::Began{};
}

QuizAnswer QuizDesk::setMode(quiz::Mode mode) {
    if (!m_bank || (mode == quiz::Mode::practice && !m_bank->practice)) return quizzing::Nothing{};
    m_mode = mode;
    m_refusal.reset();
    return quizzing::Changed{};
}

QuizAnswer QuizDesk::openLastExam() {
    forgetCertificate();
    if (!hasLastExam()) return quizzing::Nothing{};
    auto session = records::QuizSession::lookBack(*m_services.people.attempts(), m_lastBank, *m_standing->last);
    if (!session) {
        m_standingFault = std::move(session).fault();
        return quizzing::Nothing{};
    }
    m_quiz = std::make_unique<OngoingQuiz>(std::move(session).value());
    m_isOverTold = true;
    return quizzing::OverBefore{};
}

QuizAnswer QuizDesk::leave() {
    m_quiz.reset();
    m_compiled.reset();
    if (m_bank) lookUp();
    return quizzing::Left{};
}

quiz::ReviewWait QuizDesk::reviewWait() const {
    if (!m_quiz || !m_quiz->isOver()) return quiz::ReviewWait::handIn;
    if (!m_quiz->isExam()) return quiz::ReviewWait::nothing;
    return m_standing ? m_standing->reviewWait(m_standing->bank->exam) : quiz::reviewRule(m_quiz->bank().exam);
}

bool QuizDesk::hasLastExam() const {
    return m_standing && m_standing->last && !m_standing->open && !m_standing->elsewhere && m_lastBank;
}

void QuizDesk::saveCertificate(core::Language language) {
    if (!m_bank || !m_standing || !m_standing->passed || isSavingCertificate()) return;
    std::packaged_task<SavedFiles()> task([certify = m_files.certify, person = person(), bank = m_bank, language] {
        return certify(person, bank, language);
    });
    m_certificate.reset();
    m_saving = task.get_future();
    // The certificate must be saved before `ready` is raised.
    m_saver = std::jthread([task = std::move(task), &ready = m_ready]() mutable {
        task();
        ready.raise();
    });
}

void QuizDesk::forgetCertificate() {
    m_certificate.reset();
    m_saving = {};
}

}  // namespace fourfold::desk
