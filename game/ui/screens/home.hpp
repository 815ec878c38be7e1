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
    std::string folder{};                // for own scenarios; empty: there is no home directory
    std::vector<std::string> notices{};  // for example about what cannot be saved
};

// Everything that can be begun or continued.
[[nodiscard]] Intent drawHome(Page& page, Pictures& pictures, const HomeView& view);

}  // namespace fourfold::ui
