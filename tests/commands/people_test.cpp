// Who plays and whose records they are: names in every spelling, staff numbers.
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "records/attempt_store.hpp"
#include "records/store_places.hpp"
#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using namespace fourfold::records;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// A home whose store knows two people of one name in one class, each with a passed exam, and somebody without a number.
class Namesakes {
public:
    Namesakes() {
        fs::create_directories(home.records().parent_path());
        add("张伟", "0012", "1");
        add("张伟", "0013", "2");
        add("Li", "", "3");
    }

    void add(const std::string& name, const std::string& number, const std::string& id) const {
        AttemptStore store(home.records().string());
        AttemptHeader header = headerOf(need(store.person(name, "一班", number)).id, engine::Mode::exam);
        header.id = AttemptId(id);
        header.kind = AttemptKind::quiz;
        header.subject = "key-account-final";
        const std::vector<Move> moves{endMove("ended 90/1 passed")};
        need(store.write(header, 0, moves));
    }

    [[nodiscard]] Json json(std::vector<std::string> arguments) const {
        arguments.push_back("--json");
        const Ended ended = home.run(arguments);
        CAPTURE(ended.err);
        REQUIRE(ended.code == 0);
        return Json::parse(ended.out);
    }

    ProgramHome home;
};

const std::string stall = inSource("tests/fixtures/play/stall.yaml");

}  // namespace

TEST_CASE("however a name is typed, it is one person") {
    const ProgramHome home;
    const std::string input = "1\n1\n1\n1\n1\n1\n1\n1\n";
    for (const char* name : {" 张伟", "张伟", "张伟\u3000"}) {
        const Ended ended =
            home.run({"play", stall, "--text", "--exam", "--seed", "1", "--person", name, "--class", "Ａ班 "}, input);
        CHECK(ended.signal == 0);
    }
    const Ended listed = home.run({"records", "--person", "\u3000张伟 ", "--class", " A班", "--json"});
    CHECK(Json::parse(listed.out).at("attempts").size() == 3);
    CHECK(contains(home.run({"report", "trainee", " 张伟"}).out, "张伟"));
    AttemptStore store(home.records().string());
    CHECK(need(store.people()).size() == 1);
}

TEST_CASE("a staff number says who of one name is meant, everywhere") {
    const Namesakes two;
    const auto listed = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"records", "list"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return two.json(arguments).at("attempts");
    };
    CHECK(listed({"--person", "张伟"}).size() == 2);
    const Json one = listed({"--person", "张伟", "--number", "００12"});
    REQUIRE(one.size() == 1);
    CHECK(one[0].at("person").at("number") == "0012");
    CHECK(listed({"--person", "0013"}).size() == 1);
    CHECK(listed({"--number", ""}).size() == 1);
    CHECK(contains(two.home.run({"records"}).out, "张伟, staff number 0012 (class 一班)"));
    CHECK(contains(two.home.run({"records", "--lang", "zh"}).out, "张伟，工号0013（一班）"));

    const Json trainee = two.json({"report", "trainee", "张伟", "--number", "0012"});
    CHECK(trainee.at("trainee").at("person").at("number") == "0012");
    CHECK(contains(two.home.run({"report", "trainee", "0013"}).out, "张伟, staff number 0013"));
    const Json course = two.json({"report", "class"});
    CHECK(course.at("class").at("trainees").size() == 3);

    const fs::path tables = two.home.path() / "tables";
    CHECK(two.home.run({"report", "class", "--csv", tables.string()}).code == 0);
    CHECK(contains(readText(tables / "trainees.csv"), "Staff number"));
    CHECK(contains(readText(tables / "trainees.csv"), "0012"));
    const fs::path page = two.home.path() / "r.html";
    CHECK(two.home.run({"--lang", "zh", "report", "--html", page.string()}).code == 0);
    CHECK(contains(readText(page), "工号"));
    CHECK(contains(readText(page), "0013"));

    const fs::path certificate = two.home.path() / "c.html";
    const Ended made = two.home.run(
        {"quiz", "key-account-final", "--person", "张伟", "--number", "0013", "--certificate", certificate.string()});
    CAPTURE(made.err);
    CHECK(made.code == 0);
    CHECK(contains(readText(certificate), "Staff number 0013"));
    CHECK(two.home.run({"records", "verify"}).code == 0);
}

TEST_CASE("a name that several people have is not guessed") {
    const Namesakes two;
    const auto isRefused = [&](const std::vector<std::string>& arguments) {
        const Ended ended = two.home.run(arguments, "\n");
        CAPTURE(arguments.front());
        CAPTURE(ended.err);
        CHECK(ended.code == 1);
        CHECK(contains(ended.err, "0012"));
        CHECK(contains(ended.err, "0013"));
        CHECK(contains(ended.err, "--number"));
    };
    isRefused({"play", stall, "--text", "--person", "张伟", "--class", "一班"});
    isRefused({"drill", "--list", "--person", "张伟", "--class", "一班"});
    isRefused({"quiz", "key-account-final", "--exam", "--text", "--person", "张伟", "--class", "一班"});
    isRefused({"quiz", "key-account-final", "--review", "--person", "张伟"});
    isRefused(
        {"quiz", "key-account-final", "--person", "张伟", "--certificate", (two.home.path() / "c.html").string()});
    isRefused({"report", "trainee", "张伟"});
    isRefused({"records", "extra-time", "key-account-final", "--person", "张伟", "--minutes", "5"});
    CHECK(contains(two.home.run({"report", "trainee", "张伟", "--lang", "zh"}).err, "一班，工号0012"));
    // Nobody was added.
    AttemptStore store(two.home.records().string());
    CHECK(need(store.people()).size() == 3);
}

TEST_CASE("without a number somebody is the only one of that name, and a number alone is enough") {
    const Namesakes two;
    const std::vector<std::string> play{"play", stall, "--text", "--exam", "--seed", "1"};
    const auto as = [&](const std::vector<std::string>& who) {
        std::vector<std::string> arguments = play;
        arguments.insert(arguments.end(), who.begin(), who.end());
        return two.home.run(arguments, "1\n1\n1\n1\n1\n1\n1\n1\n").signal;
    };
    CHECK(as({"--person", "张伟", "--class", "一班", "--number", "0012"}) == 0);
    CHECK(as({"--person", "0013"}) == 0);
    CHECK(as({"--person", "张伟", "--class", "一班", "--number", "0014"}) == 0);
    CHECK(as({"--person", "Li", "--class", "一班"}) == 0);
    AttemptStore store(two.home.records().string());
    CHECK(need(store.people()).size() == 4);
    CHECK(need(store.list({.number = "0012"})).size() == 2);
    CHECK(need(store.list({.number = "0013"})).size() == 2);
    CHECK(need(store.list({.number = "0014"})).size() == 1);
    CHECK(need(store.list({.person = "Li"})).size() == 2);
    CHECK(two.home.run({"play", stall, "--text", "--number", "7"}).code == 2);
}

TEST_CASE("without staff numbers no report speaks of them") {
    const ProgramHome home;
    fs::create_directories(home.records().parent_path());
    {
        AttemptStore store(home.records().string());
        const std::vector<Move> moves{choice("one"), endMove()};
        need(store.write(headerOf(need(store.person("Li", "A")).id), 0, moves));
    }
    CHECK_FALSE(contains(home.run({"report"}).out, "Staff number"));
    const fs::path tables = home.path() / "tables";
    CHECK(home.run({"report", "class", "--csv", tables.string()}).code == 0);
    CHECK_FALSE(contains(readText(tables / "trainees.csv"), "Staff number"));
}
