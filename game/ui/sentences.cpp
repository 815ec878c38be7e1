#include "ui/sentences.hpp"

#include <fmt/format.h>

namespace fourfold::ui {

std::string Sentences::with(std::string_view key, const records::SaveFault& fault) const {
    return strings.format(key, language, fmt::arg("path", fault.path.string()), fmt::arg("reason", fault.reason()));
}

std::string Sentences::ofStore(const records::SaveFault& fault) const { return with(fault.storeKey(), fault); }

std::string Sentences::ofPlays(const desk::PeopleDesk& people) const {
    const std::optional<records::SaveFault> fault = people.plays().fault();
    return fault && fault->kind != records::SaveFault::Kind::noHome ? ofStore(*fault) : std::string();
}

std::string Sentences::ofPlay(const records::SaveFault* fault) const {
    return fault != nullptr ? with(fault->key(), *fault) : std::string();
}

std::string Sentences::ofDeck(const records::DeckStore& deck) const {
    const records::SaveFault* fault = deck.fault();
    return fault != nullptr ? strings.format("drill.not_kept", language, fmt::arg("why", ofStore(*fault)))
                            : std::string();
}

std::string Sentences::ofQuiz(const desk::QuizDesk& quizzes, const records::DeckStore& deck) const {
    if (const desk::OngoingQuiz* quiz = quizzes.quiz()) {
        const records::SaveFault* fault = quiz->session().fault();
        if (fault == nullptr) return quiz->isExam() ? std::string() : ofDeck(deck);
        return strings.format("quiz_window.not_kept", language, fmt::arg("reason", ofStore(*fault)));
    }
    if (const auto& refusal = quizzes.refusal()) {
        const bool isElsewhere = refusal->why == records::QuizRefusal::Why::elsewhere;
        if (isElsewhere) return std::string(strings.get("quiz_window.elsewhere", language));
        if (refusal->why == records::QuizRefusal::Why::examsOnly) {
            return std::string(strings.get("quiz_window.rule.exams_only", language));
        }
        if (refusal->fault) return ofStore(*refusal->fault);
    }
    return quizzes.standingFault() ? ofStore(*quizzes.standingFault()) : std::string();
}

std::string Sentences::ofSettings(const std::optional<records::SaveFault>& fault) const {
    return fault ? with(fault->settingsKey(), *fault) : std::string();
}

}  // namespace fourfold::ui
