#pragma once

#include <cstddef>
#include <vector>

#include "engine/session.hpp"

namespace fourfold::ui {

// The persons that the trainee knows of, as a tree of who reports to whom. A person whose superior is not known yet
// stands below the nearest superior who is. The unit of places and widths is a slot, as wide as one person.
struct OrgTree {
    struct Node {
        scenario::PersonId person;
        std::vector<std::size_t> below;  // of `nodes`
        float width = 1;
        float x = 0;  // of the middle
        int depth = 0;
    };

    std::vector<Node> nodes;
    std::vector<std::size_t> roots;  // nobody known above them
    std::vector<std::size_t> apart;  // outsiders: nobody above or below, in columns of their own beside the tree
    float width = 0;
    int depth = 0;
};

[[nodiscard]] OrgTree orgTreeOf(const engine::Session& now);

// Whether any of these facts is known, or none is needed.
[[nodiscard]] bool anyKnown(const engine::Session& now, const std::vector<scenario::NoteId>& notes);

}  // namespace fourfold::ui
