#pragma once

#include <string>

#include "core/voice.hpp"
#include "reports/report.hpp"

namespace fourfold::reports {

// How reports say things.
class Phrases : public core::Voice {
public:
    using core::Voice::Voice;

    [[nodiscard]] std::string dimension(scenario::Dimension dimension) const;
    [[nodiscard]] std::string mode(engine::Mode mode) const;
    // "Splitting the orange (exam)"
    [[nodiscard]] std::string subject(const core::Text& title, engine::Mode mode) const;
    // The name, or that there is none; on one line, what goes beyond `mostOfName` characters cut off.
    [[nodiscard]] std::string person(const records::Person& person) const;
    [[nodiscard]] std::string className(const records::Person& person) const;
    // "7 of 12"
    [[nodiscard]] std::string of(std::size_t count, std::size_t all) const;
    // "58% (32–81%)"; a dash without any.
    [[nodiscard]] std::string share(const Share& share) const;
    [[nodiscard]] std::string mean(const MeanPercent& percent) const;
    // "40% → 75%", from the first attempt to the latest.
    [[nodiscard]] std::string progress(const TopicProgress& topic) const;
    // "45 (−12 … 78)", or why there is none. `digits` behind the point.
    [[nodiscard]] std::string estimate(const quiz::Estimate& estimate, int digits = 0) const;
    [[nodiscard]] std::string facilityBand(quiz::FacilityBand band) const;
    [[nodiscard]] std::string discriminationBand(quiz::DiscriminationBand band) const;
    [[nodiscard]] std::string consistencyBand(quiz::ConsistencyBand band) const;
    [[nodiscard]] std::string biserialBand(quiz::BiserialBand band) const;
    // What the counts of a question's parts mean, where its options do not say it; see quiz::PartCount. Empty else.
    [[nodiscard]] std::string partsNote(const quiz::Question& question) const;
    // Why a question is to be looked at, a sentence for each reason.
    [[nodiscard]] std::vector<std::string> flags(const quiz::ItemAnalysis& item) const;
    // "passed", "not passed", "red line", "not finished", "given up", "not scored".
    [[nodiscard]] std::string state(records::AttemptState state, const records::Outcome& outcome) const;
    // What the report is of: "Report on a class", with its filters.
    [[nodiscard]] std::string title(const Report& report) const;
    [[nodiscard]] std::vector<std::string> filters(const Request& request) const;
    // What a report on questions or decisions counts: which attempts, and how many it leaves out.
    [[nodiscard]] std::string counted(Attempts attempts, std::size_t otherVersions) const;
    // Which of several versions of the same this is about.
    [[nodiscard]] std::string version(const std::string& digest) const;
    // What could not be looked into, one sentence each.
    [[nodiscard]] std::vector<std::string> gaps(const Report& report) const;

    static constexpr std::size_t mostOfName = 80;
};

// "7" or "7.5": rounded to one decimal, without one where it is whole.
[[nodiscard]] std::string figure(double value);
// Minutes as "4:31".
[[nodiscard]] std::string minutesText(double minutes);
// "3 h 20 min" has no need of seconds: a sum of time.
[[nodiscard]] std::string hoursText(core::Duration time, const Phrases& phrases);

}  // namespace fourfold::reports
