// A server that stands still in the middle of an attempt: whoever answers questions goes on, nothing is lost, and the
// server is asked again less and less often.
#include <memory>

#include <doctest/doctest.h>
#include <soci/soci.h>

#include "records/attempt_writer.hpp"
#include "records/store_places.hpp"
#include "records/waiting_moves.hpp"
#include "support/postgres_server.hpp"
#include "support/stalling_relay.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold::records;
using namespace fourfold::testing;
namespace core = fourfold::core;
namespace engine = fourfold::engine;
using std::chrono::milliseconds;
using std::chrono::minutes;
using Kind = SaveFault::Kind;

namespace {

// A person's attempt in a store on a server, reached through a line that can fall silent.
struct OnServer {
    PostgresServer server;
    StallingRelay relay{server.socket()};
    std::string direct = server.newDatabase();
    std::string relayed = "postgresql://fourfold@127.0.0.1:" + std::to_string(relay.port()) + "/" +
                          direct.substr(direct.find("///") + 3, direct.find('?') - direct.find("///") - 3) +
                          "?connect_timeout=2";
    TempFolder folder;
    milliseconds steady{500};
    std::shared_ptr<AttemptStore> store = storeAt(relayed);
    AttemptHeader header = headerOf(need(store->person("Li", "A")).id, engine::Mode::exam);
    AttemptWriter writer = begin();

    std::shared_ptr<AttemptStore> storeAt(const std::string& address) {
        auto made = std::make_shared<AttemptStore>(address);
        made->beBrief();
        made->keepWaitingMovesIn(folder.path() / "waiting");
        return made;
    }
    [[nodiscard]] fourfold::system::Clock clock() {
        return {.wall = [this] { return core::momentOf(1'000'000) + steady; }, .steady = [this] { return steady; }};
    }
    AttemptWriter begin() {
        AttemptWriter made(store, header, clock());
        made.write();
        REQUIRE(made.fault() == nullptr);
        return made;
    }
    void answer(int number) {
        writer.add(Move::Answer{"q-" + std::to_string(number), "a"});
        writer.write();
    }
    [[nodiscard]] std::vector<WaitingMoves> waiting() const {
        // However the database is reached: by another address it would be another one.
        return WaitingRoom(folder.path() / "waiting", store->place()).all();
    }
    // The numbers of the answers that the server has, in their order.
    [[nodiscard]] std::vector<std::string> answersThere() const {
        AttemptStore other(direct);
        std::vector<std::string> questions;
        for (const Move& move : need(other.moves(header.id))) {
            if (const auto* given = as<Move::Answer>(move)) questions.push_back(given->question);
        }
        return questions;
    }
};

std::vector<std::string> firstAnswers(int count) {
    std::vector<std::string> questions;
    for (int i = 1; i <= count; ++i) questions.push_back("q-" + std::to_string(i));
    return questions;
}

}  // namespace

TEST_SUITE_BEGIN("slow");

TEST_CASE("answers wait on this PC while a server is silent, and get there once it answers") {
    OnServer on;
    on.answer(1);
    REQUIRE(on.writer.fault() == nullptr);
    CHECK(on.waiting().empty());

    on.relay.stall();
    on.answer(2);
    REQUIRE(on.writer.fault() != nullptr);
    CHECK(on.writer.fault()->kind == Kind::waiting);
    REQUIRE(on.waiting().size() == 1);
    CHECK(on.waiting()[0].moves.size() == 1);

    // Nobody who answers in the pause waits for the server.
    const std::size_t connections = on.relay.connections();
    for (int i = 3; i <= 20; ++i) on.answer(i);
    on.writer.keepTime();
    CHECK(on.relay.connections() == connections);
    CHECK(on.writer.fault()->kind == Kind::waiting);
    CHECK(on.waiting()[0].moves.size() == 19);

    // It is tried again after a pause that grows.
    on.steady += milliseconds(2000);
    on.writer.write();
    const std::size_t second = on.relay.connections();
    CHECK(second > connections);
    on.steady += milliseconds(3999);
    on.answer(21);
    CHECK(on.relay.connections() == second);
    on.steady += milliseconds(1);
    on.writer.write();
    const std::size_t third = on.relay.connections();
    CHECK(third > second);
    on.steady += milliseconds(7999);
    on.writer.write();
    CHECK(on.relay.connections() == third);
    CHECK(on.writer.fault()->kind == Kind::waiting);

    on.relay.goOn();
    on.steady += milliseconds(1);
    on.writer.write();
    CHECK(on.writer.fault() == nullptr);
    CHECK(on.waiting().empty());
    on.answer(22);
    CHECK(on.writer.fault() == nullptr);
    CHECK(on.answersThere() == firstAnswers(22));
}

TEST_CASE("the end of an attempt is tried at once, and what waits is sent at the next start") {
    OnServer on;
    on.answer(1);
    on.relay.stall();
    on.answer(2);
    const std::size_t connections = on.relay.connections();
    on.answer(3);
    CHECK(on.relay.connections() == connections);
    on.writer.add(Move::HandIn{});
    on.writer.add(Move::End{"", "done 80/1 passed"});
    on.writer.write();
    CHECK(on.relay.connections() > connections);
    REQUIRE(on.writer.fault() != nullptr);
    CHECK(on.writer.fault()->kind == Kind::waiting);
    REQUIRE(on.waiting().size() == 1);
    CHECK(on.waiting()[0].moves.size() == 4);
    CHECK(on.waiting()[0].written == 1);
    on.writer = AttemptWriter();  // the program ends

    on.relay.goOn();
    on.store = on.storeAt(on.relayed);
    const WaitingSent sent = sendWaitingMoves(*on.store);
    CHECK(!sent.fault);
    CHECK(sent.attempts == 1);
    CHECK(on.waiting().empty());
    CHECK(on.answersThere() == firstAnswers(3));
    CHECK(need(on.store->find(on.header.id))->state == AttemptState::ended);
    CHECK(need(on.store->checkChains()).empty());
    CHECK(sendWaitingMoves(*on.store).attempts == 0);
}

TEST_CASE("a server whose processes all stand still is given up, and taken up when they go on") {
    OnServer on;
    on.store = on.storeAt(on.direct);
    on.header = headerOf(on.header.person, engine::Mode::exam, "another");
    on.writer = on.begin();
    on.answer(1);
    const auto other = on.storeAt(on.direct);
    REQUIRE(!other->fault());
    on.server.freeze();
    on.answer(2);
    REQUIRE(on.writer.fault() != nullptr);
    CHECK(on.writer.fault()->kind == Kind::waiting);
    on.steady += minutes(1);
    on.answer(3);
    CHECK(on.writer.fault()->kind == Kind::waiting);
    CHECK(on.waiting()[0].moves.size() == 2);
    // Reading gives up too, and nobody takes the silence for another program that has the attempt.
    CHECK(kindOf(other->claim(headerOf().id)) == Kind::unreachable);
    CHECK(kindOf(on.storeAt(on.direct)->fault()) == Kind::unreachable);
    on.server.thaw();
    on.steady += minutes(1);
    on.answer(4);
    CHECK(on.writer.fault() == nullptr);
    CHECK(on.waiting().empty());
    CHECK(on.answersThere() == firstAnswers(4));
}

TEST_CASE("a program that ends while its server stands still ends, and a lock of another is not waited for long") {
    OnServer on;
    on.answer(1);
    // Somebody else holds the table.
    soci::session other("postgresql", on.direct);
    other << "BEGIN";
    other << "LOCK TABLE fourfold.move IN ACCESS EXCLUSIVE MODE";
    on.answer(2);
    REQUIRE(on.writer.fault() != nullptr);
    CHECK(on.writer.fault()->kind == Kind::waiting);
    CHECK(on.waiting().size() == 1);
    other << "COMMIT";
    on.steady += minutes(1);
    on.answer(3);
    CHECK(on.writer.fault() == nullptr);
    CHECK(on.answersThere() == firstAnswers(3));

    on.relay.stall();
    on.answer(4);
    on.writer = AttemptWriter();
    on.store.reset();
    CHECK(on.answersThere() == firstAnswers(3));
}

TEST_SUITE_END();
