#include "coach/bots/simulation.hpp"

#include <algorithm>
#include <unordered_map>

#include "coach/bots/player.hpp"
#include "coach/play_end.hpp"
#include "core/parallel.hpp"

namespace fourfold::coach {
namespace {

using engine::Session;
using scenario::ChoiceId;
using scenario::SceneId;

constexpr std::uint64_t playsAtOnce = 256;  // plays that a thread takes on at once

struct Task {
    const engine::CompiledScenario& compiled;
    const Solution* solution;  // exact, or null
    const SimulationOptions& options;
    const Player& player;
    std::atomic<std::uint64_t>* done;
};

// Plays one play. Calls `took` with each choice, and with the scenes that it entered if `took` wants them.
template <class Took>
void playOnce(const Task& task, std::uint64_t number, Session& session, std::vector<SceneId>& entered, Took took) {
    const std::uint64_t seed = core::derivedSeed(task.options.seed, number);
    core::Random random(seed);
    for (std::size_t move = 0; move < task.options.mostMoves; ++move) {
        const engine::OpenChoices open = session.open();
        if (open.empty()) return;
        const ChoiceId choice = task.player.choose(session, open, seed, random);
        entered.clear();
        session.choose(choice, &entered);
        took(choice);
    }
}

class alignas(64) Worker {  // so that each worker has a cache line of its own
public:
    explicit Worker(const Task& task) : m_task(task) {
        m_result.endings.resize(task.compiled.scenario().scenes.size());
        m_result.entered.resize(task.compiled.scenario().scenes.size());
        m_result.taken.resize(task.compiled.scenario().choices.size());
    }

    // Takes on plays until all are played.
    void run(std::atomic<std::uint64_t>& next) {
        const Session start(m_task.compiled);
        Session session = start;
        std::vector<SceneId> entered;
        for (;;) {
            const std::uint64_t begin = next.fetch_add(playsAtOnce);
            if (begin >= m_task.options.plays || !m_task.options.goOn()) return;
            const std::uint64_t end = std::min(m_task.options.plays, begin + playsAtOnce);
            for (std::uint64_t number = begin; number < end; ++number) {
                session = start;
                playOnce(m_task, number, session, entered, [&](ChoiceId choice) {
                    ++m_result.moves;
                    ++m_result.taken[choice.index()];
                    for (const SceneId scene : entered) ++m_result.entered[scene.index()];
                });
                count(session);
            }
            if (m_task.done != nullptr) m_task.done->fetch_add(end - begin, std::memory_order_relaxed);
        }
    }

    void addTo(Simulation& sum) const {
        const auto add = [](const std::vector<std::uint64_t>& from, std::vector<std::uint64_t>& to) {
            to.resize(from.size());
            for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
        };
        sum.plays += m_result.plays;
        sum.moves += m_result.moves;
        sum.cutOff += m_result.cutOff;
        sum.stuck += m_result.stuck;
        sum.redLine += m_result.redLine;
        sum.passed += m_result.passed;
        for (const auto& [value, plays] : m_values) sum.values[value] += plays;
        add(m_result.endings, sum.endings);
        add(m_result.entered, sum.entered);
        add(m_result.taken, sum.taken);
    }

private:
    void count(const Session& session) {
        ++m_result.plays;
        for (const SceneId scene : m_task.compiled.opening()) ++m_result.entered[scene.index()];
        if (session.redLine()) ++m_result.redLine;
        if (!session.over()) {
            ++(session.open().empty() ? m_result.stuck : m_result.cutOff);
            return;
        }
        ++m_result.endings[session.scene().index()];
        if (m_task.solution == nullptr) return;
        ++m_values[m_task.solution->own().value(session.earned())];
        if (session.over() && passes(session, *m_task.solution)) ++m_result.passed;
    }

    const Task& m_task;
    Simulation m_result;  // without the values, which are merged last
    std::unordered_map<std::int64_t, std::uint64_t> m_values;
};

const Solution* exactOrNull(const Solution* solution) {
    return solution != nullptr && solution->exact() ? solution : nullptr;
}

}  // namespace

Simulation simulate(const engine::CompiledScenario& compiled, const Solution* solution,
                    const SimulationOptions& options, std::atomic<std::uint64_t>* done) {
    const Player player(compiled, options.bot, options.language, exactOrNull(solution));
    const Task task{compiled, exactOrNull(solution), options, player, done};
    const std::uint64_t portions = (options.plays + playsAtOnce - 1) / playsAtOnce;
    const std::uint64_t most = std::max(1U, options.threads);
    const auto threads = static_cast<std::size_t>(std::clamp<std::uint64_t>(portions, 1, most));
    std::vector<Worker> workers(threads, Worker(task));
    std::atomic<std::uint64_t> next = 0;
    core::inParallel(threads, options.threads, [&](std::size_t i) { workers[i].run(next); });
    Simulation sum;
    for (const Worker& worker : workers) worker.addTo(sum);
    return sum;
}

std::optional<SimulatedPlay> passingPlay(const Solution& solution, const SimulationOptions& options) {
    const engine::CompiledScenario& compiled = solution.compiled();
    const Player player(compiled, options.bot, options.language, &solution);
    const Task task{compiled, &solution, options, player, nullptr};
    std::vector<SceneId> entered;
    for (std::uint64_t number = 0; number < options.plays; ++number) {
        if (number % playsAtOnce == 0 && !options.goOn()) return std::nullopt;
        SimulatedPlay play{.seed = core::derivedSeed(options.seed, number), .choices = {}};
        Session session(compiled);
        playOnce(task, number, session, entered, [&](ChoiceId choice) { play.choices.push_back(choice); });
        if (session.over() && passes(session, solution)) return play;
    }
    return std::nullopt;
}

}  // namespace fourfold::coach
