#include "records/row_limits.hpp"

#include "core/utf8.hpp"

namespace fourfold::records {
namespace {

// More than any scenario needs.
constexpr std::int64_t mostDenominator = 1'000'000'000'000'000;

}  // namespace

bool isStorable(std::string_view text, std::size_t most) {
    return text.size() <= most && text.find('\0') == std::string_view::npos && !core::firstInvalidByte(text);
}

bool isStorableId(std::string_view text) { return !text.empty() && isStorable(text, mostBytesOfId); }

bool isStorableMoment(std::int64_t milliseconds) {
    return milliseconds >= earliestMoment && milliseconds <= latestMoment;
}

bool isStorableDuration(std::int64_t milliseconds) { return milliseconds >= 0 && milliseconds <= longestDuration; }

bool isScore(const core::Fraction& score) {
    return score.denominator >= 1 && score.denominator <= mostDenominator && score.numerator >= 0 &&
           score.numerator <= 100 * score.denominator;
}

bool isShare(const core::Fraction& share) {
    return share.denominator >= 1 && share.denominator <= mostDenominator && share.numerator >= 0 &&
           share.numerator <= share.denominator;
}

}  // namespace fourfold::records
