#include "desk/results_query.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "core/text_match.hpp"

namespace fourfold::desk {
namespace {

using records::AttemptOverview;
using records::Person;
using Row = AttemptOverview::Row;

bool fits(ResultKind kind, const Row& row) {
    const bool isExam = row.mode == engine::Mode::exam;
    const bool isPlay = row.kind == records::AttemptKind::play;
    switch (kind) {
        case ResultKind::any: return true;
        case ResultKind::plays: return isPlay && !isExam;
        case ResultKind::playExams: return isPlay && isExam;
        case ResultKind::quizzes: return !isPlay && !isExam;
        case ResultKind::quizExams: return !isPlay && isExam;
        case ResultKind::exams: return isExam;
    }
    return true;
}

// The rank of each value in the order of its text, so that rows are compared by numbers.
template <class T, class Text>
std::vector<std::uint32_t> ranksOf(const std::vector<T>& values, const Text& text) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t i) { return text(values[i]); });
    std::vector<std::uint32_t> ranks(values.size());
    std::uint32_t rank = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i > 0 && text(values[order[i - 1]]) < text(values[order[i]])) ++rank;
        ranks[order[i]] = rank;
    }
    return ranks;
}

// Sorts the rows by a key. Rows with equal keys are sorted by when they began.
template <class Key>
void sortBy(const std::vector<Row>& rows, std::vector<std::uint32_t>& order, bool descending, const Key& key) {
    const auto later = [&](std::uint32_t a, std::uint32_t b) {
        if (rows[a].started != rows[b].started) return rows[a].started > rows[b].started;
        return a > b;
    };
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        const auto left = key(rows[a]);
        const auto right = key(rows[b]);
        if (left < right) return !descending;
        if (right < left) return descending;
        return later(a, b);
    });
}

// The rank of an outcome, from the best: passed, not passed, given up, open.
int outcomeRank(const Row& row) {
    if (row.state == records::AttemptState::open) return 3;
    if (row.state == records::AttemptState::left) return 2;
    return row.passed ? 0 : 1;
}

void sort(const ResultsTable& table, std::vector<std::uint32_t>& order, ResultOrder wanted, core::Language language) {
    const AttemptOverview& all = table.overview;
    const auto by = [&](const auto& key) { sortBy(all.rows, order, wanted.descending, key); };
    switch (wanted.column) {
        case ResultColumn::who: {
            const auto ranks =
                ranksOf(all.people, [](const Person& person) -> const std::string& { return person.name; });
            return by([&](const Row& row) { return ranks[row.person]; });
        }
        case ResultColumn::className: {
            const auto ranks =
                ranksOf(all.people, [](const Person& person) -> const std::string& { return person.className; });
            return by([&](const Row& row) { return ranks[row.person]; });
        }
        case ResultColumn::what: {
            const auto ranks = ranksOf(
                table.titles, [&](const core::Text& title) -> const std::string& { return title.in(language); });
            return by([&](const Row& row) { return ranks[row.subject]; });
        }
        case ResultColumn::kind: return by([](const Row& row) { return static_cast<int>(row.kind); });
        case ResultColumn::mode: return by([](const Row& row) { return static_cast<int>(row.mode); });
        case ResultColumn::when: return by([](const Row& row) { return row.started; });
        case ResultColumn::score: {
            const auto unscored =
                std::ranges::stable_partition(order, [&](std::uint32_t i) { return all.rows[i].hasScore(); });
            std::vector<std::uint32_t> rest(unscored.begin(), unscored.end());
            order.erase(unscored.begin(), unscored.end());
            by([](const Row& row) { return row.score; });
            sortBy(all.rows, rest, true, [](const Row& row) { return row.started; });
            order.insert(order.end(), rest.begin(), rest.end());
            return;
        }
        case ResultColumn::passed: return by([](const Row& row) { return outcomeRank(row); });
        case ResultColumn::time: return by([](const Row& row) { return row.elapsed; });
    }
}

}  // namespace

ResultsTable tableOf(AttemptOverview overview, std::vector<core::Text> titles) {
    ResultsTable table{.overview = std::move(overview), .titles = std::move(titles), .classes = {}};
    std::set<std::string> classes;
    for (const Person& person : table.overview.people) classes.insert(person.className);
    classes.erase("");
    table.classes.assign(classes.begin(), classes.end());
    return table;
}

ResultSelection select(const ResultsTable& table, const ResultFilter& filter, ResultOrder order,
                       core::Language language) {
    const AttemptOverview& all = table.overview;
    std::vector<char> personFits;
    std::vector<char> personNamed;  // the name or the class contains the text
    for (std::size_t i = 0; i < all.people.size(); ++i) {
        const Person& person = all.people[i];
        const bool inClass = !filter.className || person.className == *filter.className;
        const bool isOne = !filter.person || person.id == *filter.person;
        personFits.push_back(inClass && isOne ? 1 : 0);
        personNamed.push_back(core::matches(person.name, filter.text) || core::matches(person.className, filter.text) ||
                                      core::matches(person.number, filter.text)
                                  ? 1
                                  : 0);
    }
    std::vector<char> subjectFits;
    std::vector<char> subjectNamed;
    for (std::size_t i = 0; i < all.subjects.size(); ++i) {
        subjectFits.push_back(!filter.subject || all.subjects[i] == *filter.subject ? 1 : 0);
        const bool found = core::matches(table.titles[i], filter.text) || core::matches(all.subjects[i], filter.text);
        subjectNamed.push_back(found ? 1 : 0);
    }
    ResultSelection selection;
    for (std::size_t i = 0; i < all.rows.size(); ++i) {
        const Row& row = all.rows[i];
        if (personFits[row.person] == 0 || subjectFits[row.subject] == 0) continue;
        if (!fits(filter.kind, row) || (filter.since && row.started < *filter.since)) continue;
        if (personNamed[row.person] == 0 && subjectNamed[row.subject] == 0) continue;
        selection.rows.push_back(static_cast<std::uint32_t>(i));
        if (row.state != records::AttemptState::ended) continue;
        ++selection.ended;
        if (row.passed) ++selection.passed;
        if (!row.hasScore()) continue;
        ++selection.scored;
        selection.meanScore += row.score.toDouble();
    }
    if (selection.scored > 0) selection.meanScore /= static_cast<double>(selection.scored);
    sort(table, selection.rows, order, language);
    return selection;
}

}  // namespace fourfold::desk
