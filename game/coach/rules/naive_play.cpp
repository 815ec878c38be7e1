#include <fmt/format.h>

#include "coach/bots/pass_chance.hpp"
#include "coach/bots/preference.hpp"
#include "coach/bots/simulation.hpp"
#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {
namespace {

constexpr std::uint64_t playsForWitness = 20'000;

// The same in both languages: "7.34%", or "≈7.3% (95% CI 7.1%-7.5%, n=100000)" when it was sampled.
std::string shown(const PassChance& chance) {
    const auto percent = [](double share, int digits) { return fmt::format("{:.{}f}%", 100 * share, digits); };
    if (chance.exact) return percent(chance.probability, 2);
    return fmt::format("≈{} (95% CI {}-{}, n={})", percent(chance.probability, 1), percent(chance.interval.low, 1),
                       percent(chance.interval.high, 1), chance.plays);
}

void look(const Facts& facts, Bot bot, core::Language language, const std::string& shownBot, core::Diagnostics& found) {
    const scenario::NaiveLimits& limits = facts.scenario().naive;
    const PassChance chance = passChance(facts.solution(), bot, language, {.goOn = facts.goOn()});
    if (chance.stopped) return;
    const bool often = 100 * chance.probability > limits.error;
    if (!often && 100 * chance.probability <= limits.warning) return;

    const core::Code code = often ? core::Code::naivePlayPassesOften : core::Code::naivePlayPasses;
    std::vector<std::string> arguments{shownBot, shown(chance), std::to_string(often ? limits.error : limits.warning)};
    const auto play = passingPlay(facts.solution(),
                                  {.bot = bot, .language = language, .plays = playsForWitness, .goOn = facts.goOn()});
    if (play) {
        found.addWitnessed(code, {}, std::move(arguments), facts.names(play->choices));
    } else {
        found.add(code, {}, std::move(arguments));
    }
}

}  // namespace

// Bots that know nothing of the method, and pass more often than the scenario allows.
void naivePlay(const Facts& facts, core::Diagnostics& found) {
    for (const Bot bot : naiveBots) {
        const std::string shownBot(name(bot));
        if (!readsText(bot)) {
            look(facts, bot, core::Language::en, shownBot, found);
            continue;
        }
        const auto lengths = [&](core::Language language) {
            return preferenceOf(bot, facts.scenario(), language).unpaid;
        };
        const bool alike = lengths(core::Language::en) == lengths(core::Language::zh);
        for (const core::Language language : core::languages) {
            look(facts, bot, language, fmt::format("{} ({})", shownBot, core::code(language)), found);
            if (alike) break;
        }
    }
}

}  // namespace fourfold::coach::rules
