#include "author/scenario_map.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "coach/rules/reach.hpp"
#include "engine/scene_graph.hpp"
#include "engine/session.hpp"

namespace fourfold::author {
namespace {

using coach::rules::ExitUse;
using coach::rules::Reach;
using scenario::ChoiceId;
using scenario::SceneId;

class Surveyor {
public:
    Surveyor(const coach::Solution& solution, ScenarioMap& map)
        : m_solution(solution), m_scenario(solution.compiled().scenario()), m_map(map) {
        if (solution.graph().complete()) m_reach.emplace(solution.graph());
    }

    void survey() {
        followBestLine();
        walk();
        for (std::size_t i = 0; i < m_scenario.scenes.size(); ++i) {
            if (m_reach) m_map.reached[i] = m_reach->enters(SceneId(i));
        }
        for (std::size_t i = 0; i < m_scenario.scenes.size(); ++i) drawScene(SceneId(i));
    }

private:
    // Collects the ways of the best play: (choice, to) for choices and (from, to) for jumps.
    void followBestLine() {
        engine::Session session(m_solution.compiled());
        const auto addJumps = [&](const std::vector<SceneId>& entered) {
            for (std::size_t i = 1; i < entered.size(); ++i) {
                m_bestJumps.insert({entered[i - 1].index(), entered[i].index()});
            }
        };
        addJumps(m_solution.compiled().opening());
        for (const ChoiceId choice : m_solution.line()) {
            const SceneId from = session.scene();
            std::vector<SceneId> entered;
            session.choose(choice, &entered);
            m_bestChoices.insert({choice.index(), entered.empty() ? from.index() : entered.front().index()});
            addJumps(entered);
        }
    }

    // Walks breadth first from the start and ignores conditions. Finds the stages, and the scenes that anything leads
    // to.
    void walk() {
        const engine::SceneGraph graph(m_scenario);
        std::vector<SceneId> queue{m_scenario.start};
        m_map.reached.assign(m_scenario.scenes.size(), false);
        m_map.stages.resize(m_scenario.scenes.size());
        for (std::size_t i = 0; i < m_scenario.scenes.size(); ++i) m_map.stages[i] = m_scenario.scenes[i].stage;
        m_map.reached[m_scenario.start.index()] = true;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const std::size_t scene = queue[next].index();
            for (std::uint32_t edge = graph.offsets[scene]; edge < graph.offsets[scene + 1]; ++edge) {
                const SceneId to = graph.targets[edge];
                if (m_map.reached[to.index()]) continue;
                m_map.reached[to.index()] = true;
                const bool inherits = !m_map.stages[to.index()] && m_scenario.ending(to) == nullptr;
                if (inherits) m_map.stages[to.index()] = m_map.stages[scene];
                queue.push_back(to);
            }
        }
    }

    void drawScene(SceneId scene) {
        if (const auto* jump = std::get_if<scenario::Jump>(&m_scenario[scene].next)) {
            for (std::size_t i = 0; i < jump->exits.size(); ++i) {
                const bool dead = !m_map.reached[scene.index()] || (m_reach && neverHeld(m_reach->exits(scene), i));
                const bool best = m_bestJumps.contains({scene.index(), jump->exits[i].go.index()});
                arrow({.from = scene, .to = jump->exits[i].go, .way = Way::jump, .best = best, .dead = dead});
            }
        }
        const auto* range = std::get_if<scenario::ChoiceRange>(&m_scenario[scene].next);
        for (std::size_t i = 0; range != nullptr && i < range->count; ++i) {
            drawChoice(ChoiceId(range->first.index() + i));
        }
    }

    void drawChoice(ChoiceId id) {
        const scenario::Choice& choice = m_scenario[id];
        const bool closed = !m_map.reached[choice.scene.index()] || (m_reach && !m_reach->open(id));
        const auto add = [&](SceneId to, bool dead) {
            const bool best = m_bestChoices.contains({id.index(), to.index()});
            Arrow& added =
                arrow({.from = choice.scene, .to = to, .redLine = choice.redLine, .best = best, .dead = dead});
            if (std::ranges::find(added.choices, id) != added.choices.end()) return;
            added.choices.push_back(id);
            if (best) added.bestChoices.push_back(id);
        };
        if (choice.then.empty()) add(choice.scene, closed);
        for (std::size_t i = 0; i < choice.then.size(); ++i) {
            add(choice.then[i].go, closed || (m_reach && neverHeld(m_reach->exits(id), i)));
        }
        for (const scenario::MeterChange& change : choice.gains.meters) {
            const auto& out = m_scenario[change.meter].out;
            if (change.by >= 0 || !out) continue;
            Arrow& added = arrow({.from = choice.scene,
                                  .to = *out,
                                  .way = Way::runsOut,
                                  .best = m_bestChoices.contains({id.index(), out->index()}),
                                  .dead = closed || !m_map.reached[out->index()]});
            const bool known = std::ranges::find(added.meters, change.meter) != added.meters.end();
            if (!known) added.meters.push_back(change.meter);
        }
    }

    // The use of a single alternative is not recorded: it is taken whenever its choice or scene is.
    [[nodiscard]] static bool neverHeld(const std::vector<ExitUse>& exits, std::size_t i) {
        return exits.size() > 1 && !exits[i].held;
    }

    // The arrow between these scenes with these properties; added if there is none yet.
    Arrow& arrow(const Arrow& wanted) {
        const auto kind = [](const Arrow& a) {
            return std::tuple(a.from, a.to, a.way, a.redLine, a.best && a.from != a.to, a.dead);
        };
        const auto known = std::ranges::find_if(m_map.arrows, [&](const Arrow& a) { return kind(a) == kind(wanted); });
        if (known == m_map.arrows.end()) return m_map.arrows.emplace_back(wanted);
        known->best = known->best || wanted.best;
        return *known;
    }

    const coach::Solution& m_solution;
    const scenario::Scenario& m_scenario;
    ScenarioMap& m_map;
    std::optional<Reach> m_reach;
    std::set<std::pair<std::size_t, std::size_t>> m_bestChoices;  // choice and scene
    std::set<std::pair<std::size_t, std::size_t>> m_bestJumps;    // scene and scene
};

}  // namespace

ScenarioMap::ScenarioMap(const coach::Solution& solution) { Surveyor(solution, *this).survey(); }

}  // namespace fourfold::author
