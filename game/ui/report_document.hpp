#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/strings.hpp"
#include "reports/report.hpp"

namespace fourfold::ui {

// A report as the window shows it: one block below the other.
struct ReportHeading { std::string text; };
struct ReportText { std::string text; };
// What was earned in the four dimensions, 0 to 1.
struct ReportBars {
    struct Bar {
        scenario::Dimension dimension = scenario::Dimension::trust;
        std::string value;
        float share = 0;
    };
    std::vector<Bar> bars;
};
struct ReportTable {
    struct Column {
        std::string head;
        float weight = 1;    // of the width
        bool right = false;  // aligned so
    };
    std::string id;
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;  // each with a text for every column
};
using ReportBlock = std::variant<ReportHeading, ReportText, ReportBars, ReportTable>;

struct ReportDocument {
    std::string title;
    std::vector<ReportBlock> blocks;
};

[[nodiscard]] ReportDocument documentOf(const reports::Report& report, const core::Strings& strings, core::Language language);

}  // namespace fourfold::ui
