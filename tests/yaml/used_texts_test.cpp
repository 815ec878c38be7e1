#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "yaml/strings_loader.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

using Words = std::set<std::string, std::less<>>;

// Keys that the program composes while it runs: their beginning, and how the code writes it. Their end must stand in
// the code, too, as a word of its own.
struct Composed {
    std::string_view prefix;
    std::string_view inCode;
};

constexpr std::array composed{
    Composed{"bot.", "bot."},
    Composed{"certificate.", "certificate"},
    Composed{"certificate.month.", "certificate.month.{}"},
    Composed{"export.", "export"},
    Composed{"help.topic.", "help.topic."},
    Composed{"label.", "label."},
    Composed{"level.", "level."},
    Composed{"mood.", "mood."},
    Composed{"new.", "new."},
    Composed{"new.bank.", "new.bank."},
    Composed{"quiz.answers.", "quiz.answers."},
    Composed{"quiz.command.", "quiz.command."},
    Composed{"quiz.how.", "quiz.how."},
    Composed{"quiz.marking.", "quiz.marking."},
    Composed{"quiz_window.how.", "quiz_window.how."},
    Composed{"records.export.", "records.export"},
    Composed{"records.finding.", "records.finding."},
    Composed{"records.merge_refused.", "records.merge_refused."},
    Composed{"records.roster.", "records.roster."},
    Composed{"records.roster.clash.", "records.roster.clash."},
    Composed{"records.roster.fault.", "records.roster.fault."},
    Composed{"records.roster.table.", "records.roster.table."},
    Composed{"report.band.biserial.", "report.band.{}.{}"},
    Composed{"report.band.consistency.", "report.band.{}.{}"},
    Composed{"report.band.discrimination.", "report.band.{}.{}"},
    Composed{"report.band.facility.", "report.band.{}.{}"},
    Composed{"report.column.", "report.column."},
    Composed{"report.html.about_", "report.html.about_"},
    Composed{"report.xapi.", "report.xapi."},
    Composed{"result.", "result."},
    Composed{"results.column.", "results.column."},
    Composed{"results.report.", "results.report."},
    Composed{"results.save.", "results.save."},
    Composed{"role.", "role."},
    Composed{"terminal.command.", "terminal.command."},
    Composed{"terminal.meter.", "terminal.meter."},
    Composed{"terminal.place.", "terminal.place."},
    Composed{"terminal.rapport.", "terminal.rapport."},
};

// Adds the string literals of a line of C++, without those in comments.
void addLiterals(std::string_view line, Words& words) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.substr(i, 2) == "//") return;
        if (line.substr(i, 3) == "'\"'") i += 2;
        if (line[i] != '"') continue;
        std::string word;
        for (++i; i < line.size() && line[i] != '"'; ++i) {
            if (line[i] == '\\') ++i;
            if (i < line.size()) word += line[i];
        }
        words.insert(word);
    }
}

Words literalsOfTheProgram() {
    Words words;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(sourceRoot / "game")) {
        if (!entry.is_regular_file()) continue;
        std::ifstream file(entry.path());
        for (std::string line; std::getline(file, line);) addLiterals(line, words);
    }
    return words;
}

std::string_view withoutEnd(std::string_view key, std::initializer_list<std::string_view> ends) {
    for (const std::string_view end : ends) {
        if (key.ends_with(end)) return key.substr(0, key.size() - end.size());
    }
    return key;
}

bool isComposed(std::string_view key, const Words& words, std::set<std::string_view>& used) {
    const auto isWord = [&](std::string_view end) {
        const bool isNumber = end.find_first_not_of("0123456789") == end.npos;
        return isNumber || words.contains(end) || words.contains("." + std::string(end));
    };
    return std::ranges::any_of(composed, [&](const Composed& each) {
        if (!key.starts_with(each.prefix) || !words.contains(each.inCode)) return false;
        const bool isUsed =
            isWord(withoutEnd(key.substr(each.prefix.size()), {".one", ".other", ".keys", ".text", ".title"}));
        if (isUsed) used.insert(each.prefix);
        return isUsed;
    });
}

}  // namespace

TEST_CASE("every text of the program is used in its code") {
    const Words words = literalsOfTheProgram();
    REQUIRE(words.size() > 1000);
    const core::Strings strings = yaml::loadStrings(sourceRoot / "assets").strings;
    std::set<std::string_view> used;
    std::string unused;
    for (const std::string& key : strings.keys()) {
        const bool isNamed = words.contains(key) || words.contains(withoutEnd(key, {".one", ".other"}));
        if (!isNamed && !isComposed(key, words, used)) unused += key + '\n';
    }
    CHECK(unused == "");
    for (const Composed& each : composed)
        CHECK_MESSAGE(used.contains(each.prefix), "no key begins with " << each.prefix);
}

TEST_CASE("a text that nothing names is found") {
    Words words;
    addLiterals(R"x(if (c == '"') page.tr("home.title"); page.tr("bot." + id);  // "home.old")x", words);
    CHECK(words == Words{"home.title", "bot."});
    std::set<std::string_view> used;
    CHECK_FALSE(isComposed("bot.random", words, used));
    words.insert("random");
    CHECK(isComposed("bot.random", words, used));
    CHECK_FALSE(isComposed("home.old", words, used));
}
