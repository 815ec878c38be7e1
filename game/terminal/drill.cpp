#include "terminal/drill.hpp"

#include <algorithm>
#include <utility>

#include <fmt/ranges.h>

#include "quiz/answer_text.hpp"
#include "system/local_time.hpp"
#include "terminal/debrief.hpp"
#include "terminal/layout.hpp"
#include "terminal/pages.hpp"
#include "terminal/progress.hpp"
#include "terminal/quiz_feedback.hpp"
#include "terminal/quiz_question.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {
namespace {

// Says when a mistake comes back, or that it is retired.
std::string comeback(const Voice& voice, const drill::Verdict& verdict) {
    const std::string day = core::isoText(verdict.progress.due);
    if (verdict.progress.retired()) return voice("drill.retired");
    return voice.format(verdict.right ? "drill.right" : "drill.wrong", fmt::arg("day", day));
}

// One line of the summary.
std::string resultText(const Voice& voice, const drill::Lesson& lesson, const drill::Verdict& verdict) {
    if (const drill::AskedQuestion* asked = lesson.asked()) {
        const quiz::Question& question = asked->question();
        return voice.format("drill.question_result", fmt::arg("question", voice(question.text)),
                            fmt::arg("points", scoreText(verdict.answer()->points)), fmt::arg("of", question.points),
                            fmt::arg("comeback", comeback(voice, verdict)));
    }
    const scenario::Scenario& scenario = lesson.situation()->play.scenario();
    const core::Text& scene = scenario[verdict.move()->scene].title;
    return voice.format("drill.result", fmt::arg("scene", voice(scene.empty() ? scenario.title : scene)),
                        fmt::arg("label", voice("label." + std::string(name(verdict.move()->label)))),
                        fmt::arg("comeback", comeback(voice, verdict)));
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

void printDeckFault(Console& console, const Voice& voice, const records::DeckStore& deck) {
    const records::SaveFault* fault = deck.fault();
    if (fault == nullptr) return;
    console.print(
        {.lead = {},
         .text = voice.format("drill.not_kept",
                              fmt::arg("why", voice.format(fault->storeKey(), fmt::arg("path", fault->path.string()),
                                                           fmt::arg("reason", fault->reason())))),
         .style = Style::bad});
}

Drill::Drill(Services services, drill::Library library, std::uint64_t seed)
    : m_services(std::move(services)), m_console(m_services.console), m_voice(m_services.voice),
      m_agenda(drill::agendaOf(m_services.deck.read(), library, m_services.banks, system::localDay(m_services.clock()),
                               seed)),
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
    if (!judgeable()) return std::nullopt;
    return m_round.lesson().asked() != nullptr ? askQuestion() : askChoice();
}

std::optional<Outcome> Drill::askChoice() {
    const engine::Play& play = m_round.lesson().situation()->play;
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

std::optional<Outcome> Drill::askQuestion() {
    const drill::AskedQuestion& asked = *m_round.lesson().asked();
    m_console.print({.lead = {},
                     .text = howToAnswer(m_voice, asked.question(), quiz::ruleOf(asked.question(), quiz::usualRule)),
                     .style = Style::faint});
    while (true) {
        const auto line = m_console.ask(m_voice("quiz.prompt"));
        if (!line) return Outcome::inputEnded;
        const Command command = parseCommand(*line, m_voice.strings());
        if (command.kind == Command::Kind::quit) return Outcome::quit;
        if (command.kind == Command::Kind::nothing) continue;
        if (command.kind == Command::Kind::repeat) {
            show(false);
            continue;
        }
        if (lookUp(command.kind)) continue;
        const auto read = readAnswer(*line, asked.question(), asked.sheet);
        if (const auto* wrong = std::get_if<std::string_view>(&read)) {
            m_console.print(m_voice(*wrong));
            continue;
        }
        take(std::get<quiz::Answer>(read));
        return std::nullopt;
    }
}

std::string Drill::answer(std::span<const std::string> answers) {
    std::size_t number = 0;
    for (const std::string& each : answers) {
        ++number;
        // A drill that cannot be judged takes no answer and is skipped.
        while (!m_round.done() && !judgeable()) m_round.next();
        if (m_round.done())
            return m_voice.format("drill.answers.too_many", fmt::arg("n", number), fmt::arg("choice", each));
        std::string fault = m_round.lesson().asked() != nullptr ? takeAnswer(each, number) : takeChoice(each, number);
        if (!fault.empty()) return fault;
        m_round.next();
    }
    printSummary();
    return {};
}

std::string Drill::takeChoice(const std::string& id, std::size_t number) {
    const drill::Lesson& lesson = m_round.lesson();
    const engine::Play& play = lesson.situation()->play;
    const std::optional<scenario::ChoiceId> choice = play.scenario().choiceNamed(id);
    if (!choice || !play.now().open().contains(*choice)) {
        std::vector<std::string> open;
        for (const scenario::ChoiceId each : play.now().open()) open.push_back(play.scenario()[each].id);
        return m_voice.format("drill.answers.not_open", fmt::arg("n", number), fmt::arg("choice", id),
                              fmt::arg("scenario", play.scenario().id),
                              fmt::arg("scene", lesson.entry.decision()->key.scene),
                              fmt::arg("open", fmt::join(open, ", ")));
    }
    show(true);
    take(*choice);
    return {};
}

std::string Drill::takeAnswer(const std::string& text, std::size_t number) {
    const drill::AskedQuestion& asked = *m_round.lesson().asked();
    const auto read = quiz::answerFrom(text, asked.question());
    const auto* answer = std::get_if<quiz::Answer>(&read);
    if (answer == nullptr || !quiz::isGiven(*answer)) {
        return m_voice.format("drill.answers.no_answer", fmt::arg("n", number), fmt::arg("answer", text),
                              fmt::arg("bank", asked.bank->id), fmt::arg("question", asked.question().id));
    }
    show(true);
    take(*answer);
    return {};
}

void Drill::take(scenario::ChoiceId choice) {
    const drill::Verdict& verdict = m_round.answer(choice, *solution(), m_services.deck, today());
    m_console.blank();
    const scenario::Scenario& scenario = m_round.lesson().situation()->play.scenario();
    printDecision(m_console, m_voice, m_services.catalogue, scenario, *verdict.move(), m_round.number());
    tellComeback(verdict);
}

void Drill::take(const quiz::Answer& answer) {
    const drill::Verdict& verdict = m_round.answer(answer, m_services.deck, today());
    m_console.blank();
    printFeedback(m_console, m_voice, m_round.lesson().asked()->question(), answer, verdict.answer()->points);
    tellComeback(verdict);
}

void Drill::tellComeback(const drill::Verdict& verdict) {
    m_console.print({.lead = {},
                     .text = comeback(m_voice, verdict),
                     .style = verdict.right ? Style::good : Style::bad,
                     .indent = margin});
    printDeckFault(m_console, m_voice, m_services.deck);
}

core::Day Drill::today() const { return system::localDay(m_services.clock()); }

void Drill::show(bool withHead) {
    const drill::Lesson& lesson = m_round.lesson();
    const drill::AskedQuestion* asked = lesson.asked();
    m_console.blank();
    if (withHead) {
        m_console.print({.lead = {},
                         .text = m_voice.format(
                             "drill.head", fmt::arg("n", m_round.number()), fmt::arg("of", m_round.size()),
                             fmt::arg("title", m_voice(asked != nullptr ? asked->bank->title
                                                                        : lesson.situation()->play.scenario().title))),
                         .style = Style::strong});
    }
    if (asked != nullptr) {
        printQuestion(m_console, m_voice, asked->question(), asked->sheet);
        return;
    }
    const engine::Play& play = lesson.situation()->play;
    printSceneHead(m_console, m_voice, play);
    if (play.steps().empty()) {
        printEntered(m_console, m_voice, play.now(), play.now().compiled().opening());
    } else {
        const engine::Step& last = play.steps().back();
        printTaken(m_console, m_voice, play.now(), last.choice);
        printEntered(m_console, m_voice, play.now(), last.entered);
    }
    printNotebook(m_console, m_voice, play.now());
    printChoices(m_console, m_voice, play.scenario(), play.choices());
}

bool Drill::lookUp(Command::Kind kind) {
    const bool asked = m_round.lesson().asked() != nullptr;
    switch (kind) {
        case Command::Kind::help: m_console.print(m_voice(asked ? "drill.question_help" : "drill.help")); break;
        case Command::Kind::repeat: break;
        case Command::Kind::english: setLanguage(core::Language::en); break;
        case Command::Kind::chinese: setLanguage(core::Language::zh); break;
        default: return !asked && lookUpInPlay(kind);
    }
    return true;
}

bool Drill::lookUpInPlay(Command::Kind kind) {
    const engine::Play& play = m_round.lesson().situation()->play;
    switch (kind) {
        case Command::Kind::notebook: printNotebook(m_console, m_voice, play.now()); break;
        case Command::Kind::chart: printChart(m_console, m_voice, play.now()); break;
        case Command::Kind::log: printLog(m_console, m_voice, play); break;
        case Command::Kind::brief: printBriefing(m_console, m_voice, play); break;
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
        m_console.print({.lead = fmt::format("{}. ", i + 1),
                         .text = resultText(m_voice, m_round.lessons()[i], *verdict),
                         .style = verdict->right ? Style::good : Style::bad,
                         .indent = margin,
                         .hang = 4});
    }
    const std::size_t left = m_round.left() + m_round.size() - m_round.answered();
    if (left > 0) m_console.print(m_voice.count("drill.left", left));
}

const coach::Solution* Drill::solution() {
    const engine::CompiledScenario& compiled = *m_round.lesson().situation()->compiled;
    auto& known = m_solutions[&compiled];
    if (!known) {
        {
            const Progress waiting(m_voice("terminal.solving"));
            known = std::make_unique<const coach::Solution>(compiled, m_services.catalogue.traditional().weights);
        }
        if (!known->exact()) m_console.print(m_voice(obstacleKey(known->obstacle())));
    }
    return known->exact() ? known.get() : nullptr;
}

}  // namespace fourfold::terminal
