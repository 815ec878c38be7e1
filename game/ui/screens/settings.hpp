#pragma once

#include <string>

#include "records/settings.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

struct SettingsView {
    const records::Settings& settings;
    std::string fault;  // why they cannot be saved; empty: they are
};

[[nodiscard]] Intent drawSettings(Page& page, const SettingsView& view);

}  // namespace fourfold::ui
