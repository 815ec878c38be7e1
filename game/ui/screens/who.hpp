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
    std::string fault;  // why nobody can be read or kept; empty: they can
};

// Who plays: somebody the store knows, somebody new, or nobody.
[[nodiscard]] Intent drawWho(Page& page, const WhoView& view);

// "李雷 · 三班", the name alone without a class, or what stands for nobody.
[[nodiscard]] std::string shownName(const Page& page, const records::Person& person);

}  // namespace fourfold::ui
