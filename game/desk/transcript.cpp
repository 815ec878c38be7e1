#include "desk/transcript.hpp"

#include <algorithm>
#include <iterator>
#include <span>

namespace fourfold::desk {
namespace {

using engine::Session;
using scenario::Line;
using scenario::SceneId;

void addLines(std::vector<Utterance>& out, const std::vector<const Line*>& lines, SceneId scene) {
    for (const Line* line : lines) {
        out.push_back({.kind = Utterance::Kind::line,
                       .speaker = line->speaker,
                       .text = &line->text,
                       .mood = line->mood,
                       .scene = scene});
    }
}

void addEntered(std::vector<Utterance>& out, const Session& now, std::span<const SceneId> entered) {
    for (const SceneId scene : entered) {
        addLines(out, now.lines(scene), scene);
        if (const scenario::Ending* ending = now.scenario().ending(scene)) {
            out.push_back({.kind = Utterance::Kind::ending,
                           .speaker = scenario::Narrator{},
                           .text = &ending->text,
                           .mood = {},
                           .scene = scene});
        }
    }
}

}  // namespace

const Session& after(const engine::Play& play, std::size_t step) {
    return step + 1 < play.steps().size() ? play.steps()[step + 1].before : play.now();
}

std::vector<Utterance> openingOf(const engine::Play& play) {
    std::vector<Utterance> out;
    const Session& start = play.steps().empty() ? play.now() : play.steps().front().before;
    addEntered(out, start, start.compiled().opening());
    return out;
}

std::vector<Utterance> utterancesOf(const engine::Play& play, std::size_t step) {
    const engine::Step& taken = play.steps()[step];
    const scenario::Choice& choice = play.scenario()[taken.choice];
    const Session& now = after(play, step);
    std::vector<Utterance> out;
    out.push_back({.kind = choice.spoken ? Utterance::Kind::said : Utterance::Kind::did,
                   .speaker = scenario::Trainee{},
                   .text = &choice.text,
                   .mood = {},
                   .scene = taken.scene});
    addLines(out, now.replies(taken.choice), taken.scene);
    addEntered(out, now, taken.entered);
    return out;
}

std::vector<Utterance> transcriptOf(const engine::Play& play) {
    std::vector<Utterance> out = openingOf(play);
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        std::ranges::move(utterancesOf(play, i), std::back_inserter(out));
    }
    return out;
}

scenario::Mood moodFor(int rapport) {
    if (rapport <= 1) return scenario::Mood::upset;
    if (rapport <= 3) return scenario::Mood::wary;
    if (rapport <= 6) return scenario::Mood::calm;
    return scenario::Mood::pleased;
}

}  // namespace fourfold::desk
