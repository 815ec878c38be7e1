#pragma once

#include <vector>

#include <soci/soci.h>

#include "records/link.hpp"
#include "records/person_rows.hpp"

// Changes of people who are stored already. Each adds links that tell of it. For the source files of this folder alone.
namespace fourfold::records {

// Gives a person another name, class and staff number, in their normal form. The caller makes sure that nobody else who
// counts as themselves has them.
void renamePerson(soci::session& session, StoredPerson person, const Person& to, std::vector<Link>& links);

// From now on one person counts as another, with all attempts and mistakes; whoever counted as the first one does, too.
// An open exam of both on the same subject goes on for the one who answered last, and is left for the other one. Both
// must be stored and count as themselves. Changes nothing and returns false when an open exam of another store is in
// the way.
[[nodiscard]] bool unitePeople(soci::session& session, const PersonId& person, const PersonId& as,
                               std::vector<Link>& links);

// Whether both have an open exam on the same subject.
[[nodiscard]] bool haveOpenExamsOnOneSubject(soci::session& session, const PersonId& first, const PersonId& second);

// Removes name, class and staff number of a person, and of all who count as the person. What they did stays, and the
// links hold: of a name they have only a hash with a random text, which is removed, too.
void forgetPerson(soci::session& session, const PersonId& person, std::vector<Link>& links);

// Brings all names into their normal form (core/normal_name.hpp). People who are then the same become one. The same
// store always gives the same links.
void normalizePeople(soci::session& session, std::vector<Link>& links);

}  // namespace fourfold::records
