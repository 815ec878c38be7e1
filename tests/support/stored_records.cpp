#include "support/stored_records.hpp"

#include <array>
#include <stdexcept>

#include <fmt/format.h>

#include "records/attempt_store.hpp"
#include "records/move_text.hpp"

namespace fourfold::testing {
namespace {

template <class Enum, std::size_t count>
std::string_view nameIn(const std::array<std::string_view, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

struct CardName {
    std::string operator()(const records::DeckKey& key) const { return key.scenario + '/' + key.scene; }
    std::string operator()(const records::QuestionKey& key) const { return key.bank + '/' + key.question; }
};

struct EventLine {
    std::string operator()(const records::Drilled& drilled) const {
        return fmt::format("{} {}: {}", drilled.answer.right ? "right" : "wrong", std::visit(CardName{}, drilled.key),
                           drilled.chosen);
    }
    template <class Missed>
    std::string operator()(const Missed& missed) const {
        return fmt::format("missed {}: {}", CardName{}(missed.key), missed.chosen);
    }
};

}  // namespace

std::string storedRecords(const std::filesystem::path& store) {
    std::string all;
    if (!std::filesystem::exists(store)) return all;
    records::AttemptStore attempts(store.string(), records::Access::existing);
    const auto fault =
        attempts.forEach({}, [&](const records::Attempt& attempt, const std::vector<records::Move>& moves) {
            const std::string who =
                attempt.person.name.empty() ? "" : " by " + attempt.person.name + "/" + attempt.person.className;
            all += fmt::format("attempt {} {} seed {} {}{}\n", attempt.header.subject,
                               nameIn(records::modeNames, attempt.header.mode), attempt.header.seed,
                               nameIn(records::attemptStateNames, attempt.state), who);
            for (const records::Move& move : moves) {
                const records::MoveText text = records::textOf(move.what);
                all += fmt::format("{} {}\n", text.kind, text.value);
            }
        });
    if (fault) throw std::runtime_error("the store cannot be read: " + fault->reason());
    return all;
}

std::string storedDecks(const std::filesystem::path& store) {
    std::string all;
    if (!std::filesystem::exists(store)) return all;
    records::AttemptStore attempts(store.string(), records::Access::existing);
    auto people = attempts.people().value();
    people.insert(people.begin(), records::Person{});
    for (const records::Person& person : people) {
        const std::string who = person.name.empty() ? "" : " by " + person.name + "/" + person.className;
        const auto events = attempts.deckEvents(person.id).value();
        for (const records::DeckEvent& event : events) {
            all += std::visit(EventLine{}, event.what) + who + '\n';
        }
    }
    return all;
}

}  // namespace fourfold::testing
