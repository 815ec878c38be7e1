// What the navigator does with quizzes: which of their screens is up, and what is heard.
#include <algorithm>

#include "drill/missed.hpp"
#include "system/local_time.hpp"
#include "ui/navigator.hpp"
#include "ui/screens/quiz.hpp"
#include "ui/screens/quiz_result.hpp"
#include "ui/screens/quiz_stage.hpp"
#include "ui/screens/quiz_start.hpp"

namespace fourfold::ui {
namespace {

using platform::SoundId;

constexpr std::string_view unreadable = "quiz_window.unreadable";

}  // namespace

void Navigator::openBank(const std::string& path) {
    m_desk.setPerson(m_settings.person);
    if (!m_desk.open(path)) {
        m_remark = m_services.strings.format(unreadable, m_language, fmt::arg("path", path));
        return;
    }
    m_play.reset();
    m_drill.reset();
    m_screens = {ScreenId::home, ScreenId::quizStart};
    sound(SoundId::tap);
}

void Navigator::openWanted(const desk::Library::WantedQuiz& wanted) {
    keepPerson();
    openBank(wanted.path);
    m_desk.setMode(wanted.mode);
}

void Navigator::followBanks() {
    for (const desk::Library::Bank& bank : m_library->banks) {
        if (bank.head) m_desk.follow(bank.path, bank.head->digest);
    }
}

void Navigator::beginQuiz(bool anew) {
    if (!m_desk.begin(m_language, anew)) return;
    m_desk.prepare(traditional());
    m_sheet = Sheet::none;
    m_screens = {ScreenId::home, ScreenId::quizStart, ScreenId::quiz};
    sound(SoundId::page);
}

void Navigator::applyQuiz(const desk::QuizRequest& request) {
    if (const auto* open = std::get_if<desk::request::OpenBank>(&request)) return openBank(open->path);
    if (const auto* set = std::get_if<desk::request::SetMode>(&request)) {
        m_desk.setMode(set->mode);
        return sound(SoundId::tap);
    }
    if (const auto* set = std::get_if<desk::request::SetTopic>(&request)) {
        m_desk.setTopic(set->topic);
        return sound(SoundId::tap);
    }
    if (std::holds_alternative<desk::request::Begin>(request)) return beginQuiz(false);
    if (std::holds_alternative<desk::request::BeginAnew>(request)) return beginQuiz(true);
    if (std::holds_alternative<desk::request::Play>(request)) return go(ScreenId::quizStage);
    if (std::holds_alternative<desk::request::LeaveStage>(request)) return back();
    if (std::holds_alternative<desk::request::LastExam>(request)) {
        if (!m_desk.openLastExam()) return;
        m_screens = {ScreenId::home, ScreenId::quizStart, ScreenId::quizResult};
        return sound(SoundId::page);
    }
    if (std::holds_alternative<desk::request::Review>(request)) {
        if (m_desk.reviewWait() != quiz::ReviewWait::nothing) return;
        m_desk.quiz()->review();
        m_desk.prepare(traditional());
        return go(ScreenId::quiz);
    }
    if (std::holds_alternative<desk::request::SaveCertificate>(request)) {
        m_desk.saveCertificate(m_language);
        return sound(SoundId::tap);
    }
    if (std::holds_alternative<desk::request::LeaveQuiz>(request)) {
        m_desk.leaveQuiz();
        m_screens = {ScreenId::home, ScreenId::quizStart};
        return sound(SoundId::tap);
    }
    desk::OngoingQuiz& quiz = *m_desk.quiz();
    const std::size_t at = quiz.at();
    const bool wasAnswered = quiz.sitting().answered(at);
    const bool showsResult = std::holds_alternative<desk::request::Next>(request) && quiz.isOver() && !quiz.isReview();
    m_desk.carryOut(request);
    if (quiz.at() != at) m_desk.prepare(traditional());
    const bool isJudged = !quiz.isExam() && !wasAnswered && quiz.sitting().answered(at);
    if (isJudged) {
        m_deck.add(drill::missedIn(quiz.sitting(), at, system::localDay(m_services.clock())));
        const bool right = quiz.sitting().points(at) >= core::whole(quiz.sitting().question(at).points);
        sound(right ? SoundId::gain : SoundId::loss);
    } else {
        sound(quiz.at() != at ? SoundId::page : SoundId::tap);
    }
    if (showsResult || (quiz.isExam() && quiz.isOver() && !quiz.isReview())) showQuizResult();
}

void Navigator::showQuizResult() {
    m_sheet = Sheet::none;
    m_desk.renewStanding();
    m_screens = {ScreenId::home, ScreenId::quizStart, ScreenId::quizResult};
    const bool won = !m_desk.quiz()->isExam() || quiz::resultOf(m_desk.quiz()->sitting()).pass;
    sound(won ? SoundId::won : SoundId::lost);
}

void Navigator::answerOnStage(scenario::ChoiceId choice) {
    desk::OngoingQuiz& quiz = *m_desk.quiz();
    quiz.choose(choice);
    sound(SoundId::page);
    if (quiz.stage()->practical().over() && !quiz.stage()->isWhole()) back();
}

void Navigator::settleQuiz() {
    desk::OngoingQuiz* quiz = m_desk.quiz();
    if (quiz == nullptr) return;
    const bool wasOver = quiz->isOver();
    const bool wasJudging = quiz->judging();
    m_desk.tick();
    if (quiz->isOver() && !wasOver && quiz->isExam()) return showQuizResult();
    if (wasJudging && !quiz->judging() && !quiz->isExam()) {
        if (const auto solved = m_services.solver.result(quiz->stage()->rules().get())) {
            const core::Day today = system::localDay(m_services.clock());
            m_deck.add(drill::missedIn(quiz->stage()->practical(), solved->solution, today));
        }
        const bool right = quiz->sitting().points(quiz->at()) >= core::whole(quiz->question().points);
        sound(right ? SoundId::gain : SoundId::loss);
    }
}

std::string Navigator::quizMessage() const {
    const core::Strings& strings = m_services.strings;
    if (const desk::OngoingQuiz* quiz = m_desk.quiz()) {
        const records::SaveFault* fault = quiz->session().fault();
        if (fault == nullptr) return quiz->isExam() ? std::string() : deckMessage();
        return strings.format("quiz_window.not_kept", m_language, fmt::arg("reason", storeSentence(*fault)));
    }
    if (const auto& refusal = m_desk.refusal()) {
        const bool isElsewhere = refusal->why == records::QuizRefusal::Why::elsewhere;
        if (isElsewhere) return std::string(strings.get("quiz_window.elsewhere", m_language));
        if (refusal->fault) return storeSentence(*refusal->fault);
    }
    return m_desk.standingFault() ? storeSentence(*m_desk.standingFault()) : std::string();
}

Intent Navigator::drawQuizScreen(Page& page) {
    if (screen() == ScreenId::quizStart) return drawQuizStart(page, {m_desk, quizMessage()});
    const QuizView view{.quiz = *m_desk.quiz(),
                        .catalogue = m_library->catalogue,
                        .scenario = m_desk.scenario(),
                        .sheet = m_sheet,
                        .person = m_desk.person().name,
                        .fault = quizMessage()};
    switch (screen()) {
        case ScreenId::quizStage: return drawQuizStage(page, m_services.pictures, view);
        case ScreenId::quizResult: return drawQuizResult(page, view, m_desk);
        default: return drawQuiz(page, m_services.pictures, view);
    }
}

}  // namespace fourfold::ui
