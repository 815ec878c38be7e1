#include "commands/drill_json.hpp"

#include <nlohmann/json.hpp>

namespace fourfold::commands {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string_view stateOf(const drill::Item& item) {
    if (item.progress.retired()) return "retired";
    if (item.obstacle == drill::Obstacle::noScenario) return "missing";
    if (item.obstacle == drill::Obstacle::changed) return "changed";
    return item.due ? "due" : "waiting";
}

}  // namespace

std::string deckJson(const drill::Agenda& agenda, core::Day today, std::size_t unreadable) {
    Json entries = Json::array();
    for (const drill::Item& item : agenda.items) {
        const records::Mistake& mistake = item.entry.mistake;
        const bool retired = item.progress.retired();
        entries.push_back({{"scenario", mistake.key.scenario},
                           {"scene", mistake.key.scene},
                           {"choices", mistake.choices},
                           {"chosen", mistake.chosen},
                           {"best", mistake.key.best},
                           {"made", core::isoText(mistake.day)},
                           {"right", item.progress.right},
                           {"due", retired ? Json() : Json(core::isoText(item.progress.due))},
                           {"state", stateOf(item)}});
    }
    return dump({{"today", core::isoText(today)},
                 {"due", agenda.lessons.size()},
                 {"waiting", agenda.waiting},
                 {"retired", agenda.retired},
                 {"set_aside", agenda.setAside},
                 {"next", agenda.next ? Json(core::isoText(*agenda.next)) : Json()},
                 {"unreadable", unreadable},
                 {"entries", entries}});
}

std::string answersJson(const drill::Round& round) {
    Json answers = Json::array();
    for (std::size_t i = 0; i < round.size(); ++i) {
        const std::optional<drill::Verdict>& verdict = round.verdicts()[i];
        if (!verdict) continue;
        const scenario::Scenario& scenario = round.lessons()[i].play.scenario();
        const bool retired = verdict->progress.retired();
        answers.push_back({{"scenario", scenario.id},
                           {"scene", scenario[verdict->move.scene].id},
                           {"choice", scenario[verdict->move.choice].id},
                           {"right", verdict->right},
                           {"regret", verdict->move.regret.toDouble()},
                           {"label", name(verdict->move.label)},
                           {"best", scenario[verdict->move.best].id},
                           {"due", retired ? Json() : Json(core::isoText(verdict->progress.due))},
                           {"retired", retired}});
    }
    return dump({{"answers", answers},
                 {"right", round.right()},
                 {"of", round.answered()},
                 {"left", round.left() + round.size() - round.answered()}});
}

}  // namespace fourfold::commands
