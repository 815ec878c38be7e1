#pragma once

#include "ui/screens/home.hpp"

namespace fourfold::ui {

// A scenario as a card on the home screen. The card of a file with errors says what is wrong and where. True when the
// card was chosen, which is not possible for one with errors.
bool drawScenarioCard(Page& page, Pictures& pictures, const Rect& rect, const desk::Home::Card& card,
                      std::size_t index);

// The same for a question bank.
bool drawBankCard(Page& page, const Rect& rect, const desk::Home::Bank& bank);
// The heights of both cards, in units that grow with the text.
inline constexpr float scenarioCardHeight = 330;
inline constexpr float bankCardHeight = 150;

}  // namespace fourfold::ui
