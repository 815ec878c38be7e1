#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "reports/xapi/delivery.hpp"
#include "support/temp_folder.hpp"

namespace xapi = fourfold::reports::xapi;
using fourfold::records::AttemptId;
using fourfold::testing::TempFolder;
using xapi::Delivered;
using xapi::LrsAnswer;
using xapi::Reply;
using Json = nlohmann::json;

namespace {

xapi::Statement statementCalled(const std::string& id, bool isAnswer = false) {
    const Json json = {{"id", id},
                       {"actor", {{"account", {{"homePage", "urn:x"}, {"name", "p"}}}}},
                       {"verb", {{"id", "urn:verb"}}},
                       {"object", {{"id", "urn:object"}}},
                       {"result", {{"response", id}, {"duration", "PT1.00S"}}}};
    return {.id = id, .json = json.dump(), .step = "step of " + id, .isAnswer = isAnswer};
}

xapi::Shipment shipmentCalled(const std::string& name, std::size_t statements) {
    xapi::Shipment shipment{.attempt = name, .mark = name + " 1", .statements = {}};
    for (std::size_t i = 0; i < statements; ++i)
        shipment.statements.push_back(statementCalled(name + '/' + std::to_string(i)));
    return shipment;
}

// An LRS as xAPI describes it: takes an array as a whole or not at all.
struct SmallLrs {
    std::map<std::string, Json> held;
    std::map<std::string, int> refuses;  // by id: the status
    std::optional<int> always;           // the status of every answer
    bool knownIsConflict = false;
    std::size_t posts = 0;
    std::size_t most = SIZE_MAX;  // statements in an array

    LrsAnswer post(const std::string& array) {
        ++posts;
        const Json sent = Json::parse(array);
        if (always) return {.status = *always, .body = "[]", .said = "always"};
        if (sent.size() > most) return {.status = 413};
        Json ids = Json::array();
        for (const Json& each : sent) {
            const std::string id = each["id"];
            if (const auto found = refuses.find(id); found != refuses.end())
                return {.status = found->second, .body = "no", .said = "no"};
            if (held.contains(id) && (knownIsConflict || held[id] != each)) return {.status = 409, .said = "known"};
            ids.push_back(id);
        }
        for (const Json& each : sent) held[each["id"]] = each;
        return {.status = 200, .body = ids.dump()};
    }

    LrsAnswer find(const std::string& id) const {
        const auto found = held.find(id);
        return found == held.end() ? LrsAnswer{.status = 404} : LrsAnswer{.status = 200, .body = found->second.dump()};
    }

    xapi::Delivery::Line line(std::size_t* pauses = nullptr) {
        return {.post = [this](const std::string& array) { return post(array); },
                .find = [this](const std::string& id) { return find(id); },
                .pause =
                    [pauses](int) {
                        if (pauses != nullptr) ++*pauses;
                    }};
    }
};

}  // namespace

TEST_CASE("only a list of exactly the ids that were sent acknowledges statements") {
    const std::vector<std::string_view> ids{"aa-1", "bb-2"};
    const auto reply = [&](int status, const std::string& body) {
        return xapi::replyTo(ids, {.status = status, .body = body});
    };
    for (const char* const body : {R"(["aa-1","bb-2"])", R"( [ "bb-2" , "aa-1" ] )", R"(["AA-1","BB-2"])"}) {
        CAPTURE(body);
        CHECK(reply(200, body) == Reply::taken);
    }
    for (const char* const body : {"",
                                   " ",
                                   "null",
                                   "true",
                                   "2",
                                   "{}",
                                   "[]",
                                   "OK",
                                   "[\"aa-1\"]",
                                   R"(["aa-1","cc-3"])",
                                   R"(["aa-1","aa-1"])",
                                   R"(["aa-1","bb-2","cc-3"])",
                                   R"(["aa-1","bb-2","bb-2"])",
                                   R"({"0":"aa-1","1":"bb-2"})",
                                   R"([["aa-1","bb-2"]])",
                                   R"(["aa-1",null])",
                                   R"(["aa-1",2])",
                                   R"(["aa-1","bb-2")",
                                   R"(["aa-1","bb-2"]])",
                                   R"(["aa-1 ","bb-2"])",
                                   R"([{"id":"aa-1"},{"id":"bb-2"}])",
                                   "<!DOCTYPE html><title>Welcome</title>",
                                   "aa-1 bb-2",
                                   "[\"aa-1\",\"bb-2\xff\"]"}) {
        CAPTURE(body);
        CHECK(reply(200, body) == Reply::noLrs);
    }
    CHECK(reply(200, R"(["aa-1","bb-2"])" + std::string(2'000'000, ' ')) == Reply::noLrs);
    CHECK(reply(200, std::string(1'000'000, '[')) == Reply::noLrs);
    CHECK(xapi::replyTo({}, {.status = 200, .body = "[]"}) == Reply::taken);
    for (int status = 201; status < 300; ++status) CHECK(reply(status, R"(["aa-1","bb-2"])") == Reply::noLrs);
}

TEST_CASE("each status of an LRS's answer is the statements' fault, the sender's, or the moment's") {
    const std::set<int> refused{400, 409, 413, 422};
    const std::set<int> later{0, 408, 425, 429};
    for (int status = 0; status <= 999; status = status == 0 ? 100 : status + 1) {
        CAPTURE(status);
        const Reply reply = xapi::replyTo({}, {.status = status, .body = "no list"});
        const Reply expected = refused.contains(status)                  ? Reply::refused
                               : later.contains(status) || status >= 500 ? Reply::later
                               : status >= 200 && status < 300           ? Reply::noLrs
                                                                         : Reply::notAllowed;
        CHECK(reply == expected);
    }
}

TEST_CASE("one refused statement keeps no other from being sent, wherever it stands") {
    const std::size_t each = 30;
    for (const std::size_t bad : {std::size_t{0}, std::size_t{1}, std::size_t{29}, std::size_t{57}, std::size_t{89}}) {
        for (const int status : {400, 413, 422}) {
            CAPTURE(bad);
            CAPTURE(status);
            TempFolder folder;
            xapi::Outbox outbox(folder.path() / "lrs.sent");
            SmallLrs lrs;
            const std::string refused = std::string(1, "abc"[bad / each]) + '/' + std::to_string(bad % each);
            lrs.refuses[refused] = status;
            xapi::Delivery delivery(outbox, lrs.line());
            for (const char* const name : {"a", "b", "c"}) CHECK(delivery.send(shipmentCalled(name, each)));
            CHECK(delivery.finish());
            CHECK(lrs.held.size() == 3 * each - 1);
            CHECK(!lrs.held.contains(refused));
            CHECK(lrs.posts <= 2 * 7 + 1);  // a way down a tree of 90
            const Delivered& state = delivery.state();
            CHECK(state.statements == 3 * each - 1);
            CHECK(state.attempts == 2);
            REQUIRE(state.refused == 1);
            CHECK(state.refusals[0].attempt == refused.substr(0, 1));
            CHECK(state.refusals[0].statement.id == refused);
            CHECK(state.refusals[0].statement.step == "step of " + refused);
            CHECK(state.refusals[0].answer.said == "no");
            for (const char* const name : {"a", "b", "c"})
                CHECK(outbox.has(std::string(name) + " 1") == (refused[0] != name[0]));
        }
    }
}

TEST_CASE("many refused statements are counted, and the first are named") {
    TempFolder folder;
    xapi::Outbox outbox(folder.path() / "lrs.sent");
    SmallLrs lrs;
    for (std::size_t i = 0; i < 90; i += 2) lrs.refuses["a/" + std::to_string(i)] = 400;
    xapi::Delivery delivery(outbox, lrs.line());
    CHECK(delivery.send(shipmentCalled("a", 90)));
    CHECK(delivery.finish());
    CHECK(lrs.held.size() == 45);
    CHECK(delivery.state().refused == 45);
    CHECK(delivery.state().refusals.size() == xapi::Delivery::mostNamed);
}

TEST_CASE("an LRS that takes no statement at all is soon left alone") {
    TempFolder folder;
    xapi::Outbox outbox(folder.path() / "lrs.sent");
    SmallLrs lrs;
    lrs.always = 400;
    xapi::Delivery delivery(outbox, lrs.line());
    std::size_t sent = 0;
    while (sent < 100 && delivery.send(shipmentCalled("a" + std::to_string(sent), 50))) ++sent;
    CHECK(!delivery.finish());
    CHECK(delivery.state().end == Delivered::End::refusesAnyone);
    CHECK(delivery.state().refused == xapi::Delivery::mostRefusedAtFirst);
    CHECK(lrs.posts <= 2 * xapi::Delivery::mostRefusedAtFirst);
    CHECK(delivery.state().statements == 0);
}

TEST_CASE("an array that is too large for an LRS is sent in parts, and a long attempt in several arrays") {
    TempFolder folder;
    xapi::Outbox outbox(folder.path() / "lrs.sent");
    SmallLrs lrs;
    lrs.most = 7;
    xapi::Delivery delivery(outbox, lrs.line());
    CHECK(delivery.send(shipmentCalled("a", 5 * xapi::Delivery::batchStatements + 3)));
    CHECK(delivery.finish());
    CHECK(lrs.held.size() == 5 * xapi::Delivery::batchStatements + 3);
    CHECK(delivery.state().attempts == 1);
    CHECK(delivery.state().refused == 0);
}

TEST_CASE("what an LRS has already is not refused, unless it tells something else") {
    TempFolder folder;
    xapi::Outbox outbox(folder.path() / "lrs.sent");
    SmallLrs lrs;
    lrs.knownIsConflict = true;
    for (const xapi::Statement& statement : shipmentCalled("a", 4).statements) {
        Json json = Json::parse(statement.json);
        json["stored"] = "2026-01-01T00:00:00Z";                     // LRSs add this
        json["authority"] = {{"mbox", "mailto:x@example.org"}};      // and this
        json["object"]["definition"] = {{"name", {{"en", "new"}}}};  // and may know more
        json["result"]["duration"] = "PT1S";
        lrs.held[statement.id] = json;
    }
    lrs.held["a/2"]["result"]["response"] = "something else";
    xapi::Delivery delivery(outbox, lrs.line());
    CHECK(delivery.send(shipmentCalled("a", 6)));
    CHECK(delivery.finish());
    const Delivered& state = delivery.state();
    CHECK(state.statements == 5);
    REQUIRE(state.refused == 1);
    CHECK(state.refusals[0].statement.id == "a/2");
    CHECK(state.refusals[0].isOther);
    // There is no use in sending it again.
    CHECK(outbox.has("a 1"));
}

TEST_CASE("a conflict without a statement to show for it acknowledges nothing") {
    for (const int known : {0, 1, 2, 3}) {
        CAPTURE(known);
        TempFolder folder;
        xapi::Outbox outbox(folder.path() / "lrs.sent");
        SmallLrs lrs;
        lrs.refuses["a/0"] = 409;
        auto line = lrs.line();
        line.find = [&](const std::string&) -> LrsAnswer {
            if (known == 0) return {.status = 403};
            if (known == 1) return {.status = 200, .body = "<html>"};
            if (known == 2) return {.status = 200, .body = statementCalled("a/1").json};
            return {.status = 200, .body = "{\"id\": [\"a/0\"]}"};
        };
        xapi::Delivery delivery(outbox, line);
        CHECK(delivery.send(shipmentCalled("a", 2)));
        CHECK(delivery.finish());
        REQUIRE(delivery.state().refused == 1);
        CHECK(!delivery.state().refusals[0].isOther);
        CHECK(!outbox.has("a 1"));
        CHECK(lrs.held.size() == 1);
    }
}

TEST_CASE("what was acknowledged before a delivery ended is noted, and the rest is not") {
    for (const int status : {0, 200, 204, 302, 401, 403, 404, 429, 500, 503}) {
        CAPTURE(status);
        TempFolder folder;
        const auto path = folder.path() / "lrs.sent";
        SmallLrs lrs;
        std::size_t pauses = 0;
        {
            xapi::Outbox outbox(path);
            xapi::Delivery delivery(outbox, lrs.line(&pauses));
            CHECK(delivery.send(shipmentCalled("a", xapi::Delivery::batchStatements)));
            lrs.always = status;
            CHECK(!delivery.send(shipmentCalled("b", xapi::Delivery::batchStatements)));
            CHECK(!delivery.send(shipmentCalled("c", 1)));
            CHECK(!delivery.finish());
            CHECK(delivery.state().attempts == 1);
            CHECK(delivery.state().refused == 0);
        }
        const xapi::Outbox outbox(path);
        CHECK(outbox.has("a 1"));
        CHECK(!outbox.has("b 1"));
        CHECK(!outbox.has("c 1"));
    }
}

TEST_CASE("an attempt without its answers is noted as that, and its answers are sent once they can be told") {
    TempFolder folder;
    xapi::Outbox outbox(folder.path() / "lrs.sent");
    const AttemptId id("a");
    const xapi::Told result{.statements = {statementCalled("begin"), statementCalled("end")}, .whole = false};
    xapi::Told all{.statements = {statementCalled("begin"), statementCalled("answer", true), statementCalled("end")},
                   .whole = true};

    CHECK(xapi::lackingOf(id, 3, outbox) == xapi::Lacking::all);
    const auto first = xapi::shipmentOf(id, 3, result, xapi::Lacking::all);
    REQUIRE(first);
    CHECK(first->statements.size() == 2);
    REQUIRE(!outbox.add({first->mark}));
    CHECK(xapi::lackingOf(id, 3, outbox) == xapi::Lacking::answers);
    CHECK(!xapi::shipmentOf(id, 3, result, xapi::Lacking::answers));

    const auto second = xapi::shipmentOf(id, 3, all, xapi::Lacking::answers);
    REQUIRE(second);
    REQUIRE(second->statements.size() == 1);
    CHECK(second->statements[0].id == "answer");
    REQUIRE(!outbox.add({second->mark}));
    CHECK(xapi::lackingOf(id, 3, outbox) == xapi::Lacking::nothing);

    // Further moves are another matter.
    CHECK(xapi::lackingOf(id, 4, outbox) == xapi::Lacking::all);
    CHECK(xapi::shipmentOf(id, 4, all, xapi::Lacking::all)->statements.size() == 3);
}
