#include "terminal/drill.hpp"

#include <algorithm>
#include <utility>

#include <fmt/ranges.h>

#include "records/local_day.hpp"
#include "terminal/debrief.hpp"
#include "terminal/pages.hpp"
#include "terminal/progress.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {
namespace {

constexpr std::size_t margin = 2;

// When a mistake comes back, or that it does not.
std::string comeback(const Voice& voice, const drill::Verdict& verdict) {
    const std::string day = core::isoText(verdict.progress.due);
    if (verdict.progress.retired()) return voice("drill.retired");
    return voice.format(verdict.right ? "drill.right" : "drill.wrong", fmt::arg("day", day));
}

}  // namespace

void printDeck(Console& console, const Voice& voice, const drill::Agenda& agenda) {
    if (agenda.items.empty()) return;
    if (!agenda.lessons.empty()) {
        console.print(voice.count("drill.due", agenda.lessons.size()));
    } else if (agenda.next) {
        console.print(voice.format("drill.none_until", fmt::arg("day", core::isoText(*agenda.next))));
    }
    if (agenda.setAside > 0) console.print(voice.count("drill.set_aside", agenda.setAside));
}

void printDeckFault(Console& console, const Voice& voice, const records::DeckFile& deck) {
    const records::SaveFault* fault = deck.fault();
    if (fault == nullptr) return;
    console.print({.lead = {},
                   .text = voice.format("drill." + std::string(fault->key()), fmt::arg("path", fault->path.string()),
                                        fmt::arg("reason", fault->reason())),
                   .style = Style::bad});
}

Drill::Drill(Services services, drill::Library library, std::uint64_t seed)
    : m_services(std::move(services)),
      m_console(m_services.console),
      m_voice(m_services.voice),
      m_agenda(drill::agendaOf(m_services.deck.read(), library, records::localDay(m_services.clock()), seed)),
      m_round(m_agenda.lessons) {}

Outcome Drill::run() {
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice("drill.title"), .style = Style::strong});
    m_console.print(m_voice("drill.about"));
    printDeckFault(m_console, m_voice, m_services.deck);
    printDeck(m_console, m_voice, m_agenda);
    if (m_agenda.items.empty()) m_console.print(m_voice("drill.empty"));
    for (; !m_round.done(); m_round.next()) {
        if (const auto left = ask()) {
            printSummary();
            return m_console.flush() ? *left : Outcome::inputEnded;
        }
    }
    printSummary();
    return m_console.flush() ? Outcome::finished : Outcome::inputEnded;
}

std::optional<Outcome> Drill::ask() {
    show(true);
    if (solution() == nullptr) return std::nullopt;
    const engine::Play& play = m_round.lesson().play;
    const std::vector<scenario::ChoiceId> choices = play.choices();
    bool listed = true;
    while (true) {
        if (!listed) show(false);
        listed = true;
        const auto line = m_console.ask(m_voice.format("drill.prompt", fmt::arg("n", choices.size())));
        const Command command = line ? parseCommand(*line, m_voice.strings()) : Command{Command::Kind::quit};
        switch (command.kind) {
            case Command::Kind::number:
                if (command.number >= 1 && command.number <= choices.size()) {
                    take(choices[command.number - 1]);
                    return std::nullopt;
                }
                m_console.print(m_voice.format("terminal.no_such_number", fmt::arg("n", choices.size())));
                break;
            case Command::Kind::quit: return line ? Outcome::quit : Outcome::inputEnded;
            case Command::Kind::nothing: break;
            default:
                if (!lookUp(command.kind)) m_console.print(m_voice("drill.unknown"));
                listed = command.kind != Command::Kind::repeat;
        }
    }
}

std::string Drill::answer(std::span<const std::string> ids) {
    std::size_t number = 0;
    for (const std::string& id : ids) {
        ++number;
        // A drill that cannot be judged takes no answer.
        while (!m_round.done() && solution() == nullptr) m_round.next();
        if (m_round.done())
            return m_voice.format("drill.answers.too_many", fmt::arg("n", number), fmt::arg("choice", id));
        const drill::Lesson& lesson = m_round.lesson();
        const scenario::Scenario& scenario = lesson.play.scenario();
        const std::optional<scenario::ChoiceId> choice = scenario.choiceNamed(id);
        if (!choice || !lesson.play.now().open().contains(*choice)) {
            std::vector<std::string> open;
            for (const scenario::ChoiceId each : lesson.play.now().open()) open.push_back(scenario[each].id);
            return m_voice.format("drill.answers.not_open", fmt::arg("n", number), fmt::arg("choice", id),
                                  fmt::arg("scenario", scenario.id), fmt::arg("scene", lesson.entry.mistake.key.scene),
                                  fmt::arg("open", fmt::join(open, ", ")));
        }
        show(true);
        take(*choice);
        m_round.next();
    }
    printSummary();
    return {};
}

void Drill::take(scenario::ChoiceId choice) {
    const drill::Verdict& verdict =
        m_round.answer(choice, *solution(), m_services.deck, records::localDay(m_services.clock()));
    m_console.blank();
    const scenario::Scenario& scenario = m_round.lesson().play.scenario();
    printDecision(m_console, m_voice, m_services.catalogue, scenario, verdict.move, m_round.number());
    m_console.print({.lead = {},
                     .text = comeback(m_voice, verdict),
                     .style = verdict.right ? Style::good : Style::bad,
                     .indent = margin});
    printDeckFault(m_console, m_voice, m_services.deck);
}

void Drill::show(bool withHead) {
    const engine::Play& play = m_round.lesson().play;
    m_console.blank();
    if (withHead) {
        m_console.print(
            {.lead = {},
             .text = m_voice.format("drill.head", fmt::arg("n", m_round.number()), fmt::arg("of", m_round.size()),
                                    fmt::arg("title", m_voice(play.scenario().title))),
             .style = Style::strong});
    }
    printSceneHead(m_console, m_voice, play);
    if (play.steps().empty()) {
        printEntered(m_console, m_voice, play.now(), play.now().rules().opening());
    } else {
        const engine::Step& last = play.steps().back();
        printTaken(m_console, m_voice, play.now(), last.choice);
        printEntered(m_console, m_voice, play.now(), last.entered);
    }
    printNotebook(m_console, m_voice, play.now());
    printChoices(m_console, m_voice, play.scenario(), play.choices());
}

bool Drill::lookUp(Command::Kind kind) {
    const engine::Play& play = m_round.lesson().play;
    switch (kind) {
        case Command::Kind::notebook: printNotebook(m_console, m_voice, play.now()); break;
        case Command::Kind::chart: printChart(m_console, m_voice, play.now()); break;
        case Command::Kind::log: printLog(m_console, m_voice, play); break;
        case Command::Kind::brief: printBriefing(m_console, m_voice, play); break;
        case Command::Kind::help: m_console.print(m_voice("drill.help")); break;
        case Command::Kind::repeat: break;
        case Command::Kind::english: setLanguage(core::Language::en); break;
        case Command::Kind::chinese: setLanguage(core::Language::zh); break;
        default: return false;
    }
    return true;
}

void Drill::setLanguage(core::Language language) {
    m_voice.setLanguage(language);
    m_console.setLanguage(language);
    show(true);
}

void Drill::printSummary() {
    if (m_round.answered() == 0) return;
    m_console.blank();
    m_console.print({.lead = {},
                     .text = m_voice.format("drill.summary", fmt::arg("right", m_round.right()),
                                            fmt::arg("of", m_round.answered())),
                     .style = Style::strong});
    for (std::size_t i = 0; i < m_round.size(); ++i) {
        const std::optional<drill::Verdict>& verdict = m_round.verdicts()[i];
        if (!verdict) continue;
        const scenario::Scenario& scenario = m_round.lessons()[i].play.scenario();
        const core::Text& scene = scenario[verdict->move.scene].title;
        m_console.print(
            {.lead = fmt::format("{}. ", i + 1),
             .text = m_voice.format("drill.result", fmt::arg("scene", m_voice(scene.empty() ? scenario.title : scene)),
                                    fmt::arg("label", m_voice("label." + std::string(name(verdict->move.label)))),
                                    fmt::arg("comeback", comeback(m_voice, *verdict))),
             .style = verdict->right ? Style::good : Style::bad,
             .indent = margin,
             .hang = 4});
    }
    const std::size_t left = m_round.left() + m_round.size() - m_round.answered();
    if (left > 0) m_console.print(m_voice.count("drill.left", left));
}

const coach::Solution* Drill::solution() {
    const drill::Lesson& lesson = m_round.lesson();
    auto& known = m_solutions[lesson.rules.get()];
    if (!known) {
        const scenario::Method* method = m_services.catalogue.method(scenario::traditionalMethod);
        const scenario::Weights weights = method != nullptr ? method->weights : scenario::Weights{};
        {
            const Progress waiting(m_voice("terminal.solving"));
            known = std::make_unique<const coach::Solution>(*lesson.rules, weights);
        }
        if (!known->exact()) m_console.print(m_voice(obstacleKey(known->obstacle())));
    }
    return known->exact() ? known.get() : nullptr;
}

}  // namespace fourfold::terminal
