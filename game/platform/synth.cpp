#include "platform/synth.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace fourfold::platform {
namespace {

// A struck tone: a sine with a little of its octave, that swells within `attack` seconds and then dies away.
struct Tone {
    double start;      // seconds
    double frequency;  // hertz
    double loudness;   // 0 to 1
    double decay;      // seconds until it has fallen to about a third
    double glide = 0;  // hertz a second
};

constexpr double attack = 0.006;

constexpr Tone tap[] = {{0, 520, 0.30, 0.018, -900}};
constexpr Tone speech[] = {{0, 330, 0.16, 0.012}};
constexpr Tone page[] = {{0, 392, 0.22, 0.05}, {0.05, 523.25, 0.16, 0.05}};
constexpr Tone found[] = {{0, 659.25, 0.26, 0.14}, {0.09, 987.77, 0.24, 0.22}};
constexpr Tone gain[] = {{0, 523.25, 0.22, 0.12}, {0.07, 659.25, 0.20, 0.16}};
constexpr Tone loss[] = {{0, 293.66, 0.24, 0.12}, {0.08, 233.08, 0.22, 0.20}};
constexpr Tone won[] = {
    {0, 523.25, 0.22, 0.25}, {0.12, 659.25, 0.22, 0.25}, {0.24, 783.99, 0.22, 0.3}, {0.36, 1046.5, 0.24, 0.45}};
constexpr Tone lost[] = {{0, 392, 0.22, 0.25}, {0.16, 349.23, 0.22, 0.28}, {0.32, 293.66, 0.24, 0.5}};

std::span<const Tone> score(SoundId sound) {
    switch (sound) {
        case SoundId::tap: return tap;
        case SoundId::speech: return speech;
        case SoundId::page: return page;
        case SoundId::found: return found;
        case SoundId::gain: return gain;
        case SoundId::loss: return loss;
        case SoundId::won: return won;
        case SoundId::lost: return lost;
    }
    return {};
}

double valueAt(const Tone& tone, double time) {
    const double t = time - tone.start;
    if (t < 0) return 0;
    const double envelope = std::min(1.0, t / attack) * std::exp(-t / tone.decay);
    const double phase = 2 * std::numbers::pi * (tone.frequency + tone.glide * t / 2) * t;
    return tone.loudness * envelope * (std::sin(phase) + 0.25 * std::sin(2 * phase));
}

}  // namespace

std::vector<std::int16_t> synthesise(SoundId sound) {
    const std::span<const Tone> tones = score(sound);
    double length = 0;
    for (const Tone& tone : tones) length = std::max(length, tone.start + 5 * tone.decay);
    std::vector<std::int16_t> samples(static_cast<std::size_t>(length * sampleRate));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        double value = 0;
        for (const Tone& tone : tones) value += valueAt(tone, static_cast<double>(i) / sampleRate);
        samples[i] = static_cast<std::int16_t>(std::clamp(value, -1.0, 1.0) * 32000);
    }
    return samples;
}

}  // namespace fourfold::platform
