#include "records/attempt_writer.hpp"

#include <algorithm>
#include <utility>

#include "records/place.hpp"
#include "records/waiting_moves.hpp"

namespace fourfold::records {
namespace {

// An exam that goes on after less is not told to have been left.
constexpr core::Duration noticeableAway{10'000};

// How long a server is left alone after it has not answered: doubled after each further try.
constexpr core::Duration firstPause{2'000};
constexpr core::Duration longestPause{60'000};

}  // namespace

AttemptWriter::AttemptWriter(std::shared_ptr<AttemptStore> store, AttemptHeader header, system::Clock clock)
    : m_store(std::move(store)), m_clock(std::move(clock)), m_header(std::move(header)), m_wentOn(m_clock.steady()) {}

AttemptWriter::AttemptWriter(AttemptWriter&& other) noexcept { *this = std::move(other); }

AttemptWriter& AttemptWriter::operator=(AttemptWriter&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_store = std::exchange(other.m_store, nullptr);
    m_clock = std::move(other.m_clock);
    m_header = std::move(other.m_header);
    m_elapsedBefore = other.m_elapsedBefore;
    m_wentOn = other.m_wentOn;
    m_written = other.m_written;
    m_pending = std::move(other.m_pending);
    m_versions = std::move(other.m_versions);
    m_begun = std::exchange(other.m_begun, false);
    m_isClaimed = std::exchange(other.m_isClaimed, false);
    m_fault = std::exchange(other.m_fault, std::nullopt);
    m_pause = other.m_pause;
    m_tryAgainAt = other.m_tryAgainAt;
    m_waits = std::exchange(other.m_waits, false);
    return *this;
}

void AttemptWriter::add(Move::What what) {
    if (!m_store) return;
    m_pending.push_back({.what = std::move(what), .at = m_clock.wall(), .elapsed = elapsed()});
    if (is<Move::End>(m_pending.back()) || is<Move::Leave>(m_pending.back())) m_tryAgainAt = {};
}

void AttemptWriter::keep(KeptVersion version) {
    if (m_store) m_versions.push_back(std::move(version));
}

void AttemptWriter::write() {
    if (!m_store || (m_begun && m_pending.empty())) return;
    if (!isPausing()) m_fault = writeNow();
    if (m_fault) return wait();
    m_begun = true;
    m_written += m_pending.size();
    m_pending.clear();
    m_pause = {};
    if (std::exchange(m_waits, false)) WaitingRoom(m_store->waitingMoves(), m_store->place()).forget(m_header.id);
}

std::optional<SaveFault> AttemptWriter::writeNow() {
    if (!m_begun && m_header.mode == engine::Mode::exam) {
        if (auto fault = m_store->leaveOpenExam(m_header, m_clock.wall())) return fault;
    }
    if (!m_isClaimed) {
        if (auto fault = m_store->claim(m_header.id)) return fault;
        m_isClaimed = true;
    }
    if (!m_versions.empty()) {
        if (auto fault = m_store->keepVersions(m_versions, m_clock.wall())) return fault;
        m_versions.clear();
    }
    return m_store->write(m_header, m_written, m_pending);
}

void AttemptWriter::wait() {
    using Kind = SaveFault::Kind;
    const Kind kind = m_fault->kind;
    const bool isSilent =
        isServer(m_store->place()) && (kind == Kind::unreachable || kind == Kind::busy || kind == Kind::waiting);
    if (isSilent && !isPausing()) {
        m_pause = std::clamp(2 * m_pause, firstPause, longestPause);
        m_tryAgainAt = m_clock.steady() + m_pause;
    }
    // An attempt that has not begun is not known to anybody yet.
    if (!m_begun || m_pending.empty() || m_store->waitingMoves().empty()) return;
    const WaitingRoom room(m_store->waitingMoves(), m_store->place());
    if (room.keep({.header = m_header, .written = m_written, .moves = m_pending})) return;
    m_waits = true;
    if (isSilent) m_fault->kind = Kind::waiting;
}

void AttemptWriter::keepTime() {
    if (!m_begun || !m_pending.empty() || isPausing()) return;
    m_fault = m_store->keepTime(m_header.id, elapsed(), m_clock.wall());
    if (m_fault) {
        wait();
    } else {
        m_pause = {};
    }
}

std::optional<core::Duration> AttemptWriter::givenTime() const {
    if (!m_store || isPausing()) return std::nullopt;
    auto given = m_store->givenTime(m_header.person, m_header.subject);
    if (!given) return std::nullopt;
    return given.value();
}

void AttemptWriter::release() {
    if (std::exchange(m_isClaimed, false)) m_store->release(m_header.id);
}

Result<TakenUp> takeUp(const std::shared_ptr<AttemptStore>& store, const AttemptId& attempt, system::Clock clock) {
    if (auto fault = store->claim(attempt)) return std::move(*fault);
    AttemptHeader header;
    header.id = attempt;
    AttemptWriter writer(store, std::move(header), std::move(clock));
    writer.m_isClaimed = true;
    auto found = store->find(attempt);
    if (!found) return std::move(found).fault();
    auto& known = found.value();
    if (!known) return SaveFault::of(std::make_error_code(std::errc::no_such_file_or_directory), store->shownPlace());
    auto moves = store->moves(attempt);
    if (!moves) return std::move(moves).fault();
    writer.m_header = known->header;
    writer.m_written = known->moves;
    const core::Duration away = usedBy(*known, writer.m_clock.wall()) - known->elapsed;
    writer.m_elapsedBefore = known->elapsed + away;
    writer.m_begun = true;
    if (away >= noticeableAway) {
        writer.add(Move::Back{away});
        moves.value().push_back(writer.m_pending.back());
        writer.write();
    }
    return TakenUp{.writer = std::move(writer), .attempt = std::move(*known), .moves = std::move(moves).value()};
}

}  // namespace fourfold::records
