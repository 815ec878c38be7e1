#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "platform/texture.hpp"
#include "system/wake_signal.hpp"
#include "scenario/place.hpp"
#include "ui/portrait_maker.hpp"

namespace fourfold::ui {

// The backdrops and portraits in use. A picture is read and put together on a thread of its own; until it is ready the
// last one that fits is shown, and what has not been shown for some time is given back. Backdrops are large, so they
// come band by band: the thread reads on when the window has taken over what there is.
class Pictures {
public:
    explicit Pictures(std::filesystem::path assets);
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    // How portraits are stacked; none appear before this is known.
    void setParts(const scenario::PortraitParts& parts);

    // Null while there is nothing to show yet. The texture lives until the next frame.
    [[nodiscard]] const platform::Texture* backdrop(std::string_view place, int height);
    [[nodiscard]] const platform::Texture* portrait(const scenario::Portrait& portrait, Expression expression,
                                                    int height);
    // Sees to it that a portrait will be ready when it is needed.
    void prepare(const scenario::Portrait& portrait, Expression expression, int height);

    // Begins to make the pictures that were asked for. Once after each frame is on the screen: making them takes a
    // processor that the frame needs first.
    void workOn();
    // Raised when there is something to take over.
    [[nodiscard]] const system::WakeSignal& ready() const { return m_ready; }
    // Takes over what has become ready, and drops what was not shown lately. True when a picture arrived whole.
    bool takeOver();
    // Once before each frame; takes over, too.
    void beginFrame();
    [[nodiscard]] bool waiting() const { return m_open > 0; }

private:
    struct Order {
        std::string key;
        std::string place;  // a backdrop; empty: a portrait
        scenario::Portrait portrait;
        Expression expression;
        int height = 0;
    };
    // A picture, or a part of one.
    struct Done {
        std::string key;
        platform::Band band;
    };
    struct Held {
        platform::Texture texture;
        platform::Texture coming;  // of which only some bands are there
        std::uint64_t shown = 0;   // the number of the frame that used it last
        bool ordered = false;
    };

    Held& held(const Order& order);
    // Drops what was not shown lately, the oldest first, until so many bytes more may be held.
    void makeRoom(std::size_t arriving);
    void run(const std::stop_token& stop);
    void readBackdrop(const Order& order, const std::stop_token& stop);
    // Hands over a band, once those before it were taken; whether more is wanted.
    bool hand(Done done, const std::stop_token& stop);

    std::filesystem::path m_assets;
    system::WakeSignal m_ready;
    std::map<std::string, Held, std::less<>> m_held;
    std::map<std::string, std::string, std::less<>> m_last;  // by person: the key of the face shown last
    std::string m_lastBackdrop;
    std::uint64_t m_frame = 0;
    std::size_t m_open = 0;       // orders that have not come back
    std::vector<Order> m_wanted;  // not yet handed to the thread

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::unique_ptr<PortraitMaker> m_maker;
    std::vector<Order> m_orders;
    std::vector<Done> m_done;
    std::jthread m_thread;
};

}  // namespace fourfold::ui
