#include "ui/org_tree.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "support/scenario_builder.hpp"

namespace fourfold::ui {
namespace {

using scenario::PersonId;
using testing::ScenarioBuilder;

// boss > head > clerk, and an outsider; the head is not known before a note is found.
class Firm {
public:
    Firm() {
        boss = builder.person("boss");
        head = builder.person("head");
        clerk = builder.person("clerk");
        outsider = builder.person("outsider");
        auto& cast = builder.scenario().cast;
        cast[head.index()].reportsTo = boss;
        cast[clerk.index()].reportsTo = head;
        builder.choice("start", "ask", "end").gains.notes = {builder.note("head-named")};
        builder.ending("end");
    }
    [[nodiscard]] OrgTree tree(bool asked) const {
        const engine::CompiledScenario compiled(builder.build());
        engine::Session session(compiled);
        if (asked) session.choose(scenario::ChoiceId(0));
        return orgTreeOf(session);
    }

    ScenarioBuilder builder;
    PersonId boss, head, clerk, outsider;
};

const OrgTree::Node& nodeOf(const OrgTree& tree, PersonId person) {
    const auto node = std::ranges::find(tree.nodes, person, &OrgTree::Node::person);
    REQUIRE(node != tree.nodes.end());
    return *node;
}

}  // namespace

TEST_CASE("each person stands below the superior, an outsider beside the tree") {
    const Firm firm;
    const OrgTree tree = firm.tree(false);
    CHECK(tree.nodes.size() == 4);
    CHECK(tree.depth == 3);
    CHECK(nodeOf(tree, firm.boss).depth == 0);
    CHECK(nodeOf(tree, firm.head).depth == 1);
    CHECK(nodeOf(tree, firm.clerk).depth == 2);
    CHECK(tree.roots.size() == 1);
    REQUIRE(tree.apart.size() == 1);
    CHECK(tree.nodes[tree.apart.front()].person == firm.outsider);
    CHECK(tree.width == 2);
    CHECK(nodeOf(tree, firm.outsider).x > nodeOf(tree, firm.boss).x);
}

TEST_CASE("a person who is not known yet is left out, and those below move up to the next known superior") {
    Firm firm;
    firm.builder.scenario().cast[firm.head.index()].knownBy = {firm.builder.note("head-named")};
    const OrgTree before = firm.tree(false);
    CHECK(before.nodes.size() == 3);
    CHECK(nodeOf(before, firm.clerk).depth == 1);
    const OrgTree after = firm.tree(true);
    CHECK(after.nodes.size() == 4);
    CHECK(nodeOf(after, firm.clerk).depth == 2);
}

TEST_CASE("no two stand in the same place, and a superior stands in the middle above his own") {
    Firm firm;
    for (const char* id : {"a", "b", "c"}) {
        firm.builder.scenario().cast[firm.builder.person(id).index()].reportsTo = firm.boss;
    }
    for (const char* id : {"x", "y", "z", "w"}) firm.builder.person(id);
    const OrgTree tree = firm.tree(false);
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        CHECK(tree.nodes[i].x > 0);
        CHECK(tree.nodes[i].x < tree.width);
        for (std::size_t j = i + 1; j < tree.nodes.size(); ++j) {
            const bool apart =
                tree.nodes[i].depth != tree.nodes[j].depth || std::abs(tree.nodes[i].x - tree.nodes[j].x) >= 1;
            CHECK(apart);
        }
    }
    const OrgTree::Node& boss = nodeOf(tree, firm.boss);
    float least = 1000;
    float most = 0;
    for (const std::size_t each : boss.below) {
        least = std::min(least, tree.nodes[each].x);
        most = std::max(most, tree.nodes[each].x);
    }
    CHECK(boss.x == doctest::Approx((least + most) / 2));
}

TEST_CASE("where nobody reports to anybody all stand in one row") {
    ScenarioBuilder builder;
    for (const char* id : {"a", "b", "c"}) builder.person(id);
    builder.choice("start", "go", "end");
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const OrgTree tree = orgTreeOf(engine::Session(compiled));
    CHECK(tree.apart.empty());
    CHECK(tree.depth == 1);
    CHECK(tree.width == 3);
}

}  // namespace fourfold::ui
