#include "exchange/bank_builder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/diagnostic_format.hpp"
#include "core/id_rule.hpp"
#include "core/utf8.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

constexpr std::size_t noCategory = 0;

// Leaves room for "-2" to "-1000" at the end.
std::string cut(std::string_view id) {
    constexpr std::size_t room = 5;
    return std::string(id.substr(0, core::longestId - room));
}

template <class IsTaken>
std::string firstFree(std::string_view id, const IsTaken& isTaken) {
    if (!isTaken(std::string(id))) return std::string(id);
    for (std::size_t n = 2;; ++n) {
        std::string numbered = fmt::format("{}-{}", cut(id), n);
        if (!isTaken(numbered)) return numbered;
    }
}

}  // namespace

void BankBuilder::category(std::vector<std::string> path, std::string id) {
    if (path.empty()) {
        m_current.reset();
        return;
    }
    const auto [known, isNew] = m_known.try_emplace(path, m_categories.size());
    // A category with an id of its own is a topic even without questions.
    const bool isTopic = !id.empty();
    if (isNew) m_categories.push_back({.path = std::move(path), .id = std::move(id), .isUsed = isTopic});
    m_current = known->second;
}

std::string BankBuilder::freeId(std::string_view name, std::string_view where) {
    std::string id = core::isId(name) ? std::string(name) : core::idLike(name);
    const bool isSaid = core::isId(name);
    if (id.empty()) id = fmt::format("q-{}", m_questions.size() + 1);
    std::string free = firstFree(id, [&](const std::string& each) { return m_ids.contains(each); });
    if (isSaid && free != id) m_source.report(Code::idChanged, where, {id, free});
    m_ids.insert(free);
    return free;
}

void BankBuilder::add(quiz::Question question, std::string_view name, std::string_view where) {
    if (m_questions.size() == quiz::mostQuestions) {
        if (!m_isOverfull)
            m_source.report(Code::tooManyEntries, where, {"questions", std::to_string(quiz::mostQuestions)});
        m_isOverfull = true;
        return;
    }
    question.id = freeId(name, where);
    // 0 means no category until finish() knows the topics.
    question.topic = quiz::TopicId(m_current ? *m_current + 1 : noCategory);
    if (m_current) m_categories[*m_current].isUsed = true;
    m_questions.push_back(std::move(question));
}

bool BankBuilder::sharesTitle() const {
    const auto used = [](const Category& category) { return category.isUsed; };
    const auto first = std::ranges::find_if(m_categories, used);
    if (first == m_categories.end()) return false;
    return std::ranges::all_of(m_categories, [&](const Category& each) {
        return !each.isUsed || (each.path.size() > 1 && each.path.front() == first->path.front());
    });
}

std::optional<quiz::Bank> BankBuilder::finish() {
    core::Diagnostics& found = m_source.diagnostics();
    if (m_questions.empty() && !found.hasErrors()) found.add(Code::nothingToTake, {});
    if (found.hasErrors()) return std::nullopt;

    quiz::Bank bank;
    bank.id = m_settings.id;
    bank.path = found.path();
    bank.title = m_settings.title;
    bank.brief = m_settings.brief;
    const bool hasTitle = sharesTitle();

    std::vector<std::size_t> topicOf(m_categories.size() + 1);
    std::set<std::string, std::less<>> ids;
    const auto addTopic = [&](core::Text name, std::string id) {
        if (!core::isId(id)) id = fmt::format("topic-{}", bank.topics.size() + 1);
        id = firstFree(id, [&](const std::string& each) { return ids.contains(each); });
        ids.insert(id);
        bank.topics.push_back({.id = std::move(id), .name = std::move(name)});
    };
    const bool hasLoose =
        std::ranges::any_of(m_questions, [](const quiz::Question& each) { return each.topic.index() == noCategory; });
    if (hasLoose) addTopic(m_settings.topic, core::idLike(m_settings.topic.en));
    for (std::size_t i = 0; i < m_categories.size(); ++i) {
        const Category& category = m_categories[i];
        if (!category.isUsed) continue;
        if (hasTitle) bank.title = core::inBoth(category.path.front());
        const auto begin = category.path.begin() + (hasTitle ? 1 : 0);
        const std::string name = fmt::format("{}", fmt::join(begin, category.path.end(), " / "));
        topicOf[i + 1] = bank.topics.size();
        addTopic(core::inBoth(name), core::isId(category.id) ? category.id : core::idLike(name));
    }
    if (bank.topics.size() > quiz::mostTopics) {
        found.add(Code::tooManyEntries, {}, {"topics", std::to_string(quiz::mostTopics)});
        return std::nullopt;
    }
    bank.questions = std::move(m_questions);
    for (quiz::Question& question : bank.questions) question.topic = quiz::TopicId(topicOf[question.topic.index()]);
    return bank;
}

std::vector<std::string> partIds(const std::vector<std::string>& said, std::size_t count) {
    const std::set<std::string> different(said.begin(), said.end());
    if (said.size() == count && different.size() == count && std::ranges::all_of(said, core::isId)) return said;
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < count; ++i) ids.emplace_back(1, static_cast<char>('a' + i));
    return ids;
}

}  // namespace fourfold::exchange
