#include "records/linked_attempt.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/chain.hpp"

namespace fourfold::records {
namespace {

// Whether a link says what another one would, whose hash is not known yet.
bool saysTheSame(const Link& link, Link made) {
    made.hash = link.hash;
    return link == made;
}

// The attempt as it stood after these moves.
Attempt after(const Attempt& attempt, std::span<const Move> moves) {
    Attempt then = attempt;
    then.state = AttemptState::open;
    for (const Move& move : moves) apply(move, then);
    return then;
}

}  // namespace

bool closes(const Link& link) {
    const auto kind = link.known();
    return kind == LinkKind::closed ||
           ((kind == LinkKind::moves || kind == LinkKind::kept) && link.detail != attemptStateNames.front());
}

bool LinkedAttempt::follow(const Link& link, const std::vector<Move>& moves, const Before& before, bool kept) {
    const auto last = static_cast<std::size_t>(std::max<std::int64_t>(0, link.last));
    if (last > moves.size()) return false;
    const auto upTo = std::span(moves).first(last);
    switch (link.known().value_or(LinkKind::refused)) {
        case LinkKind::begun:
            m_seen = m_attempt.header.started;
            return !std::exchange(m_hasBegun, true) && saysTheSame(link, begunLink(m_attempt));
        case LinkKind::moves: {
            const std::size_t first = m_covered + 1;
            if (link.first != static_cast<std::int64_t>(first) || last < first) return false;
            if (!saysTheSame(link, movesLink(after(m_attempt, upTo), first, upTo.subspan(m_covered)))) return false;
            cover(last, closes(link));
            m_seen = upTo.back().at;
            return true;
        }
        case LinkKind::kept:
            if (!saysTheSame(link, keptLink(after(m_attempt, upTo), upTo))) return false;
            m_hasBegun = true;
            m_seen = m_attempt.seen;
            cover(last, closes(link));
            return true;
        case LinkKind::closed:
            if (!kept && !before.isMissing && linkHash(before.hash, m_attempt, upTo) != link.hash) return false;
            m_hasBegun = true;
            cover(last, true);
            return true;
        case LinkKind::time: {
            const auto time = timeDetailFrom(link);
            if (!time) return false;
            m_used = std::max(m_used, time->used);
            m_seen = time->at;
            return true;
        }
        case LinkKind::deck:
        case LinkKind::person:
        case LinkKind::same:
        case LinkKind::forgotten:
        case LinkKind::extra:
        case LinkKind::version:
        case LinkKind::released:
        case LinkKind::withdrawn:
        case LinkKind::refused: break;
    }
    return true;
}

void LinkedAttempt::cover(std::size_t last, bool closes) {
    m_covered = std::max(m_covered, last);
    if (closes) m_closedAt = std::max(m_closedAt, last);
}

bool LinkedAttempt::isCovered(const std::vector<Move>& moves) const { return m_hasBegun && m_covered == moves.size(); }

bool LinkedAttempt::isSummary(const std::vector<Move>& moves) const {
    Attempt folded = m_attempt;
    folded.moves = 0;
    folded.elapsed = {};
    folded.outcome = {};
    folded.touched = m_attempt.header.started;
    folded = after(folded, moves);
    // An open attempt may have used time since its last move.
    const bool timeFits = m_attempt.state == AttemptState::open ? m_attempt.elapsed >= std::max(folded.elapsed, m_used)
                                                                : m_attempt.elapsed == folded.elapsed;
    // The time used is stored more often than a link tells it.
    constexpr core::Duration mostUntold{90'000};
    const bool runsOn = m_attempt.state == AttemptState::open && m_attempt.header.kind == AttemptKind::quiz &&
                        m_attempt.header.mode == engine::Mode::exam;
    if (runsOn && std::chrono::abs(m_attempt.seen - m_seen) > mostUntold) return false;
    // As text, since 1/2 and 2/4 are the same score.
    return timeFits && folded.moves == m_attempt.moves && folded.state == m_attempt.state &&
           folded.touched == m_attempt.touched && outcomeText(folded.outcome) == outcomeText(m_attempt.outcome);
}

}  // namespace fourfold::records
