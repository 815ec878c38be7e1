// Requests of a trainee about plays, and the answers to them.
#include "desk/play_desk.hpp"

#include <variant>

#include <doctest/doctest.h>

#include "desk/trainee.hpp"
#include "support/file_size_limit.hpp"

namespace fourfold::desk {
namespace {

using engine::Mode;
using testing::Course;
using testing::Trainee;

template <class Wanted>
bool is(const PlayAnswer& answer) {
    return std::holds_alternative<Wanted>(answer);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

// The only attempt in the store.
records::AttemptHeader storedAttempt(const Trainee& trainee) {
    const auto found = trainee.attempts->list();
    const std::vector<records::Attempt>& attempts = found.value();
    REQUIRE(attempts.size() == 1);
    return attempts[0].header;
}

// The choices of that attempt in the store.
std::vector<std::string> storedChoices(const Trainee& trainee) {
    const records::AttemptHeader header = storedAttempt(trainee);
    const auto moves = trainee.attempts->moves(header.id);
    return records::playOf(records::playHeaderOf(header), moves.value()).choices;
}

}  // namespace

TEST_CASE("a scenario is briefed and begun, and each choice says what it paid and found") {
    const Course course;
    Trainee lin(course);
    CHECK(is<playing::Nothing>(lin.play(playing::Brief{"never"})));
    CHECK(is<playing::Nothing>(lin.play(playing::Start{Mode::practice})));
    CHECK(is<playing::Briefed>(lin.play(playing::Brief{"stall"})));
    CHECK(is<playing::Set>(lin.play(playing::SetMode{Mode::exam})));
    CHECK(lin.desks.plays.mode() == Mode::exam);
    CHECK(lin.desks.plays.play() == nullptr);
    const PlayAnswer began = lin.play(playing::Start{Mode::practice});
    REQUIRE(is<playing::Began>(began));
    // The store did not know the person before.
    const auto& person = std::get<playing::Began>(began).person;
    REQUIRE(person);
    CHECK_FALSE(person->id.empty());
    CHECK(lin.desks.people.person() == *person);
    CHECK(lin.desks.plays.mode() == Mode::practice);

    const auto hello = std::get<playing::Taken>(lin.choose("hello"));
    CHECK(hello.paid == 2);
    CHECK_FALSE(hello.found);
    CHECK_FALSE(hello.fault);
    CHECK_FALSE(hello.ended);
    CHECK(is<playing::Nothing>(lin.choose("hello")));  // not open now
    const auto listen = std::get<playing::Taken>(lin.choose("listen"));
    CHECK(listen.paid == 5);
    CHECK(listen.found);
    CHECK(lin.desks.plays.play()->newNotes() == 1);
    CHECK(is<playing::Set>(lin.play(playing::ReadNotes{})));
    CHECK(lin.desks.plays.play()->newNotes() == 0);
    CHECK(storedChoices(lin) == std::vector<std::string>{"hello", "listen"});
    // Now the store knows the person.
    CHECK_FALSE(std::get<playing::Began>(lin.play(playing::PlayAgain{})).person);
}

TEST_CASE("a choice can be taken back and taken again, until another one is taken") {
    const Course course;
    Trainee lin(course);
    lin.begin(Mode::practice);
    CHECK(is<playing::Nothing>(lin.play(playing::RollBack{})));
    CHECK(is<playing::Nothing>(lin.play(playing::Forward{})));
    lin.choose("push");
    CHECK(is<playing::TookBack>(lin.play(playing::RollBack{})));
    CHECK(lin.played().steps().empty());
    CHECK(is<playing::TookAgain>(lin.play(playing::Forward{})));
    CHECK(lin.played().steps().size() == 1);
    lin.play(playing::RollBack{});
    lin.choose("hello");
    CHECK(is<playing::Nothing>(lin.play(playing::Forward{})));
    CHECK(storedChoices(lin) == std::vector<std::string>{"hello"});
}

TEST_CASE("an end is recorded once, with its mistakes in the deck, and can be taken back") {
    const Course course;
    Trainee lin(course);
    lin.begin(Mode::practice);
    const playing::Ended ended = lin.playToEnd({"hello", "leave-it", "wait-for-call"});
    CHECK(ended.scored);
    CHECK(ended.mistakes == 1);
    REQUIRE(lin.desks.plays.review() != nullptr);
    CHECK_FALSE(lin.desks.plays.tick());
    CHECK(lin.desks.people.plays().unfinished().empty());
    CHECK(lin.desks.people.plays().bestScores().at("stall").score == lin.desks.plays.review()->score);
    const records::Deck deck = lin.desks.people.deck().read();
    REQUIRE(deck.entries.size() == 1);
    CHECK(deck.entries[0].decision()->key.scene == "talk");

    CHECK(is<playing::TookBack>(lin.play(playing::RollBack{})));
    CHECK(lin.desks.plays.review() == nullptr);
    CHECK(storedChoices(lin).size() == 2);
    const PlayAnswer again = lin.play(playing::Forward{});
    REQUIRE(is<playing::TookAgain>(again));
    CHECK(std::get<playing::TookAgain>(again).ended);
    CHECK(lin.desks.people.deck().read().entries.size() == 1);
}

TEST_CASE("a play that is tried again from a decision on does not repeat the earlier mistakes of the first play") {
    const Course course;
    Trainee lin(course);
    lin.begin(Mode::exam);
    CHECK(lin.playToEnd({"push", "leave-it", "wait-for-call"}).mistakes == 2);
    CHECK(is<playing::Began>(lin.play(playing::TryFrom{1})));
    CHECK(lin.played().mode() == Mode::practice);
    REQUIRE(lin.played().steps().size() == 1);
    CHECK(lin.played().scenario()[lin.played().steps()[0].choice].id == "push");
    CHECK(lin.desks.plays.review() == nullptr);
    CHECK(lin.playToEnd({"leave-it", "wait-for-call"}).mistakes == 1);
}

TEST_CASE("an unfinished play can be resumed, but not while somebody else plays it") {
    const Course course;
    Trainee lin(course);
    lin.begin(Mode::practice);
    lin.choose("hello");
    {
        Trainee other(course);
        static_cast<void>(other.desks.people.keep());
        CHECK_FALSE(other.desks.home(core::Language::en).unfinished);
        CHECK(is<playing::Refused>(other.play(playing::Resume{storedAttempt(lin).id})));
        CHECK(other.desks.plays.play() == nullptr);
    }
    lin.desks.close();
    const auto left = lin.desks.home(core::Language::en).unfinished;
    REQUIRE(left);
    CHECK(left->title.en == "The market stall");
    CHECK(left->choices == 1);
    CHECK(is<playing::Resumed>(lin.play(playing::Resume{left->attempt})));
    CHECK(lin.played().steps().size() == 1);
    CHECK(lin.playToEnd({"chat", "listen", "order"}).mistakes == 0);
    CHECK(is<playing::Refused>(lin.play(playing::Resume{left->attempt})));  // it has ended
}

TEST_CASE("an exam is asked for before it begins, and is chosen for one play") {
    const Course course;
    Trainee lin(course);
    lin.play(playing::Brief{"stall"});
    CHECK(is<playing::Set>(lin.play(playing::SetMode{Mode::exam})));
    CHECK(is<playing::Set>(lin.play(playing::AskStart{})));
    CHECK(lin.desks.plays.asksToStart());
    CHECK(lin.desks.plays.play() == nullptr);
    CHECK(is<playing::Set>(lin.play(playing::StayOut{})));
    CHECK_FALSE(lin.desks.plays.asksToStart());
    lin.play(playing::AskStart{});
    CHECK(is<playing::Briefed>(lin.play(playing::Brief{"stall"})));
    CHECK_FALSE(lin.desks.plays.asksToStart());
    CHECK(lin.desks.plays.mode() == Mode::practice);
    CHECK(is<playing::Began>(lin.play(playing::AskStart{})));  // practice begins at once
    CHECK(lin.played().mode() == Mode::practice);
}

TEST_CASE("an exam tells no effects, takes nothing back, and stays in its version") {
    Course course;
    Trainee lin(course);
    lin.begin(Mode::exam);
    lin.choose("hello");
    const auto taken = std::get<playing::Taken>(lin.choose("listen"));
    CHECK(taken.paid == 0);
    CHECK_FALSE(taken.found);
    CHECK(is<playing::Nothing>(lin.play(playing::RollBack{})));
    course.write("stall.yaml", course.read("stall.yaml") + "# changed\n");
    const core::Digest before = lin.desks.plays.scenario().digest;
    lin.readAgain(course);
    CHECK(lin.desks.plays.scenario().digest == before);
    CHECK(lin.desks.plays.notice().kind == FileNotice::Kind::none);
    CHECK(lin.playToEnd({"order"}).scored);
    CHECK(is<playing::Began>(lin.play(playing::PlayAgain{})));
    CHECK(lin.played().mode() == Mode::practice);  // another exam is chosen and confirmed anew
    CHECK(lin.desks.plays.scenario().digest != before);
}

TEST_CASE("a play continues in a changed file with as many of its choices as can be taken there") {
    Course course;
    Trainee lin(course);
    lin.begin(Mode::practice);
    lin.choose("hello");
    lin.choose("listen");
    const std::string text = course.read("stall.yaml");

    course.write("stall.yaml", text + "# changed\n");
    lin.readAgain(course);
    CHECK(lin.desks.plays.notice().kind == FileNotice::Kind::goesOn);
    CHECK(lin.played().steps().size() == 2);
    CHECK(lin.played().scenario().digest == lin.desks.plays.scenario().digest);

    course.write("stall.yaml", "format: 1\n");
    lin.readAgain(course);
    CHECK(lin.desks.plays.notice().kind == FileNotice::Kind::broken);
    CHECK(lin.desks.plays.notice().error);
    CHECK(is<playing::Taken>(lin.choose("order")));  // the version that was read before stays
    CHECK(lin.desks.plays.notice().lasts());
    lin.play(playing::RollBack{});

    course.write("stall.yaml", std::nullopt);
    lin.readAgain(course);
    CHECK(lin.desks.plays.notice().kind == FileNotice::Kind::gone);

    course.write("stall.yaml", replaced(replaced(text, "id: listen", "id: hear-out"), "id: push", "id: press"));
    lin.readAgain(course);
    const FileNotice& notice = lin.desks.plays.notice();
    CHECK(notice.kind == FileNotice::Kind::stopped);
    CHECK(notice.kept == 1);
    CHECK(notice.taken == 2);
    CHECK(notice.choice == "listen");
    CHECK(storedChoices(lin) == std::vector<std::string>{"hello"});
    lin.choose("hear-out");
    CHECK(lin.desks.plays.notice().kind == FileNotice::Kind::none);
}

TEST_CASE("a store that cannot be written gives a fault at each choice, but the play continues") {
    const Course course;
    Trainee lin(course, "");
    REQUIRE(is<playing::Began>(lin.begin(Mode::practice)));
    const auto hello = std::get<playing::Taken>(lin.choose("hello"));
    CHECK(hello.paid == 2);
    REQUIRE(hello.fault);
    CHECK(hello.fault->kind == records::SaveFault::Kind::noHome);
    CHECK(lin.playToEnd({"listen", "order"}).scored);
}

TEST_CASE("a choice that a full disk refused is stored with the next choice") {
    const Course course;
    Trainee lin(course);
    lin.begin(Mode::practice);
    {
        const testing::FileSizeLimit full(0);
        CHECK(std::get<playing::Taken>(lin.choose("hello")).fault);
    }
    CHECK_FALSE(std::get<playing::Taken>(lin.choose("listen")).fault);
    CHECK(storedChoices(lin) == std::vector<std::string>{"hello", "listen"});
}

TEST_CASE("the scenario of the command line is briefed in the requested mode") {
    const Course course;
    Trainee lin(course);
    CHECK(is<playing::Nothing>(lin.play(playing::BriefNamed{})));
    auto library = std::make_shared<Library>(*course.library());
    library->briefed = library->scenario("stall");
    library->mode = Mode::exam;
    lin.desks.setLibrary(library);
    CHECK(is<playing::Briefed>(lin.play(playing::BriefNamed{})));
    CHECK(lin.desks.plays.mode() == Mode::exam);
    CHECK(lin.desks.plays.scenario().id == "stall");
}

}  // namespace fourfold::desk
