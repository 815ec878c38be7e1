#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <pugixml.hpp>
#include <zip.h>

#include "core/utf8.hpp"
#include "core/whole_number.hpp"
#include "exchange/table_rows.hpp"

namespace fourfold::exchange {
namespace {

using pugi::xml_node;

constexpr std::size_t mostEntries = 10'000;
constexpr std::size_t mostStrings = 1'000'000;
constexpr std::string_view zipSign = "PK\x03\x04";
constexpr std::string_view oleSign = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

struct CloseZip {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

// A ZIP archive in memory. Reads no more of a part than mostTableBytes, whatever the archive says of its size.
class Archive {
public:
    explicit Archive(std::string_view bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        if (source != nullptr) {
            m_archive.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
            if (!m_archive) zip_source_free(source);
        }
        zip_error_fini(&error);
        if (m_archive && zip_get_num_entries(m_archive.get(), 0) > static_cast<zip_int64_t>(mostEntries))
            m_archive.reset();
    }

    [[nodiscard]] bool isOpen() const { return m_archive != nullptr; }
    [[nodiscard]] bool has(const std::string& name) const {
        return zip_name_locate(m_archive.get(), name.c_str(), 0) >= 0;
    }

    // The bytes of a part, or why there are none.
    [[nodiscard]] std::variant<std::string, FaultyTable> read(const std::string& name) const {
        const std::unique_ptr<zip_file_t, CloseEntry> file(zip_fopen(m_archive.get(), name.c_str(), 0));
        if (!file) return FaultyTable{has(name) ? TableFault::brokenZip : TableFault::noWorkbook, 0};
        std::string bytes;
        constexpr std::size_t step = 65'536;
        for (;;) {
            const std::size_t before = bytes.size();
            if (before > mostTableBytes) return FaultyTable{TableFault::tooLarge, 0};
            bytes.resize(before + step);
            const zip_int64_t got = zip_fread(file.get(), bytes.data() + before, step);
            if (got < 0) return FaultyTable{TableFault::brokenZip, 0};
            bytes.resize(before + static_cast<std::size_t>(got));
            if (got == 0) return bytes;
        }
    }

private:
    std::unique_ptr<zip_t, CloseZip> m_archive;
};

// The name of an element without the prefix of its namespace.
std::string_view localName(const xml_node& node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

xml_node childOf(const xml_node& parent, std::string_view name) {
    return parent.find_child([&](const xml_node& each) { return localName(each) == name; });
}

template <class Each>
void eachChild(const xml_node& parent, std::string_view name, const Each& each) {
    for (const xml_node child : parent.children()) {
        if (localName(child) == name) each(child);
    }
}

// The text of a string: in one element, or in runs that look differently. The reading aids of Chinese and Japanese
// texts do not belong to it.
std::string stringIn(const xml_node& node) {
    std::string text;
    const auto add = [&](const xml_node& t) {
        if (text.size() < mostCellBytes) text.append(std::string_view(t.child_value()).substr(0, mostCellBytes));
    };
    eachChild(node, "t", add);
    eachChild(node, "r", [&](const xml_node& run) { eachChild(run, "t", add); });
    return text;
}

// The column of a cell "AB12", from 0; nothing for a text that names no cell.
std::optional<std::size_t> columnOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4) {
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A') + 1;
        ++letters;
    }
    if (letters == 0 || letters == 4 || letters == reference.size()) return std::nullopt;
    return column - 1;
}

// A number as people write it: whole numbers without point or exponent.
std::string numberText(std::string_view stored) {
    double value = 0;
    const char* const last = stored.data() + stored.size();
    const auto [end, error] = std::from_chars(stored.data(), last, value);
    constexpr double mostExact = 9'007'199'254'740'992;  // 2^53
    const bool isWhole =
        error == std::errc() && end == last && std::abs(value) < mostExact && std::floor(value) == value;
    return isWhole ? fmt::format("{}", static_cast<std::int64_t>(value)) : std::string(stored);
}

class WorkbookReader {
public:
    explicit WorkbookReader(const Archive& archive) : m_archive(archive) {}

    Table read() {
        pugi::xml_document workbook;
        if (!load(workbook, "xl/workbook.xml")) return m_fault;
        const auto sheet = firstSheet(workbook);
        if (!sheet || !readStrings()) return m_fault;
        pugi::xml_document document;
        if (!load(document, *sheet)) return m_fault;
        if (!readRows(document)) return m_fault;
        return std::move(m_rows);
    }

private:
    bool fail(TableFault fault, std::size_t row = 0) {
        m_fault = {fault, row};
        return false;
    }

    // A part of the workbook. XML with entities of its own is refused: none of Excel's has them.
    bool load(pugi::xml_document& document, const std::string& name) {
        const auto part = m_archive.read(name);
        if (const auto* fault = std::get_if<FaultyTable>(&part)) return fail(fault->fault);
        const std::string& bytes = std::get<std::string>(part);
        if (bytes.find("<!DOCTYPE") != std::string::npos || bytes.find("<!ENTITY") != std::string::npos)
            return fail(TableFault::noWorkbook);
        constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
        if (!document.load_buffer(bytes.data(), bytes.size(), options)) return fail(TableFault::noWorkbook);
        return true;
    }

    // Where the first sheet lies in the archive.
    std::optional<std::string> firstSheet(const pugi::xml_document& workbook) {
        const xml_node sheet = childOf(childOf(workbook.document_element(), "sheets"), "sheet");
        std::string id;
        for (const pugi::xml_attribute each : sheet.attributes()) {
            if (std::string_view(each.name()).ends_with(":id")) id = each.value();
        }
        pugi::xml_document relations;
        if (id.empty()) return fail(TableFault::noWorkbook), std::nullopt;
        if (!load(relations, "xl/_rels/workbook.xml.rels")) return std::nullopt;
        std::string target;
        eachChild(relations.document_element(), "Relationship", [&](const xml_node& each) {
            if (id == each.attribute("Id").value()) target = each.attribute("Target").value();
        });
        if (target.empty()) return fail(TableFault::noWorkbook), std::nullopt;
        return target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }

    bool readStrings() {
        const std::string part = "xl/sharedStrings.xml";
        if (!m_archive.has(part)) return true;
        pugi::xml_document document;
        if (!load(document, part)) return false;
        for (const xml_node each : document.document_element().children()) {
            if (localName(each) != "si") continue;
            if (m_strings.size() == mostStrings) return fail(TableFault::tooLarge);
            m_strings.push_back(stringIn(each));
        }
        return true;
    }

    bool readRows(const pugi::xml_document& document) {
        const xml_node data = childOf(document.document_element(), "sheetData");
        if (!data) return fail(TableFault::noWorkbook);
        std::size_t number = 0;
        for (const xml_node each : data.children()) {
            if (localName(each) != "row") continue;
            number = core::wholeNumber<std::uint32_t>(each.attribute("r").value()).value_or(number + 1);
            TableRow row{.number = number, .cells = {}};
            if (!readCells(each, row)) return false;
            if (std::ranges::all_of(row.cells, core::isBlank)) continue;
            if (m_rows.size() == mostTableRows) return fail(TableFault::tooManyRows, number);
            m_rows.push_back(std::move(row));
        }
        return true;
    }

    bool readCells(const xml_node& source, TableRow& row) {
        for (const xml_node cell : source.children()) {
            if (localName(cell) != "c") continue;
            const std::size_t column = columnOf(cell.attribute("r").value()).value_or(row.cells.size());
            const std::string text = textOf(cell);
            if (core::isBlank(text)) continue;
            if (column >= mostTableCells) return fail(TableFault::tooManyCells, row.number);
            if (row.cells.size() <= column) row.cells.resize(column + 1);
            row.cells[column] = text;
        }
        return true;
    }

    [[nodiscard]] std::string textOf(const xml_node& cell) const {
        const std::string_view type = cell.attribute("t").value();
        if (type == "inlineStr") return core::wellFormed(stringIn(childOf(cell, "is")));
        const std::string_view stored = std::string_view(childOf(cell, "v").child_value()).substr(0, mostCellBytes);
        if (type == "s") {
            const auto index = core::wholeNumber<std::size_t>(stored);
            return index && *index < m_strings.size() ? core::wellFormed(m_strings[*index]) : std::string();
        }
        return core::wellFormed(type.empty() || type == "n" ? numberText(stored) : std::string(stored));
    }

    const Archive& m_archive;
    std::vector<std::string> m_strings;
    std::vector<TableRow> m_rows;
    FaultyTable m_fault;
};

}  // namespace

Table readWorkbook(std::string_view bytes) {
    if (bytes.size() > mostTableBytes) return FaultyTable{TableFault::tooLarge, 0};
    const Archive archive(bytes);
    if (!archive.isOpen()) return FaultyTable{TableFault::brokenZip, 0};
    return WorkbookReader(archive).read();
}

Table readTable(std::string_view bytes) {
    if (bytes.starts_with(oleSign)) return FaultyTable{TableFault::oldWorkbook, 0};
    return bytes.starts_with(zipSign) ? readWorkbook(bytes) : readDelimitedText(bytes);
}

}  // namespace fourfold::exchange
