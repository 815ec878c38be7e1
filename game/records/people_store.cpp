// The people of a store of records, and what is given to them.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/attempt_store.hpp"
#include "records/chain_table.hpp"
#include "records/database.hpp"
#include "records/person_changes.hpp"
#include "records/person_rows.hpp"

namespace fourfold::records {
namespace {

// Somebody with a name who counts as themselves.
std::optional<StoredPerson> standing(soci::session& session, const PersonId& id) {
    auto stored = readStoredPerson(session, id);
    if (!stored || stored->salt.empty() || !stored->sameAs.empty()) return std::nullopt;
    return stored;
}

}  // namespace

Result<Person> AttemptStore::person(std::string_view name, std::string_view className, std::string_view number) {
    return person(
        {.id = {}, .name = std::string(name), .className = std::string(className), .number = std::string(number)});
}

Result<Person> AttemptStore::person(const Person& wanted) {
    Person found;
    return resultOf(m_database->write([&](soci::session& session) {
        std::vector<Link> links;
        found = readPerson(session, keepPerson(session, wanted, links));
        appendLinks(session, links);
    }),
                    found);
}

Result<RosterPlan> AttemptStore::takeRoster(std::span<const RosterEntry> list, bool tried) {
    RosterPlan plan;
    if (tried) {
        return resultOf(m_database->read([&](soci::session& session) { plan = planRoster(readPeople(session), list); }),
                        plan);
    }
    return resultOf(m_database->write([&](soci::session& session) {
        plan = planRoster(readPeople(session), list);
        std::vector<Link> links;
        for (const RosterChange& change : plan.changes) {
            if (change.kind == RosterChange::Kind::added) {
                static_cast<void>(keepPerson(session, change.after, links));
            } else if (auto stored = readStoredPerson(session, change.after.id)) {
                renamePerson(session, std::move(*stored), change.after, links);
            }
        }
        appendLinks(session, links);
    }),
                    plan);
}

Result<PersonChange> AttemptStore::rename(const PersonId& person, const Person& to) {
    PersonChange outcome = PersonChange::made;
    return resultOf(m_database->write([&](soci::session& session) {
        auto stored = standing(session, person);
        const Person wanted = normal(to);
        const std::vector<Person> people = readPeople(session);
        const bool isTaken = std::ranges::any_of(people, [&](const Person& each) {
            return each.id != person && each.name == wanted.name && each.className == wanted.className &&
                   each.number == wanted.number;
        });
        outcome = !stored ? PersonChange::unknown : isTaken ? PersonChange::taken : PersonChange::made;
        if (outcome != PersonChange::made) return;
        std::vector<Link> links;
        renamePerson(session, std::move(*stored), wanted, links);
        appendLinks(session, links);
    }),
                    outcome);
}

Result<PersonChange> AttemptStore::unite(const PersonId& person, const PersonId& as) {
    PersonChange outcome = PersonChange::made;
    return resultOf(m_database->write([&](soci::session& session) {
        std::vector<Link> links;
        if (person == as || !standing(session, person) || !standing(session, as)) {
            outcome = PersonChange::unknown;
        } else if (haveOpenExamsOnOneSubject(session, person, as) || !unitePeople(session, person, as, links)) {
            outcome = PersonChange::openExams;
        } else {
            appendLinks(session, links);
        }
    }),
                    outcome);
}

Result<PersonChange> AttemptStore::forget(const PersonId& person) {
    PersonChange outcome = PersonChange::made;
    return resultOf(m_database->write([&](soci::session& session) {
        if (!standing(session, person)) {
            outcome = PersonChange::unknown;
            return;
        }
        std::vector<Link> links;
        forgetPerson(session, person, links);
        appendLinks(session, links);
    }),
                    outcome);
}

Result<std::vector<Person>> AttemptStore::people() {
    std::vector<Person> people;
    return resultOf(m_database->read([&](soci::session& session) { people = readPeople(session); }), people);
}

std::optional<SaveFault> AttemptStore::giveTime(const PersonId& person, const std::string& bank,
                                                std::chrono::minutes time, std::string_view reason) {
    return m_database->write([&](soci::session& session) {
        std::array links{extraLink({.person = readPerson(session, person).id,
                                    .bank = storable(bank),
                                    .time = time,
                                    .reason = storable(reason)})};
        appendLinks(session, links);
    });
}

Result<std::vector<GivenTime>> AttemptStore::givenTimes(const PersonId& person) {
    std::vector<GivenTime> given;
    return resultOf(m_database->read([&](soci::session& session) {
        const std::string own = ownChain(session);
        const PersonId who = readPerson(session, person).id;
        for (const StoredPerson& stored : readStoredPeople(session)) {
            if (stored.person.id != who && stored.sameAs != who) continue;
            for (const FoundLink& each : readLinksOf(session, stored.person.id.text())) {
                auto extra = extraTimeFrom(each.link);
                if (!extra || each.chain != own) continue;
                given.push_back(
                    {.bank = std::move(extra->bank), .time = extra->time, .reason = std::move(extra->reason)});
            }
        }
    }),
                    given);
}

Result<core::Duration> AttemptStore::givenTime(const PersonId& person, const std::string& bank) {
    const auto all = givenTimes(person);
    if (!all) return all.fault();
    core::Duration given{};
    for (const GivenTime& each : all.value()) {
        if (each.bank == bank) given += each.time;
    }
    return given;
}

}  // namespace fourfold::records
