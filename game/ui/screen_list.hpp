#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "desk/desks.hpp"
#include "reports/document.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screen_id.hpp"
#include "ui/screens/home.hpp"

namespace fourfold::ui {

// A report as it is shown, made when it, or the language, is another one.
struct ShownReport {
    std::shared_ptr<const reports::Report> report;
    core::Language language{};
    reports::Document document;
};

// What screens are drawn from.
struct ScreenSource {
    Pictures& pictures;
    const desk::Desks& desks;
    const HomeView& home;
    const records::Settings& settings;
    const std::optional<records::SaveFault>& settingsFault;
    Sheet sheet = Sheet::none;  // over the stage
    ShownReport& report;
};

// A screen: its name, as it is announced, and what draws it and says what the trainee asked for.
struct Screen {
    ScreenId id;
    std::string_view name;
    Intent (*draw)(Page& page, const ScreenSource& from);
};

[[nodiscard]] const Screen& screenOf(ScreenId id);

}  // namespace fourfold::ui
