#include "system/known_folders.hpp"

#include <map>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"

using namespace fourfold::system;
using fourfold::testing::TempFolder;
using fourfold::testing::writeText;
namespace fs = std::filesystem;

namespace {

Environment with(std::map<std::string, std::string> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
    };
}

}  // namespace

TEST_CASE("folders of the user are those that are named, or the usual ones at home") {
    const Environment named = with({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "/c"}, {"XDG_DATA_HOME", "/d"}});
    CHECK(configFolder(named) == "/c");
    CHECK(dataFolder(named) == "/d");
    const Environment usual = with({{"HOME", "/h"}, {"XDG_CONFIG_HOME", "c"}, {"XDG_DATA_HOME", ""}});
    CHECK(configFolder(usual) == "/h/.config");
    CHECK(dataFolder(usual) == "/h/.local/share");
}

TEST_CASE("folders of all users are in their order, those that are not absolute left out") {
    const std::vector<fs::path> named{"/one", "/two"};
    CHECK(sharedDataFolders(with({{"XDG_DATA_DIRS", "/one:rel::/two"}})) == named);
    const std::vector<fs::path> usual{"/usr/local/share", "/usr/share"};
    CHECK(sharedDataFolders(with({})) == usual);
}

TEST_CASE("fonts lie with the data of all users, then with those of the user, and at last where Debian has them") {
    const std::vector<fs::path> named{"/one/fonts", "/two/fonts", "/d/fonts", "/usr/share/fonts"};
    CHECK(fontFolders(with({{"XDG_DATA_DIRS", "/one:rel:/two"}, {"XDG_DATA_HOME", "/d"}})) == named);
    const std::vector<fs::path> usual{"/usr/local/share/fonts", "/usr/share/fonts", "/h/.local/share/fonts",
                                      "/usr/share/fonts"};
    CHECK(fontFolders(with({{"HOME", "/h"}})) == usual);
    const std::vector<fs::path> listed{"/one", "rel"};
    CHECK(foldersOf("/one:rel::") == listed);
    CHECK(foldersOf("").empty());
}

TEST_CASE("documents go where the environment or the desktop says, else home") {
    const TempFolder folder;
    const std::string home = folder.path().string();
    CHECK(documentsFolder(with({{"HOME", home}, {"XDG_DOCUMENTS_DIR", "/docs"}})) == "/docs");
    CHECK(documentsFolder(with({{"HOME", home}})) == home);
    CHECK(documentsFolder(with({})).empty());
    fs::create_directory(folder.path() / ".config");
    writeText(folder.path() / ".config/user-dirs.dirs",
              "# of the desktop\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n");
    CHECK(documentsFolder(with({{"HOME", home}})) == folder.path() / "Papers");
    CHECK(documentsFolder(with({{"HOME", home}, {"XDG_DOCUMENTS_DIR", "rel"}})) == folder.path() / "Papers");
    fs::create_directory(folder.path() / "c");
    writeText(folder.path() / "c/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"/elsewhere\"\n");
    CHECK(documentsFolder(with({{"HOME", home}, {"XDG_CONFIG_HOME", home + "/c"}})) == "/elsewhere");
}

TEST_CASE("the running program is found, and the environment is that of the process") {
    CHECK(fs::exists(runningProgram()));
    CHECK(runningProgram().filename() == "test_system");
    ::setenv("FOURFOLD_TEST_VARIABLE", "x", 1);
    CHECK(processEnvironment()("FOURFOLD_TEST_VARIABLE") == "x");
    ::unsetenv("FOURFOLD_TEST_VARIABLE");
    CHECK_FALSE(processEnvironment()("FOURFOLD_TEST_VARIABLE"));
}
