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

// The backdrops and portraits in use. A picture is read and composed on a thread of its own. Until it is ready, the
// last suitable one is shown. Pictures that have not been shown for some time are freed. Backdrops are large, so they
// arrive in bands: the thread reads on when the window has taken over the bands so far.
class Pictures {
public:
    explicit Pictures(std::filesystem::path assets);
    ~Pictures();
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;

    // Sets how portraits are composed. No portrait appears before this call.
    void setParts(const scenario::PortraitParts& parts);

    // Null while there is nothing to show yet. The texture lives until the next frame.
    [[nodiscard]] const platform::Texture* backdrop(std::string_view place, int height);
    [[nodiscard]] const platform::Texture* portrait(const scenario::Portrait& portrait, Expression expression,
                                                    int height);
    // Orders a portrait early, so that it is ready when it is needed.
    void prepare(const scenario::Portrait& portrait, Expression expression, int height);

    // Begins to make the pictures that were asked for. To be called after each frame is on the screen: the frame needs
    // the processor first.
    void workOn();
    // Raised when pictures are ready to be taken over.
    [[nodiscard]] const system::WakeSignal& ready() const { return m_ready; }
    // Takes over the pictures that are ready, and drops those that were not shown lately. True when a picture is
    // complete.
    bool takeOver();
    // To be called once before each frame. It also takes over pictures.
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
        platform::Texture coming;  // incomplete: only some bands have arrived
        std::uint64_t shown = 0;   // the number of the frame that used it last
        bool ordered = false;
    };

    Held& held(const Order& order);
    // Drops pictures that were not shown lately, the oldest first, until there is room for `arriving` more bytes.
    void makeRoom(std::size_t arriving);
    void run(const std::stop_token& stop);
    void readBackdrop(const Order& order, const std::stop_token& stop);
    // Hands over a band after waiting until the earlier ones were taken. Returns whether more is wanted.
    bool hand(Done done, const std::stop_token& stop);

    std::filesystem::path m_assets;
    system::WakeSignal m_ready;
    std::map<std::string, Held, std::less<>> m_held;
    std::map<std::string, std::string, std::less<>> m_last;  // by person: the key of the face shown last
    std::string m_lastBackdrop;
    std::uint64_t m_frame = 0;
    std::size_t m_open = 0;       // orders that are not finished
    std::vector<Order> m_wanted;  // not yet handed to the thread

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::unique_ptr<PortraitMaker> m_maker;
    std::vector<Order> m_orders;
    std::vector<Done> m_done;
    std::jthread m_thread;
};

}  // namespace fourfold::ui
