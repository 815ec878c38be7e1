#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/binomial_tail.hpp"
#include "coach/rules/polite_words.hpp"
#include "coach/rules/lint_rule.hpp"
#include "core/utf8.hpp"

// Whether the best choices can be told by their looks. One choice that is best and longest says nothing. What matters
// is whether looks and worth go together over the whole scenario. So each decision of the best play is a trial: is the
// best choice the only one that is longest, shortest, most polite, or at a certain place of the file? By chance alone
// that happens with probability 1/n, where n is the number of open choices. Decisions where no single choice sticks out
// do not count. A finding is what would happen by chance less than once in a hundred scenarios (the tail of the
// Poisson-binomial distribution). The screen shuffles the choices, but lists and printouts show them in the order of
// the file.

namespace fourfold::coach::rules {
namespace {

using core::Code;
using core::Language;
using scenario::Choice;
using scenario::ChoiceId;

constexpr double leastChance = 0.01;

// A decision of the best play.
struct Decision {
    std::vector<ChoiceId> open;  // in the order of the file
    ChoiceId best;
};

std::vector<Decision> decisions(const Facts& facts) {
    std::vector<Decision> result;
    engine::Session session(facts.engine());
    for (const ChoiceId best : facts.solution().line()) {
        const engine::OpenChoices open = session.open();
        if (open.size() > 1) result.push_back({{open.begin(), open.end()}, best});
        session.choose(best);
    }
    return result;
}

// The choice that sticks out; nothing when none does, or several.
using Pick = std::function<std::optional<ChoiceId>(const std::vector<ChoiceId>&)>;

Pick most(const scenario::Scenario& scenario, const std::function<std::int64_t(const Choice&)>& measure) {
    return [&scenario, measure](const std::vector<ChoiceId>& open) -> std::optional<ChoiceId> {
        const auto of = [&](ChoiceId id) { return measure(scenario[id]); };
        const ChoiceId top = *std::ranges::max_element(open, {}, of);
        const auto equals = std::ranges::count_if(open, [&](ChoiceId id) { return of(id) == of(top); });
        return equals == 1 ? std::optional(top) : std::nullopt;
    };
}

Pick at(std::size_t place) {
    return [place](const std::vector<ChoiceId>& open) {
        return place < open.size() ? std::optional(open[place]) : std::nullopt;
    };
}

struct Tally {
    std::size_t hits = 0;
    std::vector<double> chances;
    [[nodiscard]] bool isTelling() const { return hits > 0 && core::binomialTail(chances, hits) < leastChance; }
};

Tally tally(const std::vector<Decision>& decisions, const Pick& pick) {
    Tally result;
    for (const Decision& decision : decisions) {
        const std::optional<ChoiceId> picked = pick(decision.open);
        if (!picked) continue;
        result.chances.push_back(1.0 / static_cast<double>(decision.open.size()));
        if (*picked == decision.best) ++result.hits;
    }
    return result;
}

double sumOf(const std::vector<double>& chances) {
    double sum = 0;
    for (const double chance : chances) sum += chance;
    return sum;
}

// "9", "12" and "4": hits, decisions that count, and how many hits chance would give.
void tell(const Tally& tally, Code code, std::string what, core::Diagnostics& found) {
    if (!tally.isTelling()) return;
    found.add(code, {},
              {std::move(what), std::to_string(tally.hits), std::to_string(tally.chances.size()),
               std::to_string(std::lround(sumOf(tally.chances)))});
}

}  // namespace

void guessable(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    const std::vector<Decision> all = decisions(facts);
    for (const Language language : core::languages) {
        const auto length = [language](const Choice& choice) {
            return static_cast<std::int64_t>(core::codePoints(choice.text.in(language)));
        };
        const auto brevity = [length](const Choice& choice) { return -length(choice); };
        const auto politeness = [language](const Choice& choice) {
            return static_cast<std::int64_t>(politeWords(choice.text.in(language), language));
        };
        const std::string name(core::code(language));
        tell(tally(all, most(scenario, length)), Code::guessableLongest, name, found);
        tell(tally(all, most(scenario, brevity)), Code::guessableShortest, name, found);
        tell(tally(all, most(scenario, politeness)), Code::guessablePolite, name, found);
    }
    for (std::size_t place = 0; place < scenario::maxChoices; ++place) {
        tell(tally(all, at(place)), Code::guessablePlace, std::to_string(place + 1), found);
    }
}

}  // namespace fourfold::coach::rules
