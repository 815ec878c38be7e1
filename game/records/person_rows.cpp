#include "records/person_rows.hpp"

#include "core/normal_name.hpp"
#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"
#include "records/row_limits.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

struct PersonRow {
    std::string id, name, className, number, salt, sameAs;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("id", id);
        visit("name", name);
        visit("class_name", className);
        visit("number", number);
        visit("salt", salt);
        visit("same_as", sameAs);
    }

    [[nodiscard]] StoredPerson read() const {
        return {.person = {.id = PersonId(id),
                           .name = storable(name),
                           .className = storable(className),
                           .number = storable(number)},
                .salt = salt,
                .sameAs = PersonId(sameAs)};
    }
};

// Reads the rows that the conditions choose. Their parameters are bound already.
std::vector<StoredPerson> fetchPeople(soci::statement& statement, const std::string& conditions) {
    PersonRow row;
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + readableColumnsOf(row) + " FROM person " + conditions);
    statement.execute();
    std::vector<StoredPerson> people;
    while (statement.fetch()) people.push_back(row.read());
    return people;
}

std::optional<StoredPerson> readRow(soci::session& session, const PersonId& id) {
    const std::string wanted = storable(id.text());
    soci::statement statement(session);
    statement.exchange(use(wanted, "id"));
    std::vector<StoredPerson> found = fetchPeople(statement, "WHERE id = :id");
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

void insertRow(soci::session& session, const StoredPerson& stored) {
    PersonRow row{.id = stored.person.id.text(),
                  .name = stored.person.name,
                  .className = stored.person.className,
                  .number = stored.person.number,
                  .salt = stored.salt,
                  .sameAs = stored.sameAs.text()};
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO person " + valuesOf(row) + " ON CONFLICT DO NOTHING");
    statement.execute(true);
}

std::optional<PersonId> findOne(soci::session& session, const Person& person) {
    std::string id;
    session << "SELECT id FROM person WHERE name = :name AND class_name = :class_name AND number = :number"
               " AND same_as = '' AND salt <> ''",
        use(person.name, "name"), use(person.className, "class_name"), use(person.number, "number"), into(id);
    if (!session.got_data()) return std::nullopt;
    return PersonId(std::move(id));
}

// The only person of this name in this class; nothing if there are several.
std::optional<PersonId> findSole(soci::session& session, const Person& person) {
    std::string id;
    long long count = 0;
    session << "SELECT COUNT(*), COALESCE(MIN(id), '') FROM person WHERE name = :name AND class_name = :class_name"
               " AND same_as = '' AND salt <> ''",
        use(person.name, "name"), use(person.className, "class_name"), into(count), into(id);
    if (count != 1) return std::nullopt;
    return PersonId(std::move(id));
}

}  // namespace

Person readPerson(soci::session& session, const PersonId& id) {
    const auto found = readRow(session, id);
    if (!found) return {.id = id, .name = {}, .className = {}};
    if (found->sameAs.empty()) return found->person;
    const auto same = readRow(session, found->sameAs);
    return same ? same->person : found->person;
}

std::optional<StoredPerson> readStoredPerson(soci::session& session, const PersonId& id) {
    return readRow(session, id);
}

bool isKnown(soci::session& session, const PersonId& id) { return readRow(session, id).has_value(); }

std::vector<Person> readPeople(soci::session& session) {
    soci::statement statement(session);
    std::vector<Person> people;
    for (StoredPerson& each :
         fetchPeople(statement, "WHERE salt <> '' AND same_as = '' ORDER BY class_name, name, number")) {
        people.push_back(std::move(each.person));
    }
    return people;
}

std::vector<StoredPerson> readStoredPeople(soci::session& session) {
    soci::statement statement(session);
    return fetchPeople(statement, "ORDER BY id");
}

Person normal(const Person& person) {
    return {.id = person.id,
            .name = storable(core::normalName(person.name)),
            .className = storable(core::normalName(person.className)),
            .number = storable(core::normalName(person.number))};
}

PersonId keepPerson(soci::session& session, const Person& person, std::vector<Link>& links) {
    if (!person.id.empty()) {
        const Person known = readPerson(session, person.id);
        if (!known.name.empty()) return known.id;
    }
    const Person wanted = normal(person);
    if (auto known = findOne(session, wanted)) return std::move(*known);
    if (wanted.number.empty()) {
        if (auto sole = findSole(session, wanted)) return std::move(*sole);
    }
    StoredPerson fresh{.person = wanted, .salt = newUuid(), .sameAs = {}};
    fresh.person.id = PersonId(newUuid());
    insertRow(session, fresh);
    // On a server somebody else may have added the same person meanwhile.
    const PersonId kept = findOne(session, wanted).value_or(fresh.person.id);
    if (kept == fresh.person.id) links.push_back(personLink(fresh));
    return kept;
}

void takePerson(soci::session& session, const StoredPerson& theirs, std::vector<Link>& links) {
    const PersonId& id = theirs.person.id;
    if (id.empty() || readRow(session, id)) return;
    StoredPerson taken = theirs;
    if (!theirs.sameAs.empty()) {
        taken.sameAs = readPerson(session, theirs.sameAs).id;
    } else if (!theirs.salt.empty()) {
        taken.sameAs = findOne(session, normal(theirs.person)).value_or(PersonId());
    }
    insertRow(session, taken);
    if (!taken.sameAs.empty()) links.push_back(sameLink(id, taken.sameAs));
    if (theirs.salt.empty()) links.push_back(forgottenLink(id));
}

void saltPeople(soci::session& session) {
    for (const StoredPerson& each : readStoredPeople(session)) {
        if (each.person.id.empty()) continue;
        // The same each time that the same store is brought up, as a copy of it is at each merge.
        const std::string salt = uuidOf("salt/" + each.person.id.text());
        session << "UPDATE person SET salt = :salt WHERE id = :id", use(salt, "salt"), use(each.person.id.text(), "id");
    }
}

}  // namespace fourfold::records
