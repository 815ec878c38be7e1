#include "drill/spacing.hpp"

#include <algorithm>
#include <optional>

namespace fourfold::drill {

Progress progressOf(const records::DeckEntry& entry) {
    Progress progress{.right = 0, .since = entry.day(), .due = {}};
    std::optional<core::Day> counted;  // the day of the last right answer that counted
    for (const records::DrillAnswer& answer : entry.answers) {
        if (answer.right && counted == answer.day) continue;
        progress.right = answer.right ? progress.right + 1 : 0;
        progress.since = answer.day;
        counted = answer.right ? std::optional(answer.day) : std::nullopt;
    }
    progress.due = progress.since.plus(restDays[std::min(progress.right, restDays.size() - 1)]);
    return progress;
}

bool isDue(const Progress& progress, core::Day today) {
    if (progress.retired()) return false;
    return progress.due <= today || progress.since > today.plus(1);
}

}  // namespace fourfold::drill
