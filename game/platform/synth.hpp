#pragma once

#include <cstdint>
#include <vector>

namespace fourfold::platform {

// The sounds of the game; each is computed, none is a recording.
enum class SoundId : std::uint8_t { tap, speech, page, found, gain, loss, won, lost };
inline constexpr int soundCount = 8;
inline constexpr unsigned sampleRate = 22050;  // a second, one channel

// The samples of a sound, at most a second and a half of them.
[[nodiscard]] std::vector<std::int16_t> synthesise(SoundId sound);

}  // namespace fourfold::platform
