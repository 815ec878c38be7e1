#include "records/deck.hpp"

#include <algorithm>
#include <cstddef>
#include <map>

namespace fourfold::records {
namespace {

// Builds a deck from its events, one by one.
class DeckMaker {
public:
    void operator()(const Mistake& mistake) { missed(mistake.key, mistake); }
    void operator()(const MissedQuestion& question) { missed(question.key, question); }
    void operator()(const Drilled& drilled) {
        if (const auto place = m_places.find(drilled.key); place != m_places.end()) {
            deck.entries[place->second].answers.push_back(drilled.answer);
        }
    }

    Deck deck;

private:
    void missed(const CardKey& key, const Missed& missed) {
        const auto [place, isNew] = m_places.try_emplace(key, deck.entries.size());
        if (isNew) deck.entries.emplace_back();
        deck.entries[place->second] = {missed, {}};
    }

    std::map<CardKey, std::size_t> m_places;
};

}  // namespace

CardKey DeckEntry::key() const {
    return std::visit([](const auto& each) { return CardKey(each.key); }, missed);
}

core::Day DeckEntry::day() const {
    return std::visit([](const auto& each) { return each.day; }, missed);
}

const DeckEntry* Deck::find(const CardKey& key) const {
    const auto found = std::ranges::find_if(entries, [&](const DeckEntry& entry) { return entry.key() == key; });
    return found == entries.end() ? nullptr : &*found;
}

Deck deckOf(std::span<const DeckEvent> events) {
    DeckMaker maker;
    for (const DeckEvent& event : events) std::visit(maker, event.what);
    return std::move(maker.deck);
}

}  // namespace fourfold::records
