#include "platform/synth.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

#include <doctest/doctest.h>

namespace fourfold::platform {
namespace {

constexpr int fullScale = 32000;

std::vector<std::int16_t> sound(int i) { return synthesise(static_cast<SoundId>(i)); }

int loudest(const std::vector<std::int16_t>& samples) {
    int most = 0;
    for (const std::int16_t each : samples) most = std::max(most, std::abs(static_cast<int>(each)));
    return most;
}

}  // namespace

TEST_CASE("every sound lasts between a twentieth of a second and three and a half") {
    for (int i = 0; i < soundCount; ++i) {
        CAPTURE(i);
        const double seconds = static_cast<double>(sound(i).size()) / sampleRate;
        CHECK(seconds >= 0.05);
        CHECK(seconds <= 3.5);
    }
}

TEST_CASE("no sound is silent, and none is cut at full scale") {
    for (int i = 0; i < soundCount; ++i) {
        CAPTURE(i);
        CHECK(loudest(sound(i)) > fullScale / 20);
        CHECK(loudest(sound(i)) < fullScale);
    }
}

TEST_CASE("every sound begins and ends softly, so that no click is heard") {
    for (int i = 0; i < soundCount; ++i) {
        CAPTURE(i);
        const auto samples = sound(i);
        // The sound begins softly: its first half millisecond is not loud.
        CHECK(loudest({samples.begin(), samples.begin() + sampleRate / 2000}) < loudest(samples) / 4);
        CHECK(std::abs(static_cast<int>(samples.back())) < fullScale / 100);
    }
}

TEST_CASE("sounds that mean different things differ") {
    std::set<std::vector<std::int16_t>> all;
    for (int i = 0; i < soundCount; ++i) all.insert(sound(i));
    CHECK(all.size() == soundCount);
}

}  // namespace fourfold::platform
