#include "terminal/home.hpp"

#include <algorithm>
#include <utility>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "system/local_time.hpp"
#include "terminal/drill.hpp"
#include "terminal/layout.hpp"

namespace fourfold::terminal {
std::vector<std::shared_ptr<const scenario::Scenario>> byLevel(std::span<const yaml::ScenarioFile> library) {
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;
    for (const yaml::ScenarioFile& file : library) {
        if (file.scenario) scenarios.push_back(file.scenario);
    }
    std::ranges::stable_sort(scenarios, {}, [](const auto& scenario) { return scenario->level; });
    return scenarios;
}

Home::Home(Services services, std::span<const yaml::ScenarioFile> library, std::function<std::uint64_t()> seed)
    : m_services(std::move(services)), m_console(m_services.console), m_voice(m_services.voice), m_library(library),
      m_seed(std::move(seed)), m_scenarios(byLevel(library)) {}

Outcome Home::run(engine::Mode mode) {
    std::optional<Continuable> left = leftBehind(nullptr);
    show(mode, left);
    while (true) {
        const auto line = m_console.ask(m_voice.format("terminal.home.prompt", fmt::arg("n", m_scenarios.size())));
        if (!line) return Outcome::inputEnded;
        const Command command = parseCommand(*line, m_voice.strings());
        Outcome outcome = Outcome::finished;
        switch (command.kind) {
            case Command::Kind::quit: return Outcome::quit;
            case Command::Kind::mode:
                mode = mode == engine::Mode::practice ? engine::Mode::exam : engine::Mode::practice;
                break;
            case Command::Kind::english:
            case Command::Kind::chinese:
                m_voice.setLanguage(command.kind == Command::Kind::english ? core::Language::en : core::Language::zh);
                m_console.setLanguage(m_voice.language());
                break;
            case Command::Kind::nothing:
            case Command::Kind::help:
            case Command::Kind::repeat: break;
            case Command::Kind::number:
                if (command.number >= 1 && command.number <= m_scenarios.size()) {
                    outcome = play(m_scenarios[command.number - 1], mode, Unfinished::ask);
                    mode = engine::Mode::practice;  // an exam is chosen for one play
                    break;
                }
                m_console.print(m_voice.format("terminal.no_such_number", fmt::arg("n", m_scenarios.size())));
                continue;
            case Command::Kind::drill: outcome = Drill(m_services, m_scenarios, m_seed()).run(); break;
            case Command::Kind::resume:
                if (left) {
                    outcome = goOn(*left).value_or(Outcome::finished);
                    break;
                }
                [[fallthrough]];
            default: m_console.print(m_voice("terminal.home.unknown")); continue;
        }
        if (outcome == Outcome::inputEnded) return outcome;
        left = leftBehind(nullptr);
        show(mode, left);
    }
}

Outcome Home::play(const ScenarioPointer& scenario, engine::Mode mode, Unfinished unfinished, bool yes) {
    if (unfinished == Unfinished::ask && !m_console.asksTerminal()) unfinished = Unfinished::beginNew;
    if (unfinished != Unfinished::beginNew) {
        const std::optional<Continuable> left = leftBehind(scenario);
        if (left && (unfinished == Unfinished::resume || wantsToGoOn(*left))) {
            if (const auto outcome = goOn(*left)) return *outcome;
        }
        if (!left && unfinished == Unfinished::resume) m_console.print(m_voice("terminal.home.nothing_left"));
    }
    if (mode == engine::Mode::exam && !yes && !wantsExam(*scenario)) return Outcome::quit;
    return Game(m_services, std::make_shared<const engine::CompiledScenario>(scenario)).start(m_seed(), mode);
}

std::string Home::playerName() const {
    const auto people = m_services.store.attempts()->people();
    if (!people) return {};
    const auto found = std::ranges::find(people.value(), m_services.store.person(), &records::Person::id);
    return found == people.value().end() ? std::string() : found->name;
}

bool Home::wantsExam(const scenario::Scenario& scenario) {
    if (!m_console.asksTerminal()) return true;
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice(scenario.title), .style = Style::strong});
    m_console.print(m_voice("exam_confirm.play_silent"));
    m_console.print(m_voice("exam_confirm.play_no_limit"));
    const std::string name = playerName();
    m_console.print(name.empty() ? m_voice("exam_confirm.kept_nameless")
                                 : m_voice.format("exam_confirm.kept", fmt::arg("name", core::printable(name))));
    const auto line = m_console.ask(m_voice("exam_confirm.ask"));
    return line && parseCommand(*line, m_voice.strings()).kind != Command::Kind::quit;
}

bool Home::wantsToGoOn(const Continuable& left) {
    const auto line =
        m_console.ask(m_voice.format("terminal.home.continue_prompt", fmt::arg("n", left.found.play.choices.size())));
    // Enter alone, or yes, goes on with the play.
    if (!line) return false;
    const Command::Kind kind = parseCommand(*line, m_voice.strings()).kind;
    return kind == Command::Kind::nothing || kind == Command::Kind::resume;
}

std::optional<Outcome> Home::goOn(const Continuable& left) {
    auto outcome = m_services.store.resume(left.found.attempt);
    if (!outcome) {
        const records::SaveFault& fault = outcome.fault();
        m_console.print(
            m_voice.format(fault.key(), fmt::arg("path", fault.path.string()), fmt::arg("reason", fault.reason())));
        return std::nullopt;
    }
    const auto compiled = std::make_shared<const engine::CompiledScenario>(left.scenario);
    return Game(m_services, compiled).resume(std::move(outcome).value());
}

std::optional<Home::Continuable> Home::leftBehind(const ScenarioPointer& only) {
    for (records::FoundPlay& found : m_services.store.unfinished()) {
        ScenarioPointer scenario = only ? only : find(found.play.header.scenario);
        if (!scenario || scenario->id != found.play.header.scenario) continue;
        if (!scenario->digest.names(found.play.digest)) {
            if (auto kept = m_services.store.attempts()->scenario(scenario->id, found.play.digest))
                scenario = std::move(kept);
        }
        if (desk::canResume(found.play, engine::CompiledScenario(scenario)))
            return Continuable{std::move(found), std::move(scenario)};
        if (!m_toldChanged.insert(scenario->id).second) continue;
        m_console.print(m_voice.format("terminal.home.changed", fmt::arg("title", m_voice(scenario->title))));
    }
    return std::nullopt;
}

Home::ScenarioPointer Home::find(std::string_view id) const {
    const auto found = std::ranges::find_if(m_scenarios, [&](const auto& scenario) { return scenario->id == id; });
    return found == m_scenarios.end() ? nullptr : *found;
}

void Home::show(engine::Mode mode, const std::optional<Continuable>& left) const {
    m_console.blank();
    m_console.print({.lead = {},
                     .text = m_voice.format("terminal.named", fmt::arg("name", m_voice("app.name")),
                                            fmt::arg("value", m_voice("app.tagline"))),
                     .style = Style::strong});
    m_console.blank();
    const auto best = m_services.store.bestScores();
    for (std::size_t i = 0; i < m_scenarios.size(); ++i) {
        const scenario::Scenario& scenario = *m_scenarios[i];
        std::vector<std::string> facts{
            m_voice("level." + std::string(scenario::levelNames[static_cast<std::size_t>(scenario.level)])),
            m_voice.count("word.minutes", static_cast<std::size_t>(scenario.minutes))};
        if (const auto score = best.find(scenario.id); score != best.end()) {
            facts.push_back(m_voice.format("terminal.home.best", fmt::arg("score", scoreText(score->second.score))));
        }
        m_console.print({.lead = fmt::format("{}. ", i + 1),
                         .text = m_voice.format("terminal.home.card", fmt::arg("title", m_voice(scenario.title)),
                                                fmt::arg("facts", m_voice.list(facts))),
                         .leadStyle = Style::strong,
                         .indent = margin,
                         .hang = 4});
    }
    if (m_scenarios.empty()) m_console.print(m_voice("terminal.home.none"));
    for (const yaml::ScenarioFile& file : m_library) {
        if (!file.scenario) showFaulty(file);
    }
    m_console.blank();
    if (left) {
        m_console.print(m_voice.format("terminal.home.continue", fmt::arg("title", m_voice(left->scenario->title)),
                                       fmt::arg("n", left->found.play.choices.size())));
    }
    showDeck();
    const bool practice = mode == engine::Mode::practice;
    m_console.print(m_voice(practice ? "terminal.home.in_practice" : "terminal.home.in_exam"));
}

void Home::showDeck() const {
    const records::Deck deck = m_services.deck.read();
    printDeckFault(m_console, m_voice, m_services.deck);
    const drill::Agenda agenda =
        drill::agendaOf(deck, m_scenarios, m_services.banks, system::localDay(m_services.clock()), 0);
    if (!agenda.lessons.empty()) m_console.print(m_voice.count("drill.offer", agenda.lessons.size()));
}

void Home::showFaulty(const yaml::ScenarioFile& file) const {
    const auto& all = file.diagnostics.all();
    const auto first = std::ranges::find(all, core::Severity::error, &core::Diagnostic::severity);
    m_console.print(
        {.lead = "! ",
         .text = m_voice.format("terminal.home.faulty", fmt::arg("path", core::printable(file.path)),
                                fmt::arg("errors", m_voice.count("check.errors", file.diagnostics.errors()))),
         .leadStyle = Style::bad,
         .indent = margin,
         .hang = 4});
    if (first == all.end()) return;
    m_console.print({.lead = {}, .text = core::formatDiagnostic(*first, m_voice.language()), .indent = margin + 4});
}

}  // namespace fourfold::terminal
