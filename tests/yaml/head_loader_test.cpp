#include "yaml/head_loader.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"
#include "yaml/library.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

TEST_CASE("the head of a file says what the whole scenario says") {
    for (const std::filesystem::path& folder : {sourceRoot / "scenarios", fixtures / "valid"}) {
        const std::vector folders{folder};
        const auto files = yaml::loadLibrary(folders, shippedCatalogue());
        const auto heads = yaml::loadHeads(folders);
        REQUIRE(!files.empty());
        REQUIRE(heads.size() == files.size());
        for (std::size_t i = 0; i < files.size(); ++i) {
            CAPTURE(files[i].path);
            REQUIRE(files[i].scenario != nullptr);
            const scenario::Head whole = scenario::headOf(*files[i].scenario);
            CHECK(heads[i].path == files[i].path);
            CHECK(heads[i].head.id == whole.id);
            CHECK(heads[i].head.title == whole.title);
            CHECK(heads[i].head.goal == whole.goal);
            CHECK(heads[i].head.level == whole.level);
            CHECK(heads[i].head.minutes == whole.minutes);
            CHECK(heads[i].head.digest == whole.digest);
        }
    }
}

TEST_CASE("a head is found wherever its keys stand, and the scenes are not looked at") {
    const std::string moved = liftWith("minutes: ", "brief_: x\nminutes: ");
    CHECK(yaml::readHead(moved, "lift").has_value());
    CHECK(yaml::readHead("title: A\ngoal: B\nlevel: core\nminutes: 7\nscenes: [[[", "a")->minutes == 7);
    CHECK(yaml::readHead("{title: A, goal: B, level: core, minutes: 7, scenes: {}}", "a")->title.en == "A");
}

TEST_CASE("without a readable head there is none") {
    for (const char* text : {"", "scenes:\n", "title: A\ngoal: B\nlevel: core\nminutes: none\n", "title: [\nscenes: {}",
                             "title: A\ngoal: B\nlevel: highest\nminutes: 7\n", "- title"}) {
        CAPTURE(text);
        CHECK_FALSE(yaml::readHead(text, "a").has_value());
    }
}

TEST_CASE("of two files of the same name the head in the earlier folder counts") {
    const TempFolder first;
    const TempFolder second;
    writeText(first.path() / "lift.yaml", liftWith());
    writeText(second.path() / "lift.yaml", liftWith("Get upstairs.", "Get away."));
    const auto heads = yaml::loadHeads(std::vector{first.path(), second.path(), first.path() / "none"});
    REQUIRE(heads.size() == 1);
    CHECK(heads[0].head.goal.en == "Get upstairs.");
}
