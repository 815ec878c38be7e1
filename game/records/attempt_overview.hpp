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

// All attempts of a store, with what a table of them shows and nothing more. Takes about 100 bytes an attempt.
struct AttemptOverview {
    struct Row {
        core::Moment started{};
        core::Duration elapsed{};
        engine::Fraction score{0, 0};  // denominator 0: no score
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

    [[nodiscard]] AttemptId idOf(const Row& row) const { return AttemptId(ids.data() + row.id); }

    std::vector<Person> people;         // those with attempts, by class and name; may hold the person without a name
    std::vector<std::string> subjects;  // those with attempts, by id
    std::vector<Row> rows;              // in any order
    std::string ids;                    // each followed by a NUL
};

// Is told how many attempts have been read so far, and how many there are. Returns false to stop the reading: nothing
// is read then.
using ReadProgress = std::function<bool(std::size_t done, std::size_t of)>;

}  // namespace fourfold::records
