#include "reports/question_report.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <variant>

#include "core/overloaded.hpp"

namespace fourfold::reports {
namespace {

struct QuestionGroup {
    std::shared_ptr<const quiz::Bank> bank;
    std::vector<quiz::Sitting> sittings;
    std::set<std::string_view> people;
};

}  // namespace

core::Text partText(const quiz::Question& question, const std::string& part) {
    core::Text text{part, part};
    const auto find = [&](const auto& parts) {
        const auto found = std::ranges::find(parts, part, [](const auto& each) { return each.id; });
        if (found != parts.end()) text = found->text;
    };
    const auto findPair = [&](const quiz::Matching& task) {
        const auto pair = std::ranges::find(task.pairs, part, &quiz::Pair::id);
        if (pair == task.pairs.end()) return;
        text = {pair->left.en + " → " + pair->right.en, pair->left.zh + " → " + pair->right.zh};
    };
    std::visit(core::Overloaded{[&](const quiz::SingleChoice& task) { find(task.options); },
                                [&](const quiz::MultipleChoice& task) { find(task.options); },
                                [&](const quiz::Ordering& task) { find(task.items); }, findPair,
                                core::Ignoring<quiz::TrueFalse, quiz::Practical>{}},
               question.task);
    return text;
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
        QuestionGroup& group = groups[{subject, quiz->bank->digest.text}];
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
