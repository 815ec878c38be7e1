#include "ui/screens/results.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/text_match.hpp"
#include "core/utf8.hpp"
#include "ui/screens/results_rows.hpp"
#include "ui/screens/who.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/option_sheet.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/text_field.hpp"

namespace fourfold::ui {
namespace {

using records::Person;

constexpr double patience = 0.5;  // seconds after which progress is shown
constexpr std::array<std::string_view, desk::resultKindCount> kindKeys{"results.any_kind",   "results.plays",
                                                                       "results.play_exams", "results.quizzes",
                                                                       "results.quiz_exams", "results.all_exams"};
constexpr std::array<std::string_view, desk::resultsSinceCount> sinceKeys{
    "results.ever", "results.today", "results.week", "results.month", "results.year"};

// The options of one of the lists. The first option removes the filter.
struct Choices {
    std::string_view title;
    std::vector<std::string> options;
    std::size_t selected = 0;
};

// The people of the chosen class; all people when no class is chosen.
std::vector<const Person*> peopleOf(const ResultsView& view) {
    std::vector<const Person*> people;
    for (const Person& person : view.state.table->overview.people) {
        const auto& className = view.query.filter.className;
        if (!className || person.className == *className) people.push_back(&person);
    }
    return people;
}

std::string personText(const Page& page, const Person& person) {
    return person.name.empty() ? std::string(page.tr("results.nobody")) : shownName(page, person);
}

Choices choicesOf(const Page& page, const ResultsView& view) {
    const desk::ResultsTable& table = *view.state.table;
    const desk::ResultFilter& filter = view.query.filter;
    Choices choices;
    switch (view.picker) {
        case desk::ResultsPicker::none: break;
        case desk::ResultsPicker::className:
            choices = {page.tr("results.class"), {std::string(page.tr("results.any_class"))}, 0};
            for (const std::string& each : table.classes) {
                if (filter.className == each) choices.selected = choices.options.size();
                choices.options.push_back(core::printable(each, 80));
            }
            break;
        case desk::ResultsPicker::person:
            choices = {page.tr("results.person"), {std::string(page.tr("results.anybody"))}, 0};
            for (const Person* each : peopleOf(view)) {
                if (filter.person == each->id) choices.selected = choices.options.size();
                choices.options.push_back(personText(page, *each));
            }
            break;
        case desk::ResultsPicker::subject:
            choices = {page.tr("results.subject"), {std::string(page.tr("results.any_subject"))}, 0};
            for (std::size_t i = 0; i < table.titles.size(); ++i) {
                if (filter.subject == table.overview.subjects[i]) choices.selected = choices.options.size();
                choices.options.push_back(core::printable(table.titles[i].in(page.language)));
            }
            break;
        case desk::ResultsPicker::kind:
            choices.title = page.tr("results.kind");
            for (const std::string_view key : kindKeys) choices.options.emplace_back(page.tr(key));
            choices.selected = static_cast<std::size_t>(filter.kind);
            break;
        case desk::ResultsPicker::since:
            choices.title = page.tr("results.since");
            for (const std::string_view key : sinceKeys) choices.options.emplace_back(page.tr(key));
            choices.selected = static_cast<std::size_t>(view.since);
            break;
    }
    return choices;
}

Intent picked(const ResultsView& view, std::size_t option) {
    const desk::ResultsTable& table = *view.state.table;
    desk::ResultFilter filter = view.query.filter;
    switch (view.picker) {
        case desk::ResultsPicker::none: return {};
        case desk::ResultsPicker::since: return asks(desk::results::Since{static_cast<desk::ResultsSince>(option)});
        case desk::ResultsPicker::className:
            filter.className = option == 0 ? std::nullopt : std::optional(table.classes[option - 1]);
            filter.person.reset();  // may be in another class
            break;
        case desk::ResultsPicker::person:
            filter.person = option == 0 ? std::nullopt : std::optional(peopleOf(view)[option - 1]->id);
            break;
        case desk::ResultsPicker::subject:
            filter.subject = option == 0 ? std::nullopt : std::optional(table.overview.subjects[option - 1]);
            break;
        case desk::ResultsPicker::kind: filter.kind = static_cast<desk::ResultKind>(option); break;
    }
    return asks(desk::results::Filter{filter});
}

struct FilterButton {
    desk::ResultsPicker picker;
    std::string id;
    std::string text;
    bool set = false;
};

std::vector<FilterButton> filtersOf(const Page& page, const ResultsView& view) {
    const desk::ResultsTable& table = *view.state.table;
    const desk::ResultFilter& filter = view.query.filter;
    std::string person(page.tr("results.anybody"));
    for (const Person& each : table.overview.people) {
        if (filter.person == each.id) person = personText(page, each);
    }
    std::string subject(page.tr("results.any_subject"));
    for (std::size_t i = 0; i < table.titles.size(); ++i) {
        if (filter.subject == table.overview.subjects[i]) subject = core::printable(table.titles[i].in(page.language));
    }
    return {
        {desk::ResultsPicker::className, "filter-class",
         filter.className ? core::printable(*filter.className, 80) : std::string(page.tr("results.any_class")),
         filter.className.has_value()},
        {desk::ResultsPicker::person, "filter-person", person, filter.person.has_value()},
        {desk::ResultsPicker::subject, "filter-subject", subject, filter.subject.has_value()},
        {desk::ResultsPicker::kind, "filter-kind",
         std::string(page.tr(kindKeys[static_cast<std::size_t>(filter.kind)])), filter.kind != desk::ResultKind::any},
        {desk::ResultsPicker::since, "filter-since",
         std::string(page.tr(sinceKeys[static_cast<std::size_t>(view.since)])),
         view.since != desk::ResultsSince::ever}};
}

// The field and the buttons that filter the table, in as many lines as they need.
Intent drawFilters(Page& page, Column& column, const ResultsView& view) {
    const Theme& theme = page.theme;
    Intent result;
    const float height = textFieldHeight(page);
    const float gap = theme.px(8);
    Rect row = column.take(height);
    const float fieldWidth = std::clamp(row.w * 0.24F, theme.row(200), row.w);
    const FieldResult field = textField(page, {.id = "results-text",
                                               .name = page.tr("results.find"),
                                               .rect = row.cutLeft(fieldWidth),
                                               .placeholder = page.tr("results.find"),
                                               .value = view.query.filter.text,
                                               .symbol = "search"});
    if (field.changed) {
        desk::ResultFilter filter = view.query.filter;
        filter.text = core::trimmed(field.text);
        result = asks(desk::results::Filter{filter});
    }
    for (const FilterButton& each : filtersOf(page, view)) {
        Button spec{.id = each.id, .text = each.text, .rect = {}, .selected = each.set};
        const float width = std::min(buttonWidth(page, spec) + theme.px(18), theme.row(230));
        if (row.w < width + gap) {
            column.space(8);
            row = column.take(height);
        } else {
            row.cutLeft(gap);
        }
        spec.rect = row.cutLeft(std::min(width, row.w));
        if (button(page, spec)) result = asks(desk::results::Pick{each.picker});
        // A sign that the button opens a list.
        const float x = spec.rect.right() - theme.px(15);
        const float y = spec.rect.bottom() - theme.px(10);
        const Color color = each.set ? page.colors.onAccent : page.colors.paper.muted;
        page.paint.triangle({x, y - theme.px(5)}, {x + theme.px(8), y - theme.px(5)}, {x + theme.px(4), y}, color);
    }
    return result;
}

std::string countsText(const Page& page, const desk::ResultSelection& selection) {
    const std::string dot(page.tr("word.dot"));
    std::string text = page.strings.format(selection.rows.size() == 1 ? "results.count.one" : "results.count.other",
                                           page.language, fmt::arg("n", grouped(selection.rows.size())));
    if (selection.ended > 0) {
        text += dot + page.strings.format("results.share_passed", page.language,
                                          fmt::arg("passed", grouped(selection.passed)),
                                          fmt::arg("ended", grouped(selection.ended)));
    }
    if (selection.scored > 0) {
        text += dot + page.strings.format("results.mean", page.language,
                                          fmt::arg("mean", fmt::format("{:.1f}", selection.meanScore)));
    }
    return text;
}

// The number of attempts in the table, and a summary of them.
Intent drawCounts(Page& page, Column& column, const ResultsView& view) {
    const Theme& theme = page.theme;
    const desk::ResultSelection& selection = *view.state.selection;
    Intent result;
    Rect row = column.take(theme.row(38));
    Button again{.id = "results-refresh",
                 .text = page.tr("results.refresh"),
                 .rect = {},
                 .look = ButtonLook::plain,
                 .symbol = "retry"};
    again.rect = row.cutRight(buttonWidth(page, again));
    if (button(page, again)) result = asks(desk::results::Refresh{});
    Button report{.id = "results-report",
                  .text = page.tr("results.report_title"),
                  .rect = {},
                  .look = ButtonLook::plain,
                  .symbol = "results",
                  .enabled = !selection.rows.empty()};
    report.rect = row.cutRight(buttonWidth(page, report));
    if (button(page, report)) result = asks(desk::results::Report{reports::Topic::course});
    if (view.query.filter != desk::ResultFilter{}) {
        Button all{.id = "results-all",
                   .text = page.tr("results.all"),
                   .rect = {},
                   .look = ButtonLook::plain,
                   .symbol = "cross"};
        all.rect = row.cutRight(buttonWidth(page, all));
        if (button(page, all)) {
            page.memory.fields.erase("results-text");
            result = asks(desk::results::Filter{});
        }
    }
    const std::string text = countsText(page, selection);
    if (page.paint.width(text, TextStyle::small) > row.w) row = column.take(page.paint.lineHeight(TextStyle::small));
    page.paint.label(row, text, TextStyle::small, page.colors.paper.muted);
    page.tell(ItemKind::text, "results-count", text, row, static_cast<int>(selection.rows.size()));
    return result;
}

void drawEmpty(Page& page, const Rect& body, const ResultsView& view) {
    const bool nothing = view.state.table->overview.rows.empty();
    Column column(page, {body.x, body.y + page.theme.px(24)}, body.w);
    column.text(page.tr(nothing ? "results.none" : "results.none_left"), TextStyle::body, page.colors.paper.text,
                "empty");
    column.space(6);
    column.text(page.tr(nothing ? "results.none_text" : "results.none_left_text"), TextStyle::small,
                page.colors.paper.muted, "empty-text");
}

}  // namespace

float drawProgress(Page& page, const Rect& at, const desk::ResultsDesk::State& state) {
    if (!state.working) return 0;
    if (state.seconds < patience) {
        page.wantFrame(static_cast<float>(patience - state.seconds));
        return 0;
    }
    const Theme& theme = page.theme;
    page.wantFrame(0.1F);
    const float line = page.paint.lineHeight(TextStyle::small);
    const bool counted = state.of > 0;
    const std::string text =
        counted ? page.strings.format("results.reading", page.language, fmt::arg("done", grouped(state.done)),
                                      fmt::arg("of", grouped(state.of)))
                : std::string(page.tr("results.working"));
    page.paint.label({at.x, at.y, at.w, line}, text, TextStyle::small, page.colors.paper.muted);
    const float share = counted ? static_cast<float>(state.done) / static_cast<float>(state.of)
                                : static_cast<float>(1 - std::exp(-state.seconds / 4));
    const Rect track{at.x, at.y + line + theme.px(4), at.w, theme.px(8)};
    bar(page, {.id = {}, .rect = track, .share = share, .color = page.colors.accent, .ground = trackOf(page, true)});
    page.tell(ItemKind::bar, "progress", text, track, static_cast<int>(share * 100));
    return line + theme.px(16);
}

Intent drawResults(Page& page, const ResultsView& view) {
    const bool over = view.picker != desk::ResultsPicker::none && view.state.table != nullptr;
    page.setCovered(over);
    const FrameResult frame = drawFrame(page, page.tr("results.title"), {.home = true});
    Intent result = frame.intent;
    Rect body = frame.body;
    Column column(page, {body.x, body.y}, body.w);
    if (!view.fault.empty()) {
        column.text(view.fault, TextStyle::body, page.colors.bad, "fault");
        column.space(10);
    }
    if (view.state.table && view.state.selection) {
        const Intent filtered = drawFilters(page, column, view);
        if (wants(filtered)) result = filtered;
        column.space(6);
        const Intent counted = drawCounts(page, column, view);
        if (wants(counted)) result = counted;
    }
    static_cast<void>(column.take(drawProgress(page, {column.x(), column.y(), column.width(), 0}, view.state)));
    body.cutTop(column.used());
    if (view.state.table && view.state.selection) {
        if (view.state.selection->rows.empty()) {
            drawEmpty(page, body, view);
        } else {
            body.cutBottom(page.theme.px(10));
            const Intent chosen = drawRows(page, body, view);
            if (wants(chosen)) result = chosen;
        }
    }
    page.setCovered(false);
    if (!over) return result;
    const Choices choices = choicesOf(page, view);
    const OptionResult option = optionSheet(
        page, {.id = "pick", .title = choices.title, .options = choices.options, .selected = choices.selected});
    if (option.picked) return picked(view, *option.picked);
    if (option.closed) return asks(desk::results::Pick{desk::ResultsPicker::none});
    return {};
}

}  // namespace fourfold::ui
