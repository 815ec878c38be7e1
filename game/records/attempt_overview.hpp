#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fraction.hpp"
#include "records/attempt.hpp"

namespace fourfold::records {

// All attempts of a store as a table shows them, without what
// only one attempt at a time is asked for: about 100 bytes each.
struct AttemptOverview {
    struct Row {
        core::Moment started{};
        core::Duration elapsed{};
        engine::Fraction score{0, 0};  // denominator 0: it has none
        std::uint32_t person = 0;      // index into people
        std::uint32_t subject = 0;     // index into subjects
        std::uint32_t id = 0;          // where its id begins in ids
        AttemptKind kind : 8 = AttemptKind::play;
        engine::Mode mode : 8 = engine::Mode::practice;
        AttemptState state : 8 = AttemptState::open;
        bool passed : 1 = false;
        bool redLine : 1 = false;

        [[nodiscard]] bool hasScore() const { return score.denominator > 0; }
    };

    [[nodiscard]] std::string_view idOf(const Row& row) const { return ids.data() + row.id; }

    std::vector<Person> people;         // those with attempts, by class and name; nobody may be among them
    std::vector<std::string> subjects;  // those with attempts, by id
    std::vector<Row> rows;              // in no order
    std::string ids;                    // each with a NUL behind it
};

// Told how many attempts of how many were read so far; when it
// returns false, reading stops and what was read is let go.
using ReadProgress = std::function<bool(std::size_t done, std::size_t of)>;

}  // namespace fourfold::records
