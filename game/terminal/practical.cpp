#include "terminal/practical.hpp"

#include <utility>

#include "coach/practical/worth.hpp"
#include "engine/play.hpp"
#include "terminal/command.hpp"
#include "terminal/progress.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {
namespace {

std::vector<std::string> namesOf(const std::vector<quiz::Reference>& references) {
    std::vector<std::string> names;
    for (const quiz::Reference& each : references) names.push_back(each.name);
    return names;
}

}  // namespace

// A scenario with what its plays are worth.
struct PracticalStage::Solved {
    Solved(std::shared_ptr<const scenario::Scenario> scenario, const scenario::Weights& traditional)
        : rules(std::move(scenario)), solution(rules, traditional) {}
    Solved(const Solved&) = delete;
    Solved& operator=(const Solved&) = delete;

    // What is asked, as far as it was played: over once the decision is taken, or the play has ended.
    [[nodiscard]] static bool isOver(const quiz::Practical& task, const engine::Play& play) {
        return task.decision ? play.steps().size() > task.after.size() : play.now().over();
    }
    [[nodiscard]] quiz::Played worthOf(const quiz::Practical& task, const engine::Play& play) const {
        quiz::Played played;
        const std::size_t first = task.decision ? task.after.size() : 0;
        for (std::size_t i = first; i < play.steps().size(); ++i) played.choices.push_back(play.scenario()[play.steps()[i].choice].id);
        if (!task.decision) {
            played.share = coach::playWorth(play.now(), solution);
            return played;
        }
        engine::Play before(rules, play.seed(), engine::Mode::exam);
        static_cast<void>(engine::replay(before, namesOf(task.after), false));
        played.share = coach::choiceWorth(before.now(), play.steps().back().choice, solution);
        return played;
    }

    engine::Rules rules;
    coach::Solution solution;
};

PracticalStage::PracticalStage(Console& console, Voice& voice, Find find, const scenario::Weights& traditional)
    : m_console(console), m_voice(voice), m_find(std::move(find)), m_traditional(traditional) {}

PracticalStage::~PracticalStage() = default;

const PracticalStage::Solved* PracticalStage::solved(const std::string& name) {
    const auto [entry, isNew] = m_solved.try_emplace(name);
    if (isNew) {
        if (auto scenario = m_find(name)) {
            const Progress waiting(m_voice("terminal.solving"));
            entry->second = std::make_unique<Solved>(std::move(scenario), m_traditional);
        }
    }
    const Solved* known = entry->second.get();
    return known != nullptr && known->solution.exact() ? known : nullptr;
}

std::optional<quiz::Played> PracticalStage::play(const quiz::Practical& task, std::uint64_t seed) {
    const Solved* known = solved(task.scenario.name);
    if (known == nullptr) {
        m_console.print(m_voice.format("quiz.no_scenario", fmt::arg("name", task.scenario.name)));
        return std::nullopt;
    }
    engine::Play play(known->rules, seed, engine::Mode::exam);
    static_cast<void>(engine::replay(play, namesOf(task.after), false));
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice(play.scenario().title), .style = Style::strong});
    m_console.print(m_voice(play.scenario().brief));
    if (play.steps().empty()) {
        printSceneHead(m_console, m_voice, play);
        printEntered(m_console, m_voice, play.now(), play.now().rules().opening());
    } else {
        printTaken(m_console, m_voice, play.now(), play.steps().back().choice);
        printSceneHead(m_console, m_voice, play);
        printEntered(m_console, m_voice, play.now(), play.steps().back().entered);
    }
    while (!Solved::isOver(task, play)) {
        const std::vector<scenario::ChoiceId> choices = play.choices();
        if (choices.empty()) return std::nullopt;
        printChoices(m_console, m_voice, play.scenario(), choices);
        while (true) {
            const auto line = m_console.ask(m_voice.format("quiz.play_prompt", fmt::arg("n", choices.size())));
            if (!line) return std::nullopt;
            const Command command = parseCommand(*line, m_voice.strings());
            if (command.kind == Command::Kind::quit) return std::nullopt;
            if (command.kind == Command::Kind::number && command.number >= 1 && command.number <= choices.size()) {
                play.choose(choices[command.number - 1]);
                break;
            }
            m_console.print(m_voice.format("terminal.no_such_number", fmt::arg("n", choices.size())));
        }
        printTaken(m_console, m_voice, play.now(), play.steps().back().choice);
        if (Solved::isOver(task, play)) break;
        printSceneHead(m_console, m_voice, play);
        printEntered(m_console, m_voice, play.now(), play.steps().back().entered);
    }
    if (!task.decision) {
        printEntered(m_console, m_voice, play.now(), play.steps().back().entered);
        printEnding(m_console, m_voice, play);
    }
    return known->worthOf(task, play);
}

std::optional<quiz::Played> PracticalStage::judge(const quiz::Practical& task, const std::vector<std::string>& choices) {
    const Solved* known = solved(task.scenario.name);
    if (known == nullptr) return std::nullopt;
    std::vector<std::string> all = namesOf(task.after);
    all.insert(all.end(), choices.begin(), choices.end());
    engine::Play play(known->rules, 0, engine::Mode::exam);
    if (engine::replay(play, all, false) || !Solved::isOver(task, play)) return std::nullopt;
    if (task.decision && choices.size() != 1) return std::nullopt;
    return known->worthOf(task, play);
}

}  // namespace fourfold::terminal
