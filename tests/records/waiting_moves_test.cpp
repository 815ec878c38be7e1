#include "records/waiting_moves.hpp"

#include <iterator>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "core/random.hpp"
#include "records/store_places.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold::records;
using namespace fourfold::testing;
namespace core = fourfold::core;
namespace engine = fourfold::engine;
namespace fs = std::filesystem;

namespace {

constexpr const char* server = "postgresql://li:hush@db/course";

WaitingMoves someMoves() {
    return {.header = headerOf(PersonId("li"), engine::Mode::exam),
            .written = 3,
            .moves = {choice("one", 2000), moveWith(Move::Answer{"q-1", "b,a"}), moveWith(Move::Flag{"q-2", false}),
                      moveWith(Move::RollBack{2}), moveWith(Move::Version{"abc", 1}), moveWith(Move::HandIn{}),
                      moveWith(Move::TimeUp{}), moveWith(Move::Unreadable{"x", "\"\n\\", "密码\x1b"}), endMove(),
                      moveWith(Move::Leave{}, -5)}};
}

bool isSame(const WaitingMoves& one, const WaitingMoves& other) {
    return one.header == other.header && one.written == other.written && one.moves == other.moves;
}

// A store on this PC that sends what waits as if it were a server.
struct Place {
    TempFolder folder;
    std::string path = (folder.path() / "store/records.sqlite").string();
    AttemptStore store{path};
    WaitingRoom room{folder.path() / "waiting", path};

    Place() { store.keepWaitingMovesIn(folder.path() / "waiting"); }
    void keep(const AttemptHeader& header, std::size_t written, std::vector<Move> moves) const {
        REQUIRE(!room.keep({.header = header, .written = written, .moves = std::move(moves)}));
    }
    std::vector<Move> moves(const AttemptHeader& header) { return need(store.moves(header.id)); }
};

}  // namespace

TEST_CASE("moves wait in a file that only its owner reads, and come back as they were") {
    const TempFolder folder;
    const fs::path place = folder.path() / "a/waiting";
    const WaitingRoom room(place, server);
    CHECK(room.all().empty());
    WaitingMoves first = someMoves();
    WaitingMoves second = someMoves();
    second.header.started += core::durationOf(1);
    REQUIRE(!room.keep(second));
    REQUIRE(!room.keep(first));
    auto all = room.all();
    REQUIRE(all.size() == 2);
    CHECK(isSame(all[0], first));
    CHECK(isSame(all[1], second));
    struct stat status {};
    REQUIRE(::stat(place.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0700);
    for (const auto& file : fs::directory_iterator(place)) {
        REQUIRE(::stat(file.path().c_str(), &status) == 0);
        CHECK((status.st_mode & 0777U) == 0600);
        CHECK(readText(file.path()).find("hush") == std::string::npos);
    }
    // What waits of an attempt is replaced as a whole.
    first.moves.pop_back();
    REQUIRE(!room.keep(first));
    CHECK(isSame(room.all()[0], first));
    room.forget(first.header.id);
    room.forget(first.header.id);
    CHECK(room.all().size() == 1);
    // The same database under another user's name or with another password; and another database.
    CHECK(WaitingRoom(place, "postgres://wu@db/course?sslmode=require").all().size() == 1);
    CHECK(WaitingRoom(place, "postgresql://li:hush@db/other").all().empty());
    CHECK(WaitingRoom(place, "postgresql://li:hush@db2/course").all().empty());
}

TEST_CASE("a damaged file of waiting moves is left out, and never believed in part") {
    const TempFolder folder;
    const WaitingRoom room(folder.path(), server);
    const WaitingMoves whole = someMoves();
    REQUIRE(!room.keep(whole));
    const fs::path file = fs::directory_iterator(folder.path())->path();
    const std::string text = readText(file);
    for (std::size_t length = 0; length + 2 < text.size(); ++length) {
        writeText(file, text.substr(0, length));
        CHECK(room.all().empty());
    }
    core::Random random(12);
    for (int i = 0; i < 2000; ++i) {
        std::string changed = text;
        changed[random.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(random.below(256));
        writeText(file, changed);
        const auto found = room.all();
        CHECK(found.size() <= 1);
        // Many a flipped byte makes another valid text; but no move goes missing.
        if (!found.empty()) CHECK(found[0].moves.size() == whole.moves.size());
    }
    for (const char* const other : {"", "[]", "{}", "null", "7", "\"\"", "{\"format\": 1}", "{\"format\": 2}"}) {
        writeText(file, other);
        CHECK(room.all().empty());
    }
    fs::create_directory(folder.path() / "folder.moves.json");
    fs::create_symlink("nowhere", folder.path() / "link.moves.json");
    CHECK(room.all().empty());
}

TEST_CASE("what waited is sent once, however often it is tried") {
    Place place;
    const AttemptHeader header = headerOf();
    need(place.store.write(header, 0, std::vector{choice("one")}));
    const std::vector<Move> rest{choice("two"), choice("three"), endMove()};
    for (std::size_t there = 0; there <= rest.size(); ++there) {
        // A part, or all of it, may have got there before its answer was lost.
        place.keep(header, 1, rest);
        const WaitingSent sent = sendWaitingMoves(place.store);
        CHECK(sent.attempts == 1);
        CHECK(sent.waiting == 0);
        CHECK(sent.different.empty());
        CHECK(!sent.fault);
        CHECK(place.room.all().empty());
        CHECK(place.moves(header).size() == 4);
    }
    CHECK(need(place.store.find(header.id))->state == AttemptState::ended);
    CHECK(need(place.store.checkChains()).empty());
    CHECK(sendWaitingMoves(place.store).attempts == 0);

    const AttemptHeader partly = headerOf();
    need(place.store.write(partly, 0, std::vector{choice("one"), choice("two")}));
    place.keep(partly, 1, rest);
    CHECK(sendWaitingMoves(place.store).attempts == 1);
    CHECK(place.moves(partly).size() == 4);
}

TEST_CASE("moves of an attempt that went on without them are not mixed into it") {
    Place place;
    const AttemptHeader other = headerOf();
    need(place.store.write(other, 0, std::vector{choice("one"), choice("elsewhere", 9000)}));
    place.keep(other, 1, {choice("two", 9000)});
    const AttemptHeader left = headerOf();
    need(place.store.write(left, 0, std::vector{choice("one"), moveWith(Move::Leave{})}));
    place.keep(left, 2, {choice("two")});
    const AttemptHeader shorter = headerOf();
    need(place.store.write(shorter, 0, std::vector{choice("one")}));
    place.keep(shorter, 2, {choice("three")});
    const AttemptHeader unknown = headerOf();
    place.keep(unknown, 1, {choice("two")});
    const WaitingSent sent = sendWaitingMoves(place.store);
    CHECK(sent.attempts == 0);
    CHECK(sent.different.size() == 4);
    CHECK(sent.waiting == 0);
    // They are told of once, and nothing that waits later takes their place.
    CHECK(sendWaitingMoves(place.store).different.empty());
    place.keep(other, 1, {choice("three", 9000)});
    CHECK(sendWaitingMoves(place.store).different.size() == 1);
    const fs::directory_iterator files(place.folder.path() / "waiting");
    CHECK(std::distance(begin(files), end(files)) == 5);
    CHECK(place.moves(other).size() == 2);
    CHECK(place.moves(left).size() == 2);
    CHECK(place.moves(shorter).size() == 1);
    CHECK(!need(place.store.find(unknown.id)));
}

TEST_CASE("an attempt that goes on in another program is left to it") {
    Place place;
    const AttemptHeader header = headerOf();
    need(place.store.write(header, 0, std::vector{choice("one")}));
    place.keep(header, 1, {choice("two")});
    AttemptStore other(place.path);
    REQUIRE(!other.claim(header.id));
    CHECK(sendWaitingMoves(place.store).waiting == 1);
    CHECK(!sendWaitingMoves(place.store).fault);
    other.release(header.id);
    CHECK(sendWaitingMoves(place.store).attempts == 1);
}

TEST_CASE("an attempt that the store refuses keeps no other from being sent") {
    Place place;
    const PersonId person = need(place.store.person("Li", "A")).id;
    const AttemptHeader first = headerOf(person, engine::Mode::exam);
    need(place.store.write(first, 0, {}));
    // A second open exam on the same subject is one too many.
    place.keep(headerOf(person, engine::Mode::exam), 0, {choice("one")});
    AttemptHeader other = headerOf();
    other.started += core::durationOf(1);
    place.keep(other, 0, {choice("one")});
    const WaitingSent sent = sendWaitingMoves(place.store);
    CHECK(sent.attempts == 1);
    CHECK(sent.waiting == 1);
    REQUIRE(sent.fault);
    CHECK(sent.fault->kind == SaveFault::Kind::alreadyOpen);
    CHECK(place.moves(other).size() == 1);
}

TEST_CASE("what cannot be sent goes on waiting, with the reason") {
    const TempFolder folder;
    const std::string address = "postgresql:///x?host=" + (folder.path() / "nowhere").string();
    AttemptStore store(address);
    store.keepWaitingMovesIn(folder.path() / "waiting");
    CHECK(!sendWaitingMoves(store).fault);
    const WaitingRoom room(folder.path() / "waiting", address);
    for (int i = 0; i < 3; ++i) REQUIRE(!room.keep(someMoves()));
    const WaitingSent sent = sendWaitingMoves(store);
    CHECK(sent.waiting == 3);
    REQUIRE(sent.fault);
    CHECK(sent.fault->kind == SaveFault::Kind::unreachable);
    CHECK(room.all().size() == 3);
}
