#include "terminal/console.hpp"

#include <array>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/temp_folder.hpp"
#include "terminal/wrap.hpp"

using namespace fourfold;
using terminal::Console;
using terminal::Style;

namespace {

// A console with given input, whose output can be read.
class Desk {
public:
    explicit Desk(std::string_view input, bool colour = false, std::size_t columns = 40) {
        testing::writeText(m_folder.path() / "in", input);
        std::error_code error;
        m_in = system::openToRead(m_folder.path() / "in", error);
        m_out = system::createNew(m_folder.path() / "out", system::Access::owner, error);
        m_console.emplace(
            Console::Options{
                .in = system::Stream(m_in), .out = system::Stream(m_out), .colour = colour, .columns = columns},
            core::Language::en);
    }

    [[nodiscard]] Console& console() { return *m_console; }
    [[nodiscard]] std::string printed() {
        CHECK(m_console->flush());
        return testing::readText(m_folder.path() / "out");
    }

private:
    testing::TempFolder m_folder;
    system::File m_in;
    system::File m_out;
    std::optional<Console> m_console;
};

}  // namespace

TEST_CASE("a paragraph is indented below its lead") {
    Desk desk("", false, 24);
    desk.console().print({.lead = "1. ", .text = "one two three four five six", .indent = 2, .hang = 4});
    CHECK(desk.printed() == "  1.  one two three\n      four five six\n");
}

TEST_CASE("without a lead only the lines after the first are indented") {
    Desk desk("", false, 24);
    desk.console().print({.lead = {}, .text = "one two three four five", .indent = 2, .hang = 2});
    CHECK(desk.printed() == "  one two three four\n    five\n");
}

TEST_CASE("a long lead shortens the first line only") {
    Desk desk("", false, 24);
    desk.console().print({.lead = "A long name: ", .text = "one two three four", .indent = 0, .hang = 2});
    CHECK(desk.printed() == "A long name: one two\n  three four\n");
}

TEST_CASE("on a very narrow terminal no line is wider than it") {
    Desk desk("", false, 16);
    desk.console().print({.lead = "1. ", .text = "one two three 选一个句子说出来 four", .indent = 2, .hang = 4});
    std::istringstream lines(desk.printed());
    for (std::string line; std::getline(lines, line);) CHECK_MESSAGE(terminal::displayWidth(line) < 16, line);
}

TEST_CASE("two blank lines in a row become one") {
    Desk desk("");
    desk.console().blank();
    desk.console().print("a");
    desk.console().blank();
    desk.console().blank();
    desk.console().print("b");
    CHECK(desk.printed() == "a\n\nb\n");
}

TEST_CASE("styles become colours only where colours are wanted") {
    const terminal::Paragraph paragraph{.lead = "x: ", .text = "y", .leadStyle = Style::strong, .style = Style::bad};
    Desk plain("");
    plain.console().print(paragraph);
    CHECK(plain.printed() == "x: y\n");
    Desk coloured("", true);
    coloured.console().print(paragraph);
    CHECK(coloured.printed() == "\x1b[1mx: \x1b[0m\x1b[31my\x1b[0m\n");
}

TEST_CASE("no text can control the terminal") {
    Desk desk("");
    desk.console().print(
        "a\x1b[2Jb\tc\x07\xc2\x9b"
        "d");
    CHECK(desk.printed() == "a[2Jb cd\n");
    Desk turned("");
    turned.console().print("李\u202e雷\u2066, \u200fexam\u061c");
    CHECK(turned.printed() == "李雷, exam\n");
}

TEST_CASE("answers are read line by line, to the last one without a line end") {
    Desk desk("one\r\n\n two \nlast");
    CHECK(desk.console().ask("? ") == "one");
    CHECK(desk.console().ask("? ") == "");
    CHECK(desk.console().ask("? ") == " two ");
    CHECK(desk.console().ask("? ") == "last");
    CHECK_FALSE(desk.console().ask("? "));
    CHECK_FALSE(desk.console().ask("? "));
    CHECK(desk.printed() == "? one\n? \n?  two \n? last\n? \n? \n");
}

TEST_CASE("an endless line is cut instead of filling the memory") {
    Desk desk(std::string(1'000'000, 'x') + "\n1\n");
    const auto line = desk.console().ask("");
    REQUIRE(line);
    CHECK(line->size() < 10'000);
    CHECK(desk.console().ask("") == "1");
}

TEST_CASE("output that cannot be written gives an error and does not end the program") {
    std::array<int, 2> ends{};
    REQUIRE(::pipe(ends.data()) == 0);
    ::close(ends[0]);
    void (*const before)(int) = std::signal(SIGPIPE, SIG_IGN);
    const system::File out(ends[1]);
    Console console({.out = system::Stream(out), .colour = false, .columns = 80}, core::Language::en);
    console.print("a");
    CHECK_FALSE(console.flush());
    CHECK(console.error() == std::errc::broken_pipe);
    CHECK_FALSE(console.ask("? "));
    std::signal(SIGPIPE, before);
}

TEST_CASE("very narrow and very wide terminals stay readable") {
    Desk narrow("", false, 1);
    narrow.console().print("one two three four five six seven");
    CHECK(narrow.printed() == "one two\nthree four\nfive six\nseven\n");
    Desk wide("", false, 500);
    wide.console().print(std::string(50, 'a') + ' ' + std::string(60, 'b'));
    CHECK(wide.printed() == std::string(50, 'a') + '\n' + std::string(60, 'b') + '\n');
}
