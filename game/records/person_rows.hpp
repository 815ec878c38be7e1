#pragma once

#include <optional>
#include <string>
#include <vector>

#include <soci/soci.h>

#include "records/link.hpp"
#include "records/person.hpp"

// Reading and writing the rows of people. For the source files of this folder alone.
namespace fourfold::records {

// As whom a person counts: the person with this id, or the one as whom that one counts by now. Has the same id and no
// name when the store does not know the id.
[[nodiscard]] Person readPerson(soci::session& session, const PersonId& id);
// The row of a person; nothing if the store has none.
[[nodiscard]] std::optional<StoredPerson> readStoredPerson(soci::session& session, const PersonId& id);
// Whether the store has a row of this person.
[[nodiscard]] bool isKnown(soci::session& session, const PersonId& id);
// All who count as themselves, by class, name and number, without the one that has no name and those forgotten.
[[nodiscard]] std::vector<Person> readPeople(soci::session& session);
// All rows, by id.
[[nodiscard]] std::vector<StoredPerson> readStoredPeople(soci::session& session);

// The person with name, class and staff number in their normal form.
[[nodiscard]] Person normal(const Person& person);
// The person with this name, class and staff number, whatever the blanks and the width of letters. Without a number it
// may also be the only one of that name in that class. Somebody whose id is known is that one. Adds the person when
// there is none, and the link for that.
[[nodiscard]] PersonId keepPerson(soci::session& session, const Person& person, std::vector<Link>& links);
// Takes in a person of another store under the same id. The person counts as somebody else as in that store, or as the
// one here with the same name, class and staff number, if there is one; links tell so. Take in those first who count as
// themselves.
void takePerson(soci::session& session, const StoredPerson& theirs, std::vector<Link>& links);

// Gives each person who has none a salt, and the staff number ''. For bringing a store up.
void saltPeople(soci::session& session);

}  // namespace fourfold::records
