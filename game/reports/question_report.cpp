#include "reports/question_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace fourfold::reports {
namespace {

struct Group {
    std::shared_ptr<const quiz::Bank> bank;
    std::vector<quiz::Sitting> sittings;
    std::set<std::string_view> people;
};

}  // namespace

core::Text partText(const quiz::Question& question, const std::string& part) {
    for (const quiz::Option& option : quiz::optionsOf(question)) {
        if (option.id == part) return option.text;
    }
    if (const auto* ordering = std::get_if<quiz::Ordering>(&question.task)) {
        const auto item = std::ranges::find(ordering->items, part, &quiz::Item::id);
        if (item != ordering->items.end()) return item->text;
    }
    if (const auto* matching = std::get_if<quiz::Matching>(&question.task)) {
        const auto pair = std::ranges::find(matching->pairs, part, &quiz::Pair::id);
        if (pair != matching->pairs.end()) return {pair->left.en + " → " + pair->right.en, pair->left.zh + " → " + pair->right.zh};
    }
    return {part, part};
}

std::vector<QuestionReport> questionReports(const Material& material, Attempts attempts, std::optional<engine::Mode> mode) {
    std::map<std::tuple<std::string_view, std::string_view, engine::Mode>, Group> groups;
    std::map<std::pair<std::string_view, engine::Mode>, std::size_t> others;
    for (const Entry* entry : attempts == Attempts::first ? firstEnded(material) : allEnded(material)) {
        const records::AttemptHeader& header = entry->attempt.header;
        if (header.kind != records::AttemptKind::quiz || (mode && header.mode != *mode)) continue;
        const Quiz* quiz = entry->quiz();
        if (quiz == nullptr) {
            ++others[{header.subject, header.mode}];
            continue;
        }
        Group& group = groups[{header.subject, quiz->bank->digest, header.mode}];
        group.bank = quiz->bank;
        group.sittings.push_back(quiz->sitting);
        group.people.insert(entry->who());
    }
    std::vector<QuestionReport> reports;
    for (const auto& [key, group] : groups) {
        const auto& [subject, digest, groupMode] = key;
        const auto missing = others.find({subject, groupMode});
        reports.push_back({.bank = group.bank,
                           .mode = groupMode,
                           .attempts = attempts,
                           .people = group.people.size(),
                           .otherVersions = missing == others.end() ? 0 : missing->second,
                           .analysis = quiz::analyse(*group.bank, group.sittings)});
    }
    return reports;
}

}  // namespace fourfold::reports
