#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/synth.hpp"

namespace fourfold::platform {

// Plays the sounds on a thread of its own, so that a slow audio server never holds up a frame. The device is opened
// with the first sound that is loud enough to be heard; without a device everything stays silent and there is no
// message.
class Sounds {
public:
    Sounds() = default;
    ~Sounds();
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;

    // `volume` from 0 (silent) to 100. Returns at once.
    void play(SoundId sound, int volume);

private:
    struct Wish {
        SoundId sound;
        int volume;
    };
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::vector<Wish> m_wishes;
    std::jthread m_thread;
};

}  // namespace fourfold::platform
