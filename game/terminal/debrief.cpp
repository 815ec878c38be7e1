#include "terminal/debrief.hpp"

#include <string>
#include <vector>

#include "terminal/layout.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {
namespace {

using scenario::Scenario;

constexpr std::size_t deeper = 5;  // the indent below the number of a decision

void line(Console& console, const std::string& text, Style style = Style::plain) {
    console.print({.lead = {}, .text = text, .style = style, .indent = margin, .hang = 2});
}

void printScore(Console& console, const Voice& voice, const Scenario& scenario, const coach::Review& review) {
    console.heading(voice("terminal.debrief.title"));
    const std::string_view verdict = review.redLine ? "terminal.debrief.red_line"
                                     : review.pass  ? "terminal.debrief.passed"
                                                    : "terminal.debrief.failed";
    console.print(
        {.lead = {},
         .text = voice.format(verdict, fmt::arg("score", scoreText(review.score)), fmt::arg("pass", scenario.pass)),
         .style = review.pass ? Style::good : Style::bad,
         .indent = margin});
    line(console, voice.format("debrief.accuracy_text", fmt::arg("accuracy", scoreText(review.accuracy))));
}

void printDimensions(Console& console, const Voice& voice, const Scenario& scenario, const coach::Review& review) {
    console.heading(voice("terminal.debrief.dimensions"));
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        const coach::DimensionResult& result = review.dimensions[d];
        line(console, voice.format("terminal.debrief.dimension", fmt::arg("dimension", voice.dimension(d)),
                                   fmt::arg("percent", scoreText(result.percent)), fmt::arg("earned", result.earned),
                                   fmt::arg("best", result.best), fmt::arg("weight", scenario.weights[d])));
    }
}

void printYardsticks(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
                     const Scenario& scenario, const coach::Review& review) {
    const scenario::Method* own = catalogue.method(scenario.method);
    console.heading(voice("terminal.debrief.yardsticks"));
    const std::string name = own != nullptr ? voice(own->name) : voice("terminal.debrief.own_weights");
    const auto print = [&](const std::string& method, const std::string& score) {
        line(console, voice.format("terminal.named", fmt::arg("name", method), fmt::arg("value", score)));
    };
    print(name, scoreText(review.score));
    print(voice(catalogue.traditional().name),
          review.traditional ? scoreText(*review.traditional) : voice("terminal.debrief.no_traditional"));
}

void printEffort(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const Scenario& scenario,
                 const coach::Review& review) {
    const scenario::Weights& traditional = catalogue.traditional().weights;
    console.heading(voice("terminal.debrief.effort"));
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const std::size_t d = scenario::index(dimension);
        line(console, voice.format("terminal.debrief.effort_line", fmt::arg("dimension", voice.dimension(d)),
                                   fmt::arg("share", review.effortPercent(dimension).rounded()),
                                   fmt::arg("method", scenario.weights[d]), fmt::arg("traditional", traditional[d])));
    }
}

std::string choiceText(const Voice& voice, const scenario::Choice& choice) {
    return voice.format(choice.spoken ? "terminal.say" : "terminal.do", fmt::arg("text", voice(choice.text)));
}

// A text with the outlook's ending, result and score as its placeholders.
std::string withOutlook(const Voice& voice, const Scenario& scenario, std::string_view key,
                        const coach::Outlook& outlook, std::size_t decision) {
    const scenario::Ending& ending = *scenario.ending(outlook.ending);
    return voice.format(key, fmt::arg("n", decision + 1),
                        fmt::arg("choice", choiceText(voice, scenario[outlook.line.front()])),
                        fmt::arg("score", scoreText(outlook.score)), fmt::arg("ending", voice(ending.title)),
                        fmt::arg("result", voice.result(ending.result)));
}

// Prints the next few choices of the best way after a decision, and its ending.
void printOutlook(Console& console, const Voice& voice, const Scenario& scenario, const coach::Outlook& outlook) {
    const auto below = [&](const std::string& text) {
        console.print({.lead = {}, .text = text, .indent = deeper, .hang = 2});
    };
    std::vector<std::string> next;
    for (std::size_t i = 1; i < outlook.line.size() && i <= coach::shownOfLine; ++i) {
        next.push_back(choiceText(voice, scenario[outlook.line[i]]));
    }
    if (outlook.line.size() > coach::shownOfLine + 1) next.push_back(voice("debrief.and_so_on"));
    if (!next.empty()) {
        below(voice.format("debrief.leads_on", fmt::arg("choices", fmt::join(next, voice("debrief.arrow")))));
    }
    below(withOutlook(voice, scenario, "debrief.leads_to", outlook, 0));
}

void printRules(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
                const coach::Review& review) {
    if (review.goldenRules.empty()) return;
    console.heading(voice("debrief.rules"));
    const auto numbers = [&](const std::vector<std::size_t>& indices) {
        std::vector<std::string> list;
        for (const std::size_t index : indices) list.push_back(std::to_string(index + 1));
        return voice.list(list);
    };
    for (const coach::GoldenRuleTally& tally : review.goldenRules) {
        const scenario::GoldenRule* golden = catalogue.goldenRule(tally.id);
        if (golden == nullptr) continue;
        std::vector<std::string> parts;
        if (!tally.kept.empty()) {
            parts.push_back(voice.count("debrief.kept_at", tally.kept.size(), fmt::arg("list", numbers(tally.kept))));
        }
        if (!tally.broken.empty()) {
            parts.push_back(
                voice.count("debrief.broken_at", tally.broken.size(), fmt::arg("list", numbers(tally.broken))));
        }
        line(console,
             voice.format("terminal.named", fmt::arg("name", voice(golden->title)),
                          fmt::arg("value", voice.list(parts))),
             tally.broken.empty() ? Style::good : Style::bad);
    }
}

// Prints the turning point, and the decision that would have saved the play or helped it most.
void printRecovery(Console& console, const Voice& voice, const Scenario& scenario, const coach::Review& review) {
    console.heading(voice(review.pass ? "debrief.helped" : "debrief.saved"));
    line(console, review.turningPoint
                      ? voice.format("terminal.debrief.turning_point", fmt::arg("n", *review.turningPoint + 1))
                      : voice("terminal.debrief.no_turning_point"));
    if (review.lastChance) {
        const auto& [decision, outlook] = *review.lastChance;
        line(console, withOutlook(voice, scenario, "debrief.last_chance", outlook, decision));
    } else if (!review.pass) {
        line(console, voice("debrief.no_chance"));
    }
    if (review.oneChange) {
        const auto& [decision, outlook] = *review.oneChange;
        line(console, withOutlook(voice, scenario, review.pass ? "debrief.one_change_more" : "debrief.one_change",
                                  outlook, decision));
    }
}

}  // namespace

void printWhy(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
              const scenario::Choice& choice, std::size_t indent, bool taken) {
    console.print({.lead = {},
                   .text = voice.format("terminal.debrief.why", fmt::arg("why", voice(choice.why))),
                   .indent = indent,
                   .hang = 2});
    if (!choice.rule) return;
    const scenario::GoldenRule* golden = catalogue.goldenRule(choice.rule->id);
    if (golden == nullptr) return;
    std::string_view key = choice.rule->kept ? "terminal.debrief.rule_kept" : "terminal.debrief.rule_broken";
    if (!taken) key = "terminal.debrief.rule";
    console.print(
        {.lead = {},
         .text = voice.format(key, fmt::arg("title", voice(golden->title)), fmt::arg("text", voice(golden->text))),
         .indent = indent,
         .hang = 2});
}

void printDecision(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const Scenario& scenario,
                   const coach::ReviewedMove& move, std::size_t number) {
    const auto below = [&](const std::string& text, Style style = Style::plain) {
        console.print({.lead = {}, .text = text, .style = style, .indent = deeper, .hang = 2});
    };
    const scenario::Choice& choice = scenario[move.choice];
    const scenario::Scene& scene = scenario[move.scene];
    const std::string label = voice("label." + std::string(name(move.label)));
    const bool lossless = move.regret <= engine::whole(0);
    console.blank();
    console.print({.lead = fmt::format("{:>3}. ", number),
                   .text = lossless ? label
                                    : voice.format("terminal.debrief.lost", fmt::arg("label", label),
                                                   fmt::arg("loss", lossText(move.regret))),
                   .leadStyle = Style::strong,
                   .style = move.label <= coach::Label::good ? Style::good : Style::bad,
                   .hang = deeper});
    if (!scene.title.empty()) below(voice(scene.title), Style::faint);
    const std::string_view chosen = move.redLine ? "terminal.debrief.chosen_red" : "terminal.debrief.chosen";
    below(voice.format(chosen, fmt::arg("choice", choiceText(voice, choice))),
          move.redLine ? Style::bad : Style::plain);
    if (const std::string points = voice.points(move.points); !points.empty()) {
        below(voice.format("terminal.debrief.points", fmt::arg("points", points)));
    }
    printWhy(console, voice, catalogue, choice, deeper);
    if (move.best != move.choice) {
        below(voice.format("terminal.debrief.better", fmt::arg("choice", choiceText(voice, scenario[move.best]))));
        printWhy(console, voice, catalogue, scenario[move.best], deeper, false);
        if (move.bestOutlook) printOutlook(console, voice, scenario, *move.bestOutlook);
    }
    if (move.outOfReach) {
        const std::string text = choiceText(voice, scenario[*move.outOfReach]);
        below(voice.format("debrief.out_of_reach", fmt::arg("choice", text)));
    }
}

void printDebrief(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const engine::Play& play,
                  const coach::Review& review) {
    const Scenario& scenario = play.scenario();
    printScore(console, voice, scenario, review);
    printDimensions(console, voice, scenario, review);
    printYardsticks(console, voice, catalogue, scenario, review);
    printEffort(console, voice, catalogue, scenario, review);

    console.heading(voice("terminal.debrief.moves"));
    if (review.score > engine::whole(0)) line(console, voice("terminal.debrief.sum"), Style::faint);
    for (std::size_t i = 0; i < review.moves.size(); ++i) {
        printDecision(console, voice, catalogue, scenario, review.moves[i], i + 1);
    }
    printRules(console, voice, catalogue, review);
    printRecovery(console, voice, scenario, review);
}

std::string_view obstacleKey(coach::Obstacle obstacle) {
    switch (obstacle) {
        case coach::Obstacle::none: break;
        case coach::Obstacle::stopped: return "obstacle.stopped";
        case coach::Obstacle::tooLarge: return "obstacle.too_large";
        case coach::Obstacle::noEnding: return "obstacle.no_ending";
        case coach::Obstacle::notEarnable: return "obstacle.not_earnable";
        case coach::Obstacle::worthless: return "obstacle.worthless";
    }
    return "obstacle.none";
}

void printUnscored(Console& console, const Voice& voice, const coach::Solution& solution) {
    console.heading(voice("terminal.debrief.title"));
    line(console, voice(obstacleKey(solution.obstacle())));
}

}  // namespace fourfold::terminal
