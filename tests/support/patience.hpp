#pragma once

#include <cstddef>
#include <limits>
#include <memory>

#include "core/go_on.hpp"

namespace fourfold::testing {

// Says yes so often, and then no. Copies count together.
class Patience {
public:
    explicit Patience(std::size_t times = std::numeric_limits<std::size_t>::max())
        : m_left(std::make_shared<std::size_t>(times)), m_asked(std::make_shared<std::size_t>(0)) {}

    [[nodiscard]] core::GoOn goOn() const {
        return core::GoOn([left = m_left, asked = m_asked] {
            ++*asked;
            return *left > 0 && (*left)-- > 0;
        });
    }
    [[nodiscard]] std::size_t asked() const { return *m_asked; }

private:
    std::shared_ptr<std::size_t> m_left;
    std::shared_ptr<std::size_t> m_asked;
};

}  // namespace fourfold::testing
