#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "records/journal.hpp"
#include "records/stored_play.hpp"

namespace fourfold::records {

// A play as it is found in the store.
struct FoundPlay {
    std::string attempt;  // its id
    StoredPlay play;
};

// A stored play that is ready to go on: replay its choices, then hand what happens to the journal.
struct Resumed {
    StoredPlay play;
    Journal journal;
};

// The plays of one person in a store of attempts. Every call looks at the store, so two programs may share it.
class PlayStore {
public:
    // `person` is the id of one that the store knows, or empty.
    explicit PlayStore(std::shared_ptr<AttemptStore> attempts, std::string person = {},
                       system::Clock clock = system::systemClock())
        : m_attempts(std::move(attempts)), m_person(std::move(person)), m_clock(std::move(clock)) {}

    [[nodiscard]] const std::string& person() const { return m_person; }
    [[nodiscard]] const std::shared_ptr<AttemptStore>& attempts() const { return m_attempts; }
    // Why nothing can be read or saved, if so.
    [[nodiscard]] std::optional<SaveFault> fault() const { return m_attempts->fault(); }

    // Begins a play, with these choices as already taken. Never fails: where nothing can be saved the journal says so.
    // The attempt begins with the first choice, so a play that nobody began leaves nothing behind. An exam takes the
    // place of the one on the same scenario that is still open.
    [[nodiscard]] Journal begin(const PlayHeader& header, std::span<const Taken> choices = {}) const;

    // The plays begun here that have not ended and have at least one choice, the latest touched first, those that some
    // program is playing right now left out. Empty when the store cannot be read.
    [[nodiscard]] std::vector<FoundPlay> unfinished() const;
    // By scenario id, the best score of finished plays whatever the version of the scenario. A play that crossed a red
    // line does not count.
    [[nodiscard]] std::map<std::string, BestScore, std::less<>> bestScores() const;

    // Takes up an unfinished play: reads it again and claims it. Whether its scenario is still the version that it
    // stands in (StoredPlay::digest) is for the caller to check before.
    [[nodiscard]] Result<Resumed> resume(const std::string& attempt) const;

private:
    std::shared_ptr<AttemptStore> m_attempts;
    std::string m_person;
    system::Clock m_clock;
};

}  // namespace fourfold::records
