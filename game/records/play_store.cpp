#include "records/play_store.hpp"

#include <cerrno>
#include <utility>

#include "records/uuid.hpp"

namespace fourfold::records {

Journal PlayStore::begin(const PlayHeader& header, std::span<const Taken> choices) const {
    Journal journal;
    journal.m_store = m_attempts;
    journal.m_clock = m_clock;
    journal.m_sittingBegan = m_clock.steady();
    journal.m_header = {.id = newUuid(),
                        .person = m_person,
                        .kind = AttemptKind::play,
                        .subject = header.scenario,
                        .digest = header.digest,
                        .version = {},
                        .seed = header.seed,
                        .mode = header.mode,
                        .language = header.language,
                        .program = FOURFOLD_VERSION,
                        .started = header.started * 1000};
    for (const Taken& taken : choices) journal.add(moveOf(taken));
    if (!choices.empty()) journal.write();
    return journal;
}

std::vector<FoundPlay> PlayStore::unfinished() const {
    auto open = m_attempts->openAttempts(m_person, AttemptKind::play);
    std::vector<FoundPlay> found;
    if (std::holds_alternative<SaveFault>(open)) return found;
    for (const Attempt& attempt : std::get<0>(open)) {
        const auto moves = m_attempts->moves(attempt.header.id);
        if (std::holds_alternative<SaveFault>(moves)) continue;
        StoredPlay play = playOf(playHeaderOf(attempt.header), std::get<0>(moves));
        if (!play.choices.empty()) found.push_back({.attempt = attempt.header.id, .play = std::move(play)});
    }
    return found;
}

std::map<std::string, BestScore, std::less<>> PlayStore::bestScores() const {
    auto best = m_attempts->bestScores(m_person, AttemptKind::play);
    if (std::holds_alternative<SaveFault>(best)) return {};
    return std::get<0>(std::move(best));
}

Result<Resumed> PlayStore::resume(const std::string& attempt) const {
    Journal journal;
    journal.m_store = m_attempts;
    journal.m_clock = m_clock;
    journal.m_header.id = attempt;
    if (auto fault = m_attempts->claim(attempt)) return std::move(*fault);
    journal.m_isClaimed = true;
    auto found = m_attempts->find(attempt);
    if (auto* fault = std::get_if<SaveFault>(&found)) return std::move(*fault);
    auto& known = std::get<0>(found);
    if (!known) return SaveFault::of(ENOENT, m_attempts->shownPlace());
    auto moves = m_attempts->moves(attempt);
    if (auto* fault = std::get_if<SaveFault>(&moves)) return std::move(*fault);

    journal.m_header = known->header;
    journal.m_written = known->moves;
    journal.m_elapsedBefore = known->elapsed;
    journal.m_sittingBegan = m_clock.steady();
    StoredPlay play = playOf(playHeaderOf(known->header), std::get<0>(moves));
    return Resumed{.play = std::move(play), .journal = std::move(journal)};
}

}  // namespace fourfold::records
