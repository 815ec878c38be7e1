#include "ui/widgets/option_sheet.hpp"

#include <cmath>

#include "core/text_match.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/row_list.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/sheet.hpp"
#include "ui/widgets/text_field.hpp"

namespace fourfold::ui {
namespace {

constexpr std::size_t plainOptions = 9;  // with more options there is a field
constexpr float optionRowHeight = 46;

bool drawOption(Page& page, const Rect& rect, const std::string& id, std::string_view text, bool selected) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Interaction met = page.control(
        {.kind = ItemKind::choice, .id = id, .text = std::string(text), .rect = rect, .value = selected ? 1 : 0});
    const float corner = theme.px(8);
    if (met.hovered || met.focused) page.paint.fill(rect, paper.card.mixed(paper.accent, 0.10F), corner);
    if (met.focused) focusRing(page, rect.inset(theme.px(3)), corner);
    Rect inner = rect.inset(theme.px(12), 0);
    const float side = std::round(theme.row(18));
    const Rect sign = inner.cutLeft(side + theme.px(10));
    if (selected) symbol(page, "check", {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side}, paper.accent);
    page.paint.label(inner, text, selected ? TextStyle::strong : TextStyle::body, paper.text);
    return met.activated;
}

}  // namespace

OptionResult optionSheet(Page& page, const OptionSheet& spec) {
    const Theme& theme = page.theme;
    const bool isLong = spec.options.size() > plainOptions;
    SheetResult frame =
        sheet(page, {.id = spec.id, .title = spec.title, .width = 520, .height = isLong ? 600.0F : 0.0F});
    OptionResult result{.picked = {}, .closed = frame.closed};
    std::string text;
    if (isLong) {
        if (page.first(spec.id + "-opened")) page.focus(spec.id + "-filter");
        const FieldResult field = textField(page, {.id = spec.id + "-filter",
                                                   .name = page.tr("results.find"),
                                                   .rect = frame.body.cutTop(textFieldHeight(page)),
                                                   .placeholder = page.tr("results.find"),
                                                   .symbol = "search"});
        text = core::trimmed(field.text);
        frame.body.cutTop(theme.px(10));
    }
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < spec.options.size(); ++i) {
        if (core::matches(spec.options[i], text)) shown.push_back(i);
    }
    ScrollArea area(page, spec.id + "-entries", frame.body);
    const float height = theme.row(optionRowHeight);
    const double top = area.origin().y;
    const RowRange rows = rowsInSight(area.origin().y, frame.body, height, shown.size());
    for (std::size_t i = rows.first; i < rows.last; ++i) {
        const auto y = static_cast<float>(top + static_cast<double>(height) * static_cast<double>(i));
        const Rect rect{area.origin().x, y, area.width(), height};
        const std::size_t option = shown[i];
        const std::string id = spec.id + "-option-" + std::to_string(option);
        if (drawOption(page, rect, id, spec.options[option], spec.selected == option)) result.picked = option;
    }
    area.finish(height * static_cast<float>(shown.size()));
    return result;
}

}  // namespace fourfold::ui
