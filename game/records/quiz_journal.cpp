#include "records/quiz_journal.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "quiz/answer_text.hpp"

namespace fourfold::records {
namespace {

using quiz::Sitting;

engine::Mode engineMode(quiz::Mode mode) { return mode == quiz::Mode::exam ? engine::Mode::exam : engine::Mode::practice; }

constexpr std::string_view on = "on";

// What a practical answer is worth stands behind its choices: "listen,ask 8200/10000".
std::string answerText(const quiz::Answer& answer, const quiz::Question& question) {
    std::string text = quiz::textOf(answer, question);
    if (const auto* played = std::get_if<quiz::Played>(&answer)) {
        text += fmt::format(" {}/{}", played->share.numerator, played->share.denominator);
    }
    return text;
}

std::optional<core::Fraction> shareFrom(std::string_view text) {
    core::Fraction share;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto read = [](std::string_view digits, std::int64_t& number) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return error == std::errc() && end == digits.data() + digits.size();
    };
    if (!read(text.substr(0, slash), share.numerator) || !read(text.substr(slash + 1), share.denominator)) return std::nullopt;
    if (share.denominator < 1) return std::nullopt;
    return share;
}

std::optional<quiz::Answer> keptAnswer(std::string_view text, const quiz::Question& question) {
    std::optional<core::Fraction> share;
    if (std::holds_alternative<quiz::Practical>(question.task)) {
        const std::size_t blank = text.rfind(' ');
        if (blank != std::string_view::npos) {
            share = shareFrom(text.substr(blank + 1));
            text = text.substr(0, blank);
        }
    }
    auto read = quiz::answerFrom(text, question);
    auto* answer = std::get_if<quiz::Answer>(&read);
    if (answer == nullptr) return std::nullopt;
    if (auto* played = std::get_if<quiz::Played>(answer)) {
        if (!share) return std::nullopt;
        played->share = *share;
    }
    return std::move(*answer);
}

std::optional<std::size_t> sheetOf(const Sitting& sitting, std::string_view question) {
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        if (sitting.question(i).id == question) return i;
    }
    return std::nullopt;
}

std::optional<quiz::Event> eventOf(const Move& move, const Sitting& sitting) {
    if (move.kind == Move::Kind::handIn) return quiz::event::HandedIn{};
    if (move.kind == Move::Kind::timeUp) return quiz::event::TimeUp{};
    const auto sheet = sheetOf(sitting, move.item);
    if (!sheet) return std::nullopt;
    if (move.kind == Move::Kind::flag) return quiz::event::Flagged{*sheet, move.value == on};
    if (move.kind != Move::Kind::answer) return std::nullopt;
    auto answer = keptAnswer(move.value, sitting.question(*sheet));
    if (!answer) return std::nullopt;
    return quiz::event::Answered{*sheet, std::move(*answer)};
}

struct ToMove {
    const Sitting& sitting;

    Move operator()(const quiz::event::Answered& answered) const {
        const quiz::Question& question = sitting.question(answered.sheet);
        return {.kind = Move::Kind::answer, .item = question.id, .value = answerText(answered.answer, question)};
    }
    Move operator()(const quiz::event::Flagged& flagged) const {
        return {.kind = Move::Kind::flag, .item = sitting.question(flagged.sheet).id, .value = std::string(flagged.on ? on : "off")};
    }
    Move operator()(const quiz::event::HandedIn&) const { return {.kind = Move::Kind::handIn, .item = {}, .value = {}}; }
    Move operator()(const quiz::event::TimeUp&) const { return {.kind = Move::Kind::timeUp, .item = {}, .value = {}}; }
};

}  // namespace

std::optional<FoundQuiz> openQuiz(AttemptStore& store, std::string_view person, const quiz::Bank& bank, quiz::Mode mode) {
    auto open = store.openAttempts(person, AttemptKind::quiz);
    if (std::holds_alternative<SaveFault>(open)) return std::nullopt;
    for (const Attempt& attempt : std::get<0>(open)) {
        const AttemptHeader& header = attempt.header;
        if (header.subject != bank.id || header.digest != bank.digest || header.mode != engineMode(mode)) continue;
        if (store.claim(header.id)) continue;
        auto moves = store.moves(header.id);
        if (std::holds_alternative<SaveFault>(moves)) {
            store.release(header.id);
            continue;
        }
        return FoundQuiz{header, attempt.elapsed, std::get<0>(std::move(moves))};
    }
    return std::nullopt;
}

Result<std::size_t> examsOf(AttemptStore& store, const Person& person, const quiz::Bank& bank) {
    auto all = store.list({.subject = bank.id});
    if (auto* fault = std::get_if<SaveFault>(&all)) return std::move(*fault);
    const auto isExam = [&](const Attempt& attempt) {
        return attempt.header.kind == AttemptKind::quiz && attempt.header.mode == engine::Mode::exam &&
               attempt.header.person == person.id;
    };
    return static_cast<std::size_t>(std::ranges::count_if(std::get<0>(all), isExam));
}

quiz::Paper paperOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed) {
    return mode == quiz::Mode::exam ? quiz::examPaper(bank, seed) : quiz::practicePaper(bank, {}, seed);
}

Sitting sittingOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed, const std::vector<Move>& moves) {
    Sitting sitting(bank, mode, paperOf(bank, mode, seed));
    for (const Move& move : moves) {
        if (const auto event = eventOf(move, sitting)) static_cast<void>(sitting.apply(*event));
    }
    return sitting;
}

Move moveOf(const quiz::Event& event, const Sitting& sitting) { return std::visit(ToMove{sitting}, event); }

Move endMove(const Sitting& sitting) {
    const quiz::Result result = quiz::resultOf(sitting);
    const Outcome outcome{.result = "done", .score = quiz::percentOf(result.points, result.outOf), .passed = result.pass};
    return {.kind = Move::Kind::end, .item = {}, .value = outcomeText(outcome)};
}

QuizJournal::QuizJournal(std::shared_ptr<AttemptStore> store, AttemptHeader header, Clock clock)
    : m_store(std::move(store)), m_clock(std::move(clock)), m_header(std::move(header)), m_began(m_clock.steady()) {}

QuizJournal::QuizJournal(std::shared_ptr<AttemptStore> store, const FoundQuiz& found, Clock clock)
    : QuizJournal(std::move(store), found.header, std::move(clock)) {
    m_elapsedBefore = found.elapsed;
    m_written = found.moves.size();
    m_isClaimed = true;
}

QuizJournal::~QuizJournal() {
    keepTime();
    if (m_isClaimed) m_store->release(m_header.id);
}

void QuizJournal::keep(const quiz::Event& event, const Sitting& sitting) { add(moveOf(event, sitting)); }

void QuizJournal::end(const Sitting& sitting) { add(endMove(sitting)); }

void QuizJournal::keepTime() {
    if (m_written > 0 && m_pending.empty()) static_cast<void>(m_store->keepTime(m_header.id, used().count()));
}

std::chrono::milliseconds QuizJournal::used() const {
    return std::chrono::milliseconds(m_elapsedBefore + m_clock.steady() - m_began);
}

void QuizJournal::add(Move move) {
    move.at = m_clock.wall();
    move.elapsed = used().count();
    m_pending.push_back(std::move(move));
    if (!m_isClaimed) {
        m_fault = m_store->claim(m_header.id);
        if (m_fault) return;
        m_isClaimed = true;
    }
    m_fault = m_store->write(m_header, m_written, m_pending);
    if (m_fault) return;
    m_written += m_pending.size();
    m_pending.clear();
}

}  // namespace fourfold::records
