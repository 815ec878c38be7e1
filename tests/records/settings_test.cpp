#include "records/settings.hpp"

#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "core/random.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::records;
using testing::TempFolder;

namespace {

const Settings unusual{
    .language = core::Language::en,
    .textScale = 150,
    .textSpeed = 0,
    .musicVolume = 0,
    .effectsVolume = 100,
    .mute = true,
    .fullScreen = true,
    .reducedMotion = true,
    .highContrast = true,
    .person = {.id = PersonId("7b1c"), .name = "李雷 \"O'Brien\"", .className = "三班", .number = "0012"}};

std::size_t entries(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

}  // namespace

TEST_CASE("settings survive being written and read") {
    const TempFolder folder;
    const std::filesystem::path path = folder.path() / "a" / "b" / "settings.json";
    REQUIRE_FALSE(saveSettings(unusual, path));
    CHECK(loadSettings(path) == unusual);
    REQUIRE_FALSE(saveSettings(Settings{}, path));
    CHECK(loadSettings(path) == Settings{});
    CHECK(entries(path.parent_path()) == 1);
}

TEST_CASE("no settings, or a folder in their place, mean the defaults") {
    const TempFolder folder;
    CHECK(loadSettings(folder.path() / "none.json") == Settings{});
    CHECK(loadSettings(folder.path()) == Settings{});
    CHECK(loadSettings({}) == Settings{});
}

TEST_CASE("settings out of range are brought into it") {
    CHECK(parseSettings(R"({"text_scale": 500})").textScale == 150);
    CHECK(parseSettings(R"({"text_scale": -3})").textScale == 80);
    CHECK(parseSettings(R"({"text_scale": 1e300})").textScale == 150);
    CHECK(parseSettings(R"({"text_speed": 101})").textSpeed == 100);
    CHECK(parseSettings(R"({"music_volume": 33.9})").musicVolume == 33);
    CHECK(parseSettings(R"({"effects_volume": -1})").effectsVolume == 0);

    Settings wild{.language = {}, .textScale = 1, .textSpeed = 1000, .musicVolume = -1, .effectsVolume = 101};
    wild.clamp();
    CHECK(wild.textScale == 80);
    CHECK(wild.textSpeed == 100);
    CHECK(wild.musicVolume == 0);
    CHECK(wild.effectsVolume == 100);
}

TEST_CASE("a setting of a wrong type keeps its default and spoils no other") {
    const Settings read = parseSettings(R"({"language": "fr", "text_scale": "big", "mute": 1, "full_screen": true})");
    Settings expected;
    expected.fullScreen = true;
    CHECK(read == expected);
}

TEST_CASE("damaged settings mean the defaults, never a crash") {
    for (const char* text : {"", "{", "null", "[]", "7", "\xff\xfe", "{\"mute\": true"})
        CHECK(parseSettings(text) == Settings{});
    const std::string good = formatSettings(unusual);
    core::Random random(3);
    for (int round = 0; round < 5000; ++round) {
        std::string text = good;
        text[random.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(random.below(256));
        Settings read = parseSettings(text);
        const Settings before = read;
        read.clamp();
        CHECK(read == before);
    }
}

TEST_CASE("settings that are a link stay one") {
    const TempFolder folder;
    testing::writeText(folder.path() / "real.json", "{}");
    std::filesystem::create_symlink("real.json", folder.path() / "settings.json");
    REQUIRE_FALSE(saveSettings(unusual, folder.path() / "settings.json"));
    CHECK(std::filesystem::is_symlink(folder.path() / "settings.json"));
    CHECK(loadSettings(folder.path() / "real.json") == unusual);
}

TEST_CASE("settings that cannot be written leave the old ones and say why") {
    const TempFolder folder;
    const std::filesystem::path path = folder.path() / "settings.json";
    REQUIRE_FALSE(saveSettings(unusual, path));
    ::chmod(path.c_str(), 0444);
    ::chmod(folder.path().c_str(), 0555);
    {
        const testing::Unprivileged nobody;
        const auto fault = saveSettings(Settings{}, path);
        REQUIRE(fault);
        CHECK(fault->kind == SaveFault::Kind::notAllowed);
    }
    ::chmod(folder.path().c_str(), 0755);
    CHECK(loadSettings(path) == unusual);
    CHECK(entries(folder.path()) == 1);

    const auto homeless = saveSettings(Settings{}, {});
    REQUIRE(homeless);
    CHECK(homeless->kind == SaveFault::Kind::noHome);

    testing::writeText(folder.path() / "file", "");
    const auto blocked = saveSettings(Settings{}, folder.path() / "file" / "settings.json");
    REQUIRE(blocked);
    CHECK(blocked->reason() == "Not a directory");
}

TEST_CASE("settings of before there were persons name nobody, and so does what is no person") {
    for (const char* text :
         {R"({"mute": true})", R"({"mute": true, "person": "x"})", R"({"mute": true, "person": {"id": "x"}})",
          R"({"mute": true, "person": {"id": "x", "name": 3}})"}) {
        CAPTURE(text);
        const Settings read = parseSettings(text);
        CHECK(read.person == Person{});
        CHECK(read.mute);
    }
    CHECK(parseSettings(R"({"person": {"name": "Han"}})").person == Person{.id = {}, .name = "Han", .className = {}});
    CHECK(formatSettings(Settings{}).find("person") == std::string::npos);
    Settings broken;
    broken.person.name = "\xff";
    CHECK(parseSettings(formatSettings(broken)).person.name == "\uFFFD");
}

TEST_CASE("a name in the settings holds no character that is none") {
    const Settings read =
        parseSettings(R"({"person": {"id": "7b1c", "name": "李\uffff雷", "class": "\ufdd0\ud83f\udffe"}})");
    CHECK(read.person.name == "李\ufffd雷");
    CHECK(read.person.className == "\ufffd\ufffd");
}
