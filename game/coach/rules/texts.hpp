#pragma once

#include <functional>
#include <string>

#include "scenario/scenario.hpp"

namespace fourfold::coach::rules {

// A text of the scenario: which key it stands under ("say", "reply"), and where its element begins.
struct TextPlace {
    std::string key;
    const core::Text& text;
    core::Position at;
};

// Visits every text that a player can see.
void forEachText(const scenario::Scenario& scenario, const std::function<void(const TextPlace&)>& visit);

}  // namespace fourfold::coach::rules
