#pragma once

#include "ui/screens/home.hpp"

namespace fourfold::ui {

// A scenario as a card on the home screen; a file with errors as a card that says what is wrong and where. True when it
// was chosen; a card with errors cannot be.
bool drawScenarioCard(Page& page, Pictures& pictures, const Rect& rect, const desk::Home::Card& card,
                      std::size_t index);

// The same for a question bank.
bool drawBankCard(Page& page, const Rect& rect, const desk::Home::Bank& bank);
// The heights of both, in units that grow with the text.
inline constexpr float scenarioCardHeight = 330;
inline constexpr float bankCardHeight = 150;

}  // namespace fourfold::ui
