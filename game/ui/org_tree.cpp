#include "ui/org_tree.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace fourfold::ui {
namespace {

using scenario::PersonId;
using scenario::Scenario;

// The nearest superior whom the trainee knows of.
std::optional<PersonId> knownSuperior(const Scenario& scenario, const std::vector<bool>& known, PersonId person) {
    std::optional<PersonId> above = scenario[person].reportsTo;
    for (std::size_t i = 0; above && i < scenario.cast.size(); ++i) {
        if (known[above->index()]) return above;
        above = scenario[*above].reportsTo;
    }
    return std::nullopt;
}

float measure(OrgTree& tree, std::size_t at, int depth) {
    OrgTree::Node& node = tree.nodes[at];
    node.depth = depth;
    tree.depth = std::max(tree.depth, depth + 1);
    float width = 0;
    for (const std::size_t child : node.below) width += measure(tree, child, depth + 1);
    node.width = std::max(1.0F, width);
    return node.width;
}

void place(OrgTree& tree, std::size_t at, float left) {
    OrgTree::Node& node = tree.nodes[at];
    node.x = left + node.width / 2;
    float x = left;
    for (const std::size_t child : node.below) {
        place(tree, child, x);
        x += tree.nodes[child].width;
    }
}

}  // namespace

bool anyKnown(const engine::Session& now, const std::vector<scenario::NoteId>& notes) {
    const auto known = [&](scenario::NoteId note) { return now.knows(note); };
    return notes.empty() || std::any_of(notes.begin(), notes.end(), known);
}

OrgTree orgTreeOf(const engine::Session& now) {
    const Scenario& scenario = now.scenario();
    std::vector<bool> known(scenario.cast.size());
    std::vector<std::size_t> index(scenario.cast.size());
    OrgTree tree;
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) {
        known[i] = anyKnown(now, scenario.cast[i].knownBy);
        if (!known[i]) continue;
        index[i] = tree.nodes.size();
        tree.nodes.push_back({.person = PersonId(i), .below = {}});
    }
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const auto above = knownSuperior(scenario, known, tree.nodes[i].person);
        if (above) {
            tree.nodes[index[above->index()]].below.push_back(i);
        } else {
            tree.roots.push_back(i);
        }
    }
    for (const std::size_t root : tree.roots) measure(tree, root, 0);
    if (tree.depth > 1) {
        const auto alone = [&](std::size_t root) { return tree.nodes[root].below.empty(); };
        std::copy_if(tree.roots.begin(), tree.roots.end(), std::back_inserter(tree.apart), alone);
        std::erase_if(tree.roots, alone);
    }
    for (const std::size_t root : tree.roots) {
        place(tree, root, tree.width);
        tree.width += tree.nodes[root].width;
    }
    // The outsiders fill columns of their own on the right, from above.
    for (std::size_t i = 0; i < tree.apart.size(); ++i) {
        const auto rows = static_cast<std::size_t>(tree.depth);
        tree.nodes[tree.apart[i]].depth = static_cast<int>(i % rows);
        const std::size_t column = i / rows;
        tree.nodes[tree.apart[i]].x = tree.width + static_cast<float>(column) + 0.5F;
        if (i + 1 == tree.apart.size()) tree.width += static_cast<float>(column) + 1;
    }
    return tree;
}

}  // namespace fourfold::ui
