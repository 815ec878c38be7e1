// What the store promises of people and their names, tried on each kind of database.
#include <chrono>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "records/schema.hpp"
#include "records/store_places.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

using engine::Mode;

AttemptHeader close(AttemptStore& store, const PersonId& person) {
    const AttemptHeader header = headerOf(person);
    const std::vector<Move> moves{choice("one"), endMove()};
    need(store.write(header, 0, moves));
    return header;
}

void spellingsAreOnePerson(const NewPlace& place) {
    AttemptStore store(place());
    const Person first = need(store.person(" 张伟", "大客户一班 "));
    CHECK(first.name == "张伟");
    CHECK(first.className == "大客户一班");
    for (const char* name : {"张伟", "张伟\u3000", "\t张伟", "张\u200b伟"})
        CHECK(need(store.person(name, "\u3000大客户一班")) == first);
    const Person zoe = need(store.person("Zo\u00e9 Ａ", "Ａ班"));
    CHECK(need(store.person("Zoe\u0301  A", "A班")) == zoe);
    CHECK(need(store.people()).size() == 2);
    close(store, first.id);
    CHECK(need(store.list({.person = "张伟 ", .className = " 大客户一班"})).size() == 1);
    CHECK(need(store.checkChains()).empty());
}

// A store of an earlier version, in which one person has three spellings, and another has one that is not normal.
std::string oldStore(const NewPlace& place) {
    std::string at = place();
    makeVersion(at, 2);
    runSql(at, "INSERT INTO person (id, name, class_name) VALUES ('a', ' 张伟', '一班 ')");
    runSql(at, "INSERT INTO person (id, name, class_name) VALUES ('b', '张伟', '一班')");
    runSql(at, "INSERT INTO person (id, name, class_name) VALUES ('c', '张伟', '一班\u3000')");
    runSql(at, "INSERT INTO person (id, name, class_name) VALUES ('d', 'Ｌｉ', '')");
    for (const char* person : {"a", "b", "c", "d"}) {
        const std::string who = person;
        runSql(at,
               "INSERT INTO attempt SELECT 'open-" + who + "', '" + who +
                   "', id, 'quiz', 'final', 'd1', '', 1, 'exam', 'zh', '0.1', 1000, 'open', 0, 1000, 0, '', 0, 0, 0, 0"
                   " FROM chain");
        runSql(at, "INSERT INTO deck_event VALUES ('card-" + who + "', '" + who +
                       "', 5, 1, 'missed', 's', 'scene', 'x', 'y',"
                       " 'd', '')");
    }
    return at;
}

void namesOfOldStoresBecomeOne(const NewPlace& place) {
    AttemptStore store(oldStore(place));
    CHECK(need(store.checkChains()).empty());
    const std::vector<Person> people = need(store.people());
    REQUIRE(people.size() == 2);
    CHECK(people[0].name == "Li");
    CHECK(people[1] == need(store.person("张伟", "一班")));
    CHECK(people[1].id.text() == "b");
    CHECK(need(store.list({.person = "张伟"})).size() == 3);
    CHECK(need(store.deckEvents(people[1].id)).size() == 3);
    // One exam goes on for all of them; each that was begun counts.
    const auto open = need(store.openAttempts(people[1].id, AttemptKind::quiz));
    CHECK(open.size() == 1);
    CHECK(need(store.begunExams(PersonId("a"), "final")).empty());
    runSql(store.place(), "UPDATE person SET same_as = '' WHERE id = 'a'");
    CHECK_FALSE(need(store.checkChains()).empty());
}

void bringingUpTwiceGivesTheSameLinks(const NewPlace& place) {
    AttemptStore first(oldStore(place));
    AttemptStore second(oldStore(place));
    const std::size_t links = need(first.chains()).front().links;
    CHECK(links == need(second.chains()).front().links);
}

void mergedSpellingsAreOnePerson(const NewPlace& place) {
    AttemptStore here(place());
    const Person mine = need(here.person("张伟", "一班"));
    close(here, mine.id);
    const std::string at = oldStore(place);
    AttemptStore there(at);
    const Person theirs = need(there.person("张伟", "一班"));
    close(there, theirs.id);
    // Two of the three open exams were left when the spellings became one person.
    CHECK(need(here.merge(there)).added == 3);
    CHECK(need(here.people()).size() == 2);
    CHECK(need(here.list({.person = "张伟"})).size() == 4);
    CHECK(need(here.person("ｌｉ", "")).name == "li");
    CHECK(need(here.person("Ｌｉ", "")).id.text() == "d");
    CHECK(need(here.checkChains()).empty());
    CHECK(need(there.checkChains()).empty());
    CHECK(need(here.merge(there)).added == 0);
    CHECK(need(here.checkChains()).empty());
}

void numbersTellPeopleApart(const NewPlace& place) {
    AttemptStore store(place());
    const Person first = need(store.person("张伟", "一班", "0012"));
    const Person second = need(store.person("张伟", "一班", "13"));
    CHECK(first.id != second.id);
    CHECK(first.number == "0012");
    CHECK(need(store.person("张伟", "一班", " ００12")) == first);
    CHECK(need(store.person("张伟", "二班", "0012")).id != first.id);
    // Without a number somebody is the only one of that name.
    const Person li = need(store.person("Li", "一班", "7"));
    CHECK(need(store.person("Li", "一班")) == li);
    const Person nameless = need(store.person("张伟", "一班"));
    CHECK(nameless.number.empty());
    CHECK(nameless.id != first.id);
    close(store, first.id);
    close(store, second.id);
    CHECK(need(store.list({.person = "张伟"})).front().person.number != "");
    CHECK(need(store.checkChains()).empty());
}

// The findings of the check, which must be none.
void holds(AttemptStore& store) { CHECK(need(store.checkChains()).empty()); }

void namesCanChange(const NewPlace& place) {
    AttemptStore store(place());
    const Person li = need(store.person("Li", "1"));
    const Person han = need(store.person("Han", "1"));
    const AttemptHeader attempt = close(store, li.id);
    CHECK(need(store.rename(li.id, {.id = {}, .name = " Li Lei", .className = "2", .number = "7"})) ==
          PersonChange::made);
    CHECK(need(store.find(attempt.id))->person == Person{li.id, "Li Lei", "2", "7"});
    holds(store);
    CHECK(need(store.rename(li.id, {.id = {}, .name = "Han", .className = "1"})) == PersonChange::taken);
    CHECK(need(store.rename(PersonId("nobody"), han)) == PersonChange::unknown);
    CHECK(need(store.person(Person{.id = li.id, .name = "Li", .className = "1"})).name == "Li Lei");
    // The old name does not hold any more.
    runSql(store.place(), "UPDATE person SET name = 'Li', class_name = '1', number = '' WHERE name = 'Li Lei'");
    const auto findings = need(store.checkChains());
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().kind == ChainFinding::Kind::edited);
    CHECK(findings.front().about == ChainFinding::About::person);
}

void peopleCanBecomeOne(const NewPlace& place) {
    AttemptStore store(place());
    const PersonId li = need(store.person("Li", "1")).id;
    const PersonId lei = need(store.person("Lei", "1")).id;
    const PersonId third = need(store.person("Third", "1")).id;
    close(store, li);
    close(store, lei);
    close(store, third);
    need(store.giveTime(li, "final", std::chrono::minutes(3), ""));
    const std::vector<DeckEvent> missed{
        {.id = newUuid(), .at = core::momentOf(1), .what = MissedQuestion{{"b", "q"}, "d", "a", {}}}};
    need(store.addDeckEvents(li, missed));
    CHECK(need(store.unite(li, lei)) == PersonChange::made);
    CHECK(need(store.unite(li, third)) == PersonChange::unknown);
    CHECK(need(store.unite(lei, lei)) == PersonChange::unknown);
    CHECK(need(store.unite(lei, third)) == PersonChange::made);  // and whoever counted as that one
    CHECK(need(store.people()).size() == 1);
    CHECK(need(store.list({.person = "Third"})).size() == 3);
    CHECK(need(store.deckEvents(third)) == missed);
    CHECK(need(store.givenTime(third, "final")) == std::chrono::minutes(3));
    CHECK(need(store.person(Person{.id = li, .name = "Li", .className = "1"})).id == third);
    close(store, li);  // by a window that is still open
    CHECK(need(store.list({.person = "Third"})).size() == 4);
    holds(store);
    AttemptStore other(place());
    CHECK(need(other.merge(store)).added == 4);
    CHECK(need(other.people()).size() == 1);
    holds(other);
}

void openExamsKeepPeopleApart(const NewPlace& place) {
    AttemptStore store(place());
    const PersonId li = need(store.person("Li", "1")).id;
    const PersonId lei = need(store.person("Lei", "1")).id;
    const std::vector<Move> moves{choice("one")};
    const AttemptHeader first = headerOf(li, Mode::exam);
    need(store.write(first, 0, moves));
    need(store.write(headerOf(lei, Mode::exam), 0, moves));
    CHECK(need(store.unite(li, lei)) == PersonChange::openExams);
    CHECK(need(store.people()).size() == 2);
    const std::vector<Move> end{endMove()};
    need(store.write(first, 1, end));
    CHECK(need(store.unite(li, lei)) == PersonChange::made);
    holds(store);
}

void namesAreForgotten(const NewPlace& place) {
    AttemptStore store(place());
    const Person li = need(store.person("Li", "1", "7"));
    const Person before = need(store.person("Li Lei", "1"));
    const AttemptHeader attempt = close(store, before.id);
    CHECK(need(store.unite(before.id, li.id)) == PersonChange::made);
    AttemptStore other(place());
    CHECK(need(other.merge(store)).added == 1);
    CHECK(need(store.forget(li.id)) == PersonChange::made);
    CHECK(need(store.forget(li.id)) == PersonChange::unknown);
    CHECK(need(store.people()).empty());
    CHECK(need(store.find(attempt.id))->person == Person{li.id, "", ""});
    holds(store);
    // Another store that knows the name does not bring it back.
    static_cast<void>(need(store.merge(other)));
    CHECK(need(store.people()).empty());
    holds(store);
    CHECK(need(store.person("Li", "1", "7")).id != li.id);
    holds(store);
    AttemptStore third(place());
    CHECK(need(third.merge(store)).added == 1);
    CHECK(need(third.find(attempt.id))->person.name.empty());
    holds(third);
}

void rostersAreTakenOnce(const NewPlace& place) {
    AttemptStore store(place());
    const Person li = need(store.person("Li", "1"));
    const std::vector<RosterEntry> list{{1, {.id = {}, .name = "Li", .className = "1", .number = "7"}},
                                        {2, {.id = {}, .name = "Han", .className = "1", .number = "8"}},
                                        {3, {.id = {}, .name = "Han", .className = "1", .number = "9"}}};
    CHECK(need(store.takeRoster(list, true)).changes.size() == 3);
    CHECK(need(store.people()).size() == 1);
    CHECK(need(store.takeRoster(list, false)).changes.size() == 3);
    CHECK(need(store.people()).size() == 3);
    CHECK(need(store.person("Li", "1")) == Person{li.id, "Li", "1", "7"});
    const RosterPlan again = need(store.takeRoster(list, false));
    CHECK(again.changes.empty());
    CHECK(again.known == 3);
    holds(store);
}

}  // namespace

const std::vector<Behaviour>& peopleBehaviours() {
    static const std::vector<Behaviour> list{
        {"spellings of a name are one person", spellingsAreOnePerson},
        {"a store of an earlier version gets one person for the spellings of a name", namesOfOldStoresBecomeOne},
        {"an earlier version is always brought up by the same links", bringingUpTwiceGivesTheSameLinks},
        {"a merge takes spellings of a name for one person", mergedSpellingsAreOnePerson},
        {"staff numbers tell people of one name apart", numbersTellPeopleApart},
        {"a name can change, and the old one does not hold any more", namesCanChange},
        {"people can become one, in some steps", peopleCanBecomeOne},
        {"open exams on one subject keep people apart", openExamsKeepPeopleApart},
        {"a forgotten name does not come back, and all else holds", namesAreForgotten},
        {"a class list is taken in once", rostersAreTakenOnce},
    };
    return list;
}

}  // namespace fourfold::records
