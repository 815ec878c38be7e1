#include "records/play_store.hpp"

#include <utility>

#include "records/uuid.hpp"

namespace fourfold::records {

Journal PlayStore::begin(const PlayHeader& header, KeptVersion version, std::span<const Taken> choices) const {
    AttemptWriter writer(m_attempts,
                         {.id = AttemptId(newUuid()),
                          .person = m_person,
                          .kind = AttemptKind::play,
                          .subject = header.scenario,
                          .digest = header.digest,
                          .version = {},
                          .seed = header.seed,
                          .mode = header.mode,
                          .language = header.language,
                          .program = FOURFOLD_VERSION,
                          .started = header.started},
                         m_clock);
    writer.keep(std::move(version));
    for (const Taken& taken : choices) writer.add(moveOf(taken));
    if (!choices.empty()) writer.write();
    return Journal(std::move(writer));
}

std::vector<FoundPlay> PlayStore::unfinished() const {
    auto open = m_attempts->openAttempts(m_person, AttemptKind::play);
    std::vector<FoundPlay> found;
    if (!open) return found;
    for (const Attempt& attempt : open.value()) {
        const auto moves = m_attempts->moves(attempt.header.id);
        if (!moves) continue;
        StoredPlay play = playOf(playHeaderOf(attempt.header), moves.value());
        if (!play.choices.empty()) found.push_back({.attempt = attempt.header.id, .play = std::move(play)});
    }
    return found;
}

std::map<std::string, BestScore, std::less<>> PlayStore::bestScores() const {
    auto best = m_attempts->bestScores(m_person, AttemptKind::play);
    if (!best) return {};
    return std::move(best).value();
}

Result<Resumed> PlayStore::resume(const AttemptId& attempt) const {
    auto found = takeUp(m_attempts, attempt, m_clock);
    if (!found) return std::move(found).fault();
    TakenUp& taken = found.value();
    StoredPlay play = playOf(playHeaderOf(taken.attempt.header), taken.moves);
    return Resumed{.play = std::move(play), .journal = Journal(std::move(taken.writer))};
}

}  // namespace fourfold::records
