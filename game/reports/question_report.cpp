#include "reports/question_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace fourfold::reports {
namespace {

struct QuestionGroup {
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
        if (pair != matching->pairs.end()) {
            return {pair->left.en + " → " + pair->right.en, pair->left.zh + " → " + pair->right.zh};
        }
    }
    return {part, part};
}

std::vector<QuestionReport> questionReports(const Material& material, Attempts attempts, engine::Mode mode) {
    std::map<std::pair<std::string_view, std::string_view>, QuestionGroup> groups;  // by id and digest
    std::map<std::string_view, std::size_t> others;
    for (const Entry* entry : ended(material, attempts, records::AttemptKind::quiz, mode)) {
        const std::string& subject = entry->attempt.header.subject;
        const Quiz* quiz = entry->quiz();
        if (quiz == nullptr) {
            ++others[subject];
            continue;
        }
        QuestionGroup& group = groups[{subject, quiz->bank->digest}];
        group.bank = quiz->bank;
        group.sittings.push_back(quiz->sitting);
        group.people.insert(entry->who());
    }
    std::vector<QuestionReport> reports;
    for (const auto& [version, group] : groups) {
        const auto missing = others.find(version.first);
        reports.push_back({.bank = group.bank,
                           .mode = mode,
                           .attempts = attempts,
                           .people = group.people.size(),
                           .otherVersions = missing == others.end() ? 0 : missing->second,
                           .analysis = quiz::analyse(*group.bank, group.sittings)});
    }
    return reports;
}

}  // namespace fourfold::reports
