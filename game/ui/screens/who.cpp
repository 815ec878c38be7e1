#include "ui/screens/who.hpp"

#include <algorithm>
#include <cmath>

#include "core/normal_name.hpp"
#include "core/text_match.hpp"
#include "core/utf8.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/row_list.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/text_field.hpp"

namespace fourfold::ui {
namespace {

using records::Person;

constexpr std::size_t mostCharacters = 60;
constexpr float personRowHeight = 52;
constexpr float rowGap = 8;
const std::string nameField = "who-name";
const std::string classField = "who-class";
const std::string numberField = "who-number";

// The texts of the three fields, and the people who match them.
struct Wanted {
    std::string name;
    std::string className;
    std::string number;
    bool entered = false;
    std::vector<const Person*> people;
    const Person* exact = nullptr;  // the only one of that name, class and number
    std::size_t named = 0;          // how many have that name and class, and that number if one is written
};

void find(const WhoView& view, Wanted& wanted) {
    for (const Person& person : view.people) {
        if (!core::matches(person.className, wanted.className)) continue;
        // The first field finds a staff number or a name, and also a class.
        if (!core::matches(person.name, wanted.name) && !core::matches(person.className, wanted.name) &&
            !core::matches(person.number, wanted.name)) {
            continue;
        }
        if (!core::matches(person.number, wanted.number)) continue;
        wanted.people.push_back(&person);
        if (person.name != wanted.name || person.className != wanted.className) continue;
        if (!wanted.number.empty() && person.number != wanted.number) continue;
        ++wanted.named;
        wanted.exact = &person;
    }
    if (wanted.named > 1) wanted.exact = nullptr;
}

// The fields and the button that adds the person written there. True when it was pressed.
bool drawForm(Page& page, Column& column, Wanted& wanted, const Person& current) {
    const Theme& theme = page.theme;
    const float height = textFieldHeight(page);
    const float gap = theme.px(10);
    Button add{
        .id = "who-add", .text = page.tr("who.add"), .rect = {}, .look = ButtonLook::primary, .symbol = "person"};
    const float width = buttonWidth(page, add);
    const bool wide = column.width() - width > theme.row(520);
    Rect row = column.take(height);
    Rect last = row;
    if (wide) last = row.cutRight(width + gap);
    Rect classRect = row;
    if (wide) {
        classRect = row.cutRight(std::round(row.w * 0.5F));
        row.cutRight(gap);
    } else {
        column.space(10);
        classRect = column.take(height);
        last = classRect.cutRight(width + gap);
    }
    Rect numberRect = classRect.cutRight(std::round(classRect.w * 0.42F));
    classRect.cutRight(gap);
    if (page.first("who-form")) page.focus(nameField);
    const FieldResult name = textField(page, {.id = nameField,
                                              .name = page.tr("who.name"),
                                              .rect = row,
                                              .placeholder = page.tr("who.name_hint"),
                                              .most = mostCharacters,
                                              .symbol = "person"});
    const FieldResult className = textField(page, {.id = classField,
                                                   .name = page.tr("who.class"),
                                                   .rect = classRect,
                                                   .placeholder = page.tr("who.class_hint"),
                                                   .value = current.className,
                                                   .most = mostCharacters});
    const FieldResult number = textField(page, {.id = numberField,
                                                .name = page.tr("who.number"),
                                                .rect = numberRect,
                                                .placeholder = page.tr("who.number_hint"),
                                                .most = mostCharacters});
    wanted.name = core::normalName(name.text);
    wanted.className = core::normalName(className.text);
    wanted.number = core::normalName(number.text);
    wanted.entered = name.entered || className.entered || number.entered;
    last.cutLeft(gap);
    add.rect = last;
    add.enabled = !wanted.name.empty();
    return button(page, add);
}

// The existing classes to pick from. Picking one writes it into the field for the class; picking it again clears the
// field.
void drawClasses(Page& page, Column& column, const WhoView& view, const std::string& written) {
    std::vector<std::string_view> classes;
    for (const Person& person : view.people) {
        if (person.className.empty()) continue;
        if (classes.empty() || classes.back() != person.className) classes.push_back(person.className);
    }
    if (classes.empty()) return;
    column.space(10);
    const Theme& theme = page.theme;
    const float gap = theme.px(8);
    Rect row = column.take(theme.row(36));
    page.paint.label(row.cutLeft(page.paint.width(page.tr("who.classes"), TextStyle::small) + gap),
                     page.tr("who.classes"), TextStyle::small, page.colors.paper.muted);
    // As many classes as fit, the written one first.
    std::ranges::stable_sort(classes, {}, [&](std::string_view each) { return each != written; });
    for (const std::string_view each : classes) {
        const bool selected = each == written;
        const float width = std::min(theme.row(200), page.paint.width(each, TextStyle::strong) + theme.px(32));
        if (width > row.w) break;
        if (button(
                page,
                {.id = "class-" + std::string(each), .text = each, .rect = row.cutLeft(width), .selected = selected})) {
            page.memory.fields.at(classField).edit = TextEdit(selected ? std::string_view() : each, mostCharacters);
            page.wantFrame();
        }
        row.cutLeft(gap);
    }
}

// The class and the staff number.
std::string detailOf(const Page& page, const Person& person) {
    const std::string dot(person.className.empty() || person.number.empty() ? std::string_view() : page.tr("word.dot"));
    return core::printable(person.className) + dot + core::printable(person.number);
}

struct PersonRow {
    std::string id;
    std::string name;
    std::string detail;
    bool selected = false;
};

bool drawRow(Page& page, const Rect& rect, const PersonRow& row) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const std::string told = row.detail.empty() ? row.name : row.name + std::string(page.tr("word.dot")) + row.detail;
    const Interaction met =
        page.control({.kind = ItemKind::card, .id = row.id, .text = told, .rect = rect, .value = row.selected ? 1 : 0});
    const float corner = theme.px(10);
    page.paint.fill(rect, met.hovered || met.focused ? paper.card.mixed(paper.accent, 0.08F) : paper.card, corner);
    page.paint.stroke(rect, row.selected || met.hovered ? paper.accent : paper.line, theme.px(row.selected ? 2 : 1),
                      corner);
    if (met.focused) focusRing(page, rect, corner);
    Rect inner = rect.inset(theme.px(16), 0);
    const float side = std::round(theme.row(20));
    const Rect sign = inner.cutLeft(side + theme.px(10));
    symbol(page, row.selected ? "check" : "person", {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side},
           row.selected ? paper.accent : paper.muted);
    const float width = std::min(inner.w * 0.45F, page.paint.width(row.detail, TextStyle::small) + 2);
    page.paint.label(inner.cutRight(width), row.detail, TextStyle::small, paper.muted, Align::right);
    inner.cutRight(theme.px(10));
    page.paint.label(inner, row.name, TextStyle::strong, paper.text);
    return met.activated;
}

Intent drawPeople(Page& page, const Rect& body, const WhoView& view, const Wanted& wanted) {
    const Theme& theme = page.theme;
    const float edge = theme.px(6);  // room for the focus ring inside the clip
    const Rect seen{body.x - edge, body.y, body.w + edge, body.h};
    ScrollArea area(page, "people", seen);
    const float width = area.width() - edge;
    const float height = theme.row(personRowHeight) + theme.px(rowGap);
    const Vec at{area.origin().x + edge, area.origin().y + edge};
    const auto rectOf = [&](std::size_t row) {
        return Rect{at.x, at.y + height * static_cast<float>(row), width, theme.row(personRowHeight)};
    };
    Intent result;
    if (drawRow(page, rectOf(0),
                {.id = "nobody",
                 .name = std::string(page.tr("who.nobody")),
                 .detail = std::string(page.tr("who.nobody_detail")),
                 .selected = view.current.name.empty()})) {
        result = intent::SetPerson{};
    }
    const RowRange rows = rowsInSight(at.y + height, seen, height, wanted.people.size());
    for (std::size_t i = rows.first; i < rows.last; ++i) {
        const Person& person = *wanted.people[i];
        if (drawRow(page, rectOf(i + 1),
                    {.id = "person-" + person.id.text(),
                     .name = core::printable(person.name),
                     .detail = detailOf(page, person),
                     .selected = person.id == view.current.id})) {
            result = intent::SetPerson{person};
        }
    }
    float used = height * static_cast<float>(wanted.people.size() + 1) + edge;
    if (wanted.people.empty()) {
        Column column(page, {at.x, at.y + height}, width);
        column.space(8);
        column.text(page.tr(view.people.empty() ? "who.none_yet" : "who.none_such"), TextStyle::body,
                    page.colors.paper.muted, "none");
        used += column.used();
    }
    area.finish(used + theme.px(16));
    return result;
}

}  // namespace

std::string shownName(const Page& page, const Person& person) {
    if (person.name.empty()) return std::string(page.tr("who.nobody_yet"));
    std::string name = core::printable(person.name);
    const std::string detail = detailOf(page, person);
    if (detail.empty()) return name;
    return page.strings.format("who.shown", page.language, fmt::arg("name", name), fmt::arg("class", detail));
}

Intent drawWho(Page& page, const WhoView& view) {
    const FrameResult frame = drawFrame(page, page.tr("who.title"), {});
    Intent result = frame.intent;
    Rect body = frame.body;
    Column column(page, {body.x, body.y}, body.w);
    if (!view.fault.empty()) {
        column.text(view.fault, TextStyle::small, page.colors.bad, "fault");
        column.space(10);
    }
    Wanted wanted;
    const bool added = drawForm(page, column, wanted, view.current);
    drawClasses(page, column, view, wanted.className);
    find(view, wanted);
    if (wanted.named > 1) {
        column.space(8);
        column.text(page.tr("who.several"), TextStyle::small, page.colors.paper.muted, "several");
    }
    column.space(12);
    body.cutTop(column.used());
    const Intent picked = drawPeople(page, body, view, wanted);
    if (wants(picked)) result = picked;
    if (added || wanted.entered) {
        // Enter takes the person whom the fields identify without doubt.
        const bool sole = wanted.entered && wanted.people.size() == 1;
        if (wanted.named > 1) {
            // It must be said who of them is meant.
        } else if (wanted.exact != nullptr || (sole && !wanted.name.empty())) {
            result = intent::SetPerson{wanted.exact != nullptr ? *wanted.exact : *wanted.people.front()};
        } else if (!wanted.name.empty() && (added || wanted.people.empty())) {
            result = intent::SetPerson{
                {.id = {}, .name = wanted.name, .className = wanted.className, .number = wanted.number}};
        }
    }
    return result;
}

}  // namespace fourfold::ui
