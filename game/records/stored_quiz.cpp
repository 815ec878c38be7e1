#include "records/stored_quiz.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/whole_number.hpp"
#include "quiz/answer_text.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

using quiz::Sitting;

// A practical answer as text: its choices, its share of the points, and the digest of its scenario, as in
// "listen,ask 8200/10000 0123456789abcdef". The share is "-" while it goes on.
std::string answerText(const quiz::Answer& answer, const quiz::Question& question) {
    std::string text = quiz::textOf(answer, question);
    const auto addWorth = [&](const quiz::Played& played) {
        text += played.over ? fmt::format(" {}/{}", played.share.numerator, played.share.denominator) : " -";
        if (!played.digest.empty()) text += ' ' + played.digest;
    };
    std::visit(core::Overloaded{addWorth, core::Ignoring<quiz::NoAnswer, quiz::ChosenOption, quiz::ChosenOptions,
                                                         quiz::Said, quiz::Order, quiz::Matches>{}},
               answer);
    return text;
}

std::optional<core::Fraction> shareFrom(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto numerator = core::wholeNumber<std::int64_t>(text.substr(0, slash));
    const auto denominator = core::wholeNumber<std::int64_t>(text.substr(slash + 1));
    if (!numerator || !denominator) return std::nullopt;
    const core::Fraction share{*numerator, *denominator};
    return isShare(share) ? std::optional(share) : std::nullopt;
}

std::optional<quiz::Answer> keptPlay(std::string_view text, const quiz::Question& question) {
    std::array<std::string_view, 3> words;
    for (std::string_view& word : words) {
        word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
    }
    const auto& [choices, worth, digest] = words;
    auto read = quiz::answerFrom(choices, question);
    auto* answer = std::get_if<quiz::Answer>(&read);
    auto* played = answer == nullptr ? nullptr : std::get_if<quiz::Played>(answer);
    const auto share = worth == "-" ? core::Fraction{} : shareFrom(worth);
    if (played == nullptr || !share || !text.empty()) return std::nullopt;
    played->share = *share;
    played->over = worth != "-";
    played->digest = digest;
    return std::move(*answer);
}

std::optional<quiz::Answer> keptAnswer(std::string_view text, const quiz::Question& question) {
    if (!text.empty() && question.isPlayed()) return keptPlay(text, question);
    auto read = quiz::answerFrom(text, question);
    auto* answer = std::get_if<quiz::Answer>(&read);
    return answer == nullptr ? std::nullopt : std::optional(std::move(*answer));
}

std::optional<std::size_t> sheetOf(const Sitting& sitting, std::string_view question) {
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        if (sitting.question(i).id == question) return i;
    }
    return std::nullopt;
}

std::optional<quiz::Event> eventOf(const Move& move, const Sitting& sitting) {
    using Found = std::optional<quiz::Event>;
    return std::visit(core::Overloaded{[](const Move::HandIn&) -> Found { return quiz::event::HandedIn{}; },
                                       [](const Move::TimeUp&) -> Found { return quiz::event::TimeUp{}; },
                                       [&](const Move::Flag& flag) -> Found {
                                           const auto sheet = sheetOf(sitting, flag.question);
                                           return sheet ? Found(quiz::event::Flagged{*sheet, flag.on}) : std::nullopt;
                                       },
                                       [&](const Move::Answer& given) -> Found {
                                           const auto sheet = sheetOf(sitting, given.question);
                                           if (!sheet) return std::nullopt;
                                           auto answer = keptAnswer(given.answer, sitting.question(*sheet));
                                           if (!answer) return std::nullopt;
                                           return quiz::event::Answered{*sheet, std::move(*answer)};
                                       },
                                       [](const Move::Choice&) -> Found { return std::nullopt; },
                                       [](const Move::Back&) -> Found { return std::nullopt; },
                                       [](const Move::RollBack&) -> Found { return std::nullopt; },
                                       [](const Move::Version&) -> Found { return std::nullopt; },
                                       [](const Move::End&) -> Found { return std::nullopt; },
                                       [](const Move::Leave&) -> Found { return std::nullopt; },
                                       [](const Move::Rule&) -> Found { return std::nullopt; },
                                       [](const Move::Unreadable&) -> Found { return std::nullopt; }},
                      move.what);
}

constexpr std::string_view topicItem = "topic";

// The topic that is practised; nothing: all of them.
std::optional<quiz::TopicId> topicIn(const quiz::Bank& bank, std::span<const Move> moves) {
    if (!moves.empty() && is<Move::Rule>(moves.front())) moves = moves.subspan(1);
    const auto* chosen = moves.empty() ? nullptr : as<Move::Choice>(moves.front());
    if (chosen == nullptr || chosen->scene != topicItem) return std::nullopt;
    const auto found = std::ranges::find(bank.topics, chosen->choice, &quiz::Topic::id);
    if (found == bank.topics.end()) return std::nullopt;
    return quiz::TopicId(static_cast<std::size_t>(found - bank.topics.begin()));
}

quiz::MultipleRule ruleIn(std::span<const Move> moves) {
    const auto* said = moves.empty() ? nullptr : as<Move::Rule>(moves.front());
    return said == nullptr ? quiz::earlierRule : said->multiple;
}

struct ToMove {
    const Sitting& sitting;

    Move::What operator()(const quiz::event::Answered& answered) const {
        const quiz::Question& question = sitting.question(answered.sheet);
        return Move::Answer{question.id, answerText(answered.answer, question)};
    }
    Move::What operator()(const quiz::event::Flagged& flagged) const {
        return Move::Flag{sitting.question(flagged.sheet).id, flagged.on};
    }
    Move::What operator()(const quiz::event::HandedIn&) const { return Move::HandIn{}; }
    Move::What operator()(const quiz::event::TimeUp&) const { return Move::TimeUp{}; }
};

}  // namespace

engine::Mode engineMode(quiz::Mode mode) {
    return mode == quiz::Mode::exam ? engine::Mode::exam : engine::Mode::practice;
}

quiz::Mode quizMode(engine::Mode mode) { return mode == engine::Mode::exam ? quiz::Mode::exam : quiz::Mode::practice; }

quiz::Paper paperOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed, std::optional<quiz::TopicId> topic) {
    return mode == quiz::Mode::exam ? quiz::examPaper(bank, seed) : quiz::practicePaper(bank, topic, seed);
}

Sitting sittingOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed, std::span<const Move> moves) {
    Sitting sitting(bank, mode, paperOf(bank, mode, seed, topicIn(bank, moves)), ruleIn(moves));
    for (const Move& move : moves) {
        if (const auto event = eventOf(move, sitting)) static_cast<void>(sitting.apply(*event));
    }
    return sitting;
}

Move::Choice topicMove(const quiz::Bank& bank, quiz::TopicId topic) { return {std::string(topicItem), bank[topic].id}; }

Move::What moveOf(const quiz::Event& event, const Sitting& sitting) { return std::visit(ToMove{sitting}, event); }

Move::End endMove(const Sitting& sitting) {
    const quiz::Result result = quiz::resultOf(sitting);
    const Outcome outcome{
        .result = "done", .score = quiz::percentOf(result.points, result.outOf), .passed = result.pass};
    return {{}, outcomeText(outcome)};
}

}  // namespace fourfold::records
