#include "coach/bots/preference.hpp"

#include "core/utf8.hpp"

namespace fourfold::coach {
namespace {

using scenario::Choice;
using scenario::Dimension;
using scenario::Points;

// Points are from -20 to 20, so the parts of a rank do not overlap: each has decimal places of its own.
std::int64_t pushiness(const Choice& choice, const Points& pays) {
    const std::int64_t closes = choice.effort == Dimension::close ? 1 : 0;
    return closes * 10'000 + pays[index(Dimension::close)] * 100 - pays[index(Dimension::trust)];
}

std::int64_t rankOf(Bot bot, const Choice& choice, const Points& pays, core::Language language) {
    const auto length = [&] { return static_cast<std::int64_t>(core::codePoints(choice.text.in(language))); };
    switch (bot) {
        case Bot::longest: return length();
        case Bot::shortest: return -length();
        case Bot::trust: return pays[index(Dimension::trust)];
        case Bot::needs: return pays[index(Dimension::needs)];
        case Bot::objections: return pays[index(Dimension::objections)];
        case Bot::close: return pays[index(Dimension::close)];
        case Bot::pushy: return pushiness(choice, pays);
        case Bot::random:
        case Bot::first:
        case Bot::best: break;
    }
    return 0;
}

}  // namespace

Preference preferenceOf(Bot bot, const scenario::Scenario& scenario, core::Language language) {
    Preference preference;
    for (const Choice& choice : scenario.choices) {
        preference.unpaid.push_back(rankOf(bot, choice, choice.earns, language));
        preference.paid.push_back(rankOf(bot, choice, Points{}, language));
    }
    return preference;
}

}  // namespace fourfold::coach
