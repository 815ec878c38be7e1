#include "drill/agenda.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace fourfold::drill {
namespace {

using records::DeckEntry;
using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;
using RulesPointer = std::shared_ptr<const engine::Rules>;

// The rules of each scenario, compiled once.
class Compiled {
public:
    explicit Compiled(Library library) : m_library(library) {}

    // Null when there is no such scenario.
    RulesPointer rules(const std::string& id) {
        const auto known = m_rules.find(id);
        if (known != m_rules.end()) return known->second;
        const auto found = std::ranges::find_if(m_library, [&](const auto& scenario) { return scenario->id == id; });
        RulesPointer rules;
        if (found != m_library.end()) rules = std::make_shared<const engine::Rules>(*found);
        return m_rules.emplace(id, std::move(rules)).first->second;
    }

private:
    Library m_library;
    std::map<std::string, RulesPointer> m_rules;
};

// The play at the decision of this entry; nothing when its choices do not lead there.
std::optional<engine::Play> playTo(const DeckEntry& entry, const engine::Rules& rules, std::uint64_t seed) {
    engine::Play play(rules, seed, engine::Mode::exam);
    if (engine::replay(play, entry.mistake.choices, false)) return std::nullopt;
    const bool there = rules.scenario()[play.now().scene()].id == entry.mistake.key.scene;
    if (!there || play.now().open().size() < 2) return std::nullopt;
    return play;
}

}  // namespace

Forecast forecastOf(const records::Deck& deck, core::Day today) {
    Forecast forecast;
    for (const DeckEntry& entry : deck.entries) {
        const Progress progress = progressOf(entry);
        if (progress.retired()) continue;
        if (isDue(progress, today)) {
            ++forecast.due;
        } else {
            ++forecast.waiting;
            forecast.next = std::min(forecast.next.value_or(progress.due), progress.due);
        }
    }
    return forecast;
}

Agenda agendaOf(const records::Deck& deck, Library library, core::Day today, std::uint64_t seed) {
    Agenda agenda;
    Compiled compiled(library);
    std::vector<std::pair<core::Day, Lesson>> due;
    for (const DeckEntry& entry : deck.entries) {
        Item item{.entry = entry, .progress = progressOf(entry)};
        const RulesPointer rules = compiled.rules(entry.mistake.key.scenario);
        std::optional<engine::Play> play;
        if (rules) play = playTo(entry, *rules, seed++);
        if (!play) item.obstacle = rules ? Obstacle::changed : Obstacle::noScenario;
        if (item.progress.retired()) {
            ++agenda.retired;
        } else if (!play) {
            ++agenda.setAside;
        } else if (isDue(item.progress, today)) {
            item.due = true;
            due.emplace_back(item.progress.due, Lesson{entry, rules, std::move(*play)});
        } else {
            ++agenda.waiting;
            agenda.next = std::min(agenda.next.value_or(item.progress.due), item.progress.due);
        }
        agenda.items.push_back(std::move(item));
    }
    std::ranges::stable_sort(due, {}, [](const auto& each) { return each.first; });
    for (auto& [day, lesson] : due) agenda.lessons.push_back(std::move(lesson));
    return agenda;
}

std::vector<records::Mistake> mistakesOf(const engine::Play& play, const coach::Review& review, core::Day day,
                                         std::size_t from) {
    const scenario::Scenario& scenario = play.scenario();
    std::vector<records::Mistake> mistakes;
    std::vector<std::string> before;
    for (std::size_t i = 0; i < review.moves.size(); ++i) {
        const coach::ReviewedMove& move = review.moves[i];
        if (i >= from && coach::isWrong(move.label) && move.best != move.choice) {
            mistakes.push_back({.key = {scenario.id, scenario[move.scene].id, scenario[move.best].id},
                                .digest = scenario.digest,
                                .choices = before,
                                .chosen = scenario[move.choice].id,
                                .day = day});
        }
        before.push_back(scenario[move.choice].id);
    }
    return mistakes;
}

}  // namespace fourfold::drill
