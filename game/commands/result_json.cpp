#include "commands/result_json.hpp"

#include <nlohmann/json.hpp>

namespace fourfold::commands {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Dimension;

std::string dump(const Json& json) {
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

// A whole number as such, anything else as a double.
Json number(const engine::Fraction& fraction) {
    if (fraction.numerator % fraction.denominator == 0) return fraction.numerator / fraction.denominator;
    return fraction.toDouble();
}

template <class Value>
Json byDimension(Value value) {
    Json map = Json::object();
    for (const Dimension dimension : scenario::dimensions) map[std::string(name(dimension))] = value(dimension);
    return map;
}

Json byDimension(const scenario::Points& points) {
    return byDimension([&](Dimension dimension) { return points[index(dimension)]; });
}

}  // namespace

std::string playJson(const engine::Play& play, const coach::Review& review) {
    const scenario::Scenario& scenario = play.scenario();
    Json moves = Json::array();
    for (const coach::ReviewedMove& move : review.moves) {
        moves.push_back({{"scene", scenario[move.scene].id},
                         {"choice", scenario[move.choice].id},
                         {"points", byDimension(move.points)},
                         {"regret", number(move.regret)},
                         {"label", coach::labelNames[static_cast<std::size_t>(move.label)]},
                         {"best", scenario[move.best].id}});
    }
    const auto dimensions = byDimension([&](Dimension dimension) {
        const coach::DimensionResult& result = review.dimensions[index(dimension)];
        return Json{{"earned", result.earned}, {"best", result.best}, {"percent", number(result.percent)}};
    });
    const auto result = static_cast<std::size_t>(play.now().ending()->result);
    return dump({{"scenario", scenario.id},
                 {"seed", play.seed()},
                 {"ending", scenario[play.now().scene()].id},
                 {"result", scenario::resultNames[result]},
                 {"score", number(review.score)},
                 {"pass", review.pass},
                 {"red_line", review.redLine},
                 {"dimensions", dimensions},
                 {"traditional", review.traditional ? number(*review.traditional) : Json()},
                 {"effort", byDimension([&](Dimension dimension) { return number(review.effortPercent(dimension)); })},
                 {"moves", moves}});
}

std::string solutionJson(const coach::Solution& solution) {
    const scenario::Scenario& scenario = solution.rules().scenario();
    Json line = Json::array();
    Json value;
    Json best;
    if (solution.exact()) {
        value = number({solution.own().best, solution.own().scale});
        best = byDimension(solution.most());
        for (const scenario::ChoiceId choice : solution.line()) line.push_back(scenario[choice].id);
    }
    return dump({{"scenario", scenario.id},
                 {"exact", solution.exact()},
                 {"states", solution.states()},
                 {"value", value},
                 {"best", best},
                 {"line", line}});
}

}  // namespace fourfold::commands
