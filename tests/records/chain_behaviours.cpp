// What the store promises of chains, merging and migrations, tried on each kind of database.
#include <doctest/doctest.h>

#include "records/forgeries.hpp"
#include "records/schema.hpp"
#include "records/store_places.hpp"
#include "records/uuid.hpp"
#include "support/temp_folder.hpp"

namespace fourfold::records {
namespace {

using About = ChainFinding::About;
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

std::string filled(std::string sql, std::string_view hole, std::string_view text) {
    for (std::size_t at = sql.find(hole); at != std::string::npos; at = sql.find(hole))
        sql.replace(at, hole.size(), text);
    return sql;
}

struct Forged {
    AttemptId first, second, third, open;
};

// Three closed attempts, an open exam, two people and a deck.
Forged fill(AttemptStore& store) {
    Forged forged;
    const PersonId zhao = need(store.person("Zhao", "1")).id;
    const PersonId li = need(store.person("Li", "2")).id;
    forged.first = close(store, 1, li).id;
    forged.second = close(store, 1, zhao).id;
    forged.third = close(store, 1, li).id;
    const std::vector<DeckEvent> missed{
        {.id = newUuid(), .at = core::momentOf(9), .what = MissedQuestion{{"b", "q"}, "d", "a", core::Day{20'000}}}};
    need(store.addDeckEvents(zhao, missed));
    AttemptHeader open = headerOf(zhao, engine::Mode::exam);
    open.kind = AttemptKind::quiz;
    const std::vector<Move> moves{choice("one", 2000, 400)};
    need(store.write(open, 0, moves));
    need(store.keepTime(open.id, core::Duration(31'000), core::momentOf(33000)));
    forged.open = open.id;
    return forged;
}

void forgeriesAreNamed(const NewPlace& place) {
    {
        AttemptStore store(place());
        static_cast<void>(fill(store));
        CHECK(need(store.checkChains()).empty());
    }
    for (const Forgery& forgery : forgeries()) {
        CAPTURE(forgery.what);
        const std::string at = place();
        Forged ids;
        {
            AttemptStore store(at);
            ids = fill(store);
            CHECK(need(store.closing(ids.second))->stands);
        }
        std::string sql = filled(forgery.sql, "{}", ids.second.text());
        sql = filled(filled(sql, "{next}", ids.third.text()), "{open}", ids.open.text());
        for (std::size_t from = 0; from != std::string::npos;) {
            const std::size_t end = sql.find(';', from);
            runSql(at, sql.substr(from, end - from));
            from = end == std::string::npos ? end : end + 1;
        }
        AttemptStore store(at);
        const std::vector<ChainFinding> findings = need(store.checkChains());
        const bool isNamed = std::ranges::any_of(findings, [&](const ChainFinding& each) {
            const bool isIts = forgery.about != About::attempt || each.item == ids.second.text() ||
                               each.item == ids.open.text() || each.item == "forged";
            return each.kind == forgery.kind && each.about == forgery.about && isIts;
        });
        CHECK(isNamed);
        if (!isNamed) {
            for (const ChainFinding& each : findings)
                MESSAGE(static_cast<int>(each.kind) << ' ' << static_cast<int>(each.about) << ' ' << each.item);
        }
        const auto closing = need(store.closing(ids.second));
        const bool isSecond =
            std::ranges::any_of(findings, [&](const ChainFinding& each) { return each.item == ids.second.text(); });
        if (isSecond) CHECK_FALSE((closing && closing->stands));
        if (forgery.kind != Kind::beginning) CHECK(need(store.closing(ids.first)).has_value());
    }
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

void whatDoesNotHoldIsNotTaken(const NewPlace& place) {
    const std::string at = place();
    AttemptStore here(place());
    Forged ids;
    {
        AttemptStore there(at);
        ids = fill(there);
    }
    runSql(at, "UPDATE move SET value = 'better' WHERE attempt = '" + ids.second.text() + "' AND number = 1");
    runSql(at, "UPDATE deck_event SET chosen = 'ask'");
    AttemptStore there(at);
    const Merged merged = need(here.merge(there));
    CHECK(merged.added == 2);
    CHECK(merged.open == 1);
    CHECK(merged.deckEvents == 0);
    REQUIRE(merged.refused.size() == 2);
    CHECK(merged.refused[0] == Merged::Refused{About::attempt, ids.second.text()});
    CHECK(merged.refused[1].about == About::deckEvent);
    CHECK(need(here.deckEvents({})).empty());
    CHECK_FALSE(need(here.find(ids.second)));
    CHECK(need(here.find(ids.first)));
    CHECK(need(here.checkChains()).empty());
}

void whatAnotherStoreRefusedIsMissedHere(const NewPlace& place) {
    const testing::TempFolder folder;
    const std::string mine = (folder.path() / "mine.sqlite").string();
    const std::string copy = (folder.path() / "copy.sqlite").string();
    AttemptId id;
    {
        AttemptStore here(mine);
        id = close(here).id;
        need(here.backup(copy, false));
    }
    runSql(copy, "UPDATE move SET value = 'better' WHERE number = 1");
    AttemptStore third(place());
    {
        AttemptStore forged(copy);
        CHECK(need(third.merge(forged)).refused.size() == 1);
    }
    {
        AttemptStore here(mine);
        static_cast<void>(need(here.merge(third)));
        CHECK(need(here.checkChains()).empty());
    }
    runSql(mine, "DELETE FROM move");
    runSql(mine, "DELETE FROM attempt");
    AttemptStore here(mine);
    const std::vector<ChainFinding> findings = need(here.checkChains());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].kind == Kind::deleted);
    CHECK(findings[0].item == id.text());
}

void otherMovesAreNamed(const NewPlace& place) {
    // Two copies of a store in which the same attempt went on in two ways.
    const testing::TempFolder folder;
    const std::string master = (folder.path() / "master.sqlite").string();
    AttemptHeader header = headerOf();
    const std::vector<Move> moves{choice("one"), choice("two"), choice("three"), endMove()};
    {
        AttemptStore store(master);
        need(store.write(header, 0, std::span(moves).first(1)));
        need(store.backup(folder.path() / "copy.sqlite", false));
        need(store.write(header, 1, std::array{moves[1], moves[3]}));
    }
    AttemptStore copy((folder.path() / "copy.sqlite").string());
    need(copy.write(header, 1, std::array{moves[2], moves[3]}));
    AttemptStore there(master);
    AttemptStore here(place());
    CHECK(need(here.merge(there)).added == 1);
    const Merged merged = need(here.merge(copy));
    CHECK(merged.different == std::vector<AttemptId>{header.id});
    CHECK(need(here.moves(header.id))[1].what == Move::What(Move::Choice{"doorway", "two"}));
    CHECK(need(here.checkChains()).empty());
}

void nothingGetsIntoTheOwnChain(const NewPlace& place) {
    const testing::TempFolder folder;
    const std::string path = (folder.path() / "copy.sqlite").string();
    AttemptStore here((folder.path() / "here.sqlite").string());
    close(here);
    need(here.backup(path, false));
    const ChainHead before = need(here.chains()).front();
    {
        AttemptStore copy(path);  // calls itself what this store calls itself
        close(copy);
        CHECK(need(here.merge(copy)).added == 1);
    }
    const std::vector<ChainHead> after = need(here.chains());
    CHECK(after.front().own);
    CHECK(after.front().links == before.links);
    CHECK(after.size() == 2);
    CHECK(need(here.checkChains()).empty());
    AttemptStore third(place());
    CHECK(need(third.merge(here)).added == 2);
    CHECK(need(third.checkChains()).empty());
}

void everyOlderVersionIsBroughtUp(const NewPlace& place) {
    for (int version = 0; version <= newestVersion(); ++version) {
        CAPTURE(version);
        const std::string at = place();
        makeVersion(at, version);
        const bool isOld = version == 1 || version == 2;
        if (isOld) runSql(at, "INSERT INTO person (id, name, class_name) VALUES ('li', 'Li', '3')");
        AttemptStore store(at);
        close(store);
        CHECK(need(store.checkChains()).empty());
        CHECK(need(store.list()).size() == 1);
        const PersonId li = need(store.person("Li", "3")).id;
        CHECK(isOld == (li.text() == "li"));
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
        {"what was edited, deleted or added by other means is named", forgeriesAreNamed},
        {"a merge takes each attempt once", mergeTakesAttemptsOnce},
        {"copies of one store that went on apart come together", copiesThatWentOnApartComeTogether},
        {"a merge takes nothing that does not hold", whatDoesNotHoldIsNotTaken},
        {"what another store refused is missed here when it is gone", whatAnotherStoreRefusedIsMissedHere},
        {"an attempt with other moves is named and stays", otherMovesAreNamed},
        {"a merge adds nothing to the store's own chain", nothingGetsIntoTheOwnChain},
        {"every older version is brought up", everyOlderVersionIsBroughtUp},
    };
    return list;
}

}  // namespace fourfold::records
