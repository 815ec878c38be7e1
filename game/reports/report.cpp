#include "reports/report.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "system/local_time.hpp"

namespace fourfold::reports {
Selection selectionOf(const Request& request) {
    Selection selection{.filter = {.person = request.person,
                                   .className = request.className,
                                   .number = request.number,
                                   .subject = request.subject},
                        .until = {},
                        .mode = request.mode,
                        .kind = request.kind,
                        .text = request.text};
    if (request.since) selection.filter.since = system::dayStart(*request.since);
    if (request.until) selection.until = system::dayStart(request.until->plus(1));
    if (request.topic == Topic::questions) {
        selection.kind = records::AttemptKind::quiz;
        if (!selection.mode) selection.mode = engine::Mode::exam;
    }
    if (request.topic == Topic::decisions) selection.kind = records::AttemptKind::play;
    return selection;
}

Report reportOf(const Material& material, const Request& request, const Shelf& shelf, core::Moment now) {
    Report report{.request = request,
                  .made = now,
                  .course = {},
                  .trainee = {},
                  .absent = {},
                  .questions = {},
                  .decisions = {},
                  .attempts = material.entries.size(),
                  .missing = material.missing,
                  .unplayable = material.unplayable,
                  .tries = {},
                  .unreleased = {},
                  .lastHash = material.lastHash};
    std::set<std::pair<records::PersonId, std::string>> seen;
    for (const Entry& entry : material.entries) {
        const records::AttemptHeader& header = entry.attempt.header;
        seen.emplace(entry.attempt.person.id, header.subject);
        if (isUnreleased(header, material.releases)) ++report.unreleased[header.subject];
    }
    for (TooManyTries& each : tooManyTries(material.begun, shelf)) {
        if (seen.contains({each.person.id, each.bank})) report.tries.push_back(std::move(each));
    }
    const bool isCourse = request.topic == Topic::course;
    if (isCourse) {
        report.course = classReport(material, shelf);
        report.absent = absentFrom(material, request, shelf);
    }
    if (request.topic == Topic::trainee) report.trainee = traineeReport(material, shelf);
    if (isCourse || request.topic == Topic::questions) {
        report.questions = questionReports(material, request.attempts, request.mode.value_or(engine::Mode::exam));
    }
    if (isCourse || request.topic == Topic::decisions) report.decisions = decisionReports(material, request.attempts);
    return report;
}

std::vector<records::Person> peopleIn(const Material& material) {
    std::vector<records::Person> people;
    for (const Entry& entry : material.entries) people.push_back(entry.attempt.person);
    const auto key = [](const records::Person& person) {
        return std::tie(person.className, person.name, person.number, person.id);
    };
    std::ranges::sort(people, {}, key);
    const auto rest = std::ranges::unique(people);
    people.erase(rest.begin(), rest.end());
    return people;
}

}  // namespace fourfold::reports
