#include "terminal/game.hpp"

#include <utility>

#include "system/local_time.hpp"
#include "terminal/debrief.hpp"
#include "terminal/drill.hpp"
#include "terminal/pages.hpp"
#include "terminal/progress.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {

Game::Game(Services services, std::shared_ptr<const engine::CompiledScenario> compiled)
    : m_services(std::move(services)), m_console(m_services.console), m_voice(m_services.voice),
      m_compiled(std::move(compiled)) {}

Outcome Game::start(std::uint64_t seed, engine::Mode mode) {
    begin(seed, mode, {});
    printBriefing(m_console, m_voice, play());
    m_console.blank();
    m_console.print(m_voice("terminal.hint"));
    showScene(false);
    printEntered(m_console, m_voice, play().now(), m_compiled->opening());
    return run();
}

Outcome Game::startBehind(std::uint64_t seed, std::span<const std::string> choices) {
    begin(seed, engine::Mode::practice, choices);
    m_console.print(m_voice.format("terminal.resumed", fmt::arg("title", m_voice(m_compiled->scenario().title)),
                                   fmt::arg("n", play().steps().size())));
    m_console.print(m_voice("terminal.hint"));
    showScene(true);
    return run();
}

Outcome Game::resume(records::Resumed resumed) {
    // canResume() has checked that the choices can be played.
    m_play.emplace(m_compiled, std::move(resumed));
    m_console.blank();
    m_console.print(m_voice.format("terminal.resumed", fmt::arg("title", m_voice(m_compiled->scenario().title)),
                                   fmt::arg("n", play().steps().size())));
    m_console.print(m_voice("terminal.hint"));
    showScene(true);
    return run();
}

Outcome Game::run() {
    while (true) {
        if (const auto left = playToEnding()) return *left;
        const auto kept = debrief();
        if (!kept) return m_console.flush() ? Outcome::finished : Outcome::inputEnded;
        retry(*kept);
    }
}

std::optional<Outcome> Game::playToEnding() {
    bool listed = false;
    while (!play().now().over()) {
        const std::vector<scenario::ChoiceId> choices = play().choices();
        if (!listed) printChoices(m_console, m_voice, play().scenario(), choices);
        if (!listed && choices.empty()) m_console.print(m_voice("terminal.stuck"));
        listed = true;

        const std::string prompt = choices.empty() ? m_voice("terminal.prompt_stuck")
                                                   : m_voice.format("terminal.prompt", fmt::arg("n", choices.size()));
        const auto line = m_console.ask(prompt);
        const Command command = line ? parseCommand(*line, m_voice.strings()) : Command{Command::Kind::quit};
        switch (command.kind) {
            case Command::Kind::number:
                if (command.number >= 1 && command.number <= choices.size()) {
                    take(choices[command.number - 1]);
                    listed = false;
                } else if (choices.empty()) {
                    m_console.print(m_voice("terminal.stuck"));
                } else {
                    m_console.print(m_voice.format("terminal.no_such_number", fmt::arg("n", choices.size())));
                }
                break;
            case Command::Kind::undo:
                undo();
                listed = false;
                break;
            case Command::Kind::quit: sayGoodbye(); return line ? Outcome::quit : Outcome::inputEnded;
            case Command::Kind::nothing: break;
            case Command::Kind::unknown: m_console.print(m_voice("terminal.unknown")); break;
            default: listed = !lookUp(command.kind);
        }
    }
    return std::nullopt;
}

void Game::take(scenario::ChoiceId choice) {
    const engine::Step& step = m_play->choose(choice);
    const engine::Session& now = play().now();

    m_console.blank();
    printTaken(m_console, m_voice, now, choice);
    if (play().mode() == engine::Mode::practice) printEffects(m_console, m_voice, step, now);
    reportFault();
    if (step.entered.empty()) return;
    showScene(false);
    printEntered(m_console, m_voice, now, step.entered);
}

void Game::undo() {
    if (play().mode() == engine::Mode::exam) {
        m_console.print(m_voice("terminal.no_undo_in_exam"));
        return;
    }
    if (play().steps().empty()) {
        m_console.print(m_voice("terminal.nothing_to_undo"));
        return;
    }
    const scenario::ChoiceId undone = play().steps().back().choice;
    m_play->rollBack();
    m_console.blank();
    m_console.print(m_voice.format("terminal.undone", fmt::arg("choice", m_voice(play().scenario()[undone].text))));
    reportFault();
    showScene(true);
}

bool Game::lookUp(Command::Kind kind) {
    switch (kind) {
        case Command::Kind::notebook: printNotebook(m_console, m_voice, play().now()); break;
        case Command::Kind::chart: printChart(m_console, m_voice, play().now()); break;
        case Command::Kind::status: printStatus(m_console, m_voice, play()); break;
        case Command::Kind::log: printLog(m_console, m_voice, play()); break;
        case Command::Kind::brief: printBriefing(m_console, m_voice, play()); break;
        case Command::Kind::help: printHelp(m_console, m_voice, play().mode()); break;
        case Command::Kind::repeat: showScene(true); break;
        case Command::Kind::english: setLanguage(core::Language::en); break;
        case Command::Kind::chinese: setLanguage(core::Language::zh); break;
        default: return false;
    }
    return true;
}

void Game::setLanguage(core::Language language) {
    m_voice.setLanguage(language);
    m_console.setLanguage(language);
    showScene(true);
}

void Game::showScene(bool withLines) {
    printSceneHead(m_console, m_voice, play());
    const scenario::SceneId scene = play().now().scene();
    if (withLines) printEntered(m_console, m_voice, play().now(), std::span(&scene, 1));
}

std::optional<std::size_t> Game::debrief() {
    if (!m_solution) {
        const Progress waiting(m_voice("terminal.solving"));
        m_solution = std::make_unique<const coach::Solution>(*m_compiled, m_services.catalogue.traditional().weights);
    }
    std::optional<coach::Review> review;
    if (m_solution->exact()) review = coach::review(play(), *m_solution);
    const core::Day today = system::localDay(m_services.clock());
    const coach::Review* judged = review ? &*review : nullptr;
    const std::size_t mistakes = m_play->recordEnd(*m_solution, judged, m_services.deck, today).value_or(0);

    printEnding(m_console, m_voice, play());
    if (m_services.ended) m_services.ended(play(), review);
    if (review) {
        printDebrief(m_console, m_voice, m_services.catalogue, play(), *review);
    } else {
        printUnscored(m_console, m_voice, *m_solution);
    }
    tellMistakes(mistakes);
    reportFault();
    // In an exam answered from a file, further lines are not answers to the question whether to try again.
    const bool fromFile = play().mode() == engine::Mode::exam && !m_console.asksTerminal();
    if (fromFile || play().steps().empty()) return std::nullopt;
    m_console.blank();
    m_console.print(m_voice("terminal.retry_hint"));
    while (const auto line =
               m_console.ask(m_voice.format("terminal.retry_prompt", fmt::arg("n", play().steps().size())))) {
        const Command command = parseCommand(*line, m_voice.strings());
        if (command.kind == Command::Kind::nothing || command.kind == Command::Kind::quit) break;
        if (command.kind == Command::Kind::number && command.number >= 1 && command.number <= play().steps().size()) {
            return command.number - 1;
        }
        m_console.print(m_voice("terminal.unknown"));
    }
    return std::nullopt;
}

void Game::retry(std::size_t kept) {
    const std::vector<std::string> choices = desk::choiceIds(play(), kept);
    begin(play().seed(), engine::Mode::practice, choices);
    // The reason why the last play was not saved may be over. If it is not, the new play reports it again.
    m_faultTold = false;
    reportFault();
    showScene(true);
}

void Game::tellMistakes(std::size_t mistakes) {
    if (mistakes == 0) return;
    m_console.blank();
    if (m_services.deck.fault() == nullptr) m_console.print(m_voice.count("drill.added", mistakes));
    printDeckFault(m_console, m_voice, m_services.deck);
}

void Game::begin(std::uint64_t seed, engine::Mode mode, std::span<const std::string> choices) {
    m_play.emplace(desk::Beginning{.compiled = m_compiled,
                                   .seed = seed,
                                   .mode = mode,
                                   .language = m_voice.language(),
                                   .started = m_services.clock(),
                                   .choices = choices},
                   m_services.store);
}

void Game::reportFault() {
    const records::SaveFault* fault = m_play->fault();
    if (fault != nullptr && !std::exchange(m_faultTold, true)) {
        m_console.print({.lead = {},
                         .text = m_voice.format(fault->key(), fmt::arg("path", fault->path.string()),
                                                fmt::arg("reason", fault->reason())),
                         .style = Style::bad});
    } else if (fault == nullptr && std::exchange(m_faultTold, false)) {
        m_console.print(m_voice("save.again"));
    }
}

void Game::sayGoodbye() {
    m_console.blank();
    if (m_play->fault() != nullptr) {
        m_console.print(m_voice("terminal.left_unsaved"));
    } else if (!play().steps().empty()) {
        const std::string& name = m_services.argument.empty() ? m_compiled->scenario().id : m_services.argument;
        m_console.print(m_voice.format("terminal.left_saved", fmt::arg("id", name)));
    }
    static_cast<void>(m_console.flush());
}

}  // namespace fourfold::terminal
