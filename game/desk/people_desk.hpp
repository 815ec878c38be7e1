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

// The person who plays, that person's data in the store, and the other people that the store knows.
class PeopleDesk {
public:
    // A person without a name means that nobody in particular plays.
    PeopleDesk(std::shared_ptr<records::AttemptStore> attempts, records::Person person);

    [[nodiscard]] const records::Person& person() const { return m_person; }
    [[nodiscard]] const std::shared_ptr<records::AttemptStore>& attempts() const { return m_plays.attempts(); }
    [[nodiscard]] const records::PlayStore& plays() const { return m_plays; }
    [[nodiscard]] records::DeckStore& deck() { return m_deck; }
    [[nodiscard]] const records::DeckStore& deck() const { return m_deck; }

    // The best exam score of the person by id of the bank; empty if the store cannot be read.
    [[nodiscard]] std::map<std::string, records::BestScore, std::less<>> bestExams() const;

    // Makes somebody else the person who plays: a person of the store, a new person (whom the store takes in), or
    // nobody. Returns the person as the store knows it. On a fault, nothing has changed.
    [[nodiscard]] records::Result<records::Person> choose(const records::Person& wanted);
    // Call this before an attempt of the person begins. The store may not be the one that the person was chosen from:
    // if it does not know the person, it takes the person in. Returns the person if this changed it.
    [[nodiscard]] std::optional<records::Person> keep();

    // Reads which people the store knows, so that one can be picked; nobody if the store cannot be read.
    void lookUp();
    // The people found by lookUp(), by class and name.
    [[nodiscard]] const std::vector<records::Person>& known() const { return m_known; }

private:
    void become(records::Person person);

    records::Person m_person;
    records::PlayStore m_plays;
    records::DeckStore m_deck;
    std::vector<records::Person> m_known;
};

}  // namespace fourfold::desk
