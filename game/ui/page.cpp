#include "ui/page.hpp"

#include <cmath>

#include "core/utf8.hpp"

namespace fourfold::ui {
namespace {

constexpr float otherRow = 100'000;  // pixels: more than any window is wide

// How far a control lies from the focused one in a direction; nothing when it lies elsewhere. Sideways distance counts
// double, so that the focus goes down a column before it enters the next one. A control in the same row comes before
// all those above or below it.
std::optional<float> distance(const Rect& from, const Rect& to, Command direction) {
    const Vec a = from.centre();
    const Vec b = to.centre();
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const auto gap = [](float lowA, float highA, float lowB, float highB) {
        return std::max({0.0F, lowB - highA, lowA - highB});
    };
    const float aside = direction == Command::up || direction == Command::down
                            ? gap(from.x, from.right(), to.x, to.right())
                            : gap(from.y, from.bottom(), to.y, to.bottom());
    float ahead = 0;
    switch (direction) {
        case Command::up: ahead = -dy; break;
        case Command::down: ahead = dy; break;
        case Command::left: ahead = -dx; break;
        case Command::right: ahead = dx; break;
        default: return std::nullopt;
    }
    if (ahead < 1) return std::nullopt;
    const bool leavesRow = aside > 0 && (direction == Command::left || direction == Command::right);
    return ahead + 2 * aside + (leavesRow ? otherRow : 0);
}

// Which control gets the focus first: the main controls of the screen, not the buttons at its edge.
int rank(const Item& item) {
    if (item.kind == ItemKind::choice) return 0;
    if (item.kind == ItemKind::card) return 1;
    return item.scrollArea.empty() ? 3 : 2;
}

}  // namespace

std::string_view nameOf(ItemKind kind) {
    switch (kind) {
        case ItemKind::button: return "button";
        case ItemKind::choice: return "choice";
        case ItemKind::card: return "card";
        case ItemKind::toggle: return "toggle";
        case ItemKind::slider: return "slider";
        case ItemKind::field: return "field";
        case ItemKind::area: return "area";
        case ItemKind::heading: return "heading";
        case ItemKind::text: return "text";
        case ItemKind::line: return "line";
        case ItemKind::bar: return "bar";
        case ItemKind::picture: return "picture";
    }
    return "text";
}

Page::Page(const Setup& setup)
    : paint(setup.paint), theme(setup.theme), colors(setup.theme.palette()), strings(setup.strings),
      symbols(setup.symbols), language(setup.language), chinese(setup.chinese), input(setup.input),
      memory(setup.memory), area(setup.area), seconds(setup.seconds), now(setup.now) {}

Interaction Page::control(const Control& control) {
    Interaction result;
    if (m_covered) return result;
    const Rect hit = m_areas.empty() ? control.rect : control.rect.meet(m_areas.back().second);
    if (control.enabled) {
        result.hovered = hit.contains(input.mouse) && memory.dragged.empty();
        result.held = result.hovered && input.mouseDown;
        const bool focused = memory.focused == control.id;
        result.focused = focused && !input.byPointer;
        if (!m_clickTaken && input.click && hit.contains(*input.click) && hit.contains(input.clickFrom)) {
            m_clickTaken = true;
            memory.focused = control.id;
            result.activated = true;
        } else if (focused && take(Command::activate)) {
            result.activated = true;
        }
    }
    m_items.push_back({.kind = control.kind,
                       .id = control.id,
                       .text = control.text,
                       .rect = control.rect,
                       .focusable = control.enabled,
                       .focused = memory.focused == control.id,
                       .visible = !hit.empty(),
                       .scrollArea = m_areas.empty() ? std::string() : m_areas.back().first,
                       .value = control.value});
    return result;
}

void Page::tell(ItemKind kind, std::string id, std::string_view text, const Rect& rect, std::optional<int> value) {
    if (m_covered) return;
    const Rect seen = m_areas.empty() ? rect : rect.meet(m_areas.back().second);
    m_items.push_back({.kind = kind,
                       .id = std::move(id),
                       .text = std::string(text),
                       .rect = rect,
                       .visible = !seen.empty(),
                       .scrollArea = m_areas.empty() ? std::string() : m_areas.back().first,
                       .value = value});
}

void Page::enterArea(std::string id, const Rect& view) {
    m_areas.emplace_back(std::move(id), m_areas.empty() ? view : view.meet(m_areas.back().second));
    paint.pushClip(view);
}

void Page::leaveArea() {
    m_areas.pop_back();
    paint.popClip();
}

bool Page::take(Command command) {
    if (!commandLeft(command)) return false;
    m_commandTaken = true;
    return true;
}

bool Page::takeClick() {
    if (m_covered || m_clickTaken || !input.click) return false;
    m_clickTaken = true;
    return true;
}

float Page::move(float& value, float target, float speed) {
    const float rest = target - value;
    if (theme.reducedMotion() || std::abs(rest) < 0.004F * std::max(1.0F, std::abs(target))) {
        value = target;
    } else {
        value += rest * std::min(1.0F, speed * seconds);
        wantFrame();
    }
    return value;
}

float Page::glide(const std::string& id, float target, float speed) {
    Motion& motion = memory.motion.try_emplace(id, Motion{target}).first->second;
    motion.used = true;
    return move(motion.value, target, speed);
}

float Page::appear(const std::string& id, float speed) {
    Motion& motion = memory.motion.try_emplace("in/" + id, Motion{0}).first->second;
    motion.used = true;
    return move(motion.value, 1, speed);
}

std::size_t Page::written(const std::string& id, std::string_view text, int speed) {
    const std::size_t length = core::codePoints(text);
    const std::string key = "written/" + id + "/" + std::to_string(speed);
    // A text that is there when the screen opens is not written out letter by letter.
    const bool opening = memory.items.empty() || !memory.motion.contains("written/" + id);
    memory.motion.try_emplace("written/" + id, Motion{1}).first->second.used = true;
    Motion& motion = memory.motion.try_emplace(key, Motion{opening ? static_cast<float>(length) : 0}).first->second;
    motion.used = true;
    if (speed <= 0) motion.value = static_cast<float>(length);
    motion.value += seconds * static_cast<float>(speed);
    if (motion.value >= static_cast<float>(length)) return length;
    wantFrame();
    return static_cast<std::size_t>(motion.value);
}

bool Page::first(const std::string& id) {
    const auto [entry, fresh] = memory.motion.try_emplace("first/" + id, Motion{1});
    entry->second.used = true;
    return fresh;
}

void Page::wantFrame(float inSeconds) { m_nextFrame = m_nextFrame ? std::min(*m_nextFrame, inSeconds) : inSeconds; }

void Page::wakeIn(float inSeconds) { m_wake = m_wake ? std::min(*m_wake, inSeconds) : inSeconds; }

void Page::drawHints() {
    for (const auto& [rect, text] : m_hints) {
        paint.fill(rect, colors.paper.text, theme.px(6));
        paint.label(rect, text, TextStyle::small, colors.paper.ground, Align::centre);
    }
}

void Page::finish() {
    drawHints();
    moveFocus();
    for (Item& item : m_items) item.focused = item.focusable && item.id == memory.focused;
    memory.items = m_items;
    std::erase_if(memory.motion, [](const auto& entry) { return !entry.second.used; });
    for (auto& [id, motion] : memory.motion) motion.used = false;
    std::erase_if(memory.fields, [](const auto& entry) { return !entry.second.used; });
    for (auto& [id, field] : memory.fields) field.used = false;
}

void Page::moveFocus() {
    if (m_commandTaken || !input.command || m_items.empty()) return;
    std::vector<const Item*> focusable;
    const Item* current = nullptr;
    for (const Item& item : m_items) {
        if (!item.focusable) continue;
        focusable.push_back(&item);
        if (item.id == memory.focused) current = &item;
    }
    if (focusable.empty()) return;
    const Item* target = nullptr;
    const auto count = static_cast<std::ptrdiff_t>(focusable.size());
    switch (*input.command) {
        case Command::next:
        case Command::previous: {
            const std::ptrdiff_t step = *input.command == Command::next ? 1 : -1;
            const auto at = std::find(focusable.begin(), focusable.end(), current) - focusable.begin();
            target = current == nullptr ? (step > 0 ? focusable.front() : focusable.back())
                                        : focusable[static_cast<std::size_t>((at + step + count) % count)];
            break;
        }
        case Command::up:
        case Command::down:
        case Command::left:
        case Command::right: {
            if (current == nullptr) {
                target = *std::min_element(focusable.begin(), focusable.end(),
                                           [](const Item* a, const Item* b) { return rank(*a) < rank(*b); });
                break;
            }
            float nearest = 0;
            for (const Item* item : focusable) {
                const auto far = distance(current->rect, item->rect, *input.command);
                if (item != current && far && (target == nullptr || *far < nearest)) {
                    target = item;
                    nearest = *far;
                }
            }
            break;
        }
        default: return;
    }
    if (target == nullptr) return;
    memory.focused = target->id;
    memory.reveal = true;
}

}  // namespace fourfold::ui
