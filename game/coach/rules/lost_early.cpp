#include <map>
#include <optional>
#include <vector>

#include "coach/rules/lint_rule.hpp"

// Plays that are lost long before they end. After some decisions the pass mark may be out of reach, whatever is done
// next. Such a play should end soon, or the trainee practises on for nothing. Four blunders may lose a play: each costs
// more than ten of the hundred points, and a pass at 60 leaves forty (see label.hpp). A finding is a play that is lost
// by fewer blunders, within the first quarter of the best play, while the shortest way to an ending still takes a third
// of it. In a scenario of fewer than six decisions each one weighs so much that the first may decide.

namespace fourfold::coach::rules {
namespace {

constexpr std::size_t blunders = 4;  // that may lose a play
constexpr std::size_t fewDecisions = 6;

// The least that plays of the same number of decisions have earned at a state, and the move that led there.
struct Least {
    std::int64_t value = 0;
    StateIndex from = 0;
    scenario::ChoiceId choice;
};
using Layer = std::map<StateIndex, Least>;

// For each state how many decisions the shortest way to an ending takes; nothing where there is none.
std::vector<std::optional<std::uint32_t>> decisionsLeft(const StateGraph& graph) {
    std::vector<std::vector<StateIndex>> before(graph.size());
    std::vector<std::optional<std::uint32_t>> left(graph.size());
    std::vector<StateIndex> queue;
    for (StateIndex state = 0; state < graph.size(); ++state) {
        for (const Edge& edge : graph.edges(state)) before[edge.target].push_back(state);
        if (!graph.ended(state)) continue;
        left[state] = 0;
        queue.push_back(state);
    }
    for (std::size_t next = 0; next < queue.size(); ++next) {
        for (const StateIndex state : before[queue[next]]) {
            if (left[state]) continue;
            left[state] = *left[queue[next]] + 1;
            queue.push_back(state);
        }
    }
    return left;
}

// Takes one more decision, crossing no red line.
Layer further(const Facts& facts, const Layer& layer, const std::vector<std::int64_t>& reward) {
    Layer next;
    for (const auto& [state, least] : layer) {
        for (const Edge& edge : facts.graph().edges(state)) {
            if (facts.scenario()[edge.choice].redLine) continue;
            const Least there{least.value + paid(edge, reward), state, edge.choice};
            const auto [at, isNew] = next.try_emplace(edge.target, there);
            if (!isNew && there.value < at->second.value) at->second = there;
        }
    }
    return next;
}

std::vector<scenario::ChoiceId> playTo(StateIndex state, const std::vector<Layer>& layers) {
    std::vector<scenario::ChoiceId> play(layers.size() - 1);
    for (std::size_t i = layers.size() - 1; i > 0; --i) {
        const Least& least = layers[i].at(state);
        play[i - 1] = least.choice;
        state = least.from;
    }
    return play;
}

}  // namespace

void lostEarly(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    const engine::Yardstick& own = facts.solution().own();
    const Values& ahead = facts.solution().values(Crossing::forbidden);
    std::vector<std::int64_t> reward;
    for (const scenario::Choice& choice : scenario.choices) reward.push_back(own.value(choice.earns));
    const std::vector<std::optional<std::uint32_t>> left = decisionsLeft(facts.graph());

    const std::size_t length = facts.solution().line().size();
    const auto isLost = [&](StateIndex state, std::int64_t earned) {
        return ahead[state] == unreachable || own.points(earned + ahead[state]) < engine::whole(scenario.pass);
    };
    if (length < fewDecisions || isLost(0, 0)) return;  // no play passes, which notPassable reports
    std::vector<Layer> layers{Layer{{0, Least{}}}};
    for (std::size_t decisions = 1; decisions < blunders && decisions * 4 <= length; ++decisions) {
        layers.push_back(further(facts, layers.back(), reward));
        for (const auto& [state, least] : layers.back()) {
            if (!left[state] || *left[state] * 3 < length || !isLost(state, least.value)) continue;
            found.addWitnessed(core::Code::lostEarly, scenario[facts.graph().scene(state)].at,
                               {std::to_string(decisions), std::to_string(*left[state])},
                               facts.names(playTo(state, layers)));
            return;
        }
    }
}

}  // namespace fourfold::coach::rules
