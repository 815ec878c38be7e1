#include "records/stored_play.hpp"

#include <algorithm>

#include "core/overloaded.hpp"

namespace fourfold::records {
namespace {

std::optional<PlayEnd> endFrom(const Move::End& end) {
    const std::optional<Outcome> outcome = outcomeFrom(end.outcome);
    if (!outcome) return std::nullopt;
    const auto result = std::ranges::find(scenario::resultNames, outcome->result);
    if (result == scenario::resultNames.end()) return std::nullopt;
    return PlayEnd{.ending = end.ending,
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
    const auto keep = [&](std::size_t kept) {
        if (kept > play.choices.size()) return false;
        play.choices.resize(kept);
        play.end.reset();
        return true;
    };
    std::visit(core::Overloaded{[&](const Move::Choice& taken) { play.choices.push_back(taken.choice); },
                                [&](const Move::RollBack& back) { static_cast<void>(keep(back.kept)); },
                                [&](const Move::Version& version) {
                                    if (keep(version.kept)) play.digest = version.digest;
                                },
                                [&](const Move::End& end) { play.end = endFrom(end); },
                                core::Ignoring<Move::Answer, Move::Flag, Move::Back, Move::HandIn, Move::TimeUp,
                                               Move::Leave, Move::Rule, Move::Unreadable>{}},
               move.what);
}

PlayHeader playHeaderOf(const AttemptHeader& header) {
    return {.scenario = header.subject,
            .digest = header.digest,
            .seed = header.seed,
            .mode = header.mode,
            .language = header.language,
            .started = header.started};
}

Move::Choice moveOf(const Taken& taken) { return {taken.scene, taken.choice}; }

Move::End moveOf(const PlayEnd& end) {
    const Outcome outcome{.result = std::string(scenario::resultNames[static_cast<std::size_t>(end.result)]),
                          .score = end.score,
                          .passed = end.pass,
                          .redLine = end.redLine};
    return {end.ending, outcomeText(outcome)};
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
