#include "engine/order.hpp"

#include <algorithm>
#include <numeric>

#include "core/random.hpp"

namespace fourfold::engine {

std::vector<ChoiceId> onScreen(const Session& session, std::uint64_t seed) {
    const SceneId scene = session.scene();
    const std::span<const scenario::Choice> all = session.scenario().choicesOf(scene);
    if (all.empty()) return {};

    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), 0U);
    core::Random mixed(seed);
    core::Random random(mixed.next() ^ scene.index());
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[random.below(static_cast<std::uint32_t>(i))]);
    }

    const std::size_t first = static_cast<std::size_t>(all.data() - session.scenario().choices.data());
    const OpenChoices open = session.open();
    std::vector<ChoiceId> shown;
    for (const std::size_t i : order) {
        if (const ChoiceId choice(first + i); open.contains(choice)) shown.push_back(choice);
    }
    return shown;
}

}  // namespace fourfold::engine
