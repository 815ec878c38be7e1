#pragma once

#include <vector>

#include "scenario/ids.hpp"

namespace fourfold::scenario {

struct RapportAtLeast {
    PersonId person;
    int least = 0;
    bool operator==(const RapportAtLeast&) const = default;
};

struct MeterAtLeast {
    MeterId meter;
    int least = 0;
    bool operator==(const MeterAtLeast&) const = default;
};

// Holds when all of its parts do; an empty one always holds.
struct Condition {
    std::vector<NoteId> knows;      // all of them are known
    std::vector<NoteId> unknown;    // none of them is
    std::vector<ToolId> has;        // all of them are carried
    std::vector<ToolId> lacks;      // none of them is
    std::vector<RapportAtLeast> rapport;
    std::vector<MeterAtLeast> meter;
    std::vector<ChoiceId> did;      // all of them were taken
    std::vector<ChoiceId> notDid;   // none of them was
    std::vector<Condition> any;     // where there are some, at least one holds
    std::vector<Condition> none;    // none of them holds

    [[nodiscard]] bool empty() const;
    bool operator==(const Condition&) const = default;
};

}  // namespace fourfold::scenario
