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

// A play in the store.
struct FoundPlay {
    AttemptId attempt;
    StoredPlay play;
};

// A stored play that goes on: the caller replays its choices and tells the journal what happens then.
struct Resumed {
    StoredPlay play;
    Journal journal;
};

// The plays of one person in a store of attempts. Every call reads the store, so several programs may share it.
class PlayStore {
public:
    explicit PlayStore(std::shared_ptr<AttemptStore> attempts, PersonId person = {},
                       system::Clock clock = system::systemClock())
        : m_attempts(std::move(attempts)), m_person(std::move(person)), m_clock(std::move(clock)) {}

    [[nodiscard]] const PersonId& person() const { return m_person; }
    [[nodiscard]] const std::shared_ptr<AttemptStore>& attempts() const { return m_attempts; }
    // The fault that keeps the store from being read; nothing when it can be.
    [[nodiscard]] std::optional<SaveFault> fault() const { return m_attempts->fault(); }

    // Begins a play in which these choices were taken already. Never fails: the journal tells a fault. The attempt
    // begins with the first choice, so a play without a choice stores nothing. An exam that begins replaces the
    // person's open exam on the same scenario. The version is that of the scenario, which the store keeps too.
    [[nodiscard]] Journal begin(const PlayHeader& header, KeptVersion version,
                                std::span<const Taken> choices = {}) const;

    // The person's open plays that began in this store, have at least one choice, and are not being played in a
    // program. The one with the latest move comes first. Empty when the store cannot be read.
    [[nodiscard]] std::vector<FoundPlay> unfinished() const;
    // The best score of finished plays by scenario id, whatever the version of the scenario. Plays that crossed a red
    // line do not count.
    [[nodiscard]] std::map<std::string, BestScore, std::less<>> bestScores() const;

    // Claims an unfinished play and reads it. The caller checks first whether the scenario at hand is the version in
    // which the play stands (StoredPlay::digest).
    [[nodiscard]] Result<Resumed> resume(const AttemptId& attempt) const;

private:
    std::shared_ptr<AttemptStore> m_attempts;
    PersonId m_person;
    system::Clock m_clock;
};

}  // namespace fourfold::records
