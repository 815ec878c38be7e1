#pragma once

#include <optional>
#include <string>

#include "core/strings.hpp"
#include "desk/desks.hpp"

namespace fourfold::ui {

// What is said of something that could not be read or kept; empty where nothing is wrong.
struct Sentences {
    const core::Strings& strings;
    core::Language language;

    // Of the store as a whole.
    [[nodiscard]] std::string ofStore(const records::SaveFault& fault) const;
    // Why no play can be read or kept; empty also where there is no home: a play says that itself.
    [[nodiscard]] std::string ofPlays(const desk::PeopleDesk& people) const;
    [[nodiscard]] std::string ofPlay(const records::SaveFault* fault) const;
    [[nodiscard]] std::string ofDeck(const records::DeckStore& deck) const;
    // Why answers are not being kept, or the start page cannot say how things stand.
    [[nodiscard]] std::string ofQuiz(const desk::QuizDesk& quizzes, const records::DeckStore& deck) const;
    [[nodiscard]] std::string ofSettings(const std::optional<records::SaveFault>& fault) const;

private:
    [[nodiscard]] std::string with(std::string_view key, const records::SaveFault& fault) const;
};

}  // namespace fourfold::ui
