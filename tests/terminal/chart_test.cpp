#include <array>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

#include "terminal/chart.hpp"
#include "terminal/wrap.hpp"

using namespace fourfold;
using namespace fourfold::terminal;

namespace {

// A chart on a console with this many columns.
std::vector<std::string> chart(const std::vector<ChartRow>& rows, std::size_t columns) {
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    system::File out(pipe[1]);
    Console console({.out = system::Stream(out), .columns = columns}, core::Language::en);
    printChart(console, rows, 2);
    REQUIRE(console.flush());
    out.close();
    std::string text(4096, '\0');
    text.resize(static_cast<std::size_t>(std::max<ssize_t>(0, ::read(pipe[0], text.data(), text.size()))));
    ::close(pipe[0]);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        lines.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return lines;
}

const std::vector<ChartRow> rows{{.label = "0-9", .figures = "100", .length = 100},
                                 {.label = "成交", .figures = "1", .length = 1},
                                 {.label = "none", .figures = "0", .length = 0}};

}  // namespace

TEST_CASE("the longest bar fills the console, a small value shows a bar, and zero shows none") {
    const auto lines = chart(rows, 34);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "  0-9   100  " + std::string(20, '#'));
    CHECK(lines[1] == "  成交    1  #");
    CHECK(lines[2] == "  none    0");
}

TEST_CASE("no line of a chart is wider than its console, and no figure is lost") {
    std::vector<ChartRow> long_ = rows;
    long_.push_back({.label = "a-rather-long-name-of-an-ending", .figures = "1,000,000  12.3%", .length = 50});
    for (std::size_t columns = 24; columns < 120; ++columns) {
        std::string all;
        for (const std::string& line : chart(long_, columns)) {
            CAPTURE(columns);
            CHECK(displayWidth(line) < columns);
            all += line + '\n';
        }
        for (const ChartRow& row : rows) CHECK(all.find(row.figures) != std::string::npos);
        CHECK(all.find("12.3%") != std::string::npos);
    }
}

TEST_CASE("on a very narrow console labels get lines of their own") {
    const auto lines = chart({{.label = "a-long-label", .figures = "100", .length = 1}}, 20);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "  a-long-label");
    CHECK(lines[1] == "    100  ##########");
}

TEST_CASE("a chart of zeros has no bars") {
    for (const std::string& line : chart({{.label = "a", .figures = "0", .length = 0}}, 80)) {
        CHECK(line.find('#') == std::string::npos);
    }
}
