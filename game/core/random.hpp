#pragma once

#include <cstdint>

namespace fourfold::core {

// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers for the same seed on every machine.
class Random {
public:
    constexpr explicit Random(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t next() {
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    // A number from 0 to bound - 1 (Lemire's multiplication; its bias is below bound / 2^32). bound >= 1.
    constexpr std::uint32_t below(std::uint32_t bound) {
        return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
    }

private:
    std::uint64_t m_state;
};

// The seed of one of many runs that share one seed. The runs get unrelated streams, which do not depend on the thread
// or the order in which they are computed.
[[nodiscard]] constexpr std::uint64_t derivedSeed(std::uint64_t seed, std::uint64_t run) {
    Random mixed(seed);
    Random derived(mixed.next() ^ run);
    return derived.next();
}

}  // namespace fourfold::core
