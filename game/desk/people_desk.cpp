#include "desk/people_desk.hpp"

#include <variant>

namespace fourfold::desk {

PeopleDesk::PeopleDesk(std::shared_ptr<records::AttemptStore> attempts, records::Person person)
    : m_person(std::move(person)), m_plays(attempts, m_person.id), m_deck(std::move(attempts), m_person.id) {}

std::map<std::string, records::BestScore, std::less<>> PeopleDesk::bestExams() const {
    auto best = attempts()->bestScores(m_person.id, records::AttemptKind::quiz, engine::Mode::exam);
    if (auto* scores = std::get_if<0>(&best)) return std::move(*scores);
    return {};
}

records::Result<records::Person> PeopleDesk::choose(const records::Person& wanted) {
    records::Result<records::Person> chosen = wanted;
    if (!wanted.name.empty()) chosen = attempts()->person(wanted.name, wanted.className);
    if (const auto* person = std::get_if<records::Person>(&chosen)) {
        become(*person);
        m_known = {};
    }
    return chosen;
}

std::optional<records::Person> PeopleDesk::keep() {
    if (m_person.name.empty()) return std::nullopt;
    auto kept = attempts()->person(m_person.name, m_person.className);
    const auto* person = std::get_if<records::Person>(&kept);
    if (person == nullptr || *person == m_person) return std::nullopt;
    become(*person);
    return *person;
}

void PeopleDesk::lookUp() {
    auto people = attempts()->people();
    m_known.clear();
    if (auto* found = std::get_if<0>(&people)) m_known = std::move(*found);
}

void PeopleDesk::become(records::Person person) {
    m_person = std::move(person);
    m_plays = records::PlayStore(attempts(), m_person.id);
    m_deck.setPerson(m_person.id);
}

}  // namespace fourfold::desk
