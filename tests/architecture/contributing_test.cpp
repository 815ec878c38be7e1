// Compares the recipes of game/CONTRIBUTING.md with the tree. Each recipe names the words of an example, and must list
// every file of game/, assets/ and scenarios/ that contains one of them.
#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/temp_folder.hpp"

namespace fourfold {
namespace {

namespace fs = std::filesystem;

struct Recipe {
    std::string title;
    std::vector<std::string> words;  // of the example
    std::vector<std::string> files;  // as listed; may contain a *
};

// The texts between backticks.
std::vector<std::string> quotedIn(const std::string& line) {
    std::vector<std::string> found;
    for (std::size_t begin = line.find('`'); begin != std::string::npos; begin = line.find('`', begin)) {
        const std::size_t end = line.find('`', begin + 1);
        if (end == std::string::npos) break;
        found.push_back(line.substr(begin + 1, end - begin - 1));
        begin = end + 1;
    }
    return found;
}

std::vector<Recipe> recipesOf(const std::string& text) {
    std::vector<Recipe> recipes;
    std::istringstream lines(text);
    bool here = false;
    for (std::string line; std::getline(lines, line);) {
        here = here || line == "## Recipes";
        if (!here) continue;
        if (line.starts_with("### ")) recipes.push_back({.title = line.substr(4), .words = {}, .files = {}});
        if (recipes.empty()) continue;
        if (line.starts_with("Example: search for ")) recipes.back().words = quotedIn(line);
        if (!line.starts_with("| `")) continue;
        const std::string cell = line.substr(0, line.find('|', 1));
        for (const std::string& file : quotedIn(cell)) recipes.back().files.push_back(file);
    }
    return recipes;
}

bool isPartOfWord(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Whether the text contains the word, and not only as a part of a longer word.
bool hasWord(const std::string& text, const std::string& word) {
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isPartOfWord(text[at - 1]) || !isPartOfWord(word.front());
        const std::size_t end = at + word.size();
        const bool ends = end == text.size() || !isPartOfWord(text[end]) || !isPartOfWord(word.back());
        if (begins && ends) return true;
    }
    return false;
}

bool hasAny(const std::string& text, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& word) { return hasWord(text, word); });
}

bool matches(const std::string& pattern, const std::string& path) {
    const std::size_t star = pattern.find('*');
    if (star == std::string::npos) return pattern == path;
    const std::string tail = pattern.substr(star + 1);
    return path.size() + 1 >= pattern.size() && path.starts_with(pattern.substr(0, star)) && path.ends_with(tail);
}

// The files that people write: their paths from the root of the project, and their contents.
struct Source {
    std::string path;
    std::string text;
};

std::vector<Source> sourcesIn(const fs::path& root) {
    std::vector<Source> found;
    for (const char* folder : {"game", "assets", "scenarios", "tests"}) {
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root / folder)) {
            const std::string path = entry.path().lexically_relative(root).generic_string();
            const bool isText = entry.path().extension() != ".png";
            if (entry.is_regular_file() && isText && path != "game/CONTRIBUTING.md") {
                found.push_back({path, testing::readText(entry.path())});
            }
        }
    }
    found.push_back({"README.md", testing::readText(root / "README.md")});
    return found;
}

bool isToBeListed(const std::string& path) { return !path.starts_with("tests/") && path != "README.md"; }

// Whether the file or folder of a name exists. The name is a path from the root of the project ("tests/coach") or,
// without an ending, from game/ ("coach/solver"). Nothing if the name fits no place, or several.
std::optional<bool> isThere(const fs::path& root, const std::string& name) {
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos || name.find_first_of(" *{}:=") != std::string::npos) return std::nullopt;
    const std::string first = name.substr(0, slash);
    if (first == "build") return std::nullopt;
    if (fs::exists(root / first)) return fs::exists(root / name);
    return std::ranges::any_of(std::initializer_list<const char*>{"", ".hpp", ".cpp"},
                               [&](const char* ending) { return fs::exists(root / "game" / (name + ending)); });
}

// The faults of a recipe: files that it does not list, and listed files that do not contain a word of the example.
std::set<std::string> faultsOf(const Recipe& recipe, const std::vector<Source>& sources) {
    std::set<std::string> faults;
    for (const Source& source : sources) {
        if (!isToBeListed(source.path) || !hasAny(source.text, recipe.words)) continue;
        const bool listed =
            std::ranges::any_of(recipe.files, [&](const auto& file) { return matches(file, source.path); });
        if (!listed) faults.insert(recipe.title + ": forgets " + source.path);
    }
    for (const std::string& file : recipe.files) {
        const bool hits = std::ranges::any_of(sources, [&](const Source& source) {
            return matches(file, source.path) &&
                   (hasAny(source.text, recipe.words) || hasAny(source.path, recipe.words));
        });
        if (!hits) faults.insert(recipe.title + ": names " + file + ", which has none of its words");
    }
    return faults;
}

}  // namespace

TEST_CASE("each recipe of the guide for contributors lists every file that its example is found in") {
    const fs::path root = testing::inSource("");
    const std::vector<Recipe> recipes = recipesOf(testing::readText(root / "game/CONTRIBUTING.md"));
    CHECK(recipes.size() == 10);
    const std::vector<Source> sources = sourcesIn(root);
    for (const Recipe& recipe : recipes) {
        CAPTURE(recipe.title);
        CHECK_FALSE(recipe.words.empty());
        CHECK(recipe.files.size() > 1);
        for (const std::string& fault : faultsOf(recipe, sources)) FAIL_CHECK(fault);
    }
}

TEST_CASE("the guide for contributors names no file that is not there") {
    const fs::path root = testing::inSource("");
    std::istringstream lines(testing::readText(root / "game/CONTRIBUTING.md"));
    std::size_t named = 0;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("Example: search for ")) continue;
        for (const std::string& name : quotedIn(line)) {
            const auto there = isThere(root, name);
            if (!there) continue;
            ++named;
            CHECK_MESSAGE(*there, name);
        }
    }
    CHECK(named > 100);
    CHECK(isThere(root, "coach/solver") == true);
    CHECK(isThere(root, "coach/solver_of_all") == false);
    CHECK(isThere(root, "tests/coach") == true);
    CHECK(isThere(root, "tests/nowhere") == false);
    CHECK_FALSE(isThere(root, "ninja -C build/dev"));
}

TEST_CASE("a recipe that forgets a file, or names one for nothing, is found out") {
    const std::vector<Recipe> recipes = recipesOf(
        "## Else\n### No recipe\nExample: search for `a`.\n## Recipes\n### Add\nExample: search for `new_one`, "
        "`NewOne`.\n"
        "\n| file | what |\n|---|---|\n| `game/a.cpp`, `game/b*.cpp` | `game/c.cpp` is no file of it |\n");
    REQUIRE(recipes.size() == 1);
    CHECK(recipes[0].words == std::vector<std::string>{"new_one", "NewOne"});
    CHECK(recipes[0].files == std::vector<std::string>{"game/a.cpp", "game/b*.cpp"});
    const std::vector<Source> whole{{"game/a.cpp", "x(new_one);"},
                                    {"game/box.cpp", "NewOne"},
                                    {"game/d.cpp", "a_new_one"},
                                    {"tests/t.cpp", "NewOne"}};
    CHECK(faultsOf(recipes[0], whole).empty());
    const std::vector<Source> more{{"game/a.cpp", "NewOnes"}, {"game/box.cpp", "NewOne"}, {"game/d.cpp", "new_one"}};
    CHECK(faultsOf(recipes[0], more) ==
          std::set<std::string>{"Add: forgets game/d.cpp", "Add: names game/a.cpp, which has none of its words"});
}

}  // namespace fourfold
