#pragma once

#include <optional>
#include <string>

#include "core/strings.hpp"
#include "desk/desks.hpp"

namespace fourfold::ui {

// The sentences about things that could not be read or kept. They are empty when nothing is wrong.
struct Sentences {
    const core::Strings& strings;
    core::Language language;

    // About the store as a whole.
    [[nodiscard]] std::string ofStore(const records::SaveFault& fault) const;
    // Why no play can be read or kept. Also empty without a home directory: the play reports that itself.
    [[nodiscard]] std::string ofPlays(const desk::PeopleDesk& people) const;
    [[nodiscard]] std::string ofPlay(const records::SaveFault* fault) const;
    [[nodiscard]] std::string ofDeck(const records::DeckStore& deck) const;
    // Why answers are not kept, or why the start page cannot show the state of the quiz.
    [[nodiscard]] std::string ofQuiz(const desk::QuizDesk& quizzes, const records::DeckStore& deck) const;
    [[nodiscard]] std::string ofSettings(const std::optional<records::SaveFault>& fault) const;

private:
    [[nodiscard]] std::string with(std::string_view key, const records::SaveFault& fault) const;
};

}  // namespace fourfold::ui
