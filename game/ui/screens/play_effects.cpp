#include "ui/screens/play_effects.hpp"

#include <string>
#include <vector>

#include "ui/format.hpp"
#include "ui/widgets/bars.hpp"

namespace fourfold::ui {
namespace {

using engine::Session;

struct Effect {
    std::string text;
    std::string_view symbol;
    Color ground;
    Color color;
};

void addPoints(Page& page, const engine::Step& step, std::vector<Effect>& out) {
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const int points = step.paid[scenario::index(dimension)];
        if (points == 0) continue;
        const bool gained = points > 0;
        const Color own = dimensionColor(page, dimension);
        out.push_back({std::string(dimensionName(page, dimension)) + " " + signedText(points),
                       dimensionSymbol(dimension), gained ? own.mixed(Color::hex(0x0F172A), 0.45F) : page.colors.bad,
                       Color{1, 1, 1, 1}});
    }
}

void addFinds(Page& page, const Session& before, const Session& now, std::vector<Effect>& out) {
    const scenario::Scenario& scenario = now.scenario();
    std::size_t found = 0;
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        const scenario::NoteId note(i);
        if (!before.knows(note) && now.knows(note)) ++found;
    }
    const Color ground = page.colors.warm;
    if (found > 0) {
        out.push_back({page.strings.count("play.found", static_cast<long long>(found), page.language), "note", ground,
                       page.colors.onWarm});
    }
    for (std::size_t i = 0; i < scenario.tools.size(); ++i) {
        const scenario::ToolId tool(i);
        if (before.has(tool) == now.has(tool)) continue;
        out.push_back({(now.has(tool) ? "+ " : "− ") + scenario[tool].name.in(page.language), "tool",
                       page.colors.night.card, page.colors.night.text});
    }
}

void addShifts(Page& page, const Session& before, const Session& now, std::vector<Effect>& out) {
    const scenario::Scenario& scenario = now.scenario();
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        const scenario::PersonId person(i);
        const int by = now.rapport(person) - before.rapport(person);
        if (by == 0) continue;
        out.push_back({scenario[person].name.in(page.language) + " " + signedText(by), "person",
                       by > 0 ? page.colors.accent : page.colors.bad, Color{1, 1, 1, 1}});
    }
    for (std::size_t i = 0; i < scenario.meters.size(); ++i) {
        const scenario::MeterId meter(i);
        const int by = now.meter(meter) - before.meter(meter);
        if (by == 0) continue;
        out.push_back({scenario[meter].name.in(page.language) + " " + signedText(by), "meter", page.colors.night.card,
                       page.colors.night.text});
    }
}

}  // namespace

void drawEffects(Page& page, const PlayView& view, const Rect& row) {
    if (!view.told || isExam(view)) return;
    const engine::Step& step = view.play.steps()[*view.told];
    const Session& now = desk::after(view.play, *view.told);
    std::vector<Effect> effects;
    addPoints(page, step, effects);
    addFinds(page, step.before, now, effects);
    addShifts(page, step.before, now, effects);
    if (effects.empty()) return;

    const float come = page.appear("effects/" + std::to_string(*view.told), 7);
    float x = row.x + page.theme.px(4);
    std::string told;
    for (const Effect& effect : effects) {
        const Chip spec{effect.text, effect.ground.faded(come), effect.color.faded(come), effect.symbol};
        const Vec size = chipSize(page, spec);
        if (x + size.x > row.right()) break;
        chip(page, {x, row.y + (1 - come) * page.theme.px(10)}, spec);
        x += size.x + page.theme.px(7);
    }
    for (const Effect& effect : effects) told += (told.empty() ? "" : ", ") + effect.text;
    page.tell(ItemKind::text, "effects", told, row);
}

}  // namespace fourfold::ui
