#include "records/journal.hpp"

#include <utility>

namespace fourfold::records {

Journal::Journal(Journal&& other) noexcept { *this = std::move(other); }

Journal& Journal::operator=(Journal&& other) noexcept {
    if (this == &other) return *this;
    release();
    m_store = std::exchange(other.m_store, nullptr);
    m_clock = std::move(other.m_clock);
    m_header = std::move(other.m_header);
    m_elapsedBefore = other.m_elapsedBefore;
    m_sittingBegan = other.m_sittingBegan;
    m_written = other.m_written;
    m_pending = std::move(other.m_pending);
    m_isClaimed = std::exchange(other.m_isClaimed, false);
    m_fault = std::exchange(other.m_fault, std::nullopt);
    return *this;
}

Journal::~Journal() { release(); }

void Journal::choose(std::string_view scene, std::string_view choice) {
    if (!m_store) return;
    add(moveOf(Taken{.scene = std::string(scene), .choice = std::string(choice)}));
    write();
}

void Journal::rollBack(std::size_t kept) {
    if (!m_store) return;
    add(rollBackMove(kept));
    write();
}

void Journal::changeVersion(std::string_view digest, std::size_t kept) {
    if (!m_store) return;
    add(versionMove(digest, kept));
    if (m_written > 0) write();
}

void Journal::end(const PlayEnd& end) {
    if (!m_store) return;
    add(moveOf(end));
    write();
}

void Journal::add(Move move) {
    move.at = m_clock.wall();
    move.elapsed = m_elapsedBefore + m_clock.steady() - m_sittingBegan;
    m_pending.push_back(std::move(move));
}

void Journal::write() {
    if (m_written == 0 && m_header.mode == engine::Mode::exam) {
        m_fault = m_store->leaveOpenExams(m_header.person, m_header.kind, m_header.subject, m_clock.wall());
        if (m_fault) return;
    }
    if (!m_isClaimed) {
        m_fault = m_store->claim(m_header.id);
        if (m_fault) return;
        m_isClaimed = true;
    }
    m_fault = m_store->write(m_header, m_written, m_pending);
    if (m_fault) return;
    m_written += m_pending.size();
    m_pending.clear();
}

void Journal::release() {
    if (std::exchange(m_isClaimed, false)) m_store->release(m_header.id);
}

}  // namespace fourfold::records
