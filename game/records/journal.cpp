#include "records/journal.hpp"

namespace fourfold::records {

void Journal::choose(std::string_view scene, std::string_view choice) {
    m_writer.add(moveOf(Taken{.scene = std::string(scene), .choice = std::string(choice)}));
    m_writer.write();
}

void Journal::rollBack(std::size_t kept) {
    m_writer.add(rollBackMove(kept));
    m_writer.write();
}

void Journal::changeVersion(std::string_view digest, std::size_t kept) {
    m_writer.add(versionMove(digest, kept));
    if (m_writer.begun()) m_writer.write();
}

void Journal::end(const PlayEnd& end) {
    m_writer.add(moveOf(end));
    m_writer.write();
}

}  // namespace fourfold::records
