#include "drill/agenda.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace fourfold::drill {
namespace {

using records::DeckEntry;
using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;
using CompiledPointer = std::shared_ptr<const engine::CompiledScenario>;

// The scenarios of a library. Each is compiled at most once.
class CompiledLibrary {
public:
    explicit CompiledLibrary(Library library) : m_library(library) {}

    // Null if there is no such scenario.
    CompiledPointer find(const std::string& id) {
        const auto known = m_compiled.find(id);
        if (known != m_compiled.end()) return known->second;
        const auto found = std::ranges::find_if(m_library, [&](const auto& scenario) { return scenario->id == id; });
        CompiledPointer compiled;
        if (found != m_library.end()) compiled = std::make_shared<const engine::CompiledScenario>(*found);
        return m_compiled.emplace(id, std::move(compiled)).first->second;
    }

private:
    Library m_library;
    std::map<std::string, CompiledPointer> m_compiled;
};

// The play at the decision of this mistake; nothing if its choices do not lead there.
std::optional<engine::Play> playTo(const records::Mistake& mistake, const engine::CompiledScenario& compiled,
                                   std::uint64_t seed) {
    engine::Play play(compiled, seed, engine::Mode::exam);
    if (engine::replay(play, mistake.choices, false)) return std::nullopt;
    const bool there = compiled.scenario()[play.now().scene()].id == mistake.key.scene;
    if (!there || play.now().open().size() < 2) return std::nullopt;
    return play;
}

// Makes the lesson of an entry, or finds its obstacle.
struct Teacher {
    CompiledLibrary library;
    Banks banks;

    using Task = std::variant<Obstacle, Situation, AskedQuestion>;

    Task operator()(const records::Mistake& mistake, std::uint64_t seed) {
        const CompiledPointer compiled = library.find(mistake.key.scenario);
        if (!compiled) return Obstacle::missing;
        auto play = playTo(mistake, *compiled, seed);
        if (!play) return Obstacle::changed;
        return Situation{compiled, std::move(*play)};
    }
    Task operator()(const records::MissedQuestion& missed, std::uint64_t seed) const {
        const auto bank = std::ranges::find_if(banks, [&](const auto& each) { return each->id == missed.key.bank; });
        if (bank == banks.end()) return Obstacle::missing;
        if (!(*bank)->practice) return Obstacle::examsOnly;
        const auto& questions = (*bank)->questions;
        const auto question = std::ranges::find(questions, missed.key.question, &quiz::Question::id);
        if (question == questions.end() || question->isPlayed()) return Obstacle::changed;
        const quiz::QuestionId id(static_cast<std::size_t>(question - questions.begin()));
        return AskedQuestion{*bank, quiz::sheetOf(**bank, id, seed)};
    }
};

// Moves the questions out of a deck and returns them.
records::Deck takeQuestions(records::Deck& deck) {
    records::Deck questions;
    std::erase_if(deck.entries, [&](const DeckEntry& entry) {
        if (entry.question() == nullptr) return false;
        questions.entries.push_back(entry);
        return true;
    });
    return questions;
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

Agenda agendaOf(const records::Deck& deck, Library library, Banks banks, core::Day today, std::uint64_t seed) {
    Agenda agenda;
    Teacher teacher{CompiledLibrary(library), banks};
    std::vector<std::pair<core::Day, Lesson>> due;
    for (const DeckEntry& entry : deck.entries) {
        Item item{.entry = entry, .progress = progressOf(entry)};
        Teacher::Task task = std::visit([&](const auto& missed) { return teacher(missed, seed); }, entry.missed);
        ++seed;
        if (const auto* obstacle = std::get_if<Obstacle>(&task)) item.obstacle = *obstacle;
        if (item.progress.retired()) {
            ++agenda.retired;
        } else if (item.obstacle != Obstacle::none) {
            ++agenda.setAside;
        } else if (isDue(item.progress, today)) {
            item.due = true;
            Lesson lesson = std::holds_alternative<Situation>(task)
                                ? Lesson{entry, std::get<Situation>(std::move(task))}
                                : Lesson{entry, std::get<AskedQuestion>(std::move(task))};
            due.emplace_back(item.progress.due, std::move(lesson));
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

Forecast forecastOfDecisions(records::Deck deck, core::Day today) {
    const std::size_t questions = forecastOf(takeQuestions(deck), today).due;
    Forecast forecast = forecastOf(deck, today);
    forecast.dueElsewhere = questions;
    return forecast;
}

Agenda agendaOfDecisions(records::Deck deck, Library library, core::Day today, std::uint64_t seed) {
    const std::size_t questions = forecastOf(takeQuestions(deck), today).due;
    Agenda agenda = agendaOf(deck, library, {}, today, seed);
    agenda.dueElsewhere = questions;
    return agenda;
}

}  // namespace fourfold::drill
