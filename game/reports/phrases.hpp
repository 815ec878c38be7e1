#pragma once

#include <string>

#include "core/voice.hpp"
#include "reports/report.hpp"

namespace fourfold::reports {

// The texts of reports.
class Phrases : public core::Voice {
public:
    using core::Voice::Voice;

    [[nodiscard]] std::string dimension(scenario::Dimension dimension) const;
    [[nodiscard]] std::string mode(engine::Mode mode) const;
    // "Splitting the orange (exam)"
    [[nodiscard]] std::string subject(const core::Text& title, engine::Mode mode) const;
    // The name on one line, cut after `mostOfName` characters, or a text that says that there is no name.
    [[nodiscard]] std::string person(const records::Person& person) const;
    [[nodiscard]] std::string className(const records::Person& person) const;
    [[nodiscard]] std::string number(const records::Person& person) const;  // staff number
    // The name, with the staff number if there is one.
    [[nodiscard]] std::string fullName(const records::Person& person) const;
    // "7 of 12"
    [[nodiscard]] std::string of(std::size_t count, std::size_t all) const;
    // "58% (32–81%)"; a dash if the share is of nothing.
    [[nodiscard]] std::string share(const Share& share) const;
    [[nodiscard]] std::string mean(const MeanPercent& percent) const;
    // "40% → 75%", from the first attempt to the last.
    [[nodiscard]] std::string progress(const TopicProgress& topic) const;
    // "45 (−12 … 78)", or the reason why there is no estimate. `digits` is the number of decimals.
    [[nodiscard]] std::string estimate(const quiz::Estimate& estimate, int digits = 0) const;
    [[nodiscard]] std::string facilityBand(quiz::FacilityBand band) const;
    [[nodiscard]] std::string discriminationBand(quiz::DiscriminationBand band) const;
    [[nodiscard]] std::string consistencyBand(quiz::ConsistencyBand band) const;
    [[nodiscard]] std::string biserialBand(quiz::BiserialBand band) const;
    // What the counts of a question's parts mean, where the options do not make it clear; else empty. See
    // quiz::PartCount.
    [[nodiscard]] std::string partsNote(const quiz::Question& question) const;
    // Why a question should be looked at, one sentence for each reason.
    [[nodiscard]] std::vector<std::string> flags(const quiz::ItemAnalysis& item) const;
    // "passed", "not passed", "red line", "not finished", "given up", "not scored".
    [[nodiscard]] std::string state(records::AttemptState state, const records::Outcome& outcome) const;
    // The title of the report, such as "Report on a class".
    [[nodiscard]] std::string title(const Report& report) const;
    [[nodiscard]] std::vector<std::string> filters(const Request& request) const;
    // Which attempts a report on questions or decisions counts, and how many it leaves out.
    [[nodiscard]] std::string counted(Attempts attempts, std::size_t otherVersions) const;
    // Names the version, where the report has several versions of the same subject.
    [[nodiscard]] std::string version(const std::string& digest) const;
    // What could not be looked into, one sentence for each gap.
    [[nodiscard]] std::vector<std::string> gaps(const Report& report) const;

    static constexpr std::size_t mostOfName = 80;
};

// "7" or "7.5": rounded to one decimal, which is left out if it is zero.
[[nodiscard]] std::string figure(double value);
// Minutes as "4:31".
[[nodiscard]] std::string minutesText(double minutes);
// A sum of time without seconds, such as "3 h 20 min".
[[nodiscard]] std::string hoursText(core::Duration time, const Phrases& phrases);

}  // namespace fourfold::reports
