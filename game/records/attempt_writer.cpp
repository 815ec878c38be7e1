#include "records/attempt_writer.hpp"

#include <utility>

namespace fourfold::records {
namespace {

// An exam that goes on after less is not told to have been left.
constexpr core::Duration noticeableAway{10'000};

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
    m_begun = std::exchange(other.m_begun, false);
    m_isClaimed = std::exchange(other.m_isClaimed, false);
    m_fault = std::exchange(other.m_fault, std::nullopt);
    return *this;
}

void AttemptWriter::add(Move::What what) {
    if (!m_store) return;
    m_pending.push_back({.what = std::move(what), .at = m_clock.wall(), .elapsed = elapsed()});
}

void AttemptWriter::write() {
    if (!m_store || (m_begun && m_pending.empty())) return;
    if (!m_begun && m_header.mode == engine::Mode::exam) {
        m_fault = m_store->leaveOpenExam(m_header, m_clock.wall());
        if (m_fault) return;
    }
    if (!m_isClaimed) {
        m_fault = m_store->claim(m_header.id);
        if (m_fault) return;
        m_isClaimed = true;
    }
    m_fault = m_store->write(m_header, m_written, m_pending);
    if (m_fault) return;
    m_begun = true;
    m_written += m_pending.size();
    m_pending.clear();
}

void AttemptWriter::keepTime() {
    if (m_begun && m_pending.empty()) m_fault = m_store->keepTime(m_header.id, elapsed(), m_clock.wall());
}

std::optional<core::Duration> AttemptWriter::givenTime() const {
    if (!m_store) return std::nullopt;
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
