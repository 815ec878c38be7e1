#include "reports/absent.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "reports/material.hpp"
#include "reports/report.hpp"
#include "reports/shelf.hpp"

namespace fourfold::reports {
namespace {

using records::AttemptKind;
using Key = std::tuple<AttemptKind, std::string, engine::Mode>;

// What somebody can be absent from, each with those who have finished it.
std::map<Key, std::set<records::PersonId>> finishedIn(const Material& material, const Request& request,
                                                      const Shelf& shelf) {
    std::map<Key, std::set<records::PersonId>> finished;
    for (const Entry& entry : material.entries) {
        const records::AttemptHeader& header = entry.attempt.header;
        if (header.mode != engine::Mode::exam && request.subject != header.subject) continue;
        auto& people = finished[{header.kind, header.subject, header.mode}];
        if (entry.ended()) people.insert(entry.attempt.person.id);
    }
    if (request.subject && finished.empty()) {
        const bool isBank = shelf.triesOf(*request.subject).has_value();
        const AttemptKind kind = request.kind.value_or(isBank ? AttemptKind::quiz : AttemptKind::play);
        const engine::Mode mode = request.mode.value_or(isBank ? engine::Mode::exam : engine::Mode::practice);
        finished.emplace(Key(kind, *request.subject, mode), std::set<records::PersonId>());
    }
    return finished;
}

}  // namespace

std::vector<Absent> absentFrom(const Material& material, const Request& request, const Shelf& shelf) {
    std::vector<Absent> all;
    if (material.people.empty()) return all;
    for (const auto& [key, finished] : finishedIn(material, request, shelf)) {
        const auto& [kind, subject, mode] = key;
        Absent absent{
            .kind = kind, .subject = subject, .title = shelf.titleOf(kind, subject), .mode = mode, .people = {}};
        for (const records::Person& person : material.people) {
            if (!finished.contains(person.id)) absent.people.push_back(person);
        }
        if (!absent.people.empty()) all.push_back(std::move(absent));
    }
    return all;
}

bool haveNumbers(const std::vector<Absent>& absent) {
    return std::ranges::any_of(absent, [](const Absent& each) {
        return std::ranges::any_of(each.people, [](const records::Person& person) { return !person.number.empty(); });
    });
}

}  // namespace fourfold::reports
