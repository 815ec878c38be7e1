#include "terminal/quiz.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "terminal/quiz_feedback.hpp"
#include "terminal/quiz_question.hpp"

namespace fourfold::terminal {
namespace {

using quiz::Phase;
using std::chrono::milliseconds;

constexpr std::string_view commands = "quiz.command.";

// The number in "g 12" or "12"; nothing when there is none.
std::optional<std::size_t> numberAfter(std::string_view line) {
    const std::size_t digit = line.find_first_of("0123456789");
    if (digit == std::string_view::npos) return std::nullopt;
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(line.data() + digit, line.data() + line.size(), number);
    if (error != std::errc() || end != line.data() + line.size()) return std::nullopt;
    return number;
}

}  // namespace

std::string clockText(milliseconds time) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time).count();
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

Quiz::Quiz(QuizServices services, quiz::Sitting& sitting)
    : m_services(std::move(services)), m_console(m_services.console), m_voice(m_services.voice), m_sitting(sitting) {}

Outcome Quiz::run() {
    introduce();
    if (m_sitting.phase() != Phase::over && !m_sitting.paper().empty()) goOn();
    while (m_sitting.phase() != Phase::over && !m_sitting.paper().empty()) {
        switch (ask()) {
            case Step::stay: break;
            case Step::next: goOn(); break;
            case Step::left:
                m_console.print(m_voice("quiz.left"));
                return m_console.flush() ? Outcome::quit : Outcome::inputEnded;
            case Step::inputEnded: return Outcome::inputEnded;
        }
    }
    printQuizResult(m_console, m_voice, m_sitting);
    return m_console.flush() ? Outcome::finished : Outcome::inputEnded;
}

void Quiz::introduce() {
    const quiz::Bank& bank = m_sitting.bank();
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice(bank.title), .style = Style::strong});
    m_console.print(m_voice(bank.brief));
    m_console.print(m_voice.count("quiz.questions", m_sitting.paper().size()));
    if (!exam()) {
        m_console.print(m_voice("quiz.practice_rules"));
        return;
    }
    m_console.print(m_voice.format("quiz.pass_mark", fmt::arg("percent", bank.pass)));
    if (const auto left = timeLeft(bank, m_sitting.mode(), m_services.used())) {
        m_console.print(m_voice.format("quiz.time", fmt::arg("minutes", *bank.exam.minutes), fmt::arg("left", clockText(*left))));
    }
    if (bank.exam.secondChance) {
        m_console.print(m_voice.format("quiz.second_chance_rules", fmt::arg("percent", *bank.exam.secondChance)));
    }
    m_console.print(m_voice("quiz.exam_rules"));
}

Quiz::Step Quiz::ask() {
    if (checkTime()) return Step::stay;
    const quiz::Question& question = m_sitting.question(m_at);
    if (!std::exchange(m_shown, true)) {
        printQuestion(m_console, m_voice, m_sitting, m_at);
        const std::string given = answerInWords(m_voice, question, m_sitting.answer(m_at));
        if (!given.empty()) m_console.print(m_voice.format("quiz.your_answer", fmt::arg("answer", given)));
        if (m_sitting.open(m_at)) m_console.print({.lead = {}, .text = howToAnswer(m_voice, question), .style = Style::faint});
    }
    const auto line = m_console.ask(prompt());
    if (!line) return Step::inputEnded;
    if (checkTime()) return Step::stay;
    return obey(*line);
}

std::string Quiz::prompt() const {
    if (const auto left = timeLeft(m_sitting.bank(), m_sitting.mode(), m_services.used())) {
        return m_voice.format("quiz.prompt_timed", fmt::arg("left", clockText(*left)));
    }
    return m_voice("quiz.prompt");
}

Quiz::Step Quiz::obey(std::string_view typed) {
    const std::string line = plainLine(typed);
    if (line.empty()) return Step::stay;
    const auto is = [&](std::string_view name) { return namesCommand(line, m_voice.strings(), std::string(commands) + std::string(name)); };
    const std::size_t count = m_sitting.paper().size();
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
        keep(quiz::event::Flagged{m_at, !m_sitting.flagged(m_at)});
        m_console.print(m_voice(m_sitting.flagged(m_at) ? "quiz.flag_set" : "quiz.flag_taken"));
    } else if (is("hand_in")) {
        handIn();
    } else if (const auto number = numberAfter(line);
               number && namesCommand(line.substr(0, line.find_first_of(" 0123456789")), m_voice.strings(), std::string(commands) + "go")) {
        if (*number >= 1 && *number <= count) return goTo(*number - 1);
        m_console.print(m_voice.format("quiz.no_such_question", fmt::arg("n", count)));
    } else {
        return is("play") ? play() : answer(line);
    }
    return Step::stay;
}

Quiz::Step Quiz::answer(std::string_view line) {
    const quiz::Question& question = m_sitting.question(m_at);
    if (!m_sitting.open(m_at)) {
        m_console.print(m_voice("quiz.closed"));
        return Step::stay;
    }
    if (std::holds_alternative<quiz::Practical>(question.task)) {
        m_console.print(howToAnswer(m_voice, question));
        return Step::stay;
    }
    auto read = readAnswer(line, question, m_sitting.paper()[m_at]);
    if (const auto* wrong = std::get_if<std::string_view>(&read)) {
        m_console.print(m_voice(*wrong));
        return Step::stay;
    }
    return take(std::get<quiz::Answer>(std::move(read)));
}

Quiz::Step Quiz::play() {
    const auto* practical = std::get_if<quiz::Practical>(&m_sitting.question(m_at).task);
    if (practical == nullptr || !m_sitting.open(m_at)) {
        m_console.print(m_voice(practical == nullptr ? "quiz.nothing_to_play" : "quiz.closed"));
        return Step::stay;
    }
    auto played = m_services.play(*practical);
    m_shown = false;
    if (!played || checkTime()) return Step::stay;
    return take(std::move(*played));
}

Quiz::Step Quiz::take(quiz::Answer answer) {
    keep(quiz::event::Answered{m_at, std::move(answer)});
    if (exam()) return Step::next;
    printFeedback(m_console, m_voice, m_sitting.question(m_at), m_sitting.answer(m_at), m_sitting.points(m_at));
    return Step::next;
}

void Quiz::handIn() {
    if (const std::size_t open = m_sitting.unanswered(); open > 0) {
        const auto sure = m_console.ask(m_voice.count("quiz.sure", open));
        if (!sure || !namesCommand(plainLine(*sure), m_voice.strings(), std::string(commands) + "yes")) return;
        if (checkTime()) return;
    }
    keep(quiz::event::HandedIn{});
    if (m_sitting.phase() != Phase::secondChance) return;
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice.count("quiz.second_chance", m_sitting.unanswered()), .style = Style::strong});
    goOn();
}

bool Quiz::checkTime() {
    const auto left = timeLeft(m_sitting.bank(), m_sitting.mode(), m_services.used());
    if (!left || left->count() > 0 || m_sitting.phase() == Phase::over) return false;
    keep(quiz::event::TimeUp{});
    m_console.blank();
    m_console.print({.lead = {}, .text = m_voice("quiz.time_up"), .style = Style::bad});
    return true;
}

void Quiz::keep(const quiz::Event& event) {
    tell(m_services.keep(event));
    static_cast<void>(m_sitting.apply(event));
    if (m_sitting.phase() == Phase::over) tell(m_services.ended());
}

void Quiz::tell(const std::string& fault) {
    if (!fault.empty() && !std::exchange(m_faultTold, true)) {
        m_console.print({.lead = {}, .text = fault, .style = Style::bad});
    } else if (fault.empty() && std::exchange(m_faultTold, false)) {
        m_console.print(m_voice("save.again"));
    }
}

void Quiz::goOn() {
    const std::size_t count = m_sitting.paper().size();
    for (std::size_t step = 0; step < count; ++step) {
        const std::size_t sheet = (m_at + step) % count;
        if (!m_sitting.open(sheet) || m_sitting.answered(sheet)) continue;
        m_at = sheet;
        m_shown = false;
        return;
    }
    if (exam() && m_sitting.phase() != Phase::over) m_console.print(m_voice("quiz.all_answered"));
}

void Quiz::printOverview() {
    m_console.blank();
    for (std::size_t i = 0; i < m_sitting.paper().size(); ++i) {
        std::string state = m_voice(!m_sitting.open(i) ? "quiz.state.closed" : m_sitting.answered(i) ? "quiz.state.answered" : "quiz.state.open");
        if (m_sitting.flagged(i)) state += m_voice("quiz.flagged");
        m_console.print({.lead = std::to_string(i + 1) + ".", .text = state, .indent = 2, .hang = 4});
    }
}

void Quiz::setLanguage(core::Language language) {
    m_voice.setLanguage(language);
    m_console.setLanguage(language);
    m_shown = false;
}

}  // namespace fourfold::terminal
