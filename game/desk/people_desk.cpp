#include "desk/people_desk.hpp"

namespace fourfold::desk {

PeopleDesk::PeopleDesk(std::shared_ptr<records::AttemptStore> attempts, records::Person person)
    : m_person(std::move(person)), m_plays(attempts, m_person.id), m_deck(std::move(attempts), m_person.id) {}

std::map<std::string, records::BestScore, std::less<>> PeopleDesk::bestExams() const {
    auto best = attempts()->bestScores(m_person.id, records::AttemptKind::quiz, engine::Mode::exam);
    if (!best) return {};
    return std::move(best).value();
}

records::Result<records::Person> PeopleDesk::choose(const records::Person& wanted) {
    records::Result<records::Person> chosen = wanted;
    if (!wanted.name.empty()) chosen = attempts()->person(wanted);
    if (chosen) {
        become(chosen.value());
        m_known = {};
    }
    return chosen;
}

std::optional<records::Person> PeopleDesk::keep() {
    if (m_person.name.empty()) return std::nullopt;
    auto kept = attempts()->person(m_person);
    if (!kept || kept.value() == m_person) return std::nullopt;
    become(kept.value());
    return std::move(kept).value();
}

void PeopleDesk::lookUp() {
    auto people = attempts()->people();
    m_known.clear();
    if (people) m_known = std::move(people).value();
}

void PeopleDesk::become(records::Person person) {
    m_person = std::move(person);
    m_plays = records::PlayStore(attempts(), m_person.id);
    m_deck.setPerson(m_person.id);
}

}  // namespace fourfold::desk
