// What the store promises of chains, merging and migrations, tried on each kind of database.
#include <doctest/doctest.h>

#include "records/schema.hpp"
#include "records/store_places.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::records {
namespace {

using Kind = ChainFinding::Kind;

// Closes an attempt with so many choices.
AttemptHeader close(AttemptStore& store, int choices = 1, const PersonId& person = {}) {
    const AttemptHeader header = headerOf(person);
    std::vector<Move> moves;
    for (int i = 0; i < choices; ++i) moves.push_back(choice("c" + std::to_string(i)));
    moves.push_back(endMove());
    need(store.write(header, 0, moves));
    return header;
}

std::vector<Kind> kindsIn(const std::vector<ChainFinding>& findings) {
    std::vector<Kind> kinds;
    for (const ChainFinding& finding : findings) kinds.push_back(finding.kind);
    return kinds;
}

void forgeriesAreNamed(const NewPlace& place) {
    struct Forgery {
        std::string what;
        std::string sql;  // {} is the second attempt of three
        std::vector<Kind> found;
    };
    const std::string id = "'{}'";
    const std::vector<Forgery> forgeries{
        {"nothing", "UPDATE attempt SET passed = passed", {}},
        {"a choice", "UPDATE move SET value = 'better' WHERE attempt = " + id + " AND number = 1", {Kind::edited}},
        {"the kind of a choice",
         "UPDATE move SET kind = 'jump' WHERE attempt = " + id + " AND number = 1",
         {Kind::edited}},
        {"the time of a choice",
         "UPDATE move SET at = at + 1 WHERE attempt = " + id + " AND number = 1",
         {Kind::edited}},
        {"the score in its move",
         "UPDATE move SET value = 'won 99/1 passed' WHERE attempt = " + id + " AND number = 2",
         {Kind::edited}},
        {"a move too few", "DELETE FROM move WHERE attempt = " + id + " AND number = 2", {Kind::edited}},
        {"a move too many", "INSERT INTO move VALUES (" + id + ", 3, 1, 1, 'leave', '', '')", {Kind::edited}},
        {"the score", "UPDATE attempt SET score_numerator = 99 WHERE id = " + id, {Kind::summary}},
        {"the pass", "UPDATE attempt SET passed = 0 WHERE id = " + id, {Kind::summary}},
        {"the time used", "UPDATE attempt SET elapsed = 1 WHERE id = " + id, {Kind::summary}},
        {"the person", "UPDATE attempt SET person = (SELECT max(id) FROM person) WHERE id = " + id, {Kind::edited}},
        {"the day", "UPDATE attempt SET started = 1 WHERE id = " + id, {Kind::edited}},
        {"the mode", "UPDATE attempt SET mode = 'exam' WHERE id = " + id, {Kind::edited}},
        {"a link", "DELETE FROM closing WHERE attempt = " + id, {Kind::added, Kind::broken}},
        {"the hash of a link", "UPDATE closing SET hash = 'f00' WHERE attempt = " + id, {Kind::edited, Kind::edited}},
        {"the last link", "DELETE FROM closing WHERE position = 3", {Kind::added, Kind::broken}},
    };
    for (const Forgery& forgery : forgeries) {
        CAPTURE(forgery.what);
        const std::string at = place();
        AttemptId forged;
        AttemptId followed;
        {
            AttemptStore store(at);
            static_cast<void>(need(store.person("Zhao", "")));
            close(store);
            forged = close(store).id;
            followed = close(store).id;
        }
        std::string sql = forgery.sql;
        if (const std::size_t hole = sql.find("{}"); hole != std::string::npos) sql.replace(hole, 2, forged.text());
        runSql(at, sql);
        AttemptStore store(at);
        const std::vector<ChainFinding> findings = need(store.checkChains());
        CHECK(kindsIn(findings) == forgery.found);
        const std::optional<Closing> closing = need(store.closing(forged));
        CHECK((closing && closing->stands) == (forgery.found.empty() || forgery.what == "the last link"));
        if (!findings.empty() && forgery.what != "the last link") CHECK(findings[0].attempt == forged);
        if (forgery.what == "the last link") CHECK(findings[0].attempt == followed);
    }
}

void deletedAndAddedAttemptsAreNamed(const NewPlace& place) {
    const std::string at = place();
    AttemptId deleted;
    {
        AttemptStore store(at);
        close(store);
        deleted = close(store).id;
        close(store);
    }
    runSql(at, "DELETE FROM move WHERE attempt = '" + deleted.text() + "'");
    runSql(at, "DELETE FROM attempt WHERE id = '" + deleted.text() + "'");
    runSql(at,
           "INSERT INTO attempt SELECT 'forged', person, origin, kind, subject, digest, version, seed, mode, language,"
           " program, started, state, elapsed, touched, moves, result, score_numerator, score_denominator, passed,"
           " red_line FROM attempt LIMIT 1");
    AttemptStore store(at);
    const std::vector<ChainFinding> findings = need(store.checkChains());
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].kind == Kind::added);
    CHECK(findings[0].attempt.text() == "forged");
    CHECK(findings[1].kind == Kind::deleted);
    CHECK(findings[1].attempt == deleted);
    CHECK(findings[1].position == 2);
}

void mergeTakesAttemptsOnce(const NewPlace& place) {
    AttemptStore here(place());
    AttemptStore there(place());
    const PersonId mine = need(here.person("Li", "3")).id;
    const PersonId theirs = need(there.person("Li", "3")).id;
    close(here, 1, mine);
    const AttemptHeader taken = close(there, 2, theirs);
    close(there, 1, need(there.person("Han", "3")).id);
    close(there);
    const std::vector<Move> open{choice("one")};
    need(there.write(headerOf(theirs), 0, open));

    Merged merged = need(here.merge(there));
    CHECK(merged.added == 3);
    CHECK(merged.open == 1);
    CHECK(need(here.list()).size() == 4);
    CHECK(need(here.list({.person = "Li"})).size() == 2);
    CHECK(need(here.people()).size() == 2);
    CHECK(need(here.moves(taken.id)) == need(there.moves(taken.id)));
    CHECK(need(here.checkChains()).empty());
    CHECK(need(there.list()).size() == 4);

    merged = need(here.merge(there));
    CHECK(merged.added == 0);
    CHECK(merged.known == 3);
    CHECK(need(here.list()).size() == 4);

    // An attempt that was opened again there counts as it was closed, until it is closed again.
    const std::vector<Move> more{moveWith(Move::RollBack{1}), choice("better"), endMove("won 90/1 passed")};
    need(there.write(taken, 3, std::span(more).first(2)));
    CHECK(need(here.merge(there)).known == 3);
    CHECK(need(here.find(taken.id))->state == AttemptState::ended);
    need(there.write(taken, 5, std::span(more).subspan(2)));
    CHECK(need(here.merge(there)).continued == 1);
    CHECK(need(here.find(taken.id))->outcome.score == engine::whole(90));
    CHECK(need(here.checkChains()).empty());

    // Taken over from there to a third, and back: nothing is new.
    AttemptStore third(place());
    CHECK(need(third.merge(here)).added == 4);
    CHECK(need(here.merge(third)).known == 4);
    CHECK(need(third.checkChains()).empty());
    // What others did is none of this PC's own best.
    CHECK(need(third.bestScores({}, AttemptKind::play)).empty());
}

void copiesThatWentOnApartComeTogether(const NewPlace& place) {
    const testing::TempFolder folder;
    const std::string master = (folder.path() / "master.sqlite").string();
    {
        AttemptStore store(master);
        close(store);
        need(store.backup(folder.path() / "a.sqlite", false));
        need(store.backup(folder.path() / "b.sqlite", false));
    }
    AttemptStore a((folder.path() / "a.sqlite").string());
    AttemptStore b((folder.path() / "b.sqlite").string());
    close(a);
    close(a);
    close(b);
    AttemptStore here(place());
    CHECK(need(here.merge(a)).added == 3);
    CHECK(need(here.merge(b)).added == 1);
    CHECK(need(here.checkChains()).empty());
    close(b);
    CHECK(need(here.merge(b)).added == 1);
    CHECK(need(here.merge(b)).added == 0);
    CHECK(need(a.merge(b)).added == 2);
    close(a);
    CHECK(need(here.merge(a)).added == 1);
    CHECK(need(here.list()).size() == 6);
    CHECK(need(here.checkChains()).empty());
    CHECK(need(a.checkChains()).empty());
}

void otherMovesAreNamed(const NewPlace& place) {
    const std::string at = place();
    AttemptStore here(place());
    AttemptId id;
    {
        AttemptStore there(at);
        id = close(there).id;
        CHECK(need(here.merge(there)).added == 1);
    }
    runSql(at, "UPDATE move SET value = 'better' WHERE number = 1");
    AttemptStore there(at);
    const Merged merged = need(here.merge(there));
    CHECK(merged.different == std::vector<AttemptId>{id});
    CHECK(need(here.moves(id))[0].what == Move::What(Move::Choice{"doorway", "c0"}));
}

void everyOlderVersionIsBroughtUp(const NewPlace& place) {
    for (int version = 0; version <= newestVersion(); ++version) {
        CAPTURE(version);
        const std::string at = place();
        makeVersion(at, version);
        if (version > 0) runSql(at, "INSERT INTO person (id, name, class_name) VALUES ('li', 'Li', '3')");
        AttemptStore store(at);
        close(store);
        CHECK(need(store.checkChains()).empty());
        CHECK(need(store.list()).size() == 1);
        const PersonId li = need(store.person("Li", "3")).id;
        CHECK((version == 0 || li.text() == "li"));
        const std::vector<DeckEvent> missed{
            {.id = "one", .at = core::momentOf(1), .what = MissedQuestion{{"b", "q"}, "d", "a", {}}}};
        need(store.addDeckEvents(li, missed));
        CHECK(need(store.deckEvents(li)) == missed);
        CHECK(versionAt(at) == newestVersion());
    }
}

}  // namespace

const std::vector<Behaviour>& chainBehaviours() {
    static const std::vector<Behaviour> list{
        {"what was edited is named", forgeriesAreNamed},
        {"what was deleted or added is named", deletedAndAddedAttemptsAreNamed},
        {"a merge takes each attempt once", mergeTakesAttemptsOnce},
        {"copies of one store that went on apart come together", copiesThatWentOnApartComeTogether},
        {"an attempt with other moves is named and stays", otherMovesAreNamed},
        {"every older version is brought up", everyOlderVersionIsBroughtUp},
    };
    return list;
}

}  // namespace fourfold::records
