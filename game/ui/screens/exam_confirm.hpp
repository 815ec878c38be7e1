#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/intent.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

// A line of what somebody agrees to, with its symbol.
struct ExamTerm {
    std::string_view symbol;  // of assets/symbols
    std::string text;
};

struct ExamConfirm {
    std::vector<ExamTerm> terms;
    Intent begin;    // what begins the exam
    Intent stayOut;  // what closes the sheet
};

// Asks whether an exam shall begin, over a screen that was drawn covered. Enter alone begins nothing: the button that
// begins has to be chosen.
[[nodiscard]] Intent drawExamConfirm(Page& page, const ExamConfirm& view);

// The last terms of every exam: under which name it is kept.
[[nodiscard]] std::string keptUnderText(const Page& page, const std::string& name);

}  // namespace fourfold::ui
