#include "reports/decision_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace fourfold::reports {
namespace {

struct DecisionGroup {
    std::vector<const Play*> plays;
    std::set<std::string_view> people;
};

// Counts for one scene or choice.
struct Tally {
    std::size_t plays = 0;
    std::size_t times = 0;
    std::size_t wrong = 0;
    double regret = 0;  // the sum
    const Play* latest = nullptr;

    void add(const Play& play, const Decision& decision) {
        if (latest != &play) ++plays;
        latest = &play;
        ++times;
        if (coach::isWrong(decision.label)) ++wrong;
        regret += decision.regret.toDouble();
    }
};

DecisionReport reportOf(const DecisionGroup& group) {
    const auto& scenario = group.plays.front()->version->compiled->shared();
    std::vector<Tally> scenes(scenario->scenes.size());
    std::vector<Tally> choices(scenario->choices.size());
    for (const Play* play : group.plays) {
        for (const Decision& decision : play->decisions) {
            scenes[decision.scene.index()].add(*play, decision);
            choices[decision.choice.index()].add(*play, decision);
        }
    }
    DecisionReport report{
        .scenario = scenario, .plays = group.plays.size(), .people = group.people.size(), .scenes = {}};
    const auto plays = static_cast<double>(group.plays.size());
    for (std::size_t s = 0; s < scenes.size(); ++s) {
        const Tally& tally = scenes[s];
        if (tally.times == 0) continue;
        SceneReport scene{.scene = scenario::SceneId(s),
                          .plays = tally.plays,
                          .decisions = tally.times,
                          .lost = tally.regret / plays,
                          .wrong = tally.wrong,
                          .choices = {}};
        const auto& range = std::get<scenario::ChoiceRange>(scenario->scenes[s].next);
        for (std::size_t c = 0; c < range.count; ++c) {
            const scenario::ChoiceId id(range.first.index() + c);
            const Tally& taken = choices[id.index()];
            ChoiceReport choice{.choice = id,
                                .plays = {taken.plays, tally.plays},
                                .taken = taken.times,
                                .regret = {},
                                .redLine = (*scenario)[id].redLine};
            if (taken.times > 0) choice.regret = taken.regret / static_cast<double>(taken.times);
            scene.choices.push_back(choice);
        }
        report.lost += scene.lost;
        report.scenes.push_back(std::move(scene));
    }
    return report;
}

}  // namespace

std::vector<const SceneReport*> DecisionReport::costliest() const {
    std::vector<const SceneReport*> found;
    for (const SceneReport& scene : scenes) {
        if (scene.lost > 0) found.push_back(&scene);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &SceneReport::lost);
    return found;
}

std::vector<DecisionReport> decisionReports(const Material& material, Attempts attempts) {
    std::map<std::pair<std::string_view, std::string_view>, DecisionGroup> groups;
    std::map<std::string_view, std::size_t> others;
    for (const Entry* entry : ended(material, attempts, records::AttemptKind::play)) {
        const records::AttemptHeader& header = entry->attempt.header;
        const Play* play = entry->play();
        if (play == nullptr) {
            ++others[header.subject];
            continue;
        }
        DecisionGroup& group = groups[{header.subject, play->version->scenario().digest.text}];
        group.plays.push_back(play);
        group.people.insert(entry->who());
    }
    std::vector<DecisionReport> reports;
    for (const auto& [version, group] : groups) {
        reports.push_back(reportOf(group));
        reports.back().attempts = attempts;
        const auto missing = others.find(version.first);
        if (missing != others.end()) reports.back().otherVersions = missing->second;
    }
    return reports;
}

}  // namespace fourfold::reports
