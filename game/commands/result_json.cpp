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

std::string playJson(const engine::Play& play, const std::optional<coach::Review>& review) {
    const scenario::Scenario& scenario = play.scenario();
    // What only a review tells.
    const auto measured = [&](auto value) { return review ? Json(value(*review)) : Json(); };
    Json moves = Json::array();
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        const engine::Step& step = play.steps()[i];
        const auto ofMove = [&](auto value) {
            return measured([&](const coach::Review& whole) { return value(whole.moves[i]); });
        };
        moves.push_back(
            {{"scene", scenario[step.scene].id},
             {"choice", scenario[step.choice].id},
             {"points", byDimension(step.paid)},
             {"regret", ofMove([](const coach::ReviewedMove& move) { return number(move.regret); })},
             {"label",
              ofMove([](const coach::ReviewedMove& move) { return coach::labelNames[static_cast<std::size_t>(move.label)]; })},
             {"best", ofMove([&](const coach::ReviewedMove& move) { return scenario[move.best].id; })}});
    }
    const auto dimensions = byDimension([&](Dimension dimension) {
        const auto of = [&](const coach::Review& whole) { return whole.dimensions[index(dimension)]; };
        return Json{{"earned", play.now().earned()[index(dimension)]},
                    {"best", measured([&](const coach::Review& whole) { return of(whole).best; })},
                    {"percent", measured([&](const coach::Review& whole) { return number(of(whole).percent); })}};
    });
    const auto effort = [&](Dimension dimension) {
        return measured([&](const coach::Review& whole) { return number(whole.effortPercent(dimension)); });
    };
    const auto result = static_cast<std::size_t>(play.now().ending()->result);
    return dump({{"scenario", scenario.id},
                 {"seed", play.seed()},
                 {"ending", scenario[play.now().scene()].id},
                 {"result", scenario::resultNames[result]},
                 {"score", measured([](const coach::Review& whole) { return number(whole.score); })},
                 {"pass", measured([](const coach::Review& whole) { return whole.pass; })},
                 {"red_line", play.now().redLine()},
                 {"dimensions", dimensions},
                 {"traditional", measured([](const coach::Review& whole) {
                      return whole.traditional ? number(*whole.traditional) : Json();
                  })},
                 {"effort", byDimension(effort)},
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
