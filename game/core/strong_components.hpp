#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace fourfold::core {

// The strongly connected components of a directed graph. Components are numbered from 0 such that every edge leads to a
// component with the same or a lower number, and `order` lists all nodes by rising component: component c has the nodes
// order[begins[c]] .. order[begins[c + 1] - 1].
struct StrongComponents {
    std::vector<std::uint32_t> component;
    std::vector<std::uint32_t> order;
    std::vector<std::uint32_t> begins;
};

// Node n has the edges offsets[n] .. offsets[n + 1] - 1, and target(e) is where an edge leads. R. Tarjan, "Depth-first
// search and linear graph algorithms", 1972, without recursion; linear time.
template <class Target>
[[nodiscard]] StrongComponents strongComponents(std::span<const std::uint32_t> offsets, Target target) {
    constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();
    struct Frame {
        std::uint32_t node;
        std::uint32_t edge;    // the next one to follow
        std::uint32_t number;  // of the visit to the node
    };
    const auto count = static_cast<std::uint32_t>(offsets.size() - 1);
    StrongComponents result;
    result.component.assign(count, unseen);
    result.order.reserve(count);
    result.begins.reserve(std::size_t{count} + 1);
    std::vector<std::uint32_t> low(count, unseen);  // the visit number, then the lowest one reachable
    std::vector<std::uint32_t> open;
    std::vector<Frame> frames;
    std::uint32_t visits = 0;
    std::uint32_t components = 0;

    for (std::uint32_t root = 0; root < count; ++root) {
        if (low[root] != unseen) continue;
        low[root] = visits++;
        open.push_back(root);
        frames.push_back({root, offsets[root], low[root]});
        while (!frames.empty()) {
            Frame& frame = frames.back();
            if (frame.edge < offsets[frame.node + 1]) {
                const std::uint32_t next = target(frame.edge++);
                if (low[next] == unseen) {
                    low[next] = visits++;
                    open.push_back(next);
                    frames.push_back({next, offsets[next], low[next]});
                } else if (result.component[next] == unseen) {
                    low[frame.node] = std::min(low[frame.node], low[next]);
                }
                continue;
            }
            const std::uint32_t node = frame.node;
            const std::uint32_t number = frame.number;
            frames.pop_back();
            if (low[node] == number) {
                result.begins.push_back(static_cast<std::uint32_t>(result.order.size()));
                std::uint32_t member = unseen;
                do {
                    member = open.back();
                    open.pop_back();
                    result.component[member] = components;
                    result.order.push_back(member);
                } while (member != node);
                ++components;
            }
            if (!frames.empty()) {
                low[frames.back().node] = std::min(low[frames.back().node], low[node]);
            }
        }
    }
    result.begins.push_back(count);
    return result;
}

}  // namespace fourfold::core
