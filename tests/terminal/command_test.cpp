#include "terminal/command.hpp"

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using terminal::parseCommand;
using Kind = terminal::Command::Kind;

namespace {

const core::Strings& strings() {
    static const core::Strings loaded = yaml::loadStrings(fourfold::testing::inSource("assets")).strings;
    return loaded;
}

Kind kindOf(std::string_view line) { return parseCommand(line, strings()).kind; }

}  // namespace

TEST_CASE("numbers are choices, in half and full width") {
    CHECK(kindOf("3") == Kind::number);
    CHECK(parseCommand("3", strings()).number == 3);
    CHECK(parseCommand("  12\t", strings()).number == 12);
    CHECK(parseCommand("１２", strings()).number == 12);
    CHECK(parseCommand("\u30003", strings()).number == 3);
    CHECK(kindOf("3a") == Kind::unknown);
    CHECK(kindOf("-1") == Kind::unknown);
    CHECK(kindOf("99999999999999999999999") == Kind::unknown);
}

TEST_CASE("commands have letters and words in both languages") {
    for (const char* name : {"n", "N", " notebook ", "线索", "ｎ"}) CHECK(kindOf(name) == Kind::notebook);
    for (const char* name : {"o", "chart", "人物"}) CHECK(kindOf(name) == Kind::chart);
    for (const char* name : {"s", "status", "局面"}) CHECK(kindOf(name) == Kind::status);
    for (const char* name : {"l", "log", "记录"}) CHECK(kindOf(name) == Kind::log);
    for (const char* name : {"u", "undo", "悔棋"}) CHECK(kindOf(name) == Kind::undo);
    for (const char* name : {"h", "?", "？", "help", "帮助"}) CHECK(kindOf(name) == Kind::help);
    for (const char* name : {"q", "quit", "退出"}) CHECK(kindOf(name) == Kind::quit);
    CHECK(kindOf("b") == Kind::brief);
    CHECK(kindOf("r") == Kind::repeat);
    CHECK(kindOf("en") == Kind::english);
    CHECK(kindOf("中文") == Kind::chinese);
    CHECK(kindOf("继续") == Kind::resume);
    CHECK(kindOf("e") == Kind::mode);
}

TEST_CASE("other lines are unknown commands, and an empty line is no command") {
    CHECK(kindOf("") == Kind::nothing);
    CHECK(kindOf(" \t") == Kind::nothing);
    CHECK(kindOf("xyz") == Kind::unknown);
    CHECK(kindOf("\xff\xfe") == Kind::unknown);
    CHECK(kindOf("n o") == Kind::unknown);
}
