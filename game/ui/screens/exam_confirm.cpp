#include "ui/screens/exam_confirm.hpp"

#include <algorithm>

#include "core/utf8.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/sheet.hpp"

namespace fourfold::ui {

Intent drawExamConfirm(Page& page, const ExamConfirm& view) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const SheetResult opened = sheet(page, {"exam-confirm", page.tr("exam_confirm.title"), 620, 0});
    const float edge = theme.px(6);  // room for the focus ring inside the clip
    ScrollArea area(page, "exam-confirm-entries",
                    {opened.body.x - edge, opened.body.y, opened.body.w + 2 * edge, opened.body.h});
    Column column(page, {area.origin().x + edge, area.origin().y + edge}, area.width() - 2 * edge);
    const float side = theme.row(22);
    const float left = side + theme.px(14);
    for (std::size_t i = 0; i < view.terms.size(); ++i) {
        const float top = column.y();
        Column words(page, {column.x() + left, top}, column.width() - left);
        words.text(view.terms[i].text, TextStyle::body, paper.text, "term-" + std::to_string(i + 1));
        const float line = page.paint.lineHeight(TextStyle::body);
        symbol(page, view.terms[i].symbol, {column.x(), top + (line - side) / 2, side, side}, paper.accent);
        static_cast<void>(column.take(std::max(words.used(), line)));
        column.space(8);
    }
    column.space(10);
    Intent result;
    if (button(page, {.id = "exam-begin",
                      .text = page.tr("exam_confirm.begin"),
                      .rect = column.take(theme.row(48)),
                      .look = ButtonLook::primary,
                      .symbol = "play"})) {
        result = view.begin;
    }
    column.space(9);
    if (button(page, {.id = "exam-not-yet",
                      .text = page.tr("exam_confirm.not_yet"),
                      .rect = column.take(theme.row(48)),
                      .symbol = "undo",
                      .keyHint = "Esc"})) {
        result = view.stayOut;
    }
    area.finish(column.used() + 2 * edge);
    if (opened.closed) result = view.stayOut;
    return result;
}

std::string keptUnderText(const Page& page, const std::string& name) {
    return name.empty()
               ? std::string(page.tr("exam_confirm.kept_nameless"))
               : page.strings.format("exam_confirm.kept", page.language, fmt::arg("name", core::printable(name)));
}

}  // namespace fourfold::ui
