#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace fourfold::coach {

// States by their hash: open addressing, at most half full. A slot also holds half of the hash, so that states are
// hardly ever compared unless they are the same.
class StateTable {
public:
    using Entry = std::uint32_t;
    static constexpr Entry none = std::numeric_limits<Entry>::max();

    // Makes room for this many entries. No slot moves until there are more.
    void reserve(std::size_t entries) {
        std::size_t size = m_slots.size();
        while (size < 2 * entries) size *= 2;
        if (size == m_slots.size()) return;
        std::vector<Slot> old(size);
        old.swap(m_slots);
        for (const Slot& slot : old) {
            if (slot.entry != none) m_slots[find(slot.tag, [](Entry) { return false; })] = slot;
        }
    }

    // The slot of the entry for which same(entry) holds, or the free slot where it belongs. Only entries whose half of
    // the hash agrees are asked.
    template <class Same>
    [[nodiscard]] std::size_t find(std::uint64_t hash, Same same) const {
        const auto tag = static_cast<std::uint32_t>(hash);
        const std::size_t last = m_slots.size() - 1;
        std::size_t at = tag & last;
        while (m_slots[at].entry != none && (m_slots[at].tag != tag || !same(m_slots[at].entry))) at = (at + 1) & last;
        return at;
    }

    // The entry that find() looks at first.
    [[nodiscard]] Entry guess(std::uint64_t hash) const {
        return m_slots[static_cast<std::uint32_t>(hash) & (m_slots.size() - 1)].entry;
    }
    // Prefetches the slot of that entry.
    void prefetch(std::uint64_t hash) const {
        __builtin_prefetch(&m_slots[static_cast<std::uint32_t>(hash) & (m_slots.size() - 1)]);
    }

    [[nodiscard]] Entry at(std::size_t slot) const { return m_slots[slot].entry; }
    void set(std::size_t slot, std::uint64_t hash, Entry entry) {
        m_slots[slot] = {static_cast<std::uint32_t>(hash), entry};
    }
    // Changes an entry that stands there.
    void replace(std::size_t slot, Entry entry) { m_slots[slot].entry = entry; }

private:
    struct Slot {
        std::uint32_t tag = 0;
        Entry entry = none;
    };
    std::vector<Slot> m_slots = std::vector<Slot>(64);
};

}  // namespace fourfold::coach
