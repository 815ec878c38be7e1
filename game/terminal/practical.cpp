#include "terminal/practical.hpp"

#include "terminal/command.hpp"
#include "terminal/progress.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {
namespace {

using coach::PracticalPlay;

void printWhereItStands(Console& console, const Voice& voice, const engine::Play& play) {
    if (!play.steps().empty()) printTaken(console, voice, play.now(), play.steps().back().choice);
    printSceneHead(console, voice, play);
    printEntered(console, voice, play.now(),
                 play.steps().empty() ? play.now().compiled().opening() : play.steps().back().entered);
}

}  // namespace

void PracticalStage::play(const quiz::Practical& task, std::uint64_t seed, const quiz::Played* begun,
                          const Listener& listener) {
    const bool wasBegun = begun != nullptr && !begun->choices.empty();
    const coach::SolvedScenario* known = wasBegun ? find(task.scenario.name, begun->digest) : nullptr;
    auto stage = known == nullptr ? std::nullopt : PracticalPlay::begin(task, *known->compiled, seed, begun->choices);
    const bool goesOn = stage.has_value();
    if (!goesOn) {
        known = find(task.scenario.name);
        const bool isAnother = known != nullptr && (!wasBegun || !known->scenario().digest.names(begun->digest));
        if (isAnother) stage = PracticalPlay::begin(task, *known->compiled, seed);
    }
    if (!stage) {
        m_console.print(m_voice.format("quiz.no_scenario", fmt::arg("name", task.scenario.name)));
        return;
    }
    const engine::Play& play = stage->play();
    listener.begun(play.scenario());
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice(play.scenario().title), .style = Style::strong});
    m_console.print(m_voice(play.scenario().brief));
    if (wasBegun) m_console.print(m_voice(goesOn ? "quiz.play_goes_on" : "quiz.play_begins_anew"));
    if (!play.steps().empty()) {
        m_console.blank();
        m_console.print({.lead = {}, .text = m_voice("quiz.just_before"), .style = Style::strong});
    }
    printWhereItStands(m_console, m_voice, play);
    while (!stage->over()) {
        printChoices(m_console, m_voice, play.scenario(), play.choices());
        const auto choice = ask(play, listener);
        if (!choice) return;
        stage->choose(*choice);
        listener.keep(stage->over() ? stage->answer(known->solution) : stage->soFar());
        if (listener.stopped()) return;
        if (!task.decision || !stage->over()) {
            printWhereItStands(m_console, m_voice, play);
        } else {
            printTaken(m_console, m_voice, play.now(), *choice);
        }
    }
    if (play.now().over()) printEnding(m_console, m_voice, play);
}

std::optional<scenario::ChoiceId> PracticalStage::ask(const engine::Play& play, const Listener& listener) {
    const std::vector<scenario::ChoiceId> choices = play.choices();
    while (true) {
        const auto line = m_console.ask(m_voice.format("quiz.play_prompt", fmt::arg("n", choices.size())));
        if (!line || listener.stopped()) return std::nullopt;
        const Command command = parseCommand(*line, m_voice.strings());
        if (command.kind == Command::Kind::quit) return std::nullopt;
        if (command.kind == Command::Kind::number && command.number >= 1 && command.number <= choices.size()) {
            return choices[command.number - 1];
        }
        if (command.kind == Command::Kind::nothing) continue;
        m_console.print(m_voice.format("terminal.no_such_number", fmt::arg("n", choices.size())));
    }
}

std::optional<quiz::Played> PracticalStage::judge(const quiz::Practical& task,
                                                  const std::vector<std::string>& choices) {
    const coach::SolvedScenario* known = find(task.scenario.name);
    if (known == nullptr) return std::nullopt;
    const auto stage = PracticalPlay::begin(task, *known->compiled, 0, choices);
    if (!stage || !stage->over()) return std::nullopt;
    return stage->answer(known->solution);
}

std::optional<PracticalStage::Review> PracticalStage::review(const quiz::Practical& task, const quiz::Played& answer) {
    const coach::SolvedScenario* known = find(task.scenario.name, answer.digest);
    auto played = known == nullptr ? std::nullopt : PracticalPlay::begin(task, *known->compiled, 0, answer.choices);
    if (!played) return std::nullopt;
    auto moves = played->review(known->solution);
    return Review{std::move(*played), std::move(moves), &known->scenario(), &known->solution};
}

const coach::SolvedScenario* PracticalStage::find(const std::string& name, const std::string& digest) {
    const Progress waiting(m_voice("terminal.solving"));
    return m_scenarios.find(name, digest);
}

}  // namespace fourfold::terminal
