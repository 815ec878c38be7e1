#pragma once

#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "desk/library.hpp"
#include "desk/ongoing_quiz.hpp"
#include "desk/quiz_request.hpp"
#include "desk/saved_files.hpp"
#include "desk/services.hpp"
#include "scenario/scenario.hpp"
#include "system/wake_signal.hpp"

namespace fourfold::desk {

// Reads the files that quizzes need, when they need them, and writes those that come of them.
struct QuizFiles {
    // The bank of a file; null when it has errors or is gone.
    std::function<std::shared_ptr<const quiz::Bank>(const std::string& path)> bank;
    // The scenario that a practical question of the bank names, in the version with this digest or, when it is empty,
    // as it is played now; null when there is none that can be played.
    std::function<std::shared_ptr<const scenario::Scenario>(const quiz::Bank&, const std::string& name,
                                                            const std::string& digest)>
        scenario;
    // Saves the certificate of the best exam on a bank that a person passed among the trainee's documents. Called on a
    // thread of its own.
    std::function<SavedFiles(const records::Person&, const quiz::Bank&, core::Language)> certify{};
};

// The quizzes of a trainee, from the start page of a bank to the result: which bank, what is chosen for it, and the
// sitting that goes on. Knows nothing of screens.
class QuizDesk {
public:
    // `ready` is raised when a certificate was saved.
    QuizDesk(Services services, QuizFiles files, const system::WakeSignal& ready)
        : m_services(std::move(services)), m_files(std::move(files)), m_ready(ready) {}

    // The banks that there are from now on: that of the start page is read again where its file has changed. A sitting
    // goes on in the version it began with.
    void setLibrary(std::shared_ptr<const Library> library);
    // Somebody else plays from now on.
    void changePerson();
    // What is asked for comes true at once; `language` is that of a quiz that begins, and of a certificate.
    // Before there is a library nothing does.
    QuizAnswer carryOut(const QuizRequest& request, core::Language language);
    // Sees to the time, to a play that waits for its scenario to be solved, and to a certificate that is being saved:
    // an exam is over, an answer is judged, or nothing.
    QuizAnswer tick();
    // When tick() has something to do, even if nothing happens till then; nothing: never.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTick() const;
    // Lets go of everything that the start page needed, the sitting included.
    void close();

    [[nodiscard]] bool isOpen() const { return m_bank != nullptr; }
    [[nodiscard]] const quiz::Bank& bank() const { return *m_bank; }
    [[nodiscard]] quiz::Mode mode() const { return m_mode; }
    [[nodiscard]] std::optional<quiz::TopicId> topic() const { return m_topic; }
    [[nodiscard]] const records::Person& person() const { return m_services.people.person(); }
    // How the person stands with the exam; nothing when that cannot be found out, and standingFault() says why.
    [[nodiscard]] const records::ExamStanding* standing() const { return m_standing ? &*m_standing : nullptr; }
    [[nodiscard]] const std::optional<records::SaveFault>& standingFault() const { return m_standingFault; }
    // A practice that was left off; of the topic that is chosen.
    [[nodiscard]] const std::optional<records::Attempt>& leftOff() const { return m_leftOff; }
    // Why the last quiz did not begin.
    [[nodiscard]] const std::optional<records::QuizRefusal>& refusal() const { return m_refusal; }

    // The sitting that goes on, or has just ended; null when there is none.
    [[nodiscard]] OngoingQuiz* quiz() { return m_quiz.get(); }
    [[nodiscard]] const OngoingQuiz* quiz() const { return m_quiz.get(); }
    // The scenario of the practical question that is up; null when it cannot be played or scored.
    [[nodiscard]] const scenario::Scenario* scenario() const {
        return m_compiled && m_playable ? &m_compiled->scenario() : nullptr;
    }
    // What has to happen until what was asked may be looked at: of practice nothing once it is over.
    [[nodiscard]] quiz::ReviewWait reviewWait() const;
    // Whether the person's last exam can be shown again: it was taken on this version of the bank, and none goes on.
    [[nodiscard]] bool hasLastExam() const;
    [[nodiscard]] bool isSavingCertificate() const { return m_saving.valid(); }
    // What came of the certificate on this result page; null before.
    [[nodiscard]] const SavedFiles* certificate() const { return m_certificate ? &*m_certificate : nullptr; }

private:
    // The start page.
    QuizAnswer open(const std::string& path);
    QuizAnswer begin(core::Language language, bool anew);
    QuizAnswer openLastExam();
    QuizAnswer leave();
    void lookUp();

    // The sitting: what the trainee does with the question that is up, and what that comes to.
    QuizAnswer turned(bool isAnother);
    QuizAnswer given(bool isGiven);
    QuizAnswer next();
    QuizAnswer handIn();
    QuizAnswer choose(scenario::ChoiceId choice);
    QuizAnswer over();
    QuizAnswer review();
    // Has the scenario of the question that is up read and solved, where it is a practical one.
    void prepare();

    // Begins to save the person's certificate, whose picture takes a while to draw; only where one of their exams on
    // the bank was passed.
    void saveCertificate(core::Language language);
    void forgetCertificate();

    Services m_services;
    QuizFiles m_files;
    const system::WakeSignal& m_ready;
    std::shared_ptr<const Library> m_library;
    std::string m_path;
    std::shared_ptr<const quiz::Bank> m_bank;
    quiz::Mode m_mode = quiz::Mode::practice;
    std::optional<quiz::TopicId> m_topic;
    std::optional<records::ExamStanding> m_standing;
    std::optional<records::SaveFault> m_standingFault;
    std::optional<records::Attempt> m_leftOff;
    std::optional<records::QuizRefusal> m_refusal;
    std::unique_ptr<OngoingQuiz> m_quiz;
    bool m_isOverTold = false;  // that this exam is over
    std::optional<SavedFiles> m_certificate;
    std::future<SavedFiles> m_saving;
    std::jthread m_saver;
    std::shared_ptr<const engine::CompiledScenario> m_compiled;  // of the practical question that is up
    bool m_playable = true;
};

}  // namespace fourfold::desk
