#pragma once

#include <functional>
#include <memory>
#include <utility>
#ifndef FOURFOLD_SINGLE_THREADED
#include <mutex>
#endif

namespace fourfold::core {

// Asks somebody outside, who may look at a clock, whether long work is to go on. Once the answer was no it stays no,
// for all copies. Any thread may ask. Without anybody to ask, work goes on to its end.
class GoOn {
public:
    GoOn() = default;
    explicit GoOn(std::function<bool()> ask) : m_asked(std::make_shared<Asked>(std::move(ask))) {}

    [[nodiscard]] bool operator()() const { return m_asked == nullptr || m_asked->answer(); }

private:
    class Asked {
    public:
        explicit Asked(std::function<bool()> ask) : m_ask(std::move(ask)) {}

        bool answer() {
#ifndef FOURFOLD_SINGLE_THREADED
            const std::lock_guard lock(m_mutex);
#endif
            if (m_yes) m_yes = m_ask();
            return m_yes;
        }

    private:
        std::function<bool()> m_ask;
        bool m_yes = true;
#ifndef FOURFOLD_SINGLE_THREADED
        std::mutex m_mutex;
#endif
    };

    std::shared_ptr<Asked> m_asked;
};

}  // namespace fourfold::core
