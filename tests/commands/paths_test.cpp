#include "commands/paths.hpp"

#include <map>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"

using namespace fourfold::commands;
using fourfold::testing::TempFolder;
namespace fs = std::filesystem;

namespace {

fourfold::system::Environment environmentOf(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

}  // namespace

TEST_CASE("own files go to the XDG folders, or to their defaults in the home directory") {
    const Paths named =
        findPaths("/x/fourfold", environmentOf({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "/c"}, {"XDG_DATA_HOME", "/d"}}));
    CHECK(named.settings == "/c/fourfold/settings.json");
    CHECK(named.records == "/d/fourfold/records.sqlite");
    const Paths defaults = findPaths("/x/fourfold", environmentOf({{"HOME", "/h"}}));
    CHECK(defaults.settings == "/h/.config/fourfold/settings.json");
    CHECK(defaults.records == "/h/.local/share/fourfold/records.sqlite");
}

TEST_CASE("relative and empty XDG folders are ignored") {
    const Paths paths =
        findPaths("/x/fourfold", environmentOf({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "c"}, {"XDG_DATA_HOME", ""}}));
    CHECK(paths.settings == "/h/.config/fourfold/settings.json");
    CHECK(paths.records == "/h/.local/share/fourfold/records.sqlite");
}

TEST_CASE("assets are found beside the program, in its prefix, and in the XDG data folders, in that order") {
    const TempFolder folder;
    const fs::path bin = folder.path() / "prefix" / "bin";
    const auto environment = environmentOf(
        {{"HOME", folder.path() / "home"},
         {"XDG_DATA_HOME", folder.path() / "data"},
         {"XDG_DATA_DIRS", (folder.path() / "one").string() + ":rel::" + (folder.path() / "two").string()}});
    const auto assets = [&] { return findPaths(bin / "fourfold", environment).assets; };
    CHECK(assets().empty());
    for (const fs::path& root :
         {folder.path() / "two" / "fourfold", folder.path() / "one" / "fourfold", folder.path() / "data" / "fourfold",
          folder.path() / "prefix" / "share" / "fourfold", bin}) {
        fs::create_directories(root / "assets" / "lang");
        CHECK(assets() == root / "assets");
    }
}

TEST_CASE("scenario folders: the shipped one, then the trainers', each once") {
    const TempFolder folder;
    const fs::path base = fs::canonical(folder.path());
    const fs::path bin = base / "prefix" / "bin";
    const auto environment =
        environmentOf({{"HOME", base / "home"},
                       {"XDG_DATA_HOME", base / "data"},
                       {"XDG_DATA_DIRS", (base / "prefix" / "share").string() + ":" + (base / "two").string()}});
    const auto scenarios = [&] { return findPaths(bin / "fourfold", environment).scenarios; };
    CHECK(scenarios().empty());

    const fs::path installed = base / "prefix" / "share" / "fourfold" / "scenarios";
    fs::create_directories(installed);
    fs::create_directories(base / "data" / "fourfold" / "scenarios");
    fs::create_directories(base / "two" / "fourfold");
    fourfold::testing::writeText(base / "two" / "fourfold" / "scenarios", "no folder");
    CHECK(scenarios() == std::vector{installed, base / "data" / "fourfold" / "scenarios"});

    fs::create_directories(base / "source");
    fs::create_directories(bin);
    fs::create_directory_symlink(base / "source", bin / "scenarios");
    CHECK(scenarios() == std::vector{base / "source", base / "data" / "fourfold" / "scenarios", installed});
}
