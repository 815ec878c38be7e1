#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "scenario/place.hpp"
#include "scenario/portrait.hpp"
#include "support/built.hpp"

namespace fs = std::filesystem;
using namespace fourfold::scenario;

namespace {

const fs::path assets = fourfold::testing::inSource("assets");

// Whether there is a drawing for this value: <family>-<value>.svg, or with a further suffix.
bool drawn(const std::string& family, std::string_view value) {
    const std::string stem = family + "-" + std::string(value);
    return std::ranges::any_of(fs::directory_iterator(assets / "portraits"), [&](const fs::directory_entry& entry) {
        const std::string name = entry.path().filename().string();
        return name.starts_with(stem + ".") || name.starts_with(stem + "-");
    });
}

}  // namespace

TEST_CASE("every value of the portrait table is drawn") {
    for (const auto& [feature, family] : {std::pair{Feature::face, "head"}, std::pair{Feature::hair, "hair"},
                                          std::pair{Feature::glasses, "glasses"}, std::pair{Feature::beard, "beard"},
                                          std::pair{Feature::clothes, "clothes"}, std::pair{Feature::extra, "extra"}}) {
        for (const std::string_view value : featureValues(feature)) {
            if (value == "none" || value == "bald") continue;
            CAPTURE(std::string(value));
            CHECK(drawn(family, value));
        }
    }
}

TEST_CASE("every mood has its eyes, brows and mouth") {
    for (const std::string_view mood : moodNames) {
        for (const char* family : {"eyes", "brows", "mouth"}) {
            CAPTURE(std::string(mood));
            CHECK(drawn(family, mood));
        }
    }
}

TEST_CASE("every place has its backdrop, and no backdrop is left without a place") {
    for (const std::string_view place : places) {
        CAPTURE(std::string(place));
        CHECK(fs::exists(assets / "backdrops" / (std::string(place) + ".svg")));
    }
    for (const fs::directory_entry& entry : fs::directory_iterator(assets / "backdrops")) {
        const std::string name = entry.path().stem().string();
        CAPTURE(name);
        CHECK((name == "neutral" || std::ranges::find(places, name) != places.end()));
    }
}
