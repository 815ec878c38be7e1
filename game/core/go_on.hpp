#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <utility>

namespace fourfold::core {

// Asks somebody outside, who may look at a clock, whether long work is to go on. Once the answer was no it stays no,
// for all copies. Several threads may ask at once; so what is asked must allow that. Without anybody to ask, work goes
// on to its end.
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
            if (m_yes && !m_ask()) m_yes = false;
            return m_yes;
        }

    private:
        std::function<bool()> m_ask;
        std::atomic<bool> m_yes = true;
    };

    std::shared_ptr<Asked> m_asked;
};

}  // namespace fourfold::core
