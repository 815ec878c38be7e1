#pragma once

#include <array>
#include <string_view>

namespace fourfold::scenario {

// The backdrops that a scene can name: each is assets/backdrops/<name>.svg.
inline constexpr std::array<std::string_view, 18> places{
    "kindergarten", "home",           "street",     "supermarket", "shop-office", "warehouse",
    "own-office",   "head-office",    "plant-gate", "reception",   "corridor",    "meeting-room",
    "office",       "manager-office", "workshop",   "lab",         "tea-house",   "canteen"};

}  // namespace fourfold::scenario
