// What the navigator does about who plays.
#include <variant>

#include "ui/navigator.hpp"

namespace fourfold::ui {

void Navigator::openWho() {
    auto people = m_services.attempts->people();
    m_people.clear();
    if (auto* found = std::get_if<0>(&people)) m_people = std::move(*found);
    go(ScreenId::who);
}

void Navigator::setPerson(const records::Person& person) {
    records::Settings changed = m_settings;
    changed.person = person;
    if (!person.name.empty()) {
        auto kept = m_services.attempts->person(person.name, person.className);
        if (std::holds_alternative<records::SaveFault>(kept)) {
            m_remark = storeMessage();
            return;
        }
        changed.person = std::get<records::Person>(std::move(kept));
    }
    follow(changed.person);
    m_people = {};
    change(changed);
    m_desk.setPerson(m_settings.person);
    if (screen() == ScreenId::who) back();
}

void Navigator::follow(const records::Person& person) {
    m_store = records::PlayStore(m_services.attempts, person.id);
    m_deck.setPerson(person.id);
}

void Navigator::keepPerson() {
    if (m_settings.person.name.empty()) return;
    auto kept = m_services.attempts->person(m_settings.person.name, m_settings.person.className);
    const auto* person = std::get_if<records::Person>(&kept);
    if (person == nullptr || *person == m_settings.person) return;
    m_settings.person = *person;
    follow(*person);
    m_settingsFault = records::saveSettings(m_settings, m_services.settingsFile);
}

}  // namespace fourfold::ui
