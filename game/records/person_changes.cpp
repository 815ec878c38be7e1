#include "records/person_changes.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "records/attempt_rows.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

// Two open exams on one subject, of two people.
struct OpenExams {
    AttemptId first, second;
};

std::vector<OpenExams> openExamsOfBoth(soci::session& session, const PersonId& first, const PersonId& second) {
    std::string one, other;
    soci::statement statement =
        (session.prepare << "SELECT a.id, b.id FROM attempt a JOIN attempt b ON a.kind = b.kind"
                            " AND a.subject = b.subject AND a.origin = b.origin"
                            " WHERE a.state = 'open' AND b.state = 'open' AND a.mode = 'exam' AND b.mode = 'exam'"
                            " AND a.person = :first AND b.person = :second ORDER BY a.id, b.id",
         use(first.text(), "first"), use(second.text(), "second"), into(one), into(other));
    statement.execute();
    std::vector<OpenExams> found;
    while (statement.fetch()) found.push_back({.first = AttemptId(one), .second = AttemptId(other)});
    return found;
}

void leave(soci::session& session, Attempt attempt, std::vector<Link>& links) {
    const Move move{.what = Move::Leave{}, .at = attempt.touched, .elapsed = attempt.elapsed};
    const std::size_t before = attempt.moves;
    apply(move, attempt);
    updateAttempt(session, attempt);
    insertMoves(session, attempt.header.id, before, std::span(&move, 1));
    links.push_back(movesLink(attempt, before + 1, std::span(&move, 1)));
}

// The one of two open exams that somebody answered less recently; nothing when one of them is not this store's.
std::optional<Attempt> olderOf(soci::session& session, const OpenExams& exams) {
    const std::string own = ownChain(session);
    auto first = readAttempt(session, exams.first);
    auto second = readAttempt(session, exams.second);
    if (!first || !second || first->origin != own) return std::nullopt;
    return second->touched < first->touched ? second : first;
}

}  // namespace

void renamePerson(soci::session& session, StoredPerson person, const Person& to, std::vector<Link>& links) {
    const PersonId id = person.person.id;
    person.person = normal(to);
    person.person.id = id;
    session << "UPDATE person SET name = :name, class_name = :class_name, number = :number WHERE id = :id",
        use(person.person.name, "name"), use(person.person.className, "class_name"),
        use(person.person.number, "number"), use(id.text(), "id");
    links.push_back(personLink(person));
}

bool unitePeople(soci::session& session, const PersonId& person, const PersonId& as, std::vector<Link>& links) {
    std::vector<Attempt> left;
    for (const OpenExams& exams : openExamsOfBoth(session, person, as)) {
        auto older = olderOf(session, exams);
        if (!older) return false;
        left.push_back(std::move(*older));
    }
    for (Attempt& each : left) leave(session, std::move(each), links);
    session << "UPDATE attempt SET person = :to WHERE person = :id", use(as.text(), "to"), use(person.text(), "id");
    session << "UPDATE deck_event SET person = :to WHERE person = :id", use(as.text(), "to"), use(person.text(), "id");
    session << "UPDATE person SET same_as = :to WHERE id = :id OR same_as = :before", use(as.text(), "to"),
        use(person.text(), "id"), use(person.text(), "before");
    links.push_back(sameLink(person, as));
    return true;
}

bool haveOpenExamsOnOneSubject(soci::session& session, const PersonId& first, const PersonId& second) {
    return !openExamsOfBoth(session, first, second).empty();
}

void forgetPerson(soci::session& session, const PersonId& person, std::vector<Link>& links) {
    for (const StoredPerson& each : readStoredPeople(session)) {
        const PersonId& id = each.person.id;
        if ((id != person && each.sameAs != person) || each.salt.empty()) continue;
        session << "UPDATE person SET name = '', class_name = '', number = '', salt = '' WHERE id = :id",
            use(id.text(), "id");
        links.push_back(forgottenLink(id));
    }
}

void normalizePeople(soci::session& session, std::vector<Link>& links) {
    std::map<std::tuple<std::string, std::string, std::string>, PersonId> known;
    const auto keyOf = [](const Person& person) { return std::tuple(person.className, person.name, person.number); };
    std::vector<StoredPerson> others;
    for (StoredPerson& each : readStoredPeople(session)) {
        if (each.person.id.empty() || !each.sameAs.empty() || each.salt.empty()) continue;
        if (each.person == normal(each.person)) {
            known.emplace(keyOf(each.person), each.person.id);
        } else {
            others.push_back(std::move(each));
        }
    }
    for (StoredPerson& each : others) {
        const Person to = normal(each.person);
        const auto [found, isNew] = known.emplace(keyOf(to), to.id);
        if (isNew) {
            renamePerson(session, std::move(each), to, links);
        } else {
            static_cast<void>(unitePeople(session, to.id, found->second, links));
        }
    }
}

}  // namespace fourfold::records
