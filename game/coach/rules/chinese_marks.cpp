#include "core/chinese_marks.hpp"

#include "coach/rules/lint_rule.hpp"
#include "coach/rules/texts.hpp"
#include "core/diagnostic_format.hpp"

namespace fourfold::coach::rules {
// Punctuation in Chinese texts; one finding for each text.
void chineseMarks(const Facts& facts, core::Diagnostics& found) {
    forEachText(facts.scenario(), [&](const TextPlace& place) {
        const auto slip = core::firstMarkSlip(place.text.zh);
        if (slip) found.add(core::codeOf(slip->kind), place.at, {place.key, core::shown(slip->piece)});
    });
}

}  // namespace fourfold::coach::rules
