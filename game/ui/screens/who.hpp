#pragma once

#include <string>
#include <vector>

#include "records/person.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

struct WhoView {
    const std::vector<records::Person>& people;  // those the store knows, by class and name
    const records::Person& current;
    std::string fault;  // why people cannot be read or kept; empty: no error
};

// Asks who plays: a person in the store, a new person, or nobody.
[[nodiscard]] Intent drawWho(Page& page, const WhoView& view);

// "李雷 · 三班", only the name when there is no class, or the text for nobody.
[[nodiscard]] std::string shownName(const Page& page, const records::Person& person);

}  // namespace fourfold::ui
