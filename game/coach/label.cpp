#include "coach/label.hpp"

namespace fourfold::coach {

Label labelFor(const engine::Fraction& regret) {
    using engine::whole;
    if (regret <= whole(0)) return Label::best;
    if (regret <= whole(mostForGood)) return Label::good;
    if (regret <= whole(mostForInaccuracy)) return Label::inaccuracy;
    if (regret <= whole(mostForMistake)) return Label::mistake;
    return Label::blunder;
}

Label labelFor(const engine::Fraction& regret, bool redLine) { return redLine ? Label::blunder : labelFor(regret); }

}  // namespace fourfold::coach
