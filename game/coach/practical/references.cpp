#include "coach/practical/references.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "coach/solved_scenario.hpp"
#include "coach/practical/worth.hpp"
#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"

namespace fourfold::coach {
namespace {

using core::Code;
using quiz::Guess;
using quiz::Practical;

class References {
public:
    References(const ScenarioSource& scenarios, const core::GoOn& goOn, core::Diagnostics& found)
        : m_scenarios(scenarios), m_goOn(goOn), m_found(found),
          m_solved([this](const std::string& name, const std::string&) { return lookUp(name); }, scenarios.traditional,
                   {.goOn = goOn}) {}

    // What guessing at the question earns. Nothing, with a finding that says why, when the question cannot be asked or
    // the computation takes too long.
    std::optional<Guess> look(const Practical& task) {
        const SolvedScenario* solved = solve(task.scenario);
        if (solved == nullptr) return std::nullopt;
        if (!task.decision) {
            std::optional<Guess> guess = guessAtPlay(solved->solution, m_goOn);
            if (!guess) m_found.add(m_goOn() ? Code::guessingNotProven : Code::guessingStopped, task.scenario.at);
            return guess;
        }
        const std::optional<engine::Session> session = play(*solved, task);
        if (!session) return std::nullopt;
        const std::string& scene = session->scenario()[session->scene()].id;
        if (scene != task.decision->name) {
            m_found.add(Code::decisionElsewhere, task.decision->at, {task.decision->name, scene});
        } else if (!hasStake(*session, solved->solution)) {
            m_found.add(Code::nothingToDecide, task.decision->at, {scene});
        } else {
            return guessAtChoice(*session, solved->solution);
        }
        return std::nullopt;
    }

private:
    const SolvedScenario* solve(const quiz::Reference& reference) {
        if (const SolvedScenario* solved = m_solved.find(reference.name)) return solved;
        if (m_exists[reference.name] && !m_goOn()) {
            m_found.add(Code::guessingStopped, reference.at);
        } else if (m_exists[reference.name]) {
            m_found.add(Code::scenarioUnusable, reference.at, {reference.name});
        } else {
            m_found.add(Code::unknownScenario, reference.at, {reference.name},
                        core::nearestOf(reference.name, m_scenarios.names));
        }
        return nullptr;
    }

    std::shared_ptr<const scenario::Scenario> lookUp(const std::string& name) {
        ScenarioSource::Found file = m_scenarios.find(name);
        m_exists[name] = file.exists;
        return std::move(file.scenario);
    }

    std::optional<engine::Session> play(const SolvedScenario& solved, const Practical& task) {
        const scenario::Scenario& scenario = solved.scenario();
        engine::Session session(*solved.compiled);
        for (const quiz::Reference& name : task.after) {
            const auto choice = scenario.choiceNamed(name.name);
            if (!choice) {
                core::Nearest nearest(name.name);
                for (const scenario::Choice& each : scenario.choices) nearest.offer(each.id);
                m_found.add(Code::choiceNotInScenario, name.at, {name.name}, nearest.name());
                return std::nullopt;
            }
            const engine::OpenChoices open = session.open();
            if (std::ranges::find(open, *choice) == open.end()) {
                m_found.add(Code::choiceNotOpen, name.at, {name.name, scenario[session.scene()].id});
                return std::nullopt;
            }
            session.choose(*choice);
        }
        return session;
    }

    const ScenarioSource& m_scenarios;
    const core::GoOn& m_goOn;
    core::Diagnostics& m_found;
    SolvedScenarios m_solved;
    std::map<std::string, bool> m_exists;
};

}  // namespace

core::Diagnostics inspectBank(const quiz::Bank& bank, const ScenarioSource& scenarios, const core::GoOn& goOn) {
    core::Diagnostics found(bank.path);
    References references(scenarios, goOn, found);
    const core::Diagnostics byRules = quiz::rules::inspect(
        bank, [&](const Practical& task) { return references.look(task); }, goOn);
    found.append(byRules);
    found.finish();
    return found;
}

}  // namespace fourfold::coach
