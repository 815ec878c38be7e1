#include "coach/outlook.hpp"

#include <utility>

#include "coach/play_end.hpp"

namespace fourfold::coach {
namespace {

using engine::Session;
using scenario::ChoiceId;

std::optional<Outlook> ended(const Session& session, std::vector<ChoiceId> line, const Solution& solution) {
    if (!session.over()) return std::nullopt;
    return Outlook{.line = std::move(line),
                   .ending = session.scene(),
                   .score = solution.own().score(session.earned()),
                   .redLine = session.redLine(),
                   .pass = passes(session, solution)};
}

}  // namespace

std::optional<Outlook> outlook(Session session, ChoiceId first, const Solution& solution, Crossing crossing) {
    session.choose(first);
    std::vector<ChoiceId> line = solution.line(session, crossing);
    for (const ChoiceId choice : line) session.choose(choice);
    line.insert(line.begin(), first);
    return ended(session, std::move(line), solution);
}

std::optional<Outlook> outlook(Session session, ChoiceId first, std::span<const ChoiceId> then,
                               const Solution& solution) {
    session.choose(first);
    std::vector<ChoiceId> line{first};
    for (const ChoiceId choice : then) {
        if (session.over()) break;
        if (!session.open().contains(choice)) return std::nullopt;
        session.choose(choice);
        line.push_back(choice);
    }
    return ended(session, std::move(line), solution);
}

std::int64_t reachable(const Session& session, const Solution& solution) {
    return solution.own().value(session.earned()) + solution.attainable(session).value_or(0);
}

bool canPass(const Session& session, const Solution& solution) {
    if (session.redLine()) return false;
    const std::optional<std::int64_t> rest = solution.attainable(session, Crossing::forbidden);
    if (!rest) return false;
    const engine::Fraction score = solution.own().points(solution.own().value(session.earned()) + *rest);
    return score >= engine::whole(session.scenario().pass);
}

}  // namespace fourfold::coach
