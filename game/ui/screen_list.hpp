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

// The shown form of a report. It is made again when the report or the language changes.
struct ShownReport {
    std::shared_ptr<const reports::Report> report;
    core::Language language{};
    reports::Document document;
};

// The data that screens are drawn from.
struct ScreenSource {
    Pictures& pictures;
    const desk::Desks& desks;
    const HomeView& home;
    const records::Settings& settings;
    const std::optional<records::SaveFault>& settingsFault;
    Sheet sheet = Sheet::none;  // over the stage
    ShownReport& report;
};

// A screen: the name by which it is announced, and the function that draws it and returns the trainee's request.
struct Screen {
    ScreenId id;
    std::string_view name;
    Intent (*draw)(Page& page, const ScreenSource& from);
};

[[nodiscard]] const Screen& screenOf(ScreenId id);

}  // namespace fourfold::ui
