#include "records/journal.hpp"

namespace fourfold::records {

void Journal::choose(std::string_view scene, std::string_view choice) {
    m_writer.add(Move::Choice{std::string(scene), std::string(choice)});
    m_writer.write();
}

void Journal::rollBack(std::size_t kept) {
    m_writer.add(Move::RollBack{kept});
    m_writer.write();
}

void Journal::changeVersion(KeptVersion version, std::size_t kept) {
    m_writer.add(Move::Version{version.digest.text, kept});
    m_writer.keep(std::move(version));
    if (m_writer.begun()) m_writer.write();
}

void Journal::end(const PlayEnd& end) {
    m_writer.add(moveOf(end));
    m_writer.write();
}

}  // namespace fourfold::records
