#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/postgres_server.hpp"
#include "support/process.hpp"
#include "support/temp_folder.hpp"
#include "support/text.hpp"

using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

constexpr const char* secret = "hush4711";

// What somebody may write who has read of postgresql://USER:PASSWORD@HOST/DATABASE. Nothing listens at any of them.
const std::vector<std::string> addresses{
    "postgresql://li:hush4711@/x?host=/nowhere",
    "postgresql://li:hush4711%2F%40%3A@/x?host=/nowhere",
    "postgresql:///x?host=/nowhere&user=li&password=hush4711",
    "postgresql:///x?host=/nowhere&user=li&pass%77ord=hush4711",
    "postgresql:///x?host=/nowhere&sslmode=hush&sslpassword=hush4711",
    "postgresql://li:a/hush4711@127.0.0.1:1/x",
    "postgresql://li:a@hush4711@127.0.0.1:1/x",
    "postgresql://li:a?hush4711@127.0.0.1:1/x",
    "postgresql://li:a b hush4711@127.0.0.1:1/x",
    "postgresql://li:50%hush4711@127.0.0.1:1/x",
    "postgresql://li:hush4711",
    "postgresql:///x?host=/nowhere&password=a&hush4711",
    "postgresql:///x?host=/nowhere&password=a=hush4711",
    "postgresql:///x?host=/nowhere&pasword=hush4711",
    "postgres:li:hush4711@127.0.0.1",
    "PostgreSQL://li:hush4711@127.0.0.1:1/x",
    "host=/nowhere user=li password=hush4711",
    "host=/nowhere user=li password = 'hush4711'",
};

bool tellsNothing(const Ended& ended) {
    CAPTURE(ended.out);
    CAPTURE(ended.err);
    CHECK(ended.signal == 0);
    return !contains(ended.out, secret) && !contains(ended.err, secret);
}

}  // namespace

TEST_CASE("no command prints the password in the address of a server, however it is written") {
    const ProgramHome home;
    for (const std::string& address : addresses) {
        CAPTURE(address);
        for (const std::vector<std::string>& arguments : {
                 std::vector<std::string>{"records", "--store", address},
                 {"report", "xapi", "--output", "-", "--store", address},
                 {"quiz", "key-account-final", "--exam", "--person", "Li", "--store", address},
             }) {
            CAPTURE(arguments[0]);
            const Ended ended = home.run(arguments);
            CHECK(ended.code == 1);
            CHECK(contains(ended.err, "postgresql://"));
            CHECK(tellsNothing(ended));
        }
    }
    // The other ways to name a store. They share what reads the address, so the first of each kind do.
    for (const std::size_t i : {std::size_t{0}, std::size_t{5}, addresses.size() - 2}) {
        const std::string& address = addresses[i];
        CAPTURE(address);
        for (const std::vector<std::string>& arguments : {
                 std::vector<std::string>{"report", "--store", address},
                 {"drill", "--list", "--store", address},
                 {"records", "merge", address},
                 {"records", "verify", "--json", "--store", address},
                 {"records", "backup", "copy", "--store", address},
                 {"quiz", "key-account-final", "--review", "--person", "Li", "--store", address},
                 {"quiz", "key-account-final", "--certificate", "a.svg", "--person", "Li", "--store", address},
                 {"records", "--stor", address},
                 {"records", "--stor=" + address},
                 {"--lang", "zh", "records", "list", address},
             }) {
            CAPTURE(arguments[1]);
            const Ended ended = home.run(arguments);
            CHECK(ended.code != 0);
            CHECK(tellsNothing(ended));
        }
        ProgramHome other;
        other.variables["FOURFOLD_STORE"] = address;
        CHECK(tellsNothing(other.run({"records"})));
        CHECK(tellsNothing(other.run({"quiz", "key-account-final", "--person", "Li"})));
        for (const auto& entry : fs::recursive_directory_iterator(other.path())) {
            CHECK_FALSE(contains(entry.path().string(), secret));
        }
    }
}

TEST_CASE("a password of a server stands in ~/.pgpass, in PGPASSWORD or in the address" * doctest::test_suite("slow")) {
    PostgresServer server;
    const std::string password = "hush4711/@:?%& '\"\\";
    const std::string encoded = "hush4711%2F%40%3A%3F%25%26%20%27%22%5C";
    const std::string address = server.newGuardedDatabase(password);
    const auto isIn = [](const Ended& ended) {
        CAPTURE(ended.err);
        CHECK(tellsNothing(ended));
        return ended.code == 0;
    };
    const ProgramHome home;
    CHECK_FALSE(isIn(home.run({"records", "--store", address})));
    CHECK(isIn(home.run({"records", "--store", address + "&password=" + encoded})));
    CHECK_FALSE(isIn(home.run({"records", "--store", address + "&password=x" + encoded})));

    ProgramHome variable;
    variable.variables["PGPASSWORD"] = password;
    CHECK(isIn(variable.run({"records", "--store", address})));
    variable.variables["PGPASSWORD"] = "x" + password;
    CHECK_FALSE(isIn(variable.run({"records", "--store", address})));

    const ProgramHome file;
    std::string escaped;
    for (const char c : password) escaped += c == ':' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    writeText(file.path() / ".pgpass", "*:*:*:guarded:" + escaped + "\n");
    fs::permissions(file.path() / ".pgpass", fs::perms::owner_read | fs::perms::owner_write);
    CHECK(isIn(file.run({"records", "--store", address})));

    ProgramHome store;
    store.variables["FOURFOLD_STORE"] = address + "&password=" + encoded;
    CHECK(isIn(store.run({"records"})));
    CHECK(isIn(store.run({"report"})));
    // The option comes first, and a dry run keeps nothing.
    CHECK_FALSE(isIn(store.run({"records", "--store", "postgresql:///x?host=/nowhere"})));
    CHECK(isIn(store.run({"quiz", "key-account-final", "--seed", "1", "--answers", ""})));
}
