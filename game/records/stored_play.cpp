#include "records/stored_play.hpp"

#include <algorithm>
#include <charconv>

namespace fourfold::records {
namespace {

std::optional<std::size_t> countFrom(std::string_view text) {
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return count;
}

std::optional<PlayEnd> endFrom(const Move& move) {
    const std::optional<Outcome> outcome = outcomeFrom(move.value);
    if (!outcome) return std::nullopt;
    const auto result = std::ranges::find(scenario::resultNames, outcome->result);
    if (result == scenario::resultNames.end()) return std::nullopt;
    return PlayEnd{.ending = move.item,
                   .result = static_cast<scenario::Result>(result - scenario::resultNames.begin()),
                   .score = outcome->score,
                   .pass = outcome->passed,
                   .redLine = outcome->redLine};
}

}  // namespace

StoredPlay playOf(const PlayHeader& header, std::span<const Move> moves) {
    StoredPlay play{.header = header, .digest = header.digest, .choices = {}, .end = {}};
    for (const Move& move : moves) follow(move, play);
    return play;
}

void follow(const Move& move, StoredPlay& play) {
    const auto keep = [&] {
        const auto kept = countFrom(move.value);
        if (!kept || *kept > play.choices.size()) return false;
        play.choices.resize(*kept);
        play.end.reset();
        return true;
    };
    switch (move.kind) {
        case Move::Kind::choice: play.choices.push_back(move.value); return;
        case Move::Kind::rollBack: static_cast<void>(keep()); return;
        case Move::Kind::version:
            if (keep()) play.digest = move.item;
            return;
        case Move::Kind::end: play.end = endFrom(move); return;
        case Move::Kind::answer:
        case Move::Kind::leave:
        case Move::Kind::flag:
        case Move::Kind::handIn:
        case Move::Kind::timeUp: return;
    }
}

PlayHeader playHeaderOf(const AttemptHeader& header) {
    return {.scenario = header.subject,
            .digest = header.digest,
            .seed = header.seed,
            .mode = header.mode,
            .language = header.language,
            .started = header.started};
}

Move moveOf(const Taken& taken) { return {.kind = Move::Kind::choice, .item = taken.scene, .value = taken.choice}; }

Move rollBackMove(std::size_t kept) {
    return {.kind = Move::Kind::rollBack, .item = {}, .value = std::to_string(kept)};
}

Move versionMove(std::string_view digest, std::size_t kept) {
    return {.kind = Move::Kind::version, .item = std::string(digest), .value = std::to_string(kept)};
}

Move moveOf(const PlayEnd& end) {
    const Outcome outcome{.result = std::string(scenario::resultNames[static_cast<std::size_t>(end.result)]),
                          .score = end.score,
                          .passed = end.pass,
                          .redLine = end.redLine};
    return {.kind = Move::Kind::end, .item = end.ending, .value = outcomeText(outcome)};
}

std::vector<Taken> takenIn(const engine::Play& play, std::size_t count) {
    std::vector<Taken> taken;
    const scenario::Scenario& scenario = play.scenario();
    for (const engine::Step& step : play.steps()) {
        if (taken.size() == count) break;
        taken.push_back({.scene = scenario[step.scene].id, .choice = scenario[step.choice].id});
    }
    return taken;
}

}  // namespace fourfold::records
