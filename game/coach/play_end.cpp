#include "coach/play_end.hpp"

namespace fourfold::coach {

bool passes(const engine::Session& session, const Solution& solution) {
    return !session.redLine() && solution.own().score(session.earned()) >= engine::whole(session.scenario().pass);
}

engine::PlayEnd endOf(const engine::Play& play, const Solution& solution) {
    const engine::Session& now = play.now();
    engine::PlayEnd end{.ending = play.scenario()[now.scene()].id,
                        .result = now.ending()->result,
                        .score = {},
                        .pass = false,
                        .redLine = now.redLine()};
    if (solution.exact()) {
        end.score = solution.own().score(now.earned());
        end.pass = passes(now, solution);
    }
    return end;
}

}  // namespace fourfold::coach
