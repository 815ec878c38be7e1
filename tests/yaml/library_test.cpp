#include "yaml/library.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/temp_folder.hpp"
#include "yaml/support.hpp"
#include "yaml/watched_contents.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

std::string named(const std::string& id) { return liftWith("id: lift", "id: " + id); }

std::vector<std::string> idsOf(const std::vector<yaml::ScenarioFile>& files) {
    std::vector<std::string> ids;
    for (const yaml::ScenarioFile& file : files) ids.push_back(file.id);
    return ids;
}

}  // namespace

TEST_CASE("a folder's scenario files are read in alphabetical order, and nothing else in it") {
    const TempFolder folder;
    writeText(folder.path() / "b.yaml", named("b"));
    writeText(folder.path() / "a.yml", named("a"));
    writeText(folder.path() / "notes.txt", "not a scenario");
    writeText(folder.path() / "c.yaml~", named("c"));
    fs::create_directories(folder.path() / "quizzes");
    writeText(folder.path() / "quizzes" / "d.yaml", named("d"));
    fs::create_directories(folder.path() / "deeper.yaml");
    const auto files = yaml::loadLibrary(std::vector{folder.path()}, shippedCatalogue());
    CHECK(idsOf(files) == std::vector<std::string>{"a", "b"});
    CHECK(files[0].scenario != nullptr);
    CHECK(files[1].scenario != nullptr);
}

TEST_CASE("a question bank beside the scenarios is not taken for a broken one") {
    const TempFolder folder;
    writeText(folder.path() / "a.yaml", named("a"));
    writeText(folder.path() / "b.yaml", "format: 1\nid: b\ntopics: {}\nquestions: []\n");
    CHECK(idsOf(yaml::loadLibrary(std::vector{folder.path()}, shippedCatalogue())) == std::vector<std::string>{"a"});
}

TEST_CASE("a file with errors stays in the library, without a scenario") {
    const TempFolder folder;
    writeText(folder.path() / "a.yaml", named("other"));
    writeText(folder.path() / "b.yaml", "{");
    const auto files = yaml::loadLibrary(std::vector{folder.path()}, shippedCatalogue());
    CHECK(idsOf(files) == std::vector<std::string>{"a", "b"});
    CHECK(files[0].scenario == nullptr);
    CHECK(files[0].title.en == "The goods lift");
    CHECK(files[1].diagnostics.hasErrors());
}

TEST_CASE("of two files of the same name the one in the earlier folder is used, and the other says so") {
    const TempFolder first;
    const TempFolder second;
    writeText(first.path() / "lift.yaml", liftWith());
    writeText(second.path() / "lift.yaml", liftWith("Get upstairs.", "Get away."));
    writeText(second.path() / "other.yaml", named("other"));
    const auto files = yaml::loadLibrary(std::vector{first.path(), second.path()}, shippedCatalogue());
    REQUIRE(files.size() == 3);
    CHECK(files[0].scenario->goal.en == "Get upstairs.");
    CHECK(files[1].scenario == nullptr);
    CHECK(brief(files[1].diagnostics) == "F0011 0:0\n");
    CHECK(files[2].scenario != nullptr);
}

TEST_CASE("one file of a library is found by its id as if all were read") {
    const TempFolder first;
    const TempFolder second;
    writeText(first.path() / "bank.yaml", "format: 1\nid: bank\ntopics: {}\nquestions: []\n");
    writeText(first.path() / "broken.yaml", "{");
    writeText(first.path() / "lift.yaml", liftWith());
    writeText(second.path() / "bank.yaml", named("bank"));
    writeText(second.path() / "lift.yaml", liftWith("Get upstairs.", "Get away."));
    writeText(second.path() / "other.yml", named("other"));
    const std::vector folders{first.path(), second.path()};
    const auto files = yaml::loadLibrary(folders, shippedCatalogue());
    CHECK(idsOf(files) == std::vector<std::string>{"broken", "lift", "bank", "lift", "other"});
    for (const std::string& id : idsOf(files)) {
        const auto expected = std::ranges::find(files, id, &yaml::ScenarioFile::id);
        const auto found = yaml::loadFromLibrary(folders, id, shippedCatalogue());
        REQUIRE_MESSAGE(found, id);
        CHECK(found->path == expected->path);
        CHECK((found->scenario != nullptr) == (expected->scenario != nullptr));
        CHECK(brief(found->diagnostics) == brief(expected->diagnostics));
    }
    for (const char* id : {"lif", "lift.yaml", "nobody", ""}) {
        CHECK_FALSE(yaml::loadFromLibrary(folders, id, shippedCatalogue()));
    }
}

TEST_CASE("a folder that does not exist, or is a file, holds nothing") {
    const TempFolder folder;
    writeText(folder.path() / "file", "");
    const std::vector folders{folder.path() / "none", folder.path() / "file"};
    CHECK(yaml::loadLibrary(folders, shippedCatalogue()).empty());
}

TEST_CASE("a folder that must not be read is a finding, not an empty folder") {
    const TempFolder folder;
    const fs::path locked = folder.path() / "locked";
    fs::create_directories(locked);
    fs::permissions(locked, fs::perms::none);
    const scenario::Catalogue& catalogue = shippedCatalogue();
    // Root may read everything, whatever the permissions.
    const bool isRoot = ::geteuid() == 0;
    constexpr uid_t nobody = 65534;
    if (isRoot) REQUIRE(::seteuid(nobody) == 0);
    const auto files = yaml::loadLibrary(std::vector{locked}, catalogue);
    if (isRoot) REQUIRE(::seteuid(0) == 0);
    fs::permissions(locked, fs::perms::owner_all);
    REQUIRE(files.size() == 1);
    CHECK(brief(files[0].diagnostics) == "F0003 0:0\n");
}

TEST_CASE("a search enters subfolders, those of question banks too, and follows no links") {
    const TempFolder folder;
    fs::create_directories(folder.path() / "deep" / "quizzes");
    writeText(folder.path() / "deep" / "a.yaml", named("a"));
    writeText(folder.path() / "deep" / "quizzes" / "q.yaml", "questions: []\n");
    fs::create_directory_symlink("..", folder.path() / "deep" / "round");
    CHECK(yaml::scenarioPaths(folder.path(), yaml::Subfolders::enter) ==
          std::vector{folder.path() / "deep" / "a.yaml", folder.path() / "deep" / "quizzes" / "q.yaml"});
    CHECK(yaml::scenarioPaths(folder.path(), yaml::Subfolders::skip).empty());
}

TEST_CASE("in a folder that is watched scenario files count, and subfolders where they are entered") {
    const TempFolder folder;
    fs::create_directory(folder.path() / "sub");
    const auto deep = yaml::watchedContents(yaml::Subfolders::enter);
    for (const char* name : {"a.yaml", "b.yml"}) CHECK(deep.isFile(name));
    for (const char* name : {".a.yaml.swp", "a.yaml~", "4913", "notes.txt"}) CHECK_FALSE(deep.isFile(name));
    CHECK(deep.subfolders(folder.path()) == std::vector{folder.path() / "sub"});
    const auto flat = yaml::watchedContents(yaml::Subfolders::skip);
    CHECK(flat.isFile("a.yaml"));
    CHECK_FALSE(flat.subfolders);
}
