#include "records/attempt.hpp"

#include <vector>

#include <fmt/format.h>

#include "core/whole_number.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> list;
    while (true) {
        const std::size_t end = text.find(' ');
        list.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return list;
        text.remove_prefix(end + 1);
    }
}

std::optional<engine::Fraction> scoreFrom(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto numerator = core::wholeNumber<std::int64_t>(text.substr(0, slash));
    const auto denominator = core::wholeNumber<std::int64_t>(text.substr(slash + 1));
    if (!numerator || !denominator) return std::nullopt;
    const engine::Fraction score{*numerator, *denominator};
    return isScore(score) ? std::optional(score) : std::nullopt;
}

}  // namespace

std::string outcomeText(const Outcome& outcome) {
    const std::string score =
        outcome.score ? fmt::format("{}/{}", outcome.score->numerator, outcome.score->denominator) : "-";
    return fmt::format("{} {} {}{}", outcome.result, score, outcome.passed ? "passed" : "failed",
                       outcome.redLine ? " red-line" : "");
}

std::optional<Outcome> outcomeFrom(std::string_view text) {
    const std::vector<std::string_view> parts = words(text);
    if (parts.size() < 3 || parts.size() > 4 || parts[0].empty()) return std::nullopt;
    Outcome outcome{.result = std::string(parts[0]), .score = scoreFrom(parts[1])};
    if (!outcome.score && parts[1] != "-") return std::nullopt;
    outcome.passed = parts[2] == "passed";
    if (!outcome.passed && parts[2] != "failed") return std::nullopt;
    outcome.redLine = parts.size() == 4;
    if (outcome.redLine && parts[3] != "red-line") return std::nullopt;
    return outcome;
}

bool isOpenExam(const Attempt& attempt) {
    return attempt.header.mode == engine::Mode::exam && attempt.state == AttemptState::open;
}

core::Duration usedBy(const Attempt& attempt, core::Moment now) {
    const AttemptHeader& header = attempt.header;
    const bool runsOn = header.kind == AttemptKind::quiz && isOpenExam(attempt);
    // A clock that was set back gives nothing.
    return runsOn && now > attempt.seen ? attempt.elapsed + (now - attempt.seen) : attempt.elapsed;
}

}  // namespace fourfold::records
