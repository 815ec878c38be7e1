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

// Reads the files of quizzes when they are needed, and writes the files of certificates.
struct QuizFiles {
    // The bank in a file; null if the file has errors or no longer exists.
    std::function<std::shared_ptr<const quiz::Bank>(const std::string& path)> bank;
    // The scenario of a practical question of the bank, in the version with this digest. If the digest is empty, the
    // version that is played now. Null if there is none that can be played.
    std::function<std::shared_ptr<const scenario::Scenario>(const quiz::Bank&, const std::string& name,
                                                            const std::string& digest)>
        scenario;
    // Saves the certificate of the person's best passed exam on a bank in the documents folder. It is called on another
    // thread.
    std::function<SavedFiles(const records::Person&, const std::shared_ptr<const quiz::Bank>&, core::Language)>
        certify{};
};

// The quizzes of a trainee, from the start page of a bank to the result: the bank, the settings chosen for it, and the
// present sitting. Does not know the screens.
class QuizDesk {
public:
    // `ready` is raised after a certificate was saved.
    QuizDesk(Services services, QuizFiles files, const system::WakeSignal& ready)
        : m_services(std::move(services)), m_files(std::move(files)), m_ready(ready) {}

    // Sets the banks that exist from now on. If the file of the start page's bank has changed, the bank is read again.
    // A sitting stays in the version in which it began.
    void setLibrary(std::shared_ptr<const Library> library);
    // Call this when somebody else plays from now on.
    void changePerson();
    // Carries out a request at once. `language` is the language of a quiz that begins, and of a certificate. Does
    // nothing until the library is set.
    QuizAnswer carryOut(const QuizRequest& request, core::Language language);
    // Checks the time, a play that waits until its scenario is solved, and a certificate that is being saved. Returns
    // that the exam is over, that an answer was judged, or Nothing.
    QuizAnswer tick();
    // How long to wait until tick() has something to do if nothing else happens; nothing means never.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextTick() const;
    // Closes the start page and its sitting.
    void close();

    [[nodiscard]] bool isOpen() const { return m_bank != nullptr; }
    [[nodiscard]] const quiz::Bank& bank() const { return *m_bank; }
    [[nodiscard]] quiz::Mode mode() const { return m_mode; }
    [[nodiscard]] std::optional<quiz::TopicId> topic() const { return m_topic; }
    [[nodiscard]] const records::Person& person() const { return m_services.people.person(); }
    // What the person may do in the exam; null if it could not be found out: see standingFault().
    [[nodiscard]] const records::ExamStanding* standing() const { return m_standing ? &*m_standing : nullptr; }
    [[nodiscard]] const std::optional<records::SaveFault>& standingFault() const { return m_standingFault; }
    // The unfinished practice, of the chosen topic.
    [[nodiscard]] const std::optional<records::Attempt>& leftOff() const { return m_leftOff; }
    // Whether the start page asks if an exam shall begin.
    [[nodiscard]] bool asksToBegin() const { return m_asksToBegin; }
    // Why the last quiz could not begin.
    [[nodiscard]] const std::optional<records::QuizRefusal>& refusal() const { return m_refusal; }

    // The present sitting, or the one that has just ended; null if there is none.
    [[nodiscard]] OngoingQuiz* quiz() { return m_quiz.get(); }
    [[nodiscard]] const OngoingQuiz* quiz() const { return m_quiz.get(); }
    // The scenario of the present practical question; null if it cannot be played or scored.
    [[nodiscard]] const scenario::Scenario* scenario() const {
        return m_compiled && m_playable ? &m_compiled->scenario() : nullptr;
    }
    // What the review of the sitting waits for. A practice that is over waits for nothing.
    [[nodiscard]] quiz::ReviewWait reviewWait() const;
    // The version of the bank whose rules hold for the person's exam.
    [[nodiscard]] const quiz::Bank& examBank() const { return m_standing ? *m_standing->bank : *m_bank; }
    // Whether the person's last exam can be shown: its version of the bank is at hand, and no exam goes on.
    [[nodiscard]] bool hasLastExam() const;
    [[nodiscard]] bool isSavingCertificate() const { return m_saving.valid(); }
    // The result of saving the certificate of this result page; null before.
    [[nodiscard]] const SavedFiles* certificate() const { return m_certificate ? &*m_certificate : nullptr; }

private:
    // Requests on the start page.
    QuizAnswer open(const std::string& path);
    QuizAnswer askBegin(core::Language language);
    QuizAnswer begin(core::Language language, bool anew);
    QuizAnswer openLastExam();
    QuizAnswer setMode(quiz::Mode mode);
    QuizAnswer leave();
    void lookUp();
    // The mode that the start page proposes: practice, where the bank allows it.
    [[nodiscard]] quiz::Mode proposed() const { return m_bank->practice ? quiz::Mode::practice : quiz::Mode::exam; }

    // Requests about the present question, and their results.
    QuizAnswer turned(bool isAnother);
    QuizAnswer given(bool isGiven);
    QuizAnswer next();
    QuizAnswer handIn();
    QuizAnswer choose(scenario::ChoiceId choice);
    QuizAnswer over();
    QuizAnswer review();
    // Starts to read and solve the scenario of the present question, if it is a practical one.
    void prepare();

    // Starts to save the person's certificate; drawing its picture takes some time. Only if the person has passed an
    // exam on the bank.
    void saveCertificate(core::Language language);
    void forgetCertificate();

    Services m_services;
    QuizFiles m_files;
    const system::WakeSignal& m_ready;
    std::shared_ptr<const Library> m_library;
    std::string m_path;
    std::shared_ptr<const quiz::Bank> m_bank;
    quiz::Mode m_mode = quiz::Mode::practice;
    bool m_asksToBegin = false;
    std::optional<quiz::TopicId> m_topic;
    std::optional<records::ExamStanding> m_standing;
    std::shared_ptr<const quiz::Bank> m_lastBank;  // the version of the person's last exam
    std::optional<records::SaveFault> m_standingFault;
    std::optional<records::Attempt> m_leftOff;
    std::optional<records::QuizRefusal> m_refusal;
    std::unique_ptr<OngoingQuiz> m_quiz;
    bool m_isOverTold = false;  // the end of this exam was announced
    std::optional<SavedFiles> m_certificate;
    std::future<SavedFiles> m_saving;
    std::jthread m_saver;
    std::shared_ptr<const engine::CompiledScenario> m_compiled;  // of the present practical question
    bool m_playable = true;
};

}  // namespace fourfold::desk
