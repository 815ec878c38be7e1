#include "ui/pictures.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

namespace fourfold::ui {
namespace {

constexpr std::size_t mostBytes = std::size_t{6} << 20U;  // of pictures that are held, unless the frame needs more

constexpr std::size_t mostBands = 2;  // that wait for the window to take them over

std::size_t bytes(int width, int height) {
    return 4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
}

std::size_t bytes(const platform::Texture& texture) { return bytes(texture.width(), texture.height()); }

std::string personKey(const scenario::Portrait& portrait, int height) {
    std::string key = fmt::format("p{}", height);
    for (const std::uint8_t value : portrait.values) key += fmt::format(".{}", value);
    return key;
}

std::string faceKey(const std::string& person, Expression expression) {
    return fmt::format("{}/{}{}{}", person, static_cast<int>(expression.mood), expression.speaking ? "s" : "",
                       expression.blinking ? "b" : "");
}

}  // namespace

Pictures::Pictures(std::filesystem::path assets) : m_assets(std::move(assets)) {}

Pictures::~Pictures() {
    m_thread.request_stop();
    m_changed.notify_all();
}

void Pictures::setParts(const scenario::PortraitParts& parts) {
    {
        const std::lock_guard lock(m_mutex);
        m_maker = std::make_unique<PortraitMaker>(m_assets / "portraits", parts);
    }
    m_changed.notify_all();
}

Pictures::Held& Pictures::held(const Order& order) {
    Held& held = m_held[order.key];
    held.shown = m_frame;
    if (!held.ordered) {
        held.ordered = true;
        ++m_open;
        m_wanted.push_back(order);
    }
    return held;
}

void Pictures::workOn() {
    if (m_wanted.empty()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_orders.insert(m_orders.end(), m_wanted.begin(), m_wanted.end());
    }
    m_wanted.clear();
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    m_changed.notify_all();
}

const platform::Texture* Pictures::backdrop(std::string_view place, int height) {
    Order order;
    order.place = place;
    order.height = height;
    order.key = fmt::format("b{}.{}", height, place);
    Held& wanted = held(order);
    if (!wanted.texture.empty()) {
        m_lastBackdrop = order.key;
        return &wanted.texture;
    }
    const auto last = m_held.find(m_lastBackdrop);
    if (last == m_held.end() || last->second.texture.empty()) return nullptr;
    last->second.shown = m_frame;
    return &last->second.texture;
}

const platform::Texture* Pictures::portrait(const scenario::Portrait& portrait, Expression expression, int height) {
    Order order;
    order.portrait = portrait;
    order.expression = expression;
    order.height = height;
    const std::string person = personKey(portrait, height);
    order.key = faceKey(person, expression);
    Held& wanted = held(order);
    if (!wanted.texture.empty()) {
        m_last[person] = order.key;
        return &wanted.texture;
    }
    const auto last = m_last.find(person);
    if (last == m_last.end()) return nullptr;
    const auto stand = m_held.find(last->second);
    if (stand == m_held.end() || stand->second.texture.empty()) return nullptr;
    stand->second.shown = m_frame;
    return &stand->second.texture;
}

void Pictures::prepare(const scenario::Portrait& portrait, Expression expression, int height) {
    Order order;
    order.portrait = portrait;
    order.expression = expression;
    order.height = height;
    order.key = faceKey(personKey(portrait, height), expression);
    held(order);
}

void Pictures::beginFrame() {
    ++m_frame;
    takeOver();
}

bool Pictures::takeOver() {
    m_ready.clear();
    std::vector<Done> done;
    {
        const std::lock_guard lock(m_mutex);
        done.swap(m_done);
    }
    m_changed.notify_all();
    bool arrived = false;
    for (Done& each : done) {
        const platform::Band band = std::move(each.band);
        Held& held = m_held[each.key];
        if (band.y == 0) {
            makeRoom(bytes(band.rows.width(), band.height));
            held.coming = platform::Texture(band.rows.width(), band.height);
        }
        held.coming.setRows(band.y, band.rows);
        if (!band.isLast()) continue;
        held.texture = std::exchange(held.coming, {});
        --m_open;
        arrived = true;
    }
    return arrived;
}

void Pictures::makeRoom(std::size_t arriving) {
    std::size_t total = arriving;
    for (const auto& [key, held] : m_held) total += bytes(held.texture);
    while (total > mostBytes) {
        auto oldest = m_held.end();
        for (auto it = m_held.begin(); it != m_held.end(); ++it) {
            if (it->second.texture.empty() || it->second.shown + 1 >= m_frame) continue;
            if (oldest == m_held.end() || it->second.shown < oldest->second.shown) oldest = it;
        }
        if (oldest == m_held.end()) return;
        total -= bytes(oldest->second.texture);
        m_held.erase(oldest);
    }
}

void Pictures::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        Order order;
        const PortraitMaker* maker = nullptr;
        {
            std::unique_lock lock(m_mutex);
            const auto next = [&] {
                return std::find_if(m_orders.begin(), m_orders.end(),
                                    [&](const Order& each) { return !each.place.empty() || m_maker != nullptr; });
            };
            m_changed.wait(lock, stop, [&] { return next() != m_orders.end(); });
            if (stop.stop_requested()) return;
            const auto it = next();
            order = std::move(*it);
            m_orders.erase(it);
            maker = m_maker.get();
        }
        if (!order.place.empty()) {
            readBackdrop(order, stop);
            continue;
        }
        platform::Image portrait = maker->make(order.portrait, order.expression, order.height);
        const int height = portrait.height();
        hand({order.key, {.rows = std::move(portrait), .y = 0, .height = height}}, stop);
    }
}

void Pictures::readBackdrop(const Order& order, const std::stop_token& stop) {
    const auto folder = m_assets / "backdrops";
    const auto read = [&](const std::string& name) {
        return platform::readBands(folder / (name + ".png"), order.height, [&](platform::Band band) {
            return hand({order.key, std::move(band)}, stop);
        });
    };
    if (!read(order.place) && !stop.stop_requested()) read("neutral");
}

bool Pictures::hand(Done done, const std::stop_token& stop) {
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [&] { return m_done.size() < mostBands; })) return false;
        m_done.push_back(std::move(done));
    }
    m_ready.raise();
    return true;
}

}  // namespace fourfold::ui
