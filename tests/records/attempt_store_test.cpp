// The store of attempts, on SQLite and on a real PostgreSQL server alike.
#include "records/attempt_store.hpp"

#include <doctest/doctest.h>

#include "records/store_places.hpp"
#include "support/postgres_server.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold::records;
using fourfold::testing::PostgresServer;
using fourfold::testing::TempFolder;

namespace {

void tryAll(const std::vector<Behaviour>& behaviours, const NewPlace& place) {
    for (const Behaviour& behaviour : behaviours) {
        const std::string name = behaviour.name;
        CAPTURE(name);
        try {
            behaviour.test(place);
        } catch (const std::exception& error) {
            FAIL_CHECK(std::string(behaviour.name) << ": " << std::string(error.what()));
        }
    }
}

NewPlace newFiles(const TempFolder& folder) {
    return [&folder, count = 0]() mutable {
        return (folder.path() / "a \"b\" c=d'" / (std::to_string(++count) + ".sqlite")).string();
    };
}

}  // namespace

TEST_CASE("the store keeps its promises in an SQLite file") {
    const TempFolder folder;
    const NewPlace place = newFiles(folder);
    tryAll(attemptBehaviours(), place);
    tryAll(chainBehaviours(), place);
    tryAll(deckBehaviours(), place);
    tryAll(peopleBehaviours(), place);
}

TEST_CASE("the store keeps its promises on a PostgreSQL server" * doctest::test_suite("slow")) {
    PostgresServer server;
    const NewPlace place = [&] { return server.newDatabase(); };
    tryAll(attemptBehaviours(), place);
    tryAll(chainBehaviours(), place);
    tryAll(deckBehaviours(), place);
    tryAll(peopleBehaviours(), place);
}

TEST_CASE("a server that goes is a fault, and saving goes on when it comes back" * doctest::test_suite("slow")) {
    PostgresServer server;
    AttemptStore store(server.newDatabase());
    const AttemptHeader header = headerOf();
    const std::vector<Move> moves{choice("one"), choice("two")};
    need(store.claim(header.id));
    need(store.write(header, 0, std::span(moves).first(1)));
    server.stop();
    CHECK(kindOf(store.write(header, 1, std::span(moves).subspan(1))) == SaveFault::Kind::unreachable);
    CHECK(kindOf(store.write(header, 1, std::span(moves).subspan(1))) == SaveFault::Kind::unreachable);
    server.start();
    need(store.write(header, 1, std::span(moves).subspan(1)));
    CHECK(need(store.moves(header.id)) == moves);
    CHECK(kindOf(store.claim(header.id)) == SaveFault::Kind::inUse);
}
