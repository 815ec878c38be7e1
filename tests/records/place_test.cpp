#include "records/place.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using fourfold::records::isClearAddress;
using fourfold::records::isServer;
using fourfold::records::shownPlace;
using fourfold::records::withoutPasswords;

namespace {

// Words that stand in the odd passwords below, and nowhere else in the addresses.
const std::vector<std::string> secrets{"hush", "secret"};

bool tells(const std::string& text) {
    return std::ranges::any_of(secrets, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

}  // namespace

TEST_CASE("an address is shown with everything but its passwords") {
    struct Row {
        const char* address;
        const char* shown;
    };
    for (const Row& row : {
             Row{"postgresql://db", "postgresql://db"},
             Row{"postgres://lin@db:5432/course", "postgres://lin@db:5432/course"},
             Row{"postgresql://lin:hush@db:5432/course", "postgresql://lin:***@db:5432/course"},
             Row{"postgresql://lin:@db/course", "postgresql://lin:***@db/course"},
             Row{"postgresql://:hush@db/course", "postgresql://:***@db/course"},
             Row{"postgresql://lin:hush%2Fsecret%40x@db/course", "postgresql://lin:***@db/course"},
             Row{"postgresql://lin:hush:secret@db/course", "postgresql://lin:***@db/course"},
             Row{"postgresql://lin:hush#secret@db/course", "postgresql://lin:***@db/course"},
             Row{"postgresql://lin%40firm:hush@db,db2:5433/course", "postgresql://lin%40firm:***@db,db2:5433/course"},
             Row{"postgresql://lin:密码hush@db/course", "postgresql://lin:***@db/course"},
             Row{"postgresql://[::1]:5432/course", "postgresql://[::1]:5432/course"},
             Row{"postgresql:///course?host=/run/pg&user=lin&password=hush",
                 "postgresql:///course?host=/run/pg&user=lin&password=***"},
             Row{"postgresql:///course?pass%77ord=hush&user=a@b", "postgresql:///course?pass%77ord=***&user=a@b"},
             Row{"postgresql:///course?sslpassword=hush&sslmode=require",
                 "postgresql:///course?sslpassword=***&sslmode=require"},
         }) {
        CAPTURE(row.address);
        CHECK(isServer(row.address));
        CHECK(isClearAddress(row.address));
        CHECK(shownPlace(row.address) == row.shown);
    }
}

TEST_CASE("of an address that is not clear nothing is shown, wherever its password may be") {
    for (const char* const address : {
             "postgresql://lin:hush/secret@db/course",
             "postgresql://lin:/hush@db/course",
             "postgresql://lin:12/hush@db/course",
             "postgresql://lin:hush@secret@db/course",
             "postgresql://lin@firm.org:hush@db/course",
             "postgresql://lin:hush?secret@db/course",
             "postgresql://lin:12?user=hush@db/course",
             "postgresql://lin:hush%@db/course",
             "postgresql://lin:hush%2@db/course",
             "postgresql://lin:hush%zzsecret@db/course",
             "postgresql://lin:hush%00secret@db/course",
             "postgresql://lin:hush secret@db/course",
             "postgresql://lin:hush\nsecret@db/course",
             "postgresql://lin:hush\tsecret@db/course",
             "postgresql://lin:hush",
             "postgresql://lin:hush/course",
             "postgresql:///lin:hush",
             "postgresql://db/course?password=hush&secret",
             "postgresql://db/course?password=hush&secret=1",
             "postgresql://db/course?password=hush=secret",
             "postgresql://db/course?password:hush",
             "postgresql://db/course?PASSWORD=hush",
             "postgresql://db/course?pasword=hush",
             "postgresql://db/course?hush",
             "postgresql:/lin:hush@db/course",
             "postgresql:lin:hush@db",
             "postgres:lin:hush@db",
             "PostgreSQL://lin:hush@db/course",
             " postgresql://lin:hush@db/course",
             "\"postgresql://lin:hush@db/course\"",
             "jdbc:postgresql://db/course?user=lin&password=hush",
             "https://lin:hush@db/course",
             "mysql://lin:hush@db/course",
             "host=db user=lin password=hush",
             "password = 'hush secret' host=db",
             "password='hush\\' secret'",
             "user=lin PASSWORD=hush",
             "Server=db;Uid=lin;Pwd=hush;",
         }) {
        CAPTURE(address);
        CHECK(isServer(address));
        CHECK_FALSE(isClearAddress(address));
        CHECK(shownPlace(address) == "postgresql://***");
        CHECK(withoutPasswords("hush secret", address) == "***");
    }
}

TEST_CASE("the path of a file is a path, whatever it looks like") {
    for (const char* const path :
         {"", "records.sqlite", "/home/lin/records.sqlite", "stick/a:b@c.sqlite", "C:\\records", "postgresql",
          "postgres/records", "host=db", "my password.sqlite", "密码", "a=b"}) {
        CAPTURE(path);
        CHECK_FALSE(isServer(path));
        CHECK(shownPlace(path) == path);
    }
}

TEST_CASE("a password at every place of an address is never shown") {
    // Each special character of URIs before, in and after a password, in each place where one may be given.
    const std::string special = ":/?#[]@!$&'()*+,;=%\\\"<>^`{|} \t\n\x7f~.-_";
    for (const char c : special) {
        for (const std::string& password :
             {c + std::string("hush"), "hu" + std::string(1, c) + "hush", "hush" + std::string(1, c),
              "hush" + std::string(2, c) + "secret", "secret" + std::string(1, c) + "1"}) {
            for (const std::string& address :
                 {"postgresql://lin:" + password + "@db:5432/course?sslmode=require",
                  "postgres://lin:" + password + "@db", "postgresql://:" + password + "@/course",
                  "postgresql:///course?password=" + password,
                  "postgresql:///course?password=" + password + "&user=lin",
                  "postgresql:///course?sslpassword=" + password, "host=db password=" + password,
                  "host=db password='" + password + "' user=lin"}) {
                CAPTURE(address);
                REQUIRE(isServer(address));
                CHECK_FALSE(tells(shownPlace(address)));
                // What a library may say of it.
                CHECK_FALSE(tells(withoutPasswords("FATAL: of " + password + " in " + address, address)));
            }
        }
    }
}
