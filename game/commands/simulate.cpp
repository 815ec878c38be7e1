#include "commands/simulate.hpp"

#include <algorithm>
#include <optional>

#include "coach/bots/pass_chance.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/simulation_json.hpp"
#include "core/interval.hpp"
#include "system/stream.hpp"
#include "terminal/progress.hpp"
#include "terminal/chart.hpp"
#include "terminal/debrief.hpp"
#include "terminal/voice.hpp"
#include "terminal/wrap.hpp"

namespace fourfold::commands {
namespace {

using coach::Simulation;
using terminal::Console;
using terminal::Style;
using terminal::Voice;

constexpr std::size_t margin = 2;

// "1,234,567"
std::string grouped(std::uint64_t number) {
    std::string text = std::to_string(number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

// Shares below 10% get one more decimal, since the limits for naive play are a few percent.
std::string percent(double share) { return fmt::format("{:.{}f}%", 100 * share, share < 0.1 ? 2 : 1); }

// Never shows 0% or 100% unless exact.
std::string exactly(double probability) {
    constexpr double shown = 0.0001;
    if (probability > 0 && probability < shown) return "<0.01%";
    if (probability < 1 && probability > 1 - shown) return ">99.99%";
    return fmt::format("{:.2f}%", 100 * probability);
}

double shareOf(std::uint64_t part, std::uint64_t all) {
    return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

// "1,234  12.3%"
std::string figures(std::uint64_t part, std::uint64_t all) {
    return fmt::format("{}  {:>6.1f}%", grouped(part), 100 * shareOf(part, all));
}

class Report {
public:
    Report(Console& console, const Voice& voice, const coach::Solution& solution, const Simulation& result,
           const coach::SimulationOptions& options, std::optional<double> exactPass)
        : m_console(console), m_voice(voice), m_solution(solution), m_scenario(solution.compiled().scenario()),
          m_result(result), m_options(options), m_exactPass(exactPass) {}

    void print() const {
        const std::string bot(coach::name(m_options.bot));
        m_console.print({.lead = {}, .text = m_voice(m_scenario.title), .style = Style::strong});
        m_console.print(m_voice.format("simulate.what", fmt::arg("plays", grouped(m_result.plays)),
                                       fmt::arg("bot", bot), fmt::arg("does", m_voice("bot." + bot)),
                                       fmt::arg("seed", m_options.seed)));
        if (m_solution.exact()) printScores();
        printEndings();
        printUnfinished();
        printCoverage();
    }

private:
    void line(const std::string& text, Style style = Style::plain) const {
        m_console.print({.lead = {}, .text = text, .style = style, .indent = margin, .hang = margin});
    }

    void printScores() const {
        m_console.heading(m_voice("simulate.scores"));
        const auto distribution = scoreDistribution(m_result, m_solution);
        std::vector<terminal::ChartRow> rows;
        for (std::size_t i = 0; i < scoreBands; ++i) {
            const std::size_t from = i * 100 / scoreBands;
            const std::size_t to = i + 1 == scoreBands ? 100 : (i + 1) * 100 / scoreBands - 1;
            rows.push_back({.label = fmt::format("{:>2}-{}", from, to),
                            .figures = figures(distribution[i], m_result.ended()),
                            .length = static_cast<double>(distribution[i])});
        }
        terminal::printChart(m_console, rows, margin);
        if (m_result.ended() > 0) {
            const std::string mean = fmt::format("{:.1f}", meanScore(m_result, m_solution));
            line(m_voice.format("simulate.mean", fmt::arg("mean", mean)));
        }
        const core::Interval pass = core::wilson(m_result.passed, m_result.plays);
        line(m_voice.format("simulate.passed", fmt::arg("passed", grouped(m_result.passed)),
                            fmt::arg("rate", percent(shareOf(m_result.passed, m_result.plays))),
                            fmt::arg("low", percent(pass.low)), fmt::arg("high", percent(pass.high)),
                            fmt::arg("pass", m_scenario.pass)));
        if (m_exactPass) line(m_voice.format("simulate.exactly", fmt::arg("rate", exactly(*m_exactPass))));
        if (m_result.redLine > 0) {
            line(m_voice.format("simulate.red_line", fmt::arg("plays", grouped(m_result.redLine)),
                                fmt::arg("rate", percent(shareOf(m_result.redLine, m_result.plays)))));
        }
    }

    void printEndings() const {
        m_console.heading(m_voice("simulate.endings"));
        std::vector<terminal::ChartRow> rows;
        for (std::size_t i = 0; i < m_scenario.scenes.size(); ++i) {
            const scenario::Ending* ending = m_scenario.ending(scenario::SceneId(i));
            if (ending == nullptr) continue;
            const std::string kind(scenario::resultNames[static_cast<std::size_t>(ending->result)]);
            rows.push_back({.label = m_voice.format("simulate.ending", fmt::arg("id", m_scenario.scenes[i].id),
                                                    fmt::arg("result", m_voice("result." + kind))),
                            .figures = figures(m_result.endings[i], m_result.plays),
                            .length = static_cast<double>(m_result.endings[i])});
        }
        terminal::printChart(m_console, rows, margin);
    }

    void printUnfinished() const {
        if (m_result.cutOff > 0) {
            line(m_voice.format("simulate.cut_off", fmt::arg("plays", grouped(m_result.cutOff)),
                                fmt::arg("moves", grouped(m_options.mostMoves))),
                 Style::bad);
        }
        if (m_result.stuck > 0) {
            line(m_voice.format("simulate.stuck", fmt::arg("plays", grouped(m_result.stuck))), Style::bad);
        }
    }

    void printCoverage() const {
        m_console.heading(m_voice("simulate.coverage"));
        printNever("simulate.scenes", m_scenario.scenes, m_result.entered);
        printNever("simulate.choices", m_scenario.choices, m_result.taken);
    }

    template <class Element>
    void printNever(std::string_view key, const std::vector<Element>& elements,
                    const std::vector<std::uint64_t>& counts) const {
        std::vector<std::string> never;
        for (std::size_t i = 0; i < elements.size(); ++i) {
            if (counts[i] == 0) never.push_back(elements[i].id);
        }
        const std::size_t reached = elements.size() - never.size();
        line(m_voice.format(key, fmt::arg("reached", reached), fmt::arg("all", elements.size())));
        if (!never.empty()) line(m_voice("simulate.never") + '\n' + lines(never), Style::faint);
    }

    // Breaks a list only between ids, never at the hyphens inside them.
    [[nodiscard]] std::string lines(const std::vector<std::string>& ids) const {
        const std::string separator = m_voice("terminal.list.separator");
        const std::size_t room = m_console.columns() - 1 - std::min(m_console.columns() - 1, 2 * margin);
        std::string text;
        std::size_t used = 0;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            const std::string item = i + 1 < ids.size() ? ids[i] + separator : ids[i];
            const std::size_t width = terminal::displayWidth(item);
            if (used > 0 && used + width > room) {
                text += '\n';
                used = 0;
            }
            text += item;
            used += width;
        }
        return text;
    }

    Console& m_console;
    const Voice& m_voice;
    const coach::Solution& m_solution;
    const scenario::Scenario& m_scenario;
    const Simulation& m_result;
    const coach::SimulationOptions& m_options;
    std::optional<double> m_exactPass;
};

int print(const Simulation& result, const coach::Solution& solution, const coach::SimulationOptions& options,
          std::optional<double> exactPass, const Context& context) {
    const Voice voice(context.strings, context.language);
    Console console = consoleOn(system::Stream::output(), context.language);
    Report(console, voice, solution, result, options, exactPass).print();
    return finish(console, success);
}

}  // namespace

int simulate(const SimulateOptions& options, const Context& context) {
    const auto scenario = findScenario(options.scenario, context);
    if (!scenario) return failure;
    const engine::CompiledScenario compiled(scenario);
    const coach::Solution solution = solved(compiled, context);
    if (!solution.exact()) {
        complain(context.text(terminal::obstacleKey(solution.obstacle())));
        if (options.play.bot == coach::Bot::best) return failure;
    }
    coach::SimulationOptions play = options.play;
    play.language = context.language;
    const Simulation result = [&] {
        std::atomic<std::uint64_t> done = 0;
        const terminal::Progress progress(context.text("simulate.progress"), done, play.plays);
        return coach::simulate(compiled, &solution, play, &done);
    }();
    // If the exact probability of a pass can be computed, it does not depend on the simulated plays.
    std::optional<double> exactPass;
    if (solution.exact()) exactPass = coach::exactPassProbability(solution, play.bot, play.language);
    if (options.json) return emit(simulationJson(result, play, solution, exactPass), success);
    return print(result, solution, play, exactPass, context);
}

}  // namespace fourfold::commands
