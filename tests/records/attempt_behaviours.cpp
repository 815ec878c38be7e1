// What the store promises of people and attempts, tried on each kind of database.
#include <algorithm>
#include <set>
#include <thread>

#include <doctest/doctest.h>

#include "records/schema.hpp"
#include "records/store_places.hpp"

namespace fourfold::records {
namespace {

using engine::Mode;

void personIsOne(const NewPlace& place) {
    AttemptStore store(place());
    const Person first = need(store.person("李雷", "三班"));
    CHECK(first.id.text().size() == 36);
    CHECK(need(store.person("李雷", "三班")) == first);
    CHECK(need(store.person("李雷", "四班")).id != first.id);
    CHECK(need(store.people()).size() == 2);
}

void namesKeepEveryCharacter(const NewPlace& place) {
    AttemptStore store(place());
    const std::vector<std::string> names{
        "O'Brien", "\"; DROP TABLE person; --", "=1+1", ":name",   "$1 %s {} \\", "👩‍💼 Zoë",
        "משה",     std::string(10'000, 'x'),    "é",    "\u0301x", "张 伟"};
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(need(store.person(name, name)).name == name);
    }
    CHECK(need(store.people()).size() == names.size());
    using namespace std::string_literals;
    CHECK(need(store.person("a\0b"s, "")).name == "ab");
    CHECK(need(store.person("\xff\xfe", "")).name == "\uFFFD\uFFFD");
}

void attemptComesBack(const NewPlace& place) {
    const std::string at = place();
    AttemptStore store(at);
    const Person person = need(store.person("Han", "3"));
    const AttemptHeader header = headerOf(person.id, Mode::exam);
    const std::vector<Move> moves{
        choice("ask-hua"),
        {.what = Move::Answer{"q7", "b,a,乙"}, .at = core::momentOf(9), .elapsed = core::durationOf(70)}};
    need(store.write(header, 0, moves));

    AttemptStore other(at);  // as another program sees it
    const auto found = need(other.find(header.id));
    REQUIRE(found);
    CHECK(found->header == header);
    CHECK(found->person == person);
    CHECK(found->state == AttemptState::open);
    CHECK(found->moves == 2);
    CHECK(found->elapsed == core::Duration(70));
    CHECK(need(other.moves(header.id)) == moves);
    CHECK_FALSE(need(other.find(AttemptId("nobody's"))));
}

void repeatedWritesChangeNothing(const NewPlace& place) {
    AttemptStore store(place());
    const AttemptHeader header = headerOf();
    const std::vector<Move> moves{choice("one"), choice("two"), choice("three"), endMove()};
    need(store.write(header, 0, std::span(moves).first(1)));
    need(store.write(header, 0, std::span(moves).first(1)));
    need(store.write(header, 0, std::span(moves).first(3)));  // as if the first answer had been lost
    need(store.write(header, 2, std::span(moves).subspan(2)));
    need(store.write(header, 2, std::span(moves).subspan(2)));
    CHECK(need(store.moves(header.id)) == moves);
    CHECK(need(store.checkChains()).empty());
    // A gap is a fault, not a silent loss.
    CHECK(kindOf(store.write(header, 9, std::span(moves).first(1))) == SaveFault::Kind::other);
}

void endsCountAndRollbacksOpenAgain(const NewPlace& place) {
    AttemptStore store(place());
    const AttemptHeader header = headerOf();
    const std::vector<Move> moves{choice("one"), endMove("partial 1234/56 failed red-line"),
                                  moveWith(Move::RollBack{0}), choice("two"), endMove("won 80/1 passed")};
    need(store.write(header, 0, std::span(moves).first(2)));
    Attempt attempt = *need(store.find(header.id));
    CHECK(attempt.state == AttemptState::ended);
    CHECK(attempt.outcome == Outcome{"partial", engine::Fraction{1234, 56}, false, true});
    need(store.write(header, 2, std::span(moves).subspan(2, 1)));
    attempt = *need(store.find(header.id));
    CHECK(attempt.state == AttemptState::open);
    CHECK(attempt.outcome == Outcome{});
    need(store.write(header, 3, std::span(moves).subspan(3)));
    attempt = *need(store.find(header.id));
    CHECK(attempt.state == AttemptState::ended);
    CHECK(attempt.outcome == Outcome{"won", engine::whole(80), true, false});
    CHECK(need(store.checkChains()).empty());
}

void oneOpenExam(const NewPlace& place) {
    AttemptStore store(place());
    const PersonId li = need(store.person("Li", "")).id;
    const PersonId han = need(store.person("Han", "")).id;
    const std::vector<Move> first{choice("one")};
    const AttemptHeader exam = headerOf(li, Mode::exam);
    need(store.write(exam, 0, first));
    CHECK(kindOf(store.write(headerOf(li, Mode::exam), 0, first)) == SaveFault::Kind::alreadyOpen);
    need(store.write(headerOf(li, Mode::practice), 0, first));
    need(store.write(headerOf(li, Mode::practice), 0, first));
    need(store.write(headerOf(li, Mode::exam, "insider"), 0, first));
    need(store.write(headerOf(han, Mode::exam), 0, first));
    AttemptHeader quiz = headerOf(li, Mode::exam);
    quiz.kind = AttemptKind::quiz;
    need(store.write(quiz, 0, first));

    const std::vector<Move> end{endMove()};
    need(store.write(exam, 1, end));
    need(store.write(headerOf(li, Mode::exam), 0, first));
    const AttemptHeader next = headerOf(li, Mode::exam);
    need(store.leaveOpenExam(next, core::momentOf(4000)));
    need(store.write(next, 0, first));
    need(store.leaveOpenExam(next, core::momentOf(4000)));  // said twice: it does not give up itself
    const auto attempts = need(store.list({.subject = "orange"}));
    CHECK(std::ranges::count(attempts, AttemptState::left, &Attempt::state) == 1);
    CHECK(need(store.checkChains()).empty());
}

void claimsExclude(const NewPlace& place) {
    const std::string at = place();
    AttemptStore store(at);
    const AttemptHeader header = headerOf({}, Mode::exam);
    const std::vector<Move> moves{choice("one")};
    need(store.write(header, 0, moves));
    {
        AttemptStore other(at);
        need(other.claim(header.id));
        CHECK(kindOf(other.claim(header.id)) == SaveFault::Kind::inUse);
        CHECK(kindOf(store.claim(header.id)) == SaveFault::Kind::inUse);
        CHECK(need(store.openAttempts({}, AttemptKind::play)).empty());
        CHECK(kindOf(store.leaveOpenExam(headerOf({}, Mode::exam), core::momentOf(1))) == SaveFault::Kind::alreadyOpen);
        other.release(header.id);
        CHECK(need(store.openAttempts({}, AttemptKind::play)).size() == 1);
        need(other.claim(header.id));
    }
    need(store.claim(header.id));  // the other one has gone
}

void openAttemptsComeLatestTouchedFirst(const NewPlace& place) {
    AttemptStore store(place());
    std::vector<AttemptId> ids;
    for (const std::int64_t touched : {5000, 9000, 7000}) {
        const AttemptHeader header = headerOf();
        const std::vector<Move> moves{choice("one", touched)};
        need(store.write(header, 0, moves));
        ids.push_back(header.id);
    }
    const std::vector<Move> ended{choice("one"), endMove()};
    need(store.write(headerOf(), 0, ended));
    const auto open = need(store.openAttempts({}, AttemptKind::play));
    REQUIRE(open.size() == 3);
    CHECK(open[0].header.id == ids[1]);
    CHECK(open[1].header.id == ids[2]);
    CHECK(open[2].header.id == ids[0]);
    CHECK(need(store.openAttempts({}, AttemptKind::quiz)).empty());
    CHECK(need(store.openAttempts(PersonId("somebody"), AttemptKind::play)).empty());
}

void timeIsNotGivenBack(const NewPlace& place) {
    AttemptStore store(place());
    const AttemptHeader header = headerOf();
    const std::vector<Move> moves{choice("one", 2000, 100), choice("two", 2000, 200), endMove()};
    need(store.write(header, 0, std::span(moves).first(1)));
    need(store.keepTime(header.id, core::Duration(4000), core::momentOf(9000)));
    need(store.keepTime(header.id, core::Duration(3000), core::momentOf(9000)));
    CHECK(need(store.find(header.id))->elapsed == core::Duration(4000));
    need(store.write(header, 1, std::span(moves).subspan(1, 1)));
    CHECK(need(store.moves(header.id))[1].elapsed == core::Duration(4000));
    need(store.write(header, 2, std::span(moves).subspan(2)));
    need(store.keepTime(header.id, core::Duration(9000), core::momentOf(9000)));  // too late
    CHECK(need(store.find(header.id))->elapsed == core::Duration(4000));
    CHECK(need(store.checkChains()).empty());
}

void filtersNarrow(const NewPlace& place) {
    AttemptStore store(place());
    const PersonId li = need(store.person("Li", "A")).id;
    const PersonId han = need(store.person("Han", "A")).id;
    const PersonId other = need(store.person("Li", "B")).id;
    const std::vector<Move> moves{choice("one")};
    core::Moment started;
    for (const auto& [person, subject] : std::vector<std::pair<PersonId, std::string>>{
             {li, "orange"}, {li, "insider"}, {han, "orange"}, {other, "orange"}, {{}, "orange"}}) {
        AttemptHeader header = headerOf(person, Mode::practice, subject);
        header.started = started += core::Duration(1000);
        need(store.write(header, 0, moves));
    }
    const auto all = need(store.list());
    REQUIRE(all.size() == 5);
    CHECK(all[0].header.started == core::momentOf(5000));
    CHECK(need(store.list({.person = "Li"})).size() == 3);
    CHECK(need(store.list({.person = "Li", .className = "A"})).size() == 2);
    CHECK(need(store.list({.className = ""})).size() == 1);
    CHECK(need(store.list({.subject = "orange"})).size() == 4);
    CHECK(need(store.list({.since = core::momentOf(3000)})).size() == 3);
    CHECK(need(store.list({.attempt = all[2].header.id.text().substr(0, 10)})).size() == 1);
    CHECK(need(store.list({.person = "L_"})).empty());
    std::size_t moved = 0;
    need(store.forEach({.person = "Li"}, [&](const Attempt&, const std::vector<Move>& each) { moved += each.size(); }));
    CHECK(moved == 3);
}

void bestScoresLeaveRedLinesOut(const NewPlace& place) {
    AttemptStore store(place());
    const auto play = [&](const char* subject, const char* outcome, const PersonId& person = {}) {
        const std::vector<Move> moves{choice("one"), endMove(outcome)};
        need(store.write(headerOf(person, Mode::practice, subject), 0, moves));
    };
    play("orange", "won 110/2 failed");
    play("orange", "won 213/3 passed");
    play("orange", "won 99/1 failed red-line");
    play("orange", "won - failed");
    play("orange", "won 100/1 passed", need(store.person("Li", "")).id);
    play("insider", "lost 12/1 failed");
    play("unscored", "won - failed");
    const auto best = need(store.bestScores({}, AttemptKind::play));
    REQUIRE(best.size() == 2);
    CHECK(best.find("orange")->second.score == engine::whole(71));
    CHECK(best.find("orange")->second.pass);
    CHECK(best.find("insider")->second.score == engine::whole(12));
    CHECK_FALSE(best.find("insider")->second.pass);
}

void writersTakeTurns(const NewPlace& place) {
    const std::string at = place();
    constexpr int each = 40;
    std::vector<std::jthread> writers;
    std::vector<std::optional<SaveFault>> faults(3);
    for (std::size_t i = 0; i < faults.size(); ++i) {
        writers.emplace_back([&, i] {
            AttemptStore store(at);
            for (int n = 0; n < each && !faults[i]; ++n) {
                const std::vector<Move> moves{choice("one"), endMove()};
                faults[i] = store.write(headerOf(), 0, moves);
            }
        });
    }
    writers.clear();
    for (const auto& fault : faults) need(fault);
    AttemptStore store(at);
    CHECK(need(store.list()).size() == faults.size() * each);
    CHECK(need(store.checkChains()).empty());
}

void overviewHasEveryAttempt(const NewPlace& place) {
    AttemptStore store(place());
    CHECK(need(store.overview()).rows.empty());
    const Person han = need(store.person("Han", "B"));
    const Person li = need(store.person("李雷", "A"));
    static_cast<void>(need(store.person("nobody's", "C")));  // without attempts
    AttemptHeader quiz = headerOf(han.id, Mode::exam, "final");
    quiz.kind = AttemptKind::quiz;
    quiz.started = core::momentOf(5000);
    const AttemptHeader play = headerOf(li.id);
    const AttemptHeader gone = headerOf();
    const std::vector<Move> passed{choice("a"), endMove("done 250/3 passed")};
    const std::vector<Move> failed{choice("b", 2000, 7000), endMove("lost - failed red-line")};
    const std::vector<Move> left{choice("c"), moveWith(Move::Leave{})};
    need(store.write(quiz, 0, passed));
    need(store.write(play, 0, failed));
    need(store.write(gone, 0, left));

    const AttemptOverview all = need(store.overview());
    REQUIRE(all.rows.size() == 3);
    REQUIRE(all.people.size() == 3);
    CHECK(all.people[0] == Person{});
    CHECK(all.people[1] == li);  // class A
    CHECK(all.people[2] == han);
    CHECK(all.subjects == std::vector<std::string>{"final", "orange"});
    const auto rowOf = [&](const AttemptHeader& header) {
        const auto found = std::ranges::find(all.rows, header.id, [&](const auto& row) { return all.idOf(row); });
        REQUIRE(found != all.rows.end());
        return *found;
    };
    const AttemptOverview::Row exam = rowOf(quiz);
    CHECK(all.people[exam.person] == han);
    CHECK(all.subjects[exam.subject] == "final");
    CHECK(exam.kind == AttemptKind::quiz);
    CHECK(exam.mode == Mode::exam);
    CHECK(exam.state == AttemptState::ended);
    CHECK(exam.started == core::momentOf(5000));
    CHECK(exam.score == engine::Fraction{250, 3});
    CHECK(exam.passed);
    const AttemptOverview::Row redLine = rowOf(play);
    CHECK(redLine.redLine);
    CHECK_FALSE(redLine.passed);
    CHECK_FALSE(redLine.hasScore());
    CHECK(redLine.elapsed == core::Duration(7000));
    CHECK(all.people[rowOf(gone).person] == Person{});
    CHECK(rowOf(gone).state == AttemptState::left);
}

void overviewTellsHowFarItIs(const NewPlace& place) {
    const std::string at = place();
    AttemptStore store(at);
    const std::vector<Move> moves{choice("a")};
    need(store.write(headerOf(), 0, moves));
    // As many as take several rounds of reading.
    runSql(at,
           "INSERT INTO attempt (id, person, origin, kind, subject, digest, version, seed, mode, language, program, "
           "started, state, elapsed, touched, moves, result, score_numerator, score_denominator, passed, red_line)"
           " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
           " SELECT 'made-' || n.i, a.person, a.origin, a.kind, a.subject, a.digest, a.version, a.seed, a.mode, "
           "a.language, a.program, n.i, a.state, a.elapsed, a.touched, 0, a.result, 0, 0, 0, 0 FROM n, attempt a");
    std::vector<std::size_t> steps;
    const AttemptOverview all = need(store.overview([&](std::size_t done, std::size_t of) {
        CHECK(of == 2501);
        steps.push_back(done);
        return true;
    }));
    CHECK(all.rows.size() == 2501);
    CHECK(steps.size() >= 2);
    CHECK(std::ranges::is_sorted(steps));
    CHECK(steps.back() == 2501);
    std::set<AttemptId> ids;
    for (const AttemptOverview::Row& row : all.rows) ids.insert(all.idOf(row));
    CHECK(ids.size() == 2501);
    CHECK(need(store.overview([](std::size_t, std::size_t) { return false; })).rows.empty());
    CHECK(need(store.list()).size() == 2501);  // the connection is as good as before
}

void newerVersionsAreLeftAlone(const NewPlace& place) {
    const std::string at = place();
    makeVersion(at, newestVersion());
    runSql(at, "UPDATE schema_version SET version = version + 1");
    AttemptStore store(at);
    CHECK(kindOf(store.fault()) == SaveFault::Kind::newer);
    const std::vector<Move> moves{choice("one")};
    CHECK(kindOf(store.write(headerOf(), 0, moves)) == SaveFault::Kind::newer);
    runSql(at, "UPDATE schema_version SET version = version - 1");
    need(store.write(headerOf(), 0, moves));
}

}  // namespace

const std::vector<Behaviour>& attemptBehaviours() {
    static const std::vector<Behaviour> list{
        {"a person is one by name and class", personIsOne},
        {"names keep every character", namesKeepEveryCharacter},
        {"an attempt comes back as it was written", attemptComesBack},
        {"a write that is repeated changes nothing", repeatedWritesChangeNothing},
        {"an end counts, and a rollback opens the attempt again", endsCountAndRollbacksOpenAgain},
        {"a person has one open exam on a subject", oneOpenExam},
        {"an attempt belongs to one program at a time", claimsExclude},
        {"open attempts come latest touched first", openAttemptsComeLatestTouchedFirst},
        {"time that was used is not given back", timeIsNotGivenBack},
        {"filters narrow what is listed", filtersNarrow},
        {"the best score leaves red lines, open and unscored plays and other people out", bestScoresLeaveRedLinesOut},
        {"the overview has every attempt", overviewHasEveryAttempt},
        {"the overview tells how far it is, and stops when asked to", overviewTellsHowFarItIs},
        {"writers take turns", writersTakeTurns},
        {"a store of a later version is left alone", newerVersionsAreLeftAlone},
    };
    return list;
}

}  // namespace fourfold::records
