#include "platform/sounds.hpp"

#include <array>
#include <memory>
#include <sstream>

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/System/Err.hpp>

namespace fourfold::platform {
namespace {

constexpr std::size_t voices = 6;  // sounds that may overlap
constexpr std::size_t mostWaiting = 8;

// The sounds, each made when it is first played.
class Player {
public:
    void play(SoundId sound, int volume) {
        sf::SoundBuffer& buffer = m_buffers[static_cast<std::size_t>(sound)];
        if (m_works && buffer.getSampleCount() == 0) make(sound, buffer);
        if (!m_works) return;
        sf::Sound& voice = m_voices[m_next];
        m_next = (m_next + 1) % voices;
        voice.setBuffer(buffer);
        voice.setVolume(static_cast<float>(volume));
        voice.play();
    }

private:
    void make(SoundId sound, sf::SoundBuffer& buffer) {
        // SFML reports a missing device only by a message on this stream.
        std::ostringstream complaints;
        std::streambuf* const before = sf::err().rdbuf(complaints.rdbuf());
        const std::vector<std::int16_t> samples = synthesise(sound);
        buffer.loadFromSamples(samples.data(), samples.size(), 1, sampleRate);
        m_works = complaints.str().empty();
        sf::err().rdbuf(m_works ? before : nullptr);
    }

    std::array<sf::SoundBuffer, soundCount> m_buffers;
    std::array<sf::Sound, voices> m_voices;
    std::size_t m_next = 0;
    bool m_works = true;
};

}  // namespace

Sounds::~Sounds() {
    m_thread.request_stop();
    m_arrived.notify_all();
}

void Sounds::play(SoundId sound, int volume) {
    if (volume <= 0) return;
    {
        const std::lock_guard lock(m_mutex);
        if (m_wishes.size() >= mostWaiting) return;
        m_wishes.push_back({sound, volume});
    }
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
    m_arrived.notify_one();
}

void Sounds::run(const std::stop_token& stop) {
    const auto player = std::make_unique<Player>();
    while (!stop.stop_requested()) {
        std::vector<Wish> wishes;
        {
            std::unique_lock lock(m_mutex);
            m_arrived.wait(lock, stop, [&] { return !m_wishes.empty(); });
            wishes.swap(m_wishes);
        }
        for (const Wish& wish : wishes) player->play(wish.sound, wish.volume);
    }
}

}  // namespace fourfold::platform
