#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "records/attempt_store.hpp"
#include "records/deck.hpp"
#include "system/clock.hpp"

namespace fourfold::records {

// The mistake deck of one person in a store. Every call reads the store, so several programs may share it. What is
// added is on the disk when the call returns. What could not be written is kept, and the next write tries again.
class DeckStore {
public:
    explicit DeckStore(std::shared_ptr<AttemptStore> attempts, PersonId person = {},
                       system::Clock clock = system::systemClock())
        : m_attempts(std::move(attempts)), m_person(std::move(person)), m_clock(std::move(clock)) {}

    // Changes over to another person's deck. What still waits to be written goes into the deck of the person before.
    void setPerson(PersonId person) { m_person = std::move(person); }

    // The deck as it is now, including what waits to be written. fault() says why the store could not be read. Having
    // no home directory is not a fault here.
    [[nodiscard]] Deck read();

    // Adds what was missed. Leaves out a card that the deck holds with the same answer and that was not drilled since.
    void add(std::span<const Missed> missed);
    void answer(const CardKey& key, std::string_view chosen, const DrillAnswer& answer);

    // Why the last call could not read or write; null when it could.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    struct Waiting {
        PersonId person;
        DeckEvent event;
    };

    template <class What>
    void note(const What& what);
    void write();

    std::shared_ptr<AttemptStore> m_attempts;
    PersonId m_person;
    system::Clock m_clock;
    std::vector<Waiting> m_waiting;
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
