#include "commands/result_json.hpp"

#include "commands/json_text.hpp"

namespace fourfold::commands {
namespace {

using scenario::Dimension;

// Whole numbers as integers, others as doubles.
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

Json ids(const scenario::Scenario& scenario, const std::vector<scenario::ChoiceId>& choices) {
    Json list = Json::array();
    for (const scenario::ChoiceId choice : choices) list.push_back(scenario[choice].id);
    return list;
}

Json outlookJson(const scenario::Scenario& scenario, const coach::Outlook& outlook) {
    const auto result = static_cast<std::size_t>(scenario.ending(outlook.ending)->result);
    return {{"choices", ids(scenario, outlook.line)},
            {"ending", scenario[outlook.ending].id},
            {"result", scenario::resultNames[result]},
            {"score", number(outlook.score)},
            {"pass", outlook.pass}};
}

// Counts decisions from 1, as all output for people does.
Json decisionJson(std::optional<std::size_t> index) { return index ? Json(*index + 1) : Json(); }

Json recoveryJson(const scenario::Scenario& scenario, const std::optional<coach::Recovery>& recovery) {
    if (!recovery) return nullptr;
    Json json{{"decision", decisionJson(recovery->decision)}};
    json.update(outlookJson(scenario, recovery->outlook));
    return json;
}

Json rulesJson(const std::vector<coach::GoldenRuleTally>& tallies) {
    const auto numbers = [](const std::vector<std::size_t>& indices) {
        Json list = Json::array();
        for (const std::size_t index : indices) list.push_back(decisionJson(index));
        return list;
    };
    Json list = Json::array();
    for (const coach::GoldenRuleTally& tally : tallies) {
        list.push_back({{"rule", tally.id}, {"kept", numbers(tally.kept)}, {"broken", numbers(tally.broken)}});
    }
    return list;
}

Json ruleJson(const scenario::Choice& choice) {
    if (!choice.rule) return nullptr;
    return {{"rule", choice.rule->id}, {"kept", choice.rule->kept}};
}

}  // namespace

std::string playJson(const engine::Play& play, const std::optional<coach::Review>& review) {
    const scenario::Scenario& scenario = play.scenario();
    // A value that needs a review; null without one.
    const auto measured = [&](auto value) { return review ? Json(value(*review)) : Json(); };
    Json moves = Json::array();
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        const engine::Step& step = play.steps()[i];
        const auto ofMove = [&](auto value) {
            return measured([&](const coach::Review& whole) { return value(whole.moves[i]); });
        };
        moves.push_back({{"scene", scenario[step.scene].id},
                         {"choice", scenario[step.choice].id},
                         {"points", byDimension(step.paid)},
                         {"regret", ofMove([](const coach::ReviewedMove& move) { return number(move.regret); })},
                         {"label", ofMove([](const coach::ReviewedMove& move) { return name(move.label); })},
                         {"best", ofMove([&](const coach::ReviewedMove& move) { return scenario[move.best].id; })},
                         {"best_leads_to", ofMove([&](const coach::ReviewedMove& move) {
                              return move.bestOutlook ? outlookJson(scenario, *move.bestOutlook) : Json();
                          })},
                         {"stake", ofMove([](const coach::ReviewedMove& move) { return number(move.stake); })},
                         {"out_of_reach", ofMove([&](const coach::ReviewedMove& move) {
                              return move.outOfReach ? Json(scenario[*move.outOfReach].id) : Json();
                          })},
                         {"red_line", scenario[step.choice].redLine},
                         {"rule", ruleJson(scenario[step.choice])}});
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
    return dump(
        {{"scenario", scenario.id},
         {"seed", play.seed()},
         {"ending", scenario[play.now().scene()].id},
         {"result", scenario::resultNames[result]},
         {"score", measured([](const coach::Review& whole) { return number(whole.score); })},
         {"pass", measured([](const coach::Review& whole) { return whole.pass; })},
         {"red_line", play.now().redLine()},
         {"dimensions", dimensions},
         {"traditional",
          measured([](const coach::Review& whole) { return whole.traditional ? number(*whole.traditional) : Json(); })},
         {"effort", byDimension(effort)},
         {"accuracy", measured([](const coach::Review& whole) { return number(whole.accuracy); })},
         {"turning_point", measured([](const coach::Review& whole) { return decisionJson(whole.turningPoint); })},
         {"last_chance",
          measured([&](const coach::Review& whole) { return recoveryJson(scenario, whole.lastChance); })},
         {"one_change", measured([&](const coach::Review& whole) { return recoveryJson(scenario, whole.oneChange); })},
         {"rules", rulesJson(coach::goldenRuleTallies(play))},
         {"moves", moves}});
}

std::string solutionJson(const coach::Solution& solution) {
    const scenario::Scenario& scenario = solution.compiled().scenario();
    Json value;
    Json best;
    if (solution.exact()) {
        value = number({solution.own().best, solution.own().scale});
        best = byDimension(solution.most());
    }
    return dump({{"scenario", scenario.id},
                 {"exact", solution.exact()},
                 {"states", solution.states()},
                 {"value", value},
                 {"best", best},
                 {"line", ids(scenario, solution.line())}});
}

}  // namespace fourfold::commands
