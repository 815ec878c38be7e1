#include "commands/records_text.hpp"

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/utf8.hpp"
#include "records/receipt.hpp"
#include "records/times.hpp"

namespace fourfold::commands {
namespace {

using records::AttemptState;
using records::Move;

std::string outcomeOf(const records::Attempt& attempt, const terminal::Voice& voice) {
    if (attempt.state == AttemptState::open) return voice("records.state.open");
    if (attempt.state == AttemptState::left) return voice("records.state.left");
    const records::Outcome& outcome = attempt.outcome;
    if (!outcome.score) return voice("records.state.unscored");
    return voice.format(outcome.redLine  ? "records.state.red_line"
                        : outcome.passed ? "records.state.passed"
                                         : "records.state.failed",
                        fmt::arg("score", terminal::scoreText(*outcome.score)));
}

std::string moveText(const Move& move, const terminal::Voice& voice) {
    using core::printable;
    const auto pair = [](const std::string& item, const std::string& value) {
        return item.empty() ? printable(value) : printable(item) + ": " + printable(value);
    };
    return std::visit(
        core::Overloaded{
            [&](const Move::Choice& taken) { return pair(taken.scene, taken.choice); },
            [&](const Move::Answer& given) { return pair(given.question, given.answer); },
            [&](const Move::RollBack& back) { return voice.format("records.move.rollback", fmt::arg("n", back.kept)); },
            [&](const Move::Version& version) {
                return voice.format("records.move.version",
                                    fmt::arg("digest", printable(core::shortDigest(version.digest))),
                                    fmt::arg("n", version.kept));
            },
            [&](const Move::End& end) {
                return voice.format("records.move.end", fmt::arg("ending", printable(end.ending)),
                                    fmt::arg("outcome", printable(end.outcome)));
            },
            [&](const Move::Leave&) { return std::string(voice("records.move.leave")); },
            [&](const Move::Flag& flag) {
                return voice.format(flag.on ? "records.move.marked" : "records.move.unmarked",
                                    fmt::arg("question", printable(flag.question)));
            },
            [&](const Move::Back& back) {
                return voice.format("records.move.back", fmt::arg("time", records::lengthText(back.away)));
            },
            [&](const Move::HandIn&) { return std::string(voice("records.move.hand_in")); },
            [&](const Move::TimeUp&) { return std::string(voice("records.move.time_up")); },
            [&](const Move::Rule& rule) {
                const std::string key = "quiz.marking." + std::string(nameOf(rule.multiple));
                return voice.format("records.move.rule", fmt::arg("rule", voice(key)));
            },
            [&](const Move::Unreadable& row) { return pair(row.item, row.value); },
        },
        move.what);
}

}  // namespace

std::string whoText(const records::Person& person, const terminal::Voice& voice) {
    std::string name = person.name.empty() ? voice("records.nobody") : core::printable(person.name);
    if (!person.number.empty()) {
        name = voice.format("records.numbered", fmt::arg("name", name),
                            fmt::arg("number", core::printable(person.number)));
    }
    if (person.className.empty()) return name;
    return voice.format("records.who", fmt::arg("name", name), fmt::arg("class", core::printable(person.className)));
}

std::string shortId(const records::Attempt& attempt) {
    constexpr std::size_t shown = idWidth - 2;
    return fmt::format("{:<{}}", core::printable(attempt.header.id.text().substr(0, shown)), idWidth);
}

std::string entryOf(const records::Attempt& attempt, const terminal::Voice& voice) {
    const bool isExam = attempt.header.mode == engine::Mode::exam;
    return voice.format(
        "records.entry", fmt::arg("when", records::localTimeText(attempt.header.started)),
        fmt::arg("who", whoText(attempt.person, voice)), fmt::arg("subject", core::printable(attempt.header.subject)),
        fmt::arg("mode", voice(isExam ? "records.mode.exam" : "records.mode.practice")),
        fmt::arg("outcome", outcomeOf(attempt, voice)), fmt::arg("time", records::lengthText(attempt.elapsed)));
}

void printAttempt(terminal::Console& console, const terminal::Voice& voice, const records::Attempt& attempt,
                  const std::vector<Move>& moves, const std::optional<records::Closing>& closing) {
    const records::AttemptHeader& header = attempt.header;
    const bool isHidden = records::isOpenExam(attempt);
    console.print({.lead = {}, .text = entryOf(attempt, voice), .style = terminal::Style::strong});
    console.print(voice.format("records.details", fmt::arg("id", core::printable(header.id.text())),
                               fmt::arg("digest", core::printable(core::shortDigest(header.digest))),
                               fmt::arg("seed", isHidden ? "–" : std::to_string(header.seed)),
                               fmt::arg("program", header.program.empty() ? "?" : core::printable(header.program))));
    if (closing) {
        console.print({.lead = {},
                       .text = voice.format(closing->stands ? "records.closed" : "records.changed",
                                            fmt::arg("position", closing->position),
                                            fmt::arg("chain", core::printable(closing->chain)),
                                            fmt::arg("code", core::printable(records::codeOf(closing->hash)))),
                       .style = closing->stands ? terminal::Style::plain : terminal::Style::bad});
        console.print(voice.format("records.receipt",
                                   fmt::arg("words", records::receiptText(closing->hash, voice("receipt.words")))));
    }
    if (isHidden) {
        console.print(voice("records.exam_goes_on"));
        return;
    }
    for (std::size_t i = 0; i < moves.size(); ++i) {
        console.print({.lead = fmt::format("{}. ", i + 1),
                       .text = fmt::format("{}  {}", records::lengthText(moves[i].elapsed), moveText(moves[i], voice)),
                       .leadStyle = terminal::Style::faint,
                       .indent = 2,
                       .hang = 4});
    }
}

}  // namespace fourfold::commands
