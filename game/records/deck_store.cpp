#include "records/deck_store.hpp"

#include <algorithm>
#include <utility>

#include "records/uuid.hpp"

namespace fourfold::records {

Deck DeckStore::read() {
    m_fault.reset();
    auto found = m_attempts->deckEvents(m_person);
    std::vector<DeckEvent> events;
    if (found) {
        events = std::move(found).value();
    } else if (found.fault().kind != SaveFault::Kind::noHome) {
        m_fault = std::move(found).fault();
    }
    for (const Waiting& waiting : m_waiting) {
        // An earlier write may have stored it although it returned a fault.
        if (waiting.person == m_person && std::ranges::find(events, waiting.event.id, &DeckEvent::id) == events.end()) {
            events.push_back(waiting.event);
        }
    }
    return deckOf(events);
}

void DeckStore::add(std::span<const Missed> missed) {
    if (missed.empty()) return;
    const Deck deck = read();
    for (const Missed& each : missed) {
        const DeckEntry fresh{each, {}};
        const DeckEntry* known = deck.find(fresh.key());
        if (known == nullptr || *known != fresh) std::visit([this](const auto& what) { note(what); }, each);
    }
    write();
}

void DeckStore::answer(const CardKey& key, std::string_view chosen, const DrillAnswer& answer) {
    note(Drilled{key, std::string(chosen), answer});
    write();
}

template <class What>
void DeckStore::note(const What& what) {
    m_waiting.push_back({.person = m_person, .event = {.id = newUuid(), .at = m_clock.wall(), .what = what}});
}

void DeckStore::write() {
    while (!m_waiting.empty()) {
        const PersonId person = m_waiting.front().person;
        const auto end = std::ranges::find_if(m_waiting, [&](const Waiting& each) { return each.person != person; });
        std::vector<DeckEvent> events;
        for (auto each = m_waiting.begin(); each != end; ++each) events.push_back(each->event);
        m_fault = m_attempts->addDeckEvents(person, events);
        if (m_fault) return;
        m_waiting.erase(m_waiting.begin(), end);
    }
}

}  // namespace fourfold::records
