#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "core/diagnostic_catalogue.hpp"
#include "support/temp_folder.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

struct Reference {
    std::string_view file;
    core::Language language;
    std::string_view error;
    std::string_view warning;
    std::string_view head;  // of the tables of codes
};

constexpr std::array references{Reference{"README.md", core::Language::en, "error", "warning", "| code | | finds |"},
                                Reference{"README.zh.md", core::Language::zh, "错误", "警告", "| 编号 | | 查出什么 |"}};

std::string textOf(const Reference& reference) { return readText(sourceRoot / "scenarios" / reference.file); }

bool isBeyondFormat(const std::string& code) { return code >= "F0200" && code < "F0700"; }

// The rows of the tables of findings: the severity that they give for each code.
std::map<std::string, std::string> tableRows(const Reference& reference) {
    std::map<std::string, std::string> rows;
    std::istringstream lines(textOf(reference));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with("| F0")) continue;
        const std::string code = line.substr(2, 5);
        const std::size_t begin = line.find("| ", 7) + 2;
        CHECK_MESSAGE(!rows.contains(code), code);
        rows[code] = line.substr(begin, line.find(" |", begin) - begin);
    }
    return rows;
}

// The table of the codes from `first` to `last`, made from the catalogue.
std::string tableOf(const Reference& reference, std::string_view first, std::string_view last) {
    std::map<std::string_view, std::string> rows;
    for (const core::CatalogueEntry& entry : core::diagnosticCatalogue()) {
        if (entry.name < first || entry.name > last) continue;
        const bool isError = entry.severity == core::Severity::error;
        rows[entry.name] = fmt::format("| {} | {} | {} |\n", entry.name, isError ? reference.error : reference.warning,
                                       entry.finds.in(reference.language));
    }
    std::string table = fmt::format("{}\n|---|---|---|\n", reference.head);
    for (const auto& [name, row] : rows) table += row;
    return table;
}

// The reference with its tables of codes made again. They stand between "<!-- codes F0200-F0599 -->" and "<!-- end of
// codes -->".
std::string refreshed(const Reference& reference) {
    constexpr std::string_view begin = "<!-- codes ";
    constexpr std::string_view end = "<!-- end of codes -->";
    std::string result;
    bool inTable = false;
    std::istringstream lines(textOf(reference));
    for (std::string line; std::getline(lines, line);) {
        if (line == end) inTable = false;
        if (!inTable) result += line + '\n';
        if (!line.starts_with(begin)) continue;
        inTable = true;
        result += tableOf(reference, line.substr(begin.size(), 5), line.substr(begin.size() + 6, 5));
    }
    return result;
}

// The texts between backticks: keys, values and commands, which are the same in every language.
std::vector<std::string> codesIn(std::string_view text) {
    std::vector<std::string> codes;
    for (std::size_t begin = text.find('`'); begin != text.npos; begin = text.find('`', begin)) {
        const std::size_t end = text.find('`', begin + 1);
        if (end == text.npos) break;
        codes.emplace_back(text.substr(begin + 1, end - begin - 1));
        begin = end + 1;
    }
    return codes;
}

// The numbers in a row of a table, smallest first. 1,000 is one number, and a list "1, 2" two.
std::string numbersIn(std::string_view row) {
    std::vector<std::string> numbers;
    const auto isDigit = [&](std::size_t at) { return at < row.size() && row[at] >= '0' && row[at] <= '9'; };
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!isDigit(i)) continue;
        std::string number;
        for (; isDigit(i) || (i < row.size() && row[i] == ',' && isDigit(i + 1)); ++i) number += row[i];
        numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    std::string listed;
    for (const std::string& number : numbers) listed += ' ' + number;
    return listed;
}

// The texts in backticks that are a single name, such as the values of a key, in alphabetical order.
std::string namesIn(std::string_view row) {
    std::set<std::string> names;
    for (const std::string& code : codesIn(row))
        if (code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_-") == std::string::npos) names.insert(code);
    std::string listed;
    for (const std::string& name : names) listed += ' ' + name;
    return listed;
}

// One line for each heading, block and row of a table, in order: a row with the codes of its first cell, and with all
// the names and numbers in it.
std::vector<std::string> outlineOf(const Reference& reference) {
    std::vector<std::string> outline;
    std::istringstream lines(textOf(reference));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("#")) outline.push_back(line.substr(0, line.find(' ')));
        if (line.starts_with("```")) outline.push_back(line);
        if (!line.starts_with("| ")) continue;
        std::string row = "|";
        for (const std::string& code : codesIn(std::string_view(line).substr(0, line.find(" | ")))) row += ' ' + code;
        outline.push_back(row + " |" + namesIn(line) + " |" + numbersIn(line));
    }
    return outline;
}

std::string yamlBlocksOf(const Reference& reference) {
    std::string blocks;
    bool inside = false;
    std::istringstream lines(textOf(reference));
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("```"))
            inside = line == "```yaml";
        else if (inside)
            blocks += line + '\n';
    }
    return blocks;
}

// The words of letters, digits, _ and - in the backticks of a text.
std::set<std::string> wordsInCodes(const std::string& text) {
    std::set<std::string> words;
    for (std::string code : codesIn(text)) {
        std::ranges::replace_if(
            code, [](char c) { return (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' && c != '-'; }, ' ');
        std::istringstream parts(code);
        for (std::string word; parts >> word;) words.insert(word);
    }
    return words;
}

// The keys that a JSON Schema of ours lists. It is indented by two, so each key stands just below its "properties".
std::set<std::string> keysOf(std::string_view schema) {
    std::set<std::string> keys;
    std::vector<std::size_t> open;  // how far each "properties" around the line is indented
    std::istringstream lines(readText(sourceRoot / "assets" / "schema" / schema));
    for (std::string line; std::getline(lines, line);) {
        const std::size_t indent = line.find_first_not_of(' ');
        if (indent == std::string::npos) continue;
        while (!open.empty() && indent <= open.back()) open.pop_back();
        if (!open.empty() && indent == open.back() + 2 && line[indent] == '"')
            keys.insert(line.substr(indent + 1, line.find('"', indent + 1) - indent - 1));
        else if (line.substr(indent) == "\"properties\": {")
            open.push_back(indent);
    }
    return keys;
}

}  // namespace

TEST_CASE("the tables of findings in the references list every finding beyond the format with its severity") {
    for (const Reference& reference : references) {
        CAPTURE(reference.file);
        std::map<std::string, std::string> expected;
        for (const core::CatalogueEntry& entry : core::diagnosticCatalogue()) {
            const std::string code(entry.name);
            const bool isError = entry.severity == core::Severity::error;
            if (isBeyondFormat(code)) expected[code] = isError ? reference.error : reference.warning;
        }
        CHECK(tableRows(reference) == expected);
    }
}

TEST_CASE("the tables of codes in the references are what the catalogue says") {
    for (const Reference& reference : references) {
        const std::filesystem::path file = sourceRoot / "scenarios" / reference.file;
        const std::string wanted = refreshed(reference);
        if (std::getenv("FOURFOLD_UPDATE") != nullptr) std::ofstream(file, std::ios::binary) << wanted;
        CHECK_MESSAGE(textOf(reference) == wanted,
                      reference.file << " is not up to date; this rewrites its tables: FOURFOLD_UPDATE=1 "
                                        "build/dev/tests/coach/rules/test_rules -tc=\"the tables of codes*\"");
    }
}

TEST_CASE("every finding beyond the format says in both languages what it finds") {
    for (const core::CatalogueEntry& entry : core::diagnosticCatalogue()) {
        CAPTURE(entry.name);
        CHECK(entry.finds.en.empty() != isBeyondFormat(std::string(entry.name)));
        CHECK(entry.finds.zh.empty() != isBeyondFormat(std::string(entry.name)));
    }
}

TEST_CASE("the references have the same sections, blocks and tables, with the same keys, values and numbers") {
    const std::vector<std::string> english = outlineOf(references[0]);
    const std::vector<std::string> chinese = outlineOf(references[1]);
    for (std::size_t i = 0; i < std::min(english.size(), chinese.size()); ++i) REQUIRE(english[i] == chinese[i]);
    CHECK(english.size() == chinese.size());
}

TEST_CASE("the references name every key that the schemas know") {
    for (const std::string_view schema : {"scenario.schema.json", "bank.schema.json"}) {
        const std::set<std::string> keys = keysOf(schema);
        REQUIRE(keys.size() > 8);
        for (const Reference& reference : references) {
            const std::set<std::string> words = wordsInCodes(textOf(reference));
            for (const std::string& key : keys)
                CHECK_MESSAGE(words.contains(key), reference.file << " says nothing of " << key << " in " << schema);
        }
    }
}

TEST_CASE("the examples in the references load") {
    for (const Reference& reference : references) {
        CAPTURE(reference.file);
        const std::string blocks = yamlBlocksOf(reference);
        CHECK(blocks.find("notes:") != std::string::npos);
        CHECK(blocks.find("limits:") != std::string::npos);
        std::string text = liftWith();
        const std::size_t notes = text.find("notes:\n");
        text.replace(notes, text.find("start: gate\n") - notes,
                     "  hua: {name: {en: Hua, zh: 小华}, post: {en: Pupil, zh: 学生}}\n" + blocks);
        for (const auto& [old, wanted] :
             {std::pair{"notes: [key]", "notes: [peel-for-lantern]"}, std::pair{"then: street", "then: too-late"},
              std::pair{"  street:\n", "  too-late:\n"}})
            text.replace(text.find(old), std::string_view(old).size(), wanted);
        CHECK(listed(yaml::loadScenarioText(text, "lift.yaml", shippedCatalogue()).diagnostics) == "");
    }
}
