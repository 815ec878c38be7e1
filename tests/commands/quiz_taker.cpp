#include "commands/quiz_taker.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <numeric>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "quiz/answer_text.hpp"
#include "records/move_text.hpp"
#include "records/store_copy.hpp"
#include "records/store_places.hpp"
#include "records/stored_quiz.hpp"
#include "support/built.hpp"
#include "support/text.hpp"
#include "yaml/bank_loader.hpp"

namespace fourfold::testing {
namespace {

using quiz::Answer;

constexpr std::string_view answerPrompt = "Answer: ";
constexpr std::string_view timedPrompt = "left): ";
constexpr std::string_view playPrompt = "breaks off): ";
constexpr std::string_view surePrompt = "(y/n) ";
constexpr std::string_view beginPrompt = "another time: ";
constexpr std::array prompts{answerPrompt, timedPrompt, playPrompt, surePrompt, beginPrompt};

std::size_t below(std::size_t count, std::mt19937_64& random) { return static_cast<std::size_t>(random() % count); }

std::string lineOf(const records::Move& move) {
    const records::MoveText text = records::textOf(move.what);
    return fmt::format("{} {} {}", text.kind, text.item, text.value);
}

// An answer, and the typed line for it in the order of the sheet.
struct Typed {
    Answer answer;
    std::string line;
};

struct AtRandom {
    const quiz::Sheet& sheet;
    std::mt19937_64& random;

    Typed operator()(const quiz::SingleChoice&) const {
        const std::size_t number = below(sheet.shown.size(), random);
        return {quiz::ChosenOption{sheet.shown[number]}, std::to_string(number + 1)};
    }
    Typed operator()(const quiz::TrueFalse&) const {
        const bool said = random() % 2 == 0;
        return {quiz::Said{said}, said ? "1" : "2"};
    }
    Typed operator()(const quiz::MultipleChoice&) const {
        quiz::ChosenOptions chosen;
        std::string line;
        for (std::size_t i = 0; i < sheet.shown.size(); ++i) {
            if (i > 0 && random() % 2 == 0) continue;
            chosen.options.push_back(sheet.shown[i]);
            line += std::to_string(i + 1) + ' ';
        }
        std::ranges::sort(chosen.options);
        return {chosen, line};
    }
    Typed operator()(const quiz::Ordering&) const {
        std::vector<std::size_t> numbers(sheet.shown.size());
        std::iota(numbers.begin(), numbers.end(), 0);
        std::ranges::shuffle(numbers, random);
        quiz::Order order;
        std::string line;
        for (const std::size_t number : numbers) {
            order.items.push_back(sheet.shown[number]);
            line += std::to_string(number + 1) + ' ';
        }
        return {order, line};
    }
    Typed operator()(const quiz::Matching& task) const {
        std::vector<std::size_t> numbers(sheet.shown.size());
        std::iota(numbers.begin(), numbers.end(), 0);
        std::ranges::shuffle(numbers, random);
        quiz::Matches matches;
        std::string line;
        for (std::size_t i = 0; i < task.pairs.size(); ++i) {
            const bool isOpen = random() % 4 == 0;
            matches.rights.push_back(isOpen ? std::nullopt : std::optional(sheet.shown[numbers[i]]));
            line += std::to_string(isOpen ? 0 : numbers[i] + 1) + ' ';
        }
        return {matches, line};
    }
    Typed operator()(const quiz::Practical&) const { return {}; }
};

// The parts of a question as the screen must show them, in the order of its sheet.
std::string inOrder(const quiz::Sheet& sheet, const std::vector<std::string>& parts) {
    std::string lines;
    for (std::size_t i = 0; i < sheet.shown.size(); ++i) {
        lines += fmt::format("  {}.  {}\n", i + 1, parts.at(sheet.shown[i]));
    }
    return lines;
}

std::string partsOf(const quiz::Question& question, const quiz::Sheet& sheet) {
    std::vector<std::string> parts;
    for (const quiz::Option& option : quiz::optionsOf(question)) parts.push_back(option.text.en);
    if (const auto* ordering = std::get_if<quiz::Ordering>(&question.task)) {
        for (const quiz::Item& item : ordering->items) parts.push_back(item.text.en);
    }
    std::string lefts;
    if (const auto* matching = std::get_if<quiz::Matching>(&question.task)) {
        for (const quiz::Pair& pair : matching->pairs) {
            lefts += fmt::format("  {})  {}\n", static_cast<char>('a' + parts.size()), pair.left.en);
            parts.push_back(pair.right.en);
        }
        for (const quiz::Item& item : matching->extra) parts.push_back(item.text.en);
        lefts += '\n';
    }
    return lefts + inOrder(sheet, parts);
}

quiz::Sitting sittingOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed,
                        const std::vector<records::Move>& moves = {}) {
    return records::sittingOf(bank, mode, seed, moves);
}

}  // namespace

quiz::Bank fillWithEveryKind(const ProgramHome& home) {
    const std::filesystem::path folder = home.path() / "data/fourfold/scenarios/quizzes";
    std::filesystem::create_directories(folder);
    const std::filesystem::path bank = folder / (everyKind + ".yaml");
    std::filesystem::copy_file(fourfold::testing::inSource("tests/fixtures/quiz/taken/every-kind.yaml"), bank);
    const yaml::BankFile file = yaml::loadBank(bank);
    REQUIRE(file.bank != nullptr);
    return *file.bank;
}

QuizTaker::QuizTaker(const ProgramHome& home, const quiz::Bank& bank, std::string name, quiz::Mode mode,
                     std::mt19937_64& random)
    : m_home(home), m_bank(bank), m_name(std::move(name)), m_mode(mode), m_random(random), m_seed(random() % 1'000'000),
      m_sitting(sittingOf(bank, mode, m_seed)) {}

void QuizTaker::look() {
    // Reads a copy, so that the next start of the program finds everything exactly as the kill left it.
    const records::StoreCopy copy(m_home.records());
    std::vector<records::Attempt> attempts;
    std::vector<records::Move> moves;
    if (copy.fault() == nullptr) {
        records::AttemptStore store(copy.path().string(), records::Access::existing);
        attempts = records::need(store.list({.person = m_name}));
        if (!attempts.empty()) moves = records::need(store.moves(attempts.front().header.id));
        CHECK(records::need(store.checkChains()).empty());
        CHECK(records::integrityOf(copy.path().string()) == "ok");
    }
    if (attempts.empty()) {
        REQUIRE(m_attempt.empty());
        m_underway.reset();
        return;
    }
    REQUIRE(attempts.size() == 1);
    const records::Attempt& attempt = attempts.front();
    CHECK((m_attempt.empty() || m_attempt == attempt.header.id));
    // The store draws the seed of an exam.
    if (m_attempt.empty() && m_mode == quiz::Mode::exam) m_seed = attempt.header.seed;
    CHECK(attempt.header.seed == m_seed);
    CHECK(attempt.elapsed >= m_elapsed);
    CHECK(attempt.moves == moves.size());

    std::vector<std::string> lines;
    for (const records::Move& move : moves) lines.push_back(lineOf(move));
    m_sitting = sittingOf(m_bank, m_mode, m_seed, moves);
    std::size_t expected = m_kept.size();
    if (lines.size() > expected && m_underway) {
        CHECK(lines[expected].starts_with(*m_underway));
        ++expected;
    }
    if (m_sitting.phase() == quiz::Phase::over) {
        CHECK(attempt.state == records::AttemptState::ended);
        CHECK((!lines.empty() && lines.back().starts_with("end  done ")));
        if (m_kept.empty() || m_kept.back() != lines.back()) ++expected;
    }
    REQUIRE(lines.size() == expected);
    for (std::size_t i = 0; i < m_kept.size(); ++i) CHECK(lines[i].starts_with(m_kept[i]));
    m_attempt = attempt.header.id;
    m_elapsed = attempt.elapsed;
    m_kept = std::move(lines);
    m_underway.reset();
}

std::vector<std::string> QuizTaker::command() const {
    std::vector<std::string> arguments{"quiz", everyKind, "--person", m_name};
    if (m_mode == quiz::Mode::exam) {
        arguments.emplace_back("--exam");
    } else {
        arguments.insert(arguments.end(), {"--seed", std::to_string(m_seed)});
    }
    return arguments;
}

bool QuizTaker::run(std::optional<int> sends) {
    m_sends = sends;
    TerminalSession session(m_home, command());
    auto screen = session.until(prompts);
    if (screen && screen->ends_with(beginPrompt)) {
        CHECK(m_attempt.empty());
        CHECK(contains(*screen, "You have 1 try left."));
        screen = tell(session, "");
        if (screen) look();
        if (screen) CHECK_FALSE(m_attempt.empty());
    } else if (screen) {
        checkBeginning(*screen);
    }
    bool quits = false;
    if (screen) checkScreen(*screen);
    if (m_mode == quiz::Mode::exam) {
        for (std::size_t i = 0; screen && i < m_sitting.paper().size(); ++i) screen = goTo(session, i);
    }
    while (screen) {
        quits = m_random() % 60 == 0;
        screen = quits ? tell(session, "q") : act(session);
    }
    const Ended ended = session.wait();
    CAPTURE(ended.out);
    CHECK((ended.signal == SIGKILL || ended.code == 0));
    const bool killed = ended.signal != 0;
    if (!killed && m_underway) m_kept.push_back(*std::exchange(m_underway, std::nullopt));
    look();
    if (killed) return true;
    CHECK(over() != quits);
    CHECK(contains(ended.out, over() ? " points, " : "The same command goes on"));
    return false;
}

std::optional<std::string> QuizTaker::tell(TerminalSession& session, const std::string& line,
                                           const std::string& effect) {
    if (!effect.empty()) m_underway = effect;
    session.send(line + "\n");
    if (m_sends && --*m_sends <= 0) {
        // Waits for a random time within what the program does next.
        const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(m_random() % 2000);
        while (std::chrono::steady_clock::now() < end) {
        }
        session.kill(SIGKILL);
    }
    auto screen = session.until(prompts);
    if (screen && !effect.empty()) m_kept.push_back(*std::exchange(m_underway, std::nullopt));
    return screen;
}

std::optional<std::string> QuizTaker::goTo(TerminalSession& session, std::size_t sheet) {
    auto screen = tell(session, "g " + std::to_string(sheet + 1));
    if (!screen) return screen;
    checkScreen(*screen);
    CHECK(m_at == sheet);
    return screen;
}

std::optional<std::string> QuizTaker::act(TerminalSession& session) {
    if (m_mode == quiz::Mode::practice) return answer(session);
    if (m_random() % 14 == 0 || (m_sitting.unanswered() == 0 && m_random() % 3 == 0)) {
        const bool asks = m_sitting.unanswered() > 0;
        auto screen = tell(session, "x", asks ? std::string() : "hand-in");
        if (screen && asks) screen = tell(session, "y", "hand-in");
        if (screen) look();
        if (screen) checkScreen(*screen);
        return screen;
    }
    auto screen = goTo(session, below(m_sitting.paper().size(), m_random));
    if (!screen) return screen;
    if (m_random() % 4 == 0) {
        const bool on = !m_sitting.flagged(m_at);
        screen = tell(session, "f", fmt::format("flag {} {}", m_sitting.question(m_at).id, on ? "on" : "off"));
        if (screen) static_cast<void>(m_sitting.apply(quiz::event::Flagged{m_at, on}));
        return screen;
    }
    return m_sitting.open(m_at) ? answer(session) : screen;
}

std::optional<std::string> QuizTaker::answer(TerminalSession& session) {
    const quiz::Question& question = m_sitting.question(m_at);
    if (std::holds_alternative<quiz::Practical>(question.task)) return play(session);
    Typed typed = std::visit(AtRandom{m_sitting.paper()[m_at], m_random}, question.task);
    auto screen = tell(session, typed.line, "answer " + question.id + ' ' + quiz::textOf(typed.answer, question));
    if (!screen) return screen;
    static_cast<void>(m_sitting.apply(quiz::event::Answered{m_at, std::move(typed.answer)}));
    checkScreen(*screen);
    return screen;
}

std::optional<std::string> QuizTaker::play(TerminalSession& session) {
    const std::string effect = "answer " + m_sitting.question(m_at).id + ' ';
    auto screen = tell(session, "play");
    while (screen && screen->ends_with(playPrompt)) {
        const std::size_t count = screen->rfind("Your choice (1-");
        REQUIRE(count != std::string::npos);
        const std::size_t most = std::stoul(screen->substr(count + std::string_view("Your choice (1-").size()));
        const bool breaksOff = m_random() % 12 == 0;
        screen = breaksOff ? tell(session, "q") : tell(session, std::to_string(below(most, m_random) + 1), effect);
    }
    if (screen) look();
    if (screen) checkScreen(*screen);
    return screen;
}

void QuizTaker::checkBeginning(const std::string& screen) {
    CHECK(contains(screen, "You go on where you left off.") == !m_attempt.empty());
    CHECK_FALSE((m_mode == quiz::Mode::exam && m_attempt.empty()));
}

void QuizTaker::checkScreen(const std::string& screen) {
    CAPTURE(screen);
    if (const std::size_t left = screen.rfind(" left): "); left != std::string::npos) {
        const auto shown = std::chrono::minutes(std::stol(screen.substr(left - 5, 2))) +
                           std::chrono::seconds(std::stol(screen.substr(left - 2, 2)));
        // The stored time is used up. A kill may give back the time that was not stored yet, at most two seconds.
        CHECK(shown - std::chrono::seconds(1) <= std::chrono::minutes(*m_bank.exam.minutes) - m_elapsed);
    }
    const std::size_t head = screen.rfind("Question ");
    if (head == std::string::npos) return;
    m_at = std::stoul(screen.substr(head + std::string_view("Question ").size())) - 1;
    REQUIRE(m_at < m_sitting.paper().size());
    const quiz::Question& question = m_sitting.question(m_at);
    const std::size_t body = screen.find('\n', head);
    CHECK(contains(screen.substr(head, body - head), " marked") == m_sitting.flagged(m_at));

    std::size_t end = screen.size();
    for (const std::string_view text : {"Your answer: ", "Type ", "For each letter", "Answer (", "Answer: "}) {
        end = std::min(end, screen.find(text, body));
    }
    const std::string shown = screen.substr(body, end - body);
    CHECK(shown.starts_with('\n' + question.text.en + '\n' + partsOf(question, m_sitting.paper()[m_at])));
    const auto [before, isNew] = m_shown.try_emplace(m_at, shown);
    if (!isNew) CHECK(before->second == shown);
    const bool isPractical = std::holds_alternative<quiz::Practical>(question.task);
    CHECK(contains(screen.substr(head), "Your answer: ") == (m_sitting.answered(m_at) && !isPractical));
}

}  // namespace fourfold::testing
