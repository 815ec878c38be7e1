#include "commands/records_text.hpp"

#include <fmt/format.h>

#include "core/utf8.hpp"
#include "records/times.hpp"

namespace fourfold::commands {
namespace {

using records::AttemptState;
using records::Move;

std::string whoText(const records::Person& person, const terminal::Voice& voice) {
    std::string name = person.name.empty() ? voice("records.nobody") : core::printable(person.name);
    if (person.className.empty()) return name;
    return voice.format("records.who", fmt::arg("name", name), fmt::arg("class", core::printable(person.className)));
}

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
    const std::string item = core::printable(move.item);
    const std::string value = core::printable(move.value);
    switch (move.kind) {
        case Move::Kind::choice: return item.empty() ? value : item + ": " + value;
        case Move::Kind::answer: return item + ": " + value;
        case Move::Kind::rollBack: return voice.format("records.move.rollback", fmt::arg("n", value));
        case Move::Kind::version:
            return voice.format("records.move.version", fmt::arg("digest", item), fmt::arg("n", value));
        case Move::Kind::end:
            return voice.format("records.move.end", fmt::arg("ending", item), fmt::arg("outcome", value));
        case Move::Kind::leave: return voice("records.move.leave");
        case Move::Kind::flag:
            return voice.format(value == "on" ? "records.move.marked" : "records.move.unmarked",
                                fmt::arg("question", item));
        case Move::Kind::handIn: return voice("records.move.hand_in");
        case Move::Kind::timeUp: return voice("records.move.time_up");
    }
    return {};
}

}  // namespace

std::string shortId(const records::Attempt& attempt) {
    constexpr std::size_t shown = idWidth - 2;
    return fmt::format("{:<{}}", core::printable(attempt.header.id.substr(0, shown)), idWidth);
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
    console.print({.lead = {}, .text = entryOf(attempt, voice), .style = terminal::Style::strong});
    console.print(voice.format("records.details", fmt::arg("id", core::printable(header.id)),
                               fmt::arg("digest", core::printable(header.digest)), fmt::arg("seed", header.seed),
                               fmt::arg("program", header.program.empty() ? "?" : core::printable(header.program))));
    if (closing) {
        console.print({.lead = {},
                       .text = voice.format(closing->stands ? "records.closed" : "records.changed",
                                            fmt::arg("position", closing->position),
                                            fmt::arg("chain", core::printable(closing->chain)),
                                            fmt::arg("code", core::printable(records::codeOf(closing->hash)))),
                       .style = closing->stands ? terminal::Style::plain : terminal::Style::bad});
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
