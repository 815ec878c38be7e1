#include "ui/screens/org_chart.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/transcript.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using scenario::PersonId;
using scenario::Scenario;

constexpr float nodeWidth = 200;
constexpr float nodeHeight = 132;
constexpr float gapAcross = 18;
constexpr float gapDown = 40;

bool anyKnown(const engine::Session& now, const std::vector<scenario::NoteId>& notes) {
    return notes.empty() || std::any_of(notes.begin(), notes.end(), [&](scenario::NoteId note) { return now.knows(note); });
}

// One person and those below, laid out as a tree. Widths in nodes.
struct Node {
    PersonId person;
    std::vector<std::size_t> below;
    float width = 1;
    float x = 0;  // of the middle, in nodes
    int depth = 0;
};

struct Tree {
    std::vector<Node> nodes;
    std::vector<std::size_t> roots;
    float width = 0;
    int depth = 0;
};

// The nearest superior who is known himself.
std::optional<PersonId> knownSuperior(const Scenario& scenario, const std::vector<bool>& known, PersonId person) {
    std::optional<PersonId> above = scenario[person].reportsTo;
    for (std::size_t i = 0; above && i < scenario.cast.size(); ++i) {
        if (known[above->index()]) return above;
        above = scenario[*above].reportsTo;
    }
    return std::nullopt;
}

float measure(Tree& tree, std::size_t at, int depth) {
    Node& node = tree.nodes[at];
    node.depth = depth;
    tree.depth = std::max(tree.depth, depth + 1);
    float width = 0;
    for (const std::size_t child : node.below) width += measure(tree, child, depth + 1);
    node.width = std::max(1.0F, width);
    return node.width;
}

void place(Tree& tree, std::size_t at, float left) {
    Node& node = tree.nodes[at];
    node.x = left + node.width / 2;
    float x = left;
    for (const std::size_t child : node.below) {
        place(tree, child, x);
        x += tree.nodes[child].width;
    }
}

Tree treeOf(const engine::Session& now) {
    const Scenario& scenario = now.scenario();
    std::vector<bool> known(scenario.cast.size());
    std::vector<std::size_t> index(scenario.cast.size());
    Tree tree;
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
    for (const std::size_t root : tree.roots) {
        place(tree, root, tree.width);
        tree.width += tree.nodes[root].width;
    }
    return tree;
}

void drawNode(Page& page, Pictures& pictures, const engine::Session& now, bool exam, PersonId id, const Rect& rect) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const scenario::Person& person = now.scenario()[id];
    page.paint.fill(rect, paper.card, theme.px(12));
    page.paint.stroke(rect, paper.line, theme.px(1), theme.px(12));
    Rect inner = rect.inset(theme.px(9), theme.px(8));
    Rect top = inner.cutTop(rect.h * 0.48F);
    const Rect photo = top.cutLeft(top.h);
    page.paint.fill(photo, page.colors.accent.faded(0.14F), theme.px(9));
    const int rapport = now.rapport(id);
    if (const auto* face = pictures.portrait(person.portrait, {moodFor(rapport), false}, static_cast<int>(photo.h * 1.5F))) {
        page.paint.pushClip(photo);
        const auto w = static_cast<float>(face->width());
        page.paint.picture(*face, {std::round(photo.centre().x - w / 2), photo.bottom() - std::round(photo.h * 1.05F), w, static_cast<float>(face->height())});
        page.paint.popClip();
    }
    top.cutLeft(theme.px(9));
    const std::string& name = person.name.in(page.language);
    page.paint.label(top.cutTop(page.paint.lineHeight(TextStyle::smallStrong)), name, TextStyle::smallStrong, paper.text);
    const bool roleKnown = anyKnown(now, person.roleBy);
    const std::string role(roleKnown ? page.tr("role." + std::string(scenario::roleNames[static_cast<std::size_t>(person.role)])) : page.tr("play.role_unknown"));
    page.paint.label(top.cutTop(page.paint.lineHeight(TextStyle::tiny)), role, TextStyle::tiny, roleKnown ? paper.accent : paper.muted);
    if (!exam) {
        const Rect line{top.x, top.y + theme.px(4), top.w, theme.px(5)};
        bar(page, {.id = {}, .rect = line, .share = static_cast<float>(rapport) / 10, .color = page.colors.accent, .ground = paper.line});
    }
    inner.cutTop(theme.px(4));
    const std::string& post = person.post.in(page.language);
    page.paint.pushClip(inner);
    page.paint.block({inner.x, inner.y}, page.layOut(post, TextStyle::tiny, inner.w), post, TextStyle::tiny, paper.muted);
    page.paint.popClip();
    page.tell(ItemKind::text, "chart-" + person.id, name + ", " + post + ", " + role, rect);
}

}  // namespace

void drawOrgChart(Page& page, Pictures& pictures, const engine::Session& now, bool exam, const Rect& body) {
    const Theme& theme = page.theme;
    const Tree tree = treeOf(now);
    ScrollArea area(page, "chart", body);
    const float width = area.width();
    const float slot = std::min(theme.row(nodeWidth + gapAcross), std::floor(width / std::max(1.0F, tree.width)));
    const float nodeW = slot - theme.px(gapAcross * 0.6F);
    const float nodeH = theme.row(nodeHeight);
    const float down = nodeH + theme.px(gapDown);
    const float left = area.origin().x + std::max(0.0F, (width - slot * tree.width) / 2);
    const float top = area.origin().y + theme.px(4);
    const auto rectOf = [&](const Node& node) {
        return Rect{std::round(left + node.x * slot - nodeW / 2), top + static_cast<float>(node.depth) * down, nodeW, nodeH};
    };
    const Color ink = page.colors.paper.muted.faded(0.7F);
    for (const Node& node : tree.nodes) {
        const Rect above = rectOf(node);
        for (const std::size_t child : node.below) {
            const Rect below = rectOf(tree.nodes[child]);
            const float middle = (above.bottom() + below.y) / 2;
            page.paint.line({above.centre().x, above.bottom()}, {above.centre().x, middle}, ink, theme.px(2));
            page.paint.line({above.centre().x, middle}, {below.centre().x, middle}, ink, theme.px(2));
            page.paint.line({below.centre().x, middle}, {below.centre().x, below.y}, ink, theme.px(2));
        }
    }
    for (const Node& node : tree.nodes) drawNode(page, pictures, now, exam, node.person, rectOf(node));
    area.finish(static_cast<float>(tree.depth) * down);
}

}  // namespace fourfold::ui
