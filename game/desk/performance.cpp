#include "desk/performance.hpp"

#include <algorithm>

namespace fourfold::desk {
namespace {

// The scenes entered up to the present line, the latest first.
std::vector<scenario::SceneId> pathOf(const engine::Play& play, const Conversation& conversation) {
    std::vector<scenario::SceneId> path = play.now().compiled().opening();
    const auto& steps = play.steps();
    for (const engine::Step& step : steps) path.insert(path.end(), step.entered.begin(), step.entered.end());
    // While a reply is still said in the old scene, the scenes after it have not begun.
    const Utterance* line = conversation.current();
    const std::size_t latest = steps.empty() ? path.size() : steps.back().entered.size();
    if (line != nullptr && !conversation.last()) {
        const auto first = path.end() - static_cast<std::ptrdiff_t>(latest);
        const auto here = std::find(first, path.end(), line->scene);
        if (here != path.end()) {
            path.erase(here + 1, path.end());
        } else if (!steps.empty()) {
            path.erase(first, path.end());
        }
    }
    std::reverse(path.begin(), path.end());
    return path;
}

}  // namespace

std::optional<scenario::PlaceId> placeOf(const engine::Play& play, const Conversation& conversation) {
    for (const scenario::SceneId scene : pathOf(play, conversation)) {
        if (play.scenario()[scene].place) return play.scenario()[scene].place;
    }
    return std::nullopt;
}

std::optional<scenario::StageId> stageOf(const engine::Play& play, const Conversation& conversation) {
    for (const scenario::SceneId scene : pathOf(play, conversation)) {
        if (play.scenario()[scene].stage) return play.scenario()[scene].stage;
    }
    return std::nullopt;
}

std::vector<Utterance> lastLinesOf(const engine::Play& play) {
    const std::size_t steps = play.steps().size();
    return steps == 0 ? openingOf(play) : utterancesOf(play, steps - 1);
}

}  // namespace fourfold::desk
