#include <algorithm>
#include <limits>
#include <string>

#include "coach/rules/lint_rule.hpp"
#include "core/utf8.hpp"
#include "scenario/text_budget.hpp"

namespace fourfold::coach::rules {
namespace {

using core::Code;
using core::Language;

void tellTooLong(const core::Text& text, bool isChoice, core::Position at, core::Diagnostics& found) {
    for (const Language language : core::languages) {
        const scenario::TextBudget budget = scenario::textBudget(language);
        const std::size_t most = isChoice ? budget.choice : budget.line;
        const std::size_t length = core::codePoints(text.in(language));
        if (length <= most) continue;
        found.add(Code::textBeyondBubble, at,
                  {std::string(core::code(language)), std::to_string(length), std::to_string(most)});
    }
}

// In the scenarios that come with the game, the lengths of choices of one scene differ by a factor of up to 1.21 in
// English and 1.29 in Chinese. The eye notices when one is half as long again. A few characters of difference between
// short texts do not count.
constexpr double mostRatio = 1.5;
constexpr std::size_t leastDifference(Language language) { return language == Language::zh ? 6 : 15; }

}  // namespace

// Lines, replies and choices that do not fit at a glance.
void textsBeyondBubble(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    for (const scenario::Scene& scene : scenario.scenes) {
        for (const scenario::Line& line : scene.lines) tellTooLong(line.text, false, line.at, found);
    }
    for (const scenario::Choice& choice : scenario.choices) {
        tellTooLong(choice.text, true, choice.at, found);
        for (const scenario::Line& line : choice.reply) tellTooLong(line.text, false, line.at, found);
    }
}

// Scenes where one choice is much longer than another. Length catches the eye and betrays the choice that the author
// worked on.
void unequalChoices(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        for (const Language language : core::languages) {
            const auto length = [&](const scenario::Choice& choice) {
                return core::codePoints(choice.text.in(language));
            };
            const std::span<const scenario::Choice> choices = scenario.choicesOf(scenario::SceneId(i));
            if (choices.size() < 2) continue;
            const auto [shortest, longest] = std::ranges::minmax_element(choices, {}, length);
            const std::size_t least = length(*shortest);
            const std::size_t most = length(*longest);
            if (most < least + leastDifference(language) ||
                static_cast<double>(most) <= mostRatio * static_cast<double>(least)) {
                continue;
            }
            found.add(Code::unequalChoices, longest->at,
                      {std::string(core::code(language)), longest->id, std::to_string(most), shortest->id,
                       std::to_string(least)});
        }
    }
}

}  // namespace fourfold::coach::rules
