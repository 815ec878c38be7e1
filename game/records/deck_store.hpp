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

// The mistake deck of one person in a store. Every call looks at the store, so several programs may share it. What is
// added is on the disk when the call returns; what could not be kept is tried again with the next write.
class DeckStore {
public:
    // `person` is the id of one that the store knows, or empty.
    explicit DeckStore(std::shared_ptr<AttemptStore> attempts, std::string person = {},
                       system::Clock clock = system::systemClock())
        : m_attempts(std::move(attempts)), m_person(std::move(person)), m_clock(std::move(clock)) {}

    // From now on it is the deck of somebody else. What is still to be written stays that of who it was.
    void setPerson(std::string person) { m_person = std::move(person); }

    // The deck as it is now, with what is still to be written. When the store cannot be read, fault() says why; without
    // a home there is nothing to read, and that is no fault.
    [[nodiscard]] Deck read();

    // Adds what was missed: the wrong decisions of a play that ended, a question of a quiz. A card that was missed just
    // so, and was not drilled since, is not added again.
    void add(std::span<const Missed> missed);
    void answer(const CardKey& key, std::string_view chosen, const DrillAnswer& answer);

    // Why the last call could not read or write; null when it could.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    struct Waiting {
        std::string person;
        DeckEvent event;
    };

    template <class What>
    void note(const What& what);
    void write();

    std::shared_ptr<AttemptStore> m_attempts;
    std::string m_person;
    system::Clock m_clock;
    std::vector<Waiting> m_waiting;
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
