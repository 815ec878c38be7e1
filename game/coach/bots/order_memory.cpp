#include "coach/bots/order_memory.hpp"

#include <algorithm>

#include "core/strong_components.hpp"
#include "engine/scene_graph.hpp"

namespace fourfold::coach {
namespace {

constexpr std::uint16_t bit(std::size_t place) { return static_cast<std::uint16_t>(1U << place); }

}  // namespace

OrderMemory::OrderMemory(const scenario::Scenario& scenario)
    : m_scenario(scenario), m_known(1), m_numbers{{{}, nothing}} {
    const engine::SceneGraph graph(scenario);
    m_repeats = graph.repeats;
    const auto target = [&](std::uint32_t edge) { return static_cast<std::uint32_t>(graph.targets[edge].index()); };
    m_component = core::strongComponents(graph.offsets, target).component;
}

std::size_t OrderMemory::placeOf(scenario::ChoiceId choice) const {
    const auto& range = std::get<scenario::ChoiceRange>(m_scenario[m_scenario[choice].scene].next);
    return choice.index() - range.first.index();
}

OrderMemory::Set OrderMemory::setOf(std::span<const Edge> moves) const {
    Set set = 0;
    for (const Edge& move : moves) set |= bit(placeOf(move.choice));
    return set;
}

OrderMemory::Seen OrderMemory::seenAt(Known known, std::uint32_t scene) const {
    const auto found = std::ranges::find(m_known[known], scene, &Seen::scene);
    return found != m_known[known].end() ? *found : Seen{.scene = scene};
}

OrderMemory::Set OrderMemory::kept(const Seen& seen) const {
    const std::size_t count = m_scenario.choicesOf(scenario::SceneId(seen.scene)).size();
    return static_cast<Set>((bit(count) - 1) & ~seen.forgotten);
}

double OrderMemory::orders(const Seen& seen, Set all, Set open, std::size_t first) {
    std::vector<double> ways(std::size_t{all} + 1, 0.0);  // by the set of choices that stand first
    ways[0] = 1;
    for (std::size_t set = 0; set < ways.size(); ++set) {
        if (ways[set] == 0) continue;
        for (std::size_t next = 0; next < scenario::maxChoices; ++next) {
            if ((all & bit(next)) == 0 || (set & bit(next)) != 0) continue;
            if ((seen.before[next] & all & ~set) != 0) continue;
            if ((open & bit(next)) != 0 && next != first && (set & bit(first)) == 0) continue;
            ways[set | bit(next)] += ways[set];
        }
    }
    return ways[all];
}

std::vector<double> OrderMemory::firstOf(std::span<const Edge> moves, Known known) const {
    const auto scene = static_cast<std::uint32_t>(m_scenario[moves.front().choice].scene.index());
    const Seen seen = seenAt(known, scene);
    std::vector<double> result(moves.size(), 1.0 / static_cast<double>(moves.size()));
    if (seen.before == Seen{}.before) return result;
    const Set all = kept(seen);
    const Set open = setOf(moves);
    double sum = 0;
    for (std::size_t i = 0; i < moves.size(); ++i) sum += result[i] = orders(seen, all, open, placeOf(moves[i].choice));
    for (double& share : result) share /= sum;
    return result;
}

// A closed choice that is known to stand before all others, or of which no order is known, says nothing about the
// others.
void OrderMemory::forget(Seen& seen) const {
    for (bool again = true; again;) {
        again = false;
        const Set all = kept(seen);
        for (std::size_t place = 0; place < scenario::maxChoices; ++place) {
            if ((all & seen.closed & bit(place)) == 0) continue;
            Set behind = 0;
            for (std::size_t other = 0; other < scenario::maxChoices; ++other) {
                if ((seen.before[other] & bit(place)) != 0) behind |= bit(other);
            }
            const Set others = static_cast<Set>(all & ~bit(place));
            const bool foremost = (others & ~behind) == 0;
            const bool beside = seen.before[place] == 0 && behind == 0;
            if (!foremost && !beside) continue;
            seen.forgotten |= bit(place);
            seen.before[place] = 0;
            for (Set& before : seen.before) before = static_cast<Set>(before & ~bit(place));
            again = true;
            break;
        }
    }
}

OrderMemory::Known OrderMemory::learn(std::span<const Edge> moves, scenario::ChoiceId taken, scenario::SceneId next,
                                      Known known) {
    const auto scene = static_cast<std::uint32_t>(m_scenario[taken].scene.index());
    if (m_component[scene] != m_component[next.index()]) return nothing;
    if (!m_repeats[scene]) return known;
    Seen seen = seenAt(known, scene);
    const std::size_t first = placeOf(taken);
    const Set behind = static_cast<Set>(setOf(moves) & ~bit(first));
    for (std::size_t place = 0; place < scenario::maxChoices; ++place) {
        const bool isBehind = (behind & bit(place)) != 0 || (seen.before[place] & behind) != 0;
        if (isBehind) seen.before[place] |= static_cast<Set>(bit(first) | seen.before[first]);
    }
    if (!m_scenario[taken].again) seen.closed |= bit(first);
    forget(seen);

    std::vector<Seen> all = m_known[known];
    std::erase_if(all, [&](const Seen& other) { return other.scene == scene; });
    all.insert(std::ranges::lower_bound(all, scene, {}, &Seen::scene), seen);
    const auto [entry, isNew] = m_numbers.emplace(all, static_cast<Known>(m_known.size()));
    if (isNew) m_known.push_back(std::move(all));
    return entry->second;
}

}  // namespace fourfold::coach
