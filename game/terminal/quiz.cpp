#include "terminal/quiz.hpp"

#include <algorithm>
#include <utility>

#include "core/figures.hpp"
#include "core/whole_number.hpp"
#include "desk/ongoing_quiz.hpp"
#include "drill/missed.hpp"
#include "system/local_time.hpp"
#include "terminal/drill.hpp"
#include "terminal/quiz_feedback.hpp"
#include "terminal/quiz_question.hpp"
#include "terminal/quiz_review.hpp"

namespace fourfold::terminal {
namespace {

using quiz::Phase;

constexpr std::string_view commandKeys = "quiz.command.";

// The number in "g 12" or "12"; nothing if there is no number.
std::optional<std::size_t> numberAfter(std::string_view line) {
    const std::size_t digit = line.find_first_of("0123456789");
    if (digit == std::string_view::npos) return std::nullopt;
    return core::wholeNumber<std::size_t>(line.substr(digit));
}

// Whether all answers are kept somewhere: in the store, or on this PC until a server takes them.
bool isKept(const records::SaveFault* fault) {
    return fault == nullptr || fault->kind == records::SaveFault::Kind::waiting;
}

}  // namespace

void printQuizRules(Console& console, const Voice& voice, const quiz::Bank& bank, quiz::Mode mode) {
    std::size_t questions = bank.questions.size();
    if (mode == quiz::Mode::exam) {
        questions = 0;
        for (std::size_t i = 0; i < bank.topics.size(); ++i) questions += bank.drawn(quiz::TopicId(i));
    }
    console.blank();
    console.print({.lead = {}, .text = voice(bank.title), .style = Style::strong});
    console.print(voice(bank.brief));
    console.print(voice.count("quiz.questions", questions));
    if (mode == quiz::Mode::practice) {
        console.print(voice("quiz.practice_rules"));
        return;
    }
    console.print(voice.format("quiz.pass_mark", fmt::arg("percent", bank.pass)));
    if (bank.exam.minutes) console.print(voice.format("quiz.time", fmt::arg("minutes", *bank.exam.minutes)));
    if (bank.exam.secondChance) {
        console.print(voice.format("quiz.second_chance_rules", fmt::arg("percent", *bank.exam.secondChance)));
    }
    console.print(voice("quiz.exam_rules"));
    console.print(quiz::reviewText(bank.exam, quiz::reviewRule(bank.exam), voice.strings(), voice.language()));
}

Quiz::Quiz(QuizServices services)
    : m_services(std::move(services)), m_console(m_services.console), m_voice(m_services.voice) {
    m_console.setTick([this] { return !m_services.session.tick(); });
}

Quiz::~Quiz() { m_console.setTick({}); }

Outcome Quiz::run() {
    if (m_services.session.wentOn()) m_console.print(m_voice("quiz.goes_on"));
    goOn();
    while (!over()) {
        switch (ask()) {
            case Step::stay: break;
            case Step::next: goOn(); break;
            case Step::left:
                m_services.session.save();
                tellFault();
                m_console.print(m_voice(!m_services.session.keeps()          ? "quiz.dry_run.left"
                                        : isKept(m_services.session.fault()) ? "quiz.left"
                                                                             : "quiz.left_unsaved"));
                return m_console.flush() ? Outcome::quit : Outcome::inputEnded;
            case Step::inputEnded: return Outcome::inputEnded;
        }
    }
    if (const auto left = m_services.session.timeLeft(); left && left->count() == 0) {
        m_console.blank();
        m_console.print({.lead = {}, .text = m_voice("quiz.time_up"), .style = Style::bad});
    }
    m_services.session.save();
    tellFault();
    printQuizResult(m_console, m_voice, sitting());
    return m_console.flush() ? Outcome::finished : Outcome::inputEnded;
}

Quiz::Step Quiz::ask() {
    const quiz::Question& question = sitting().question(m_at);
    if (!std::exchange(m_shown, true)) {
        printQuestion(m_console, m_voice, sitting(), m_at);
        const std::string given = answerInWords(m_voice, question, sitting().answer(m_at));
        if (!given.empty()) m_console.print(m_voice.format("quiz.your_answer", fmt::arg("answer", given)));
        if (sitting().open(m_at))
            m_console.print(
                {.lead = {}, .text = howToAnswer(m_voice, question, sitting().rule(m_at)), .style = Style::faint});
    }
    const auto line = m_console.ask(prompt());
    // The time may have run out while the program waited for the line, or while it was suspended.
    m_services.session.tick();
    if (over()) return Step::stay;
    return line ? obey(*line) : Step::inputEnded;
}

std::string Quiz::prompt() const {
    if (const auto left = m_services.session.timeLeft()) {
        return m_voice.format("quiz.prompt_timed", fmt::arg("left", core::clockText(*left)));
    }
    return m_voice("quiz.prompt");
}

Quiz::Step Quiz::obey(std::string_view typed) {
    const std::string line = plainLine(typed);
    if (line.empty()) return Step::stay;
    const auto is = [&](std::string_view name) {
        return namesCommand(line, m_voice.strings(), std::string(commandKeys) + std::string(name));
    };
    const std::size_t count = sitting().paper().size();
    const auto goTo = [&](std::size_t sheet) {
        m_at = sheet;
        m_shown = false;
        return Step::stay;
    };
    if (is("help")) {
        m_console.print(m_voice(exam() ? "quiz.exam_help" : "quiz.practice_help"));
    } else if (is("quit")) {
        return Step::left;
    } else if (is("repeat")) {
        m_shown = false;
    } else if (is("english") || is("chinese")) {
        setLanguage(is("english") ? core::Language::en : core::Language::zh);
    } else if (!exam()) {
        return is("play") ? play() : answer(line);
    } else if (is("next")) {
        return goTo((m_at + 1) % count);
    } else if (is("previous")) {
        return goTo((m_at + count - 1) % count);
    } else if (is("overview")) {
        printOverview();
    } else if (is("flag")) {
        keep(quiz::event::Flagged{m_at, !sitting().flagged(m_at)});
        m_console.print(m_voice(sitting().flagged(m_at) ? "quiz.flag_set" : "quiz.flag_taken"));
    } else if (is("hand_in")) {
        handIn();
    } else if (const auto number = numberAfter(line);
               number && namesCommand(line.substr(0, line.find_first_of(" 0123456789")), m_voice.strings(),
                                      std::string(commandKeys) + "go")) {
        if (*number >= 1 && *number <= count) return goTo(*number - 1);
        m_console.print(m_voice.format("quiz.no_such_question", fmt::arg("n", count)));
    } else {
        return is("play") ? play() : answer(line);
    }
    return Step::stay;
}

Quiz::Step Quiz::answer(std::string_view line) {
    const quiz::Question& question = sitting().question(m_at);
    if (!sitting().open(m_at)) {
        m_console.print(m_voice("quiz.closed"));
        return Step::stay;
    }
    if (question.isPlayed()) {
        m_console.print(howToAnswer(m_voice, question, sitting().rule(m_at)));
        return Step::stay;
    }
    auto read = readAnswer(line, question, sitting().paper()[m_at]);
    if (const auto* wrong = std::get_if<std::string_view>(&read)) {
        m_console.print(m_voice(*wrong));
        return Step::stay;
    }
    keep(quiz::event::Answered{m_at, std::get<quiz::Answer>(std::move(read))});
    return judged();
}

Quiz::Step Quiz::play() {
    const auto* practical = std::get_if<quiz::Practical>(&sitting().question(m_at).task);
    if (practical == nullptr || !sitting().open(m_at)) {
        m_console.print(m_voice(practical == nullptr ? "quiz.nothing_to_play" : "quiz.closed"));
        return Step::stay;
    }
    // A copy, since the sitting's answer changes with every choice.
    const quiz::Answer begun = sitting().answer(m_at);
    m_services.stage.play(
        *practical, m_services.session.header().seed, std::get_if<quiz::Played>(&begun),
        {.keep =
             [this](const quiz::Played& answer) {
                 keep(quiz::event::Answered{m_at, answer});
             },
         .stopped = [this] { return exam() && over(); },
         .begun = [this](const scenario::Scenario& scenario) { m_services.session.keepVersion(scenario); }});
    m_shown = false;
    return sitting().answered(m_at) ? judged() : Step::stay;
}

Quiz::Step Quiz::judged() {
    if (!exam()) printJudgement();
    return Step::next;
}

void Quiz::printJudgement() {
    const quiz::Question& question = sitting().question(m_at);
    const core::Day today = system::localDay(m_services.clock());
    printFeedback(m_console, m_voice, question, sitting().answer(m_at), sitting().points(m_at));
    std::vector<records::Missed> missed = drill::missedIn(sitting(), m_at, today);
    const auto* played = std::get_if<quiz::Played>(&sitting().answer(m_at));
    if (const auto review = played == nullptr
                                ? std::nullopt
                                : m_services.stage.review(std::get<quiz::Practical>(question.task), *played)) {
        printMoves(m_console, m_voice, m_services.catalogue, *review);
        missed = drill::missedIn(review->played, *review->solution, today);
    }
    m_services.deck.add(missed);
    if (missed.empty()) return;
    m_console.print(played == nullptr ? m_voice("quiz.added") : m_voice.count("drill.added", missed.size()));
    printDeckFault(m_console, m_voice, m_services.deck);
}

void Quiz::handIn() {
    if (const std::size_t open = sitting().unanswered(); open > 0) {
        const auto sure = m_console.ask(m_voice.count("quiz.sure", open));
        if (!sure || !namesCommand(plainLine(*sure), m_voice.strings(), std::string(commandKeys) + "yes")) return;
    }
    keep(quiz::event::HandedIn{});
    if (sitting().phase() != Phase::secondChance) return;
    m_console.blank();
    m_console.print(
        {.lead = {}, .text = m_voice.count("quiz.second_chance", sitting().unanswered()), .style = Style::strong});
    m_console.print(m_voice("quiz.second_chance_key"));
    goOn();
}

void Quiz::keep(const quiz::Event& event) {
    static_cast<void>(m_services.session.apply(event));
    tellFault();
}

void Quiz::tellFault() {
    const records::SaveFault* fault = m_services.session.fault();
    if (fault != nullptr && !std::exchange(m_faultTold, true)) {
        m_console.print({.lead = {}, .text = m_services.sentence(*fault), .style = Style::bad});
    } else if (fault == nullptr && std::exchange(m_faultTold, false)) {
        m_console.print(m_voice("save.again"));
    }
}

void Quiz::goOn() {
    const std::size_t next = desk::nextUnanswered(sitting(), m_at);
    if (sitting().open(next) && !sitting().answered(next)) {
        m_at = next;
        m_shown = false;
        return;
    }
    if (exam() && sitting().phase() != Phase::over) m_console.print(m_voice("quiz.all_answered"));
}

void Quiz::printOverview() {
    m_console.blank();
    for (std::size_t i = 0; i < sitting().paper().size(); ++i) {
        std::string state = m_voice(!sitting().open(i)      ? "quiz.state.closed"
                                    : sitting().answered(i) ? "quiz.state.answered"
                                                            : "quiz.state.open");
        if (sitting().flagged(i)) state += m_voice("quiz.flagged");
        m_console.print({.lead = std::to_string(i + 1) + ".", .text = state, .indent = 2, .hang = 4});
    }
}

void Quiz::setLanguage(core::Language language) {
    m_voice.setLanguage(language);
    m_console.setLanguage(language);
    m_shown = false;
}

}  // namespace fourfold::terminal
