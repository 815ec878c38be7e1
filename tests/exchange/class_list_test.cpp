#include "exchange/class_list.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <zip.h>

#include "core/random.hpp"

using namespace fourfold;
using exchange::ClassListFault;
using exchange::ClassMember;
using exchange::readClassList;
using exchange::TableFault;
using Kind = ClassListFault::Kind;
using namespace std::string_literals;

namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

// A ZIP archive of these parts.
std::string zipped(const Parts& parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    REQUIRE(archive != nullptr);
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const part = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        REQUIRE(zip_file_add(archive, name.c_str(), part, 0) >= 0);
    }
    REQUIRE(zip_close(archive) == 0);
    REQUIRE(zip_source_open(target) == 0);
    std::string bytes;
    char piece[4096];
    for (zip_int64_t got = 0; (got = zip_source_read(target, piece, sizeof piece)) > 0;)
        bytes.append(piece, static_cast<std::size_t>(got));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

const std::string workbookXml =
    R"(<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId7"/></sheets></workbook>)";
const std::string relations =
    R"(<Relationships><Relationship Id="rId7" Type="t" Target="worksheets/one.xml"/></Relationships>)";

Parts partsOf(const std::string& rows, const std::string& strings = "<sst/>") {
    return {{"xl/workbook.xml", workbookXml},
            {"xl/_rels/workbook.xml.rels", relations},
            {"xl/sharedStrings.xml", strings},
            {"xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

std::vector<ClassMember> membersOf(std::string_view bytes, std::string_view className = {}) {
    const exchange::ClassList list = readClassList(bytes, className);
    for (const ClassListFault& fault : list.faults) CAPTURE(fault.row);
    CHECK(list.faults.empty());
    return list.members;
}

ClassListFault faultOf(std::string_view bytes) {
    const exchange::ClassList list = readClassList(bytes);
    CHECK(list.members.empty());
    REQUIRE_FALSE(list.faults.empty());
    return list.faults.front();
}

const std::vector<ClassMember> two{{2, "0012", "张伟", "一班"}, {3, "13", "李雷", "二班"}};

// UTF-8 as UTF-16, the byte order as wanted. For characters of the basic plane.
std::string utf16(std::u16string_view text, bool isBig) {
    std::string bytes;
    for (const char16_t c : text) {
        const char high = static_cast<char>(c >> 8);
        const char low = static_cast<char>(c & 0xff);
        bytes += isBig ? high : low;
        bytes += isBig ? low : high;
    }
    return bytes;
}

}  // namespace

TEST_CASE("a class list is read with any separator, line end and encoding") {
    for (const std::string separator : {",", ";", "\t"}) {
        for (const std::string end : {"\n", "\r\n", "\r"}) {
            const std::string text = "工号" + separator + "姓名" + separator + "班级" + end + "0012" + separator +
                                     "张伟" + separator + "一班" + end + "13" + separator + "李雷" + separator +
                                     "二班" + end;
            CHECK(membersOf(text) == two);
            CHECK(membersOf("\xEF\xBB\xBF" + text) == two);
        }
    }
    constexpr std::u16string_view wide = u"工号\t姓名\t班级\n0012\t张伟\t一班\n13\t李雷\t二班\n";
    CHECK(membersOf("\xFF\xFE" + utf16(wide, false)) == two);
    CHECK(membersOf("\xFE\xFF" + utf16(wide, true)) == two);
    CHECK(membersOf(utf16(wide, false)) == two);
    CHECK(membersOf(utf16(wide, true)) == two);
    // GB18030, as Excel writes CSV in China.
    CHECK(membersOf("\xB9\xA4\xBA\xC5,\xD0\xD5\xC3\xFB,\xB0\xE0\xBC\xB6\r\n0012,\xD5\xC5\xCE\xB0,\xD2\xBB\xB0\xE0\r\n"
                    "13,\xC0\xEE\xC0\xD7,\xB6\xFE\xB0\xE0\r\n") == two);
}

TEST_CASE("the head says which column is which, and without one the order does") {
    CHECK(membersOf("Class,Name,Remark,Staff No.\n一班,张伟,x,0012\n二班,李雷,,13\n") == two);
    CHECK(membersOf("班级,员工编号,学员姓名\n一班,0012,张伟\n二班,13,李雷\n") == two);
    CHECK(membersOf("0012,张伟,一班\n") == std::vector<ClassMember>{{1, "0012", "张伟", "一班"}});
    CHECK(membersOf("0012,张伟\n", "三班") == std::vector<ClassMember>{{1, "0012", "张伟", "三班"}});
    CHECK(membersOf("张伟\n李雷\n") == std::vector<ClassMember>{{1, "", "张伟", ""}, {2, "", "李雷", ""}});
    CHECK(membersOf("name\n 张伟 \n", "Ａ") == std::vector<ClassMember>{{2, "", "张伟", "A"}});
    CHECK(membersOf("sep=;\nname;class\n\"Li; Lei\";\"a \"\"b\"\"\"\n") ==
          std::vector<ClassMember>{{3, "", "Li; Lei", "a \"b\""}});
    CHECK(membersOf("工号,姓名\n=\"0012\",张伟\n") == std::vector<ClassMember>{{2, "0012", "张伟", ""}});
}

TEST_CASE("blank rows and repetitions are left out, and rows keep their numbers") {
    const auto members = membersOf("name,class\n\n张伟,一班\n,\n张伟, 一班\n\"Li\nLei\",一班\nHan,\n");
    CHECK(members == std::vector<ClassMember>{{3, "", "张伟", "一班"}, {6, "", "Li Lei", "一班"}, {8, "", "Han", ""}});
}

TEST_CASE("each wrong row is named, and nobody is taken") {
    const auto isFault = [](std::string_view bytes, Kind kind, std::size_t row, std::size_t other = 0) {
        CAPTURE(bytes);
        const ClassListFault fault = faultOf(bytes);
        CHECK(fault.kind == kind);
        CHECK(fault.row == row);
        CHECK(fault.other == other);
    };
    isFault("", Kind::empty, 0);
    isFault("\n \n", Kind::empty, 0);
    isFault("工号,姓名\n", Kind::empty, 0);
    isFault("工号,班级\n1,a\n", Kind::noNameColumn, 1);
    isFault("姓名,Name\n1,a\n", Kind::doubledColumn, 1);
    isFault("1,张伟,一班,x\n", Kind::noHead, 1);
    isFault("工号,姓名\n1,张伟\n2, \n", Kind::noName, 3);
    isFault("工号,姓名\n1," + std::string(200, 'x') + "\n", Kind::tooLong, 2);
    isFault("工号,姓名\n1.23457E+15,张伟\n", Kind::damagedNumber, 2);
    isFault("工号,姓名\n1,张伟\n2,Li\n1,李雷\n", Kind::sameNumber, 4, 2);
    isFault("工号,姓名\n,张伟\n2,Li\n3,张伟\n", Kind::sameName, 4, 2);
    CHECK(readClassList("工号,姓名\n1,\n2,\n").faults.size() == 2);
}

TEST_CASE("a workbook is read as Excel and others write it") {
    const std::string strings =
        R"(<x:sst xmlns:x="m"><x:si><x:t>姓名</x:t></x:si><x:si><x:r><x:t>张</x:t></x:r><x:r><x:t>伟</x:t></x:r>)"
        R"(<x:rPh sb="0" eb="1"><x:t>zhang</x:t></x:rPh></x:si><x:si><x:t>0012</x:t></x:si></x:sst>)";
    const std::string rows =
        R"(<row r="1"><c r="A1" t="inlineStr"><is><t>工号</t></is></c><c r="B1" t="s"><v>0</v></c>)"
        R"(<c r="D1" t="str"><v>班级</v></c></row>)"
        R"(<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>一班</t></is></c></row>)"
        R"(<row r="3"><c r="A3"><v>13</v></c><c r="B3" t="inlineStr"><is><t>李雷</t></is></c>)"
        R"(<c r="D3" t="str"><v>二班</v></c></row>)";
    CHECK(membersOf(zipped(partsOf(rows, strings))) == two);
    // Numbers as they are stored: without point or exponent when they are whole.
    const auto numbered =
        membersOf(zipped(partsOf(R"(<row><c><v>1.2E3</v></c><c t="inlineStr"><is><t>Li</t></is></c></row>)")));
    CHECK(numbered == std::vector<ClassMember>{{1, "1200", "Li", ""}});
    Parts absolute = partsOf(rows, strings);
    absolute[1].second = R"(<Relationships><Relationship Id="rId7" Target="/xl/worksheets/one.xml"/></Relationships>)";
    CHECK(membersOf(zipped(absolute)) == two);
}

TEST_CASE("a workbook that is none, or is too much, is refused") {
    const auto isFault = [](const std::string& bytes, TableFault fault) {
        const ClassListFault found = faultOf(bytes);
        CHECK(found.kind == Kind::file);
        CHECK(static_cast<int>(found.table) == static_cast<int>(fault));
    };
    const std::string whole = zipped(partsOf("<row><c t=\"str\"><v>Li</v></c></row>"));
    CHECK(membersOf(whole).size() == 1);
    isFault(whole.substr(0, whole.size() / 2), TableFault::brokenZip);
    isFault("PK\x03\x04", TableFault::brokenZip);
    isFault("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(600, '\0'), TableFault::oldWorkbook);
    isFault(zipped({{"word/document.xml", "<a/>"}}), TableFault::noWorkbook);
    isFault(zipped(partsOf("<row><c>")), TableFault::noWorkbook);
    Parts entities = partsOf("<row><c t=\"str\"><v>&a;</v></c></row>");
    entities[3].second = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaa\">]>" + entities[3].second;
    isFault(zipped(entities), TableFault::noWorkbook);
    // A bomb: 200 MB of one letter in a file of 200 KB.
    Parts bomb = partsOf("");
    bomb[3].second = "<worksheet><sheetData><row><c t=\"str\"><v>" + std::string(200'000'000, 'x');
    const std::string packed = zipped(bomb);
    CHECK(packed.size() < 1'000'000);
    isFault(packed, TableFault::tooLarge);
    bomb[3].second = "<worksheet/>";
    bomb[2].second = std::string(200'000'000, ' ');
    isFault(zipped(bomb), TableFault::tooLarge);
    std::string rows;
    for (std::size_t i = 0; i <= exchange::mostTableRows; ++i) rows += "<row><c t=\"str\"><v>a</v></c></row>";
    isFault(zipped(partsOf(rows)), TableFault::tooManyRows);
    isFault(zipped(partsOf(R"(<row><c r="ZZ1" t="str"><v>a</v></c></row>)")), TableFault::tooManyCells);
    CHECK(membersOf(zipped(partsOf("<row>" + std::string(100'000, ' ') + "<c t=\"str\"><v>Li</v></c></row>"))).size() ==
          1);
}

TEST_CASE("a text that is none, or is too much, is refused") {
    const auto isFault = [](const std::string& bytes, TableFault fault, std::size_t row = 0) {
        const ClassListFault found = faultOf(bytes);
        CHECK(found.kind == Kind::file);
        CHECK(static_cast<int>(found.table) == static_cast<int>(fault));
        CHECK(found.row == row);
    };
    isFault("name\n\xff\xff\xff\n", TableFault::notText);
    isFault("\xEF\xBB\xBFname\n\xff\n", TableFault::notText);
    isFault("\xFF\xFE\x00\xD8"s, TableFault::notText);
    isFault("name\0\0x"s, TableFault::notText);
    isFault("name\nLi\n\"Han\nLei\n", TableFault::openQuote, 3);
    isFault(std::string(exchange::mostTableBytes + 1, 'x'), TableFault::tooLarge);
    std::string rows;
    for (std::size_t i = 0; i <= exchange::mostTableRows; ++i) rows += "a\n";
    isFault(rows, TableFault::tooManyRows, exchange::mostTableRows + 1);
    isFault(std::string(exchange::mostTableCells, ',') + "a", TableFault::tooManyCells, 1);
}

TEST_CASE("mutated class lists are read or refused, and nothing in between") {
    const std::vector<std::string> whole{
        zipped(partsOf(
            R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c></row><row r="2"><c t="str"><v>b</v></c></row>)",
            "<sst><si><t>张伟</t></si></sst>")),
        "工号,姓名,班级\n0012,\"张伟\",一班\n13;李雷,二班\n", "\xFF\xFE" + utf16(u"姓名\t班级\n张伟\t一班\n", false)};
    std::size_t read = 0;
    for (std::uint64_t seed = 1; seed <= 6000; ++seed) {
        core::Random random(seed);
        std::string bytes = whole[seed % whole.size()];
        for (std::uint32_t i = 1 + random.below(4); i > 0; --i) {
            const std::uint32_t at = random.below(static_cast<std::uint32_t>(bytes.size()));
            switch (random.below(4)) {
                case 0: bytes[at] = static_cast<char>(random.below(256)); break;
                case 1: bytes.erase(at, 1 + random.below(20)); break;
                case 2:
                    bytes.insert(at, bytes.substr(random.below(static_cast<std::uint32_t>(bytes.size())), 30));
                    break;
                default: bytes[at] = static_cast<char>(bytes[at] ^ static_cast<char>(1U << random.below(8)));
            }
            if (bytes.empty()) bytes = "x";
        }
        CAPTURE(seed);
        const exchange::ClassList list = readClassList(bytes);
        REQUIRE(list.members.empty() != list.faults.empty());
        read += list.faults.empty() ? 1U : 0U;
        for (const ClassMember& member : list.members) REQUIRE_FALSE(member.name.empty());
    }
    CHECK(read > 100);
    CHECK(read < 5900);
}
