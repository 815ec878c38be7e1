#include "ui/screens/org_chart.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/org_tree.hpp"
#include "desk/transcript.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using scenario::PersonId;

constexpr float widestNode = 190;  // units
constexpr float leastSlot = 128;   // with less, the tree becomes an outline
constexpr float gapAcross = 12;
constexpr float gapDown = 24;
constexpr float nodePadding = 8;

struct Chart {
    Page& page;
    Pictures& pictures;
    const engine::Session& now;
    bool exam;
};

struct NodeWords {
    const std::string& name;
    const std::string& post;
    std::string role;
    bool roleKnown;
};

NodeWords wordsOf(const Chart& chart, PersonId id) {
    const scenario::Person& person = chart.now.scenario()[id];
    const bool known = anyKnown(chart.now, person.roleBy);
    const std::string_view key = scenario::roleNames[static_cast<std::size_t>(person.role)];
    const std::string_view role = chart.page.tr(known ? "role." + std::string(key) : "play.role_unknown");
    return {person.name.in(chart.page.language), person.post.in(chart.page.language), std::string(role), known};
}

void drawPhoto(const Chart& chart, PersonId id, const Rect& photo) {
    Page& page = chart.page;
    page.paint.fill(photo, page.colors.accent.faded(0.14F), page.theme.px(9));
    const scenario::Portrait& portrait = chart.now.scenario()[id].portrait;
    const Expression expression{.mood = desk::moodFor(chart.now.rapport(id))};
    const auto* face = chart.pictures.portrait(portrait, expression, static_cast<int>(photo.h * 1.5F));
    if (face == nullptr) return;
    const auto w = static_cast<float>(face->width());
    const auto h = static_cast<float>(face->height());
    page.paint.pushClip(photo);
    page.paint.picture(*face,
                       {std::round(photo.centre().x - w / 2), photo.bottom() - std::round(photo.h * 1.05F), w, h});
    page.paint.popClip();
}

void drawRapport(const Chart& chart, PersonId id, const Rect& rect) {
    if (chart.exam) return;
    const float share = static_cast<float>(chart.now.rapport(id)) / 10;
    bar(chart.page, {.id = {},
                     .rect = rect,
                     .share = share,
                     .color = chart.page.colors.accent,
                     .ground = trackOf(chart.page, true)});
}

void drawGround(const Chart& chart, PersonId id, const NodeWords& words, const Rect& rect) {
    const Theme& theme = chart.page.theme;
    chart.page.paint.fill(rect, chart.page.colors.paper.card, theme.px(12));
    chart.page.paint.stroke(rect, chart.page.colors.paper.line, theme.px(1), theme.px(12));
    chart.page.tell(ItemKind::text, "chart-" + chart.now.scenario()[id].id,
                    words.name + ", " + words.post + ", " + words.role, rect);
}

// A node is as tall as its texts: face and name, then the role and the post, each broken into lines.
struct NodeLayout {
    TextBlock name;
    TextBlock role;
    TextBlock post;
    float side;  // of the photo
    float top;   // height of the photo or of name and rapport beside it
    float height;
};

NodeLayout layOut(const Chart& chart, const NodeWords& words, float width) {
    Page& page = chart.page;
    const Theme& theme = page.theme;
    const float inner = width - 2 * theme.px(nodePadding);
    NodeLayout layout{.name = {},
                      .role = page.layOut(words.role, TextStyle::tiny, inner),
                      .post = page.layOut(words.post, TextStyle::tiny, inner),
                      .side = theme.row(44),
                      .top = 0,
                      .height = 0};
    layout.name = page.layOut(words.name, TextStyle::smallStrong, inner - layout.side - theme.px(8));
    layout.top = std::max(layout.side, layout.name.height + (chart.exam ? 0 : theme.px(11)));
    layout.height = layout.top + layout.role.height + layout.post.height + theme.px(4 + 2 * nodePadding);
    return layout;
}

void drawNode(const Chart& chart, PersonId id, const Rect& rect) {
    Page& page = chart.page;
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const NodeWords words = wordsOf(chart, id);
    const NodeLayout layout = layOut(chart, words, rect.w);
    drawGround(chart, id, words, rect);
    Rect inner = rect.inset(theme.px(nodePadding), theme.px(nodePadding));
    Rect top = inner.cutTop(layout.top);
    drawPhoto(chart, id, {top.x, top.y, layout.side, layout.side});
    top.cutLeft(layout.side + theme.px(8));
    const float beside = layout.name.height + (chart.exam ? 0 : theme.px(11));
    top.cutTop((top.h - beside) / 2);
    page.paint.block({top.x, top.y}, layout.name, words.name, TextStyle::smallStrong, paper.text);
    drawRapport(chart, id, {top.x, top.y + layout.name.height + theme.px(5), top.w, theme.px(5)});
    inner.cutTop(theme.px(4));
    const Color ink = words.roleKnown ? paper.accent : paper.muted;
    page.paint.block({inner.x, inner.y}, layout.role, words.role, TextStyle::tiny, ink);
    page.paint.block({inner.x, inner.y + layout.role.height}, layout.post, words.post, TextStyle::tiny, paper.text);
}

void drawTree(const Chart& chart, const OrgTree& tree, ScrollArea& area) {
    Page& page = chart.page;
    const Theme& theme = page.theme;
    const float slot = std::min(theme.row(widestNode + gapAcross), std::floor(area.width() / tree.width));
    const float width = slot - theme.px(gapAcross);
    const float left = area.origin().x + std::max(0.0F, (area.width() - slot * tree.width) / 2);
    // A level is as tall as its tallest node.
    std::vector<float> heights(static_cast<std::size_t>(tree.depth));
    for (const OrgTree::Node& node : tree.nodes) {
        float& height = heights[static_cast<std::size_t>(node.depth)];
        height = std::max(height, layOut(chart, wordsOf(chart, node.person), width).height);
    }
    std::vector<float> tops{area.origin().y + theme.px(4)};
    for (const float height : heights) tops.push_back(tops.back() + height + theme.px(gapDown));
    const auto rectOf = [&](const OrgTree::Node& node) {
        const auto level = static_cast<std::size_t>(node.depth);
        return Rect{std::round(left + node.x * slot - width / 2), tops[level], width, heights[level]};
    };
    const Color ink = page.colors.paper.muted.faded(0.7F);
    for (const OrgTree::Node& node : tree.nodes) {
        const Rect above = rectOf(node);
        for (const std::size_t child : node.below) {
            const Rect below = rectOf(tree.nodes[child]);
            const float middle = std::round((above.bottom() + below.y) / 2);
            page.paint.line({above.centre().x, above.bottom()}, {above.centre().x, middle}, ink, theme.px(2));
            page.paint.line({above.centre().x, middle}, {below.centre().x, middle}, ink, theme.px(2));
            page.paint.line({below.centre().x, middle}, {below.centre().x, below.y}, ink, theme.px(2));
        }
    }
    if (!tree.apart.empty() && !tree.roots.empty()) {
        const float x = std::round(rectOf(tree.nodes[tree.apart.front()]).x - theme.px(gapAcross) / 2);
        page.paint.line({x, tops.front()}, {x, tops.back() - theme.px(gapDown)}, page.colors.paper.line, theme.px(1));
    }
    for (const OrgTree::Node& node : tree.nodes) drawNode(chart, node.person, rectOf(node));
    area.finish(tops.back() - theme.px(gapDown) + theme.px(6) - area.origin().y);
}

// A person's row in the outline: face, name and post on the left, role and rapport on the right.
void drawRow(const Chart& chart, PersonId id, const Rect& rect) {
    Page& page = chart.page;
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const NodeWords words = wordsOf(chart, id);
    drawGround(chart, id, words, rect);
    Rect inner = rect.inset(theme.px(nodePadding), theme.px(6));
    inner.cutRight(theme.px(8));
    drawPhoto(chart, id, inner.cutLeft(inner.h));
    inner.cutLeft(theme.px(12));
    const float strong = page.paint.lineHeight(TextStyle::smallStrong);
    const float tiny = page.paint.lineHeight(TextStyle::tiny);
    Rect right = inner.cutRight(std::max(theme.px(90), page.paint.width(words.role, TextStyle::tiny) + 2));
    inner.cutRight(theme.px(12));
    const float top = std::round(inner.y + (inner.h - strong - tiny) / 2);
    page.paint.label({inner.x, top, inner.w, strong}, words.name, TextStyle::smallStrong, paper.text);
    page.paint.label({inner.x, top + strong, inner.w, tiny}, words.post, TextStyle::tiny, paper.text);
    const Color ink = words.roleKnown ? paper.accent : paper.muted;
    page.paint.label({right.x, top, right.w, strong}, words.role, TextStyle::tiny, ink, Align::right);
    drawRapport(chart, id,
                {right.right() - theme.px(90), top + strong + tiny / 2 - theme.px(2), theme.px(90), theme.px(5)});
}

// Used when the nodes of a tree would be too narrow: an indented list, with each person below the superior.
void drawOutline(const Chart& chart, const OrgTree& tree, ScrollArea& area) {
    Page& page = chart.page;
    const Theme& theme = page.theme;
    const float height =
        page.paint.lineHeight(TextStyle::smallStrong) + page.paint.lineHeight(TextStyle::tiny) + theme.px(14);
    const float step = theme.px(26);
    const Color ink = page.colors.paper.muted.faded(0.7F);
    float y = area.origin().y + theme.px(4);
    const auto draw = [&](const auto& self, std::size_t at, int depth) -> void {
        const float x = area.origin().x + step * static_cast<float>(depth);
        const Rect rect{x, y, area.width() - step * static_cast<float>(depth), height};
        drawRow(chart, tree.nodes[at].person, rect);
        y += height + theme.px(8);
        float last = 0;
        for (const std::size_t child : tree.nodes[at].below) {
            last = y + height / 2;
            page.paint.line({x + step / 2, last}, {x + step, last}, ink, theme.px(2));
            self(self, child, depth + 1);
        }
        if (last > 0) page.paint.line({x + step / 2, rect.bottom()}, {x + step / 2, last}, ink, theme.px(2));
    };
    for (const std::size_t root : tree.roots) draw(draw, root, 0);
    for (const std::size_t each : tree.apart) draw(draw, each, 0);
    area.finish(y - area.origin().y);
}

}  // namespace

void drawOrgChart(Page& page, Pictures& pictures, const engine::Session& now, bool exam, const Rect& body) {
    const OrgTree tree = orgTreeOf(now);
    const Chart chart{page, pictures, now, exam};
    ScrollArea area(page, "chart", body);
    if (area.width() / std::max(1.0F, tree.width) < page.theme.row(leastSlot)) {
        drawOutline(chart, tree, area);
    } else {
        drawTree(chart, tree, area);
    }
}

}  // namespace fourfold::ui
