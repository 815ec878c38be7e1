#pragma once

#include <string>
#include <vector>

#include "desk/home.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

struct HomeView {
    desk::Home home{};
    std::string folder{};                // where own scenarios belong; empty: there is no home
    std::vector<std::string> notices{};  // what cannot be saved and the like
};

// What can be begun or gone on with.
[[nodiscard]] Intent drawHome(Page& page, Pictures& pictures, const HomeView& view);

}  // namespace fourfold::ui
