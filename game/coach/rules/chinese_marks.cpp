#include "core/chinese_marks.hpp"

#include "coach/rules/rule.hpp"
#include "coach/rules/texts.hpp"
#include "core/diagnostic_format.hpp"

namespace fourfold::coach::rules {
namespace {

using core::Code;
using core::MarkSlip;

Code codeOf(MarkSlip slip) {
    switch (slip) {
        case MarkSlip::halfWidth: return Code::halfWidthMark;
        case MarkSlip::repeated: return Code::repeatedMark;
        case MarkSlip::blank: return Code::blankAtMark;
        case MarkSlip::straightQuote: return Code::straightQuote;
        case MarkSlip::dots: return Code::threeDots;
        case MarkSlip::brackets: return Code::mixedBrackets;
    }
    return Code::halfWidthMark;
}

}  // namespace

// Punctuation in Chinese texts; one finding for each text.
void chineseMarks(const Facts& facts, core::Diagnostics& found) {
    forEachText(facts.scenario(), [&](const TextPlace& place) {
        const auto slip = core::firstMarkSlip(place.text.zh);
        if (slip) found.add(codeOf(slip->kind), place.at, {place.key, core::shown(slip->piece)});
    });
}

}  // namespace fourfold::coach::rules
