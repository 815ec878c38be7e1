#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "records/deck_store.hpp"
#include "records/play_store.hpp"

namespace fourfold::desk {

// Who plays, what is theirs in the store, and whom else the store knows.
class PeopleDesk {
public:
    // Of a person without a name nobody plays.
    PeopleDesk(std::shared_ptr<records::AttemptStore> attempts, records::Person person);

    [[nodiscard]] const records::Person& person() const { return m_person; }
    [[nodiscard]] const std::shared_ptr<records::AttemptStore>& attempts() const { return m_plays.attempts(); }
    [[nodiscard]] const records::PlayStore& plays() const { return m_plays; }
    [[nodiscard]] records::DeckStore& deck() { return m_deck; }
    [[nodiscard]] const records::DeckStore& deck() const { return m_deck; }

    // By the id of the bank, the best score of their exams; nothing where the store cannot be read.
    [[nodiscard]] std::map<std::string, records::BestScore, std::less<>> bestExams() const;

    // Has somebody else play from now on: a person of the store, somebody new whom it takes in, or nobody. Returns them
    // as the store knows them, or why it does not; then nothing has changed.
    [[nodiscard]] records::Result<records::Person> choose(const records::Person& wanted);
    // Before an attempt of theirs begins: the store may be another than the one that knew who plays, and takes them in
    // then. Returns them where that made them another person than before.
    [[nodiscard]] std::optional<records::Person> keep();

    // Looks up whom the store knows, for somebody to be picked; nobody where it cannot be read.
    void lookUp();
    // By class and name; nobody unless they were looked up.
    [[nodiscard]] const std::vector<records::Person>& known() const { return m_known; }

private:
    void become(records::Person person);

    records::Person m_person;
    records::PlayStore m_plays;
    records::DeckStore m_deck;
    std::vector<records::Person> m_known;
};

}  // namespace fourfold::desk
