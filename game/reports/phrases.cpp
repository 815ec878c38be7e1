#include "reports/phrases.hpp"

#include <cmath>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"

namespace fourfold::reports {
namespace {

using records::AttemptState;

std::string bandKey(std::string_view kind, std::string_view name) {
    return fmt::format("report.band.{}.{}", kind, name);
}

template <class Band, std::size_t count>
std::string_view nameOf(const std::array<std::string_view, count>& names, Band band) {
    return names[static_cast<std::size_t>(band)];
}

// Uses a minus sign, not a hyphen, and never gives "-0".
std::string signedText(double value, int digits) {
    const std::string text = fmt::format("{:.{}f}", std::abs(value), digits);
    const bool isZero = text.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !isZero ? "−" : "") + text;
}

std::string range(const core::Interval& interval, int digits) {
    const std::string_view between = interval.low < 0 ? " … " : "–";
    return fmt::format("{}{}{}", signedText(interval.low, digits), between, signedText(interval.high, digits));
}

std::string percentWith(double percent, const core::Interval& interval) {
    return fmt::format("{:.0f}% ({}%)", percent, range(interval, 0));
}

}  // namespace

std::string Phrases::dimension(scenario::Dimension dimension) const {
    return (*this)("dimension." + std::string(scenario::name(dimension)));
}

std::string Phrases::mode(engine::Mode mode) const {
    return (*this)(mode == engine::Mode::exam ? "records.mode.exam" : "records.mode.practice");
}

std::string Phrases::subject(const core::Text& title, engine::Mode which) const {
    return format("report.subject", fmt::arg("title", core::printable((*this)(title))), fmt::arg("mode", mode(which)));
}

std::string Phrases::person(const records::Person& person) const {
    return person.name.empty() ? (*this)("records.nobody") : core::printable(person.name, mostOfName);
}

std::string Phrases::className(const records::Person& person) const {
    return core::printable(person.className, mostOfName);
}

std::string Phrases::fullName(const records::Person& person) const {
    if (person.number.empty()) return this->person(person);
    return format("records.numbered", fmt::arg("name", this->person(person)), fmt::arg("number", number(person)));
}

std::string Phrases::number(const records::Person& person) const { return core::printable(person.number, mostOfName); }

std::string Phrases::of(std::size_t count, std::size_t all) const {
    return format("report.of", fmt::arg("count", count), fmt::arg("all", all));
}

std::string Phrases::share(const Share& share) const {
    const auto percent = share.percent();
    return percent ? percentWith(*percent, share.interval()) : "–";
}

std::string Phrases::mean(const MeanPercent& percent) const {
    return percent.count > 0 ? percentWith(percent.mean, percent.interval) : "–";
}

std::string Phrases::progress(const TopicProgress& topic) const {
    std::string last = core::scoreText(topic.percent.back()) + "%";
    if (topic.percent.size() == 1) return last;
    return format("report.text.topic", fmt::arg("first", core::scoreText(topic.percent.front()) + "%"),
                  fmt::arg("last", last));
}

std::string Phrases::estimate(const quiz::Estimate& estimate, int digits) const {
    switch (estimate.state) {
        case quiz::Estimate::State::tooFew: return (*this)("report.too_few");
        case quiz::Estimate::State::noSpread: return (*this)("report.no_spread");
        case quiz::Estimate::State::known: break;
    }
    const std::string value = signedText(estimate.value, digits);
    return estimate.interval ? fmt::format("{} ({})", value, range(*estimate.interval, digits)) : value;
}

std::string Phrases::facilityBand(quiz::FacilityBand band) const {
    return (*this)(bandKey("facility", nameOf(quiz::facilityBandNames, band)));
}

std::string Phrases::discriminationBand(quiz::DiscriminationBand band) const {
    return (*this)(bandKey("discrimination", nameOf(quiz::discriminationBandNames, band)));
}

std::string Phrases::consistencyBand(quiz::ConsistencyBand band) const {
    return (*this)(bandKey("consistency", nameOf(quiz::consistencyBandNames, band)));
}

std::string Phrases::biserialBand(quiz::BiserialBand band) const {
    return (*this)(bandKey("biserial", nameOf(quiz::biserialBandNames, band)));
}

std::string Phrases::partsNote(const quiz::Question& question) const {
    switch (question.kind()) {
        case quiz::TaskKind::ordering: return (*this)("report.parts.ordering");
        case quiz::TaskKind::matching: return (*this)("report.parts.matching");
        case quiz::TaskKind::single:
        case quiz::TaskKind::multiple:
        case quiz::TaskKind::trueFalse:
        case quiz::TaskKind::practical: return {};
    }
    return {};
}

std::vector<std::string> Phrases::flags(const quiz::ItemAnalysis& item) const {
    std::vector<std::string> flags;
    const auto facility = item.facilityBand();
    if (facility == quiz::FacilityBand::extremelyHard) flags.push_back((*this)("report.flag.hard"));
    if (facility == quiz::FacilityBand::extremelyEasy) flags.push_back((*this)("report.flag.easy"));
    if (item.discriminationBand() == quiz::DiscriminationBand::negative) {
        const auto& interval = item.discrimination.interval;
        flags.push_back(
            (*this)(interval && interval->high >= 0 ? "report.flag.negative_maybe" : "report.flag.negative"));
    } else if (item.efficiency.known() && item.efficiency.value < quiz::lowEfficiency) {
        flags.push_back((*this)("report.flag.efficiency"));
    }
    if (const std::size_t dead = item.deadOptions(); dead > 0) flags.push_back(count("report.flag.dead", dead));
    return flags;
}

std::string Phrases::state(AttemptState state, const records::Outcome& outcome) const {
    if (state == AttemptState::open) return (*this)("report.state.open");
    if (state == AttemptState::left) return (*this)("report.state.left");
    if (outcome.redLine) return (*this)("report.state.red_line");
    if (!outcome.score) return (*this)("report.state.unscored");
    return (*this)(outcome.passed ? "report.state.passed" : "report.state.failed");
}

std::string Phrases::title(const Report& report) const {
    switch (report.request.topic) {
        case Topic::course: break;
        case Topic::trainee: {
            const std::string asked = core::printable(report.request.person.value_or(""), mostOfName);
            return format("report.title.trainee",
                          fmt::arg("name", report.trainee ? fullName(report.trainee->person) : asked));
        }
        case Topic::questions:
            if (report.questions.empty()) return (*this)("report.title.questions");
            return format("report.title.questions_of",
                          fmt::arg("title", (*this)(report.questions.front().bank->title)));
        case Topic::decisions:
            if (report.decisions.empty()) return (*this)("report.title.decisions");
            return format("report.title.decisions_of",
                          fmt::arg("title", (*this)(report.decisions.front().scenario->title)));
    }
    const auto& name = report.request.className;
    return name ? format("report.title.class", fmt::arg("class", core::printable(*name, mostOfName)))
                : (*this)("report.title.everybody");
}

std::vector<std::string> Phrases::filters(const Request& request) const {
    std::vector<std::string> filters;
    const auto add = [&](std::string_view key, const std::string& value) {
        filters.push_back(format(key, fmt::arg("value", core::printable(value, mostOfName))));
    };
    if (request.className && request.topic != Topic::course) add("report.filter.class", *request.className);
    if (request.person && request.topic != Topic::trainee) add("report.filter.person", *request.person);
    if (request.number && !request.number->empty()) add("report.filter.number", *request.number);
    const bool hasOwn = request.topic == Topic::questions || request.topic == Topic::decisions;
    if (request.subject && !hasOwn) add("report.filter.subject", *request.subject);
    if (request.since) add("report.filter.since", core::isoText(*request.since));
    if (request.until) add("report.filter.until", core::isoText(*request.until));
    if (request.mode)
        filters.push_back(
            (*this)(request.mode == engine::Mode::exam ? "report.filter.exams" : "report.filter.practice"));
    if (request.kind && !hasOwn)
        filters.push_back(
            (*this)(request.kind == records::AttemptKind::play ? "report.filter.plays" : "report.filter.quizzes"));
    if (!request.text.empty()) add("report.filter.text", request.text);
    return filters;
}

std::string Phrases::counted(Attempts attempts, std::size_t otherVersions) const {
    std::string text = (*this)(attempts == Attempts::first ? "report.first_only" : "report.all_attempts");
    if (otherVersions > 0) {
        text += (language() == core::Language::en ? " " : "") + count("report.other_versions", otherVersions);
    }
    return text;
}

std::string Phrases::version(const std::string& digest) const {
    return format("report.version", fmt::arg("digest", core::printable(digest, mostOfName)));
}

std::vector<std::string> Phrases::gaps(const Report& report) const {
    std::vector<std::string> gaps;
    for (const auto& [version, n] : report.missing) {
        gaps.push_back(count("report.gap.version", n, fmt::arg("subject", core::printable(version.first, mostOfName)),
                             fmt::arg("digest", core::printable(version.second, mostOfName))));
    }
    if (report.unplayable > 0) gaps.push_back(count("report.gap.unplayable", report.unplayable));
    for (const TooManyTries& each : report.tries) {
        gaps.push_back(format("report.gap.tries", fmt::arg("person", fullName(each.person)),
                              fmt::arg("subject", core::printable(each.bank, mostOfName)),
                              fmt::arg("begun", each.begun), fmt::arg("allowed", each.allowed)));
    }
    for (const auto& [bank, n] : report.unreleased) {
        gaps.push_back(count("report.gap.unreleased", n, fmt::arg("subject", core::printable(bank, mostOfName))));
    }
    return gaps;
}

std::string figure(double value) {
    const double tenths = std::round(10 * value) / 10;
    return tenths == std::floor(tenths) ? fmt::format("{:.0f}", tenths) : fmt::format("{:.1f}", tenths);
}

std::string minutesText(double minutes) { return records::lengthText(core::durationOf(std::lround(minutes * 60'000))); }

std::string hoursText(core::Duration time, const Phrases& phrases) {
    const std::int64_t minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    return minutes < 60
               ? phrases.format("report.minutes", fmt::arg("minutes", minutes))
               : phrases.format("report.hours", fmt::arg("hours", minutes / 60), fmt::arg("minutes", minutes % 60));
}

}  // namespace fourfold::reports
