#include "commands/simulation_json.hpp"

#include <algorithm>

#include "commands/json_text.hpp"
#include "core/interval.hpp"

namespace fourfold::commands {
namespace {

Json endings(const coach::Simulation& result, const scenario::Scenario& scenario) {
    Json list = Json::array();
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const scenario::Ending* ending = scenario.ending(scenario::SceneId(i));
        if (ending == nullptr) continue;
        const auto kind = static_cast<std::size_t>(ending->result);
        list.push_back(
            {{"scene", scenario.scenes[i].id}, {"result", scenario::resultNames[kind]}, {"plays", result.endings[i]}});
    }
    return list;
}

template <class Element>
Json counts(const std::vector<Element>& elements, const std::vector<std::uint64_t>& numbers) {
    Json map = Json::object();
    for (std::size_t i = 0; i < elements.size(); ++i) map[elements[i].id] = numbers[i];
    return map;
}

Json scores(const coach::Simulation& result, const coach::Solution& solution) {
    Json list = Json::array();
    const auto distribution = scoreDistribution(result, solution);
    for (std::size_t i = 0; i < distribution.size(); ++i) {
        list.push_back(
            {{"from", i * 100 / scoreBands}, {"to", (i + 1) * 100 / scoreBands}, {"plays", distribution[i]}});
    }
    return list;
}

}  // namespace

std::array<std::uint64_t, scoreBands> scoreDistribution(const coach::Simulation& result,
                                                        const coach::Solution& solution) {
    std::array<std::uint64_t, scoreBands> bands{};
    for (const auto& [value, plays] : result.values) {
        // Integer division, so that the band is exact.
        const std::int64_t scaled = std::max<std::int64_t>(0, value) * static_cast<std::int64_t>(scoreBands);
        const std::int64_t band = scaled / solution.own().best;
        bands[std::min(scoreBands - 1, static_cast<std::size_t>(band))] += plays;
    }
    return bands;
}

double meanScore(const coach::Simulation& result, const coach::Solution& solution) {
    long double sum = 0;
    for (const auto& [value, plays] : result.values) {
        sum += static_cast<long double>(std::max<std::int64_t>(0, value)) * static_cast<long double>(plays);
    }
    return static_cast<double>(100 * sum / static_cast<long double>(solution.own().best) /
                               static_cast<long double>(result.ended()));
}

std::string simulationJson(const coach::Simulation& result, const coach::SimulationOptions& options,
                           const coach::Solution& solution, std::optional<double> exactPass) {
    const scenario::Scenario& scenario = solution.compiled().scenario();
    const core::Interval pass = core::wilson(result.passed, result.plays);
    const auto scored = [&](auto value) { return solution.exact() ? Json(value()) : Json(); };
    Json json{
        {"scenario", scenario.id},
        {"bot", coach::name(options.bot)},
        {"language", core::code(options.language)},
        {"seed", options.seed},
        {"plays", result.plays},
        {"moves", result.moves},
        {"ended", result.ended()},
        {"cut_off", result.cutOff},
        {"most_moves", options.mostMoves},
        {"stuck", result.stuck},
        {"red_line", result.redLine},
        {"pass_mark", scenario.pass},
        {"passed", scored([&] { return result.passed; })},
        {"pass_rate", scored([&] { return static_cast<double>(result.passed) / static_cast<double>(result.plays); })},
        {"pass_interval", scored([&] {
             return std::array{pass.low, pass.high};
         })},
        {"pass_exact", exactPass ? Json(*exactPass) : Json()},
        {"mean", Json()},
        {"scores", scored([&] { return scores(result, solution); })},
        {"endings", endings(result, scenario)},
        {"scenes", counts(scenario.scenes, result.entered)},
        {"choices", counts(scenario.choices, result.taken)}};
    if (solution.exact() && result.ended() > 0) json["mean"] = meanScore(result, solution);
    return dump(json);
}

}  // namespace fourfold::commands
