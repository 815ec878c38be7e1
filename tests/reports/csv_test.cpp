#include <optional>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "reports/csv.hpp"

using namespace fourfold;
using namespace fourfold::reports;

namespace {

// The cell below the head of a table with the one column "A".
std::string cellOf(std::string_view text) {
    const std::vector<CsvColumn<std::string_view>> columns{
        {"A", [](const std::string_view& value) { return CsvCell::text(value); }}};
    const CsvTable table("t", columns, std::vector{text});
    const std::string head =
        "\xEF\xBB\xBF"
        "A\r\n";
    REQUIRE(table.bytes().starts_with(head));
    REQUIRE(table.bytes().ends_with("\r\n"));
    return table.bytes().substr(head.size(), table.bytes().size() - head.size() - 2);
}

}  // namespace

TEST_CASE("CSV cells are quoted where necessary, with quotes doubled") {
    CHECK(cellOf("Li Lei") == "Li Lei");
    CHECK(cellOf("Li, Lei") == "\"Li, Lei\"");
    CHECK(cellOf("the \"boss\"") == "\"the \"\"boss\"\"\"");
    CHECK(cellOf("two\nlines") == "\"two\nlines\"");
    CHECK(cellOf("") == "");
}

TEST_CASE("a text that a spreadsheet would run as a formula gets an apostrophe, whatever its first sign") {
    CHECK(cellOf("=1+1") == "'=1+1");
    CHECK(cellOf("+1") == "'+1");
    CHECK(cellOf("-1") == "'-1");
    CHECK(cellOf("@SUM(A1)") == "'@SUM(A1)");
    CHECK(cellOf("\t=1") == "\"'\t=1\"");
    CHECK(cellOf("\r=1") == "\"'\r=1\"");
    CHECK(cellOf("\n=1") == "\"'\n=1\"");
    CHECK(cellOf("＝1") == "'＝1");
    CHECK(cellOf("=HYPERLINK(\"http://evil\",\"x\")") == "\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"");
    CHECK(cellOf("a=b") == "a=b");
}

TEST_CASE("CSV drops NUL and replaces bytes that are not valid UTF-8") {
    CHECK(cellOf(std::string_view("a\0b", 3)) == "ab");
    CHECK(cellOf("a\xFF"
                 "b") ==
          "a\xEF\xBF\xBD"
          "b");
    CHECK(cellOf(std::string_view("\0=1", 3)) == "'=1");
}

TEST_CASE("CSV numbers stay numbers, also below zero, and scores are rounded down") {
    const std::vector<CsvColumn<double>> columns{
        {"A", [](const double& value) { return CsvCell::number(value); }},
        {"B", [](const double&) { return CsvCell::count(7); }},
        {"C",
         [](const double&) {
             return CsvCell::score(engine::Fraction{5999, 100});
         }},
        {"D", [](const double&) { return CsvCell::number(std::optional<double>()); }},
        {"E", [](const double&) { return CsvCell::flag(true); }}};
    const CsvTable table("t", columns, std::vector{-12.34});
    CHECK(table.bytes() ==
          "\xEF\xBB\xBF"
          "A,B,C,D,E\r\n-12.3,7,59.9,,1\r\n");
}
