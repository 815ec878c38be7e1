#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

using soci::into;

constexpr std::size_t batch = 1000;  // rows fetched at once

// Numbers names in the order in which they first come.
class Numbers {
public:
    std::uint32_t operator[](const std::string& name) {
        return m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_numbers.size())).first->second;
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names(m_numbers.size());
        for (const auto& [name, number] : m_numbers) names[number] = name;
        return names;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

// Sorts values by their key. Returns the new index of each old one.
template <class T, class Key>
std::vector<std::uint32_t> arrange(std::vector<T>& values, const Key& key) {
    std::vector<std::uint32_t> order(values.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](std::uint32_t i) { return key(values[i]); });
    std::vector<T> arranged;
    std::vector<std::uint32_t> places(values.size());
    for (const std::uint32_t old : order) {
        places[old] = static_cast<std::uint32_t>(arranged.size());
        arranged.push_back(std::move(values[old]));
    }
    values = std::move(arranged);
    return places;
}

std::vector<Person> peopleOf(soci::session& session, const std::vector<std::string>& ids) {
    std::unordered_map<std::string, std::size_t> wanted;
    std::vector<Person> people(ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        people[i].id = PersonId(ids[i]);
        wanted.emplace(ids[i], i);
    }
    std::string id, name, className, number;
    soci::statement statement = (session.prepare << "SELECT id, name, class_name, number FROM person", into(id),
                                 into(name), into(className), into(number));
    statement.execute();
    while (statement.fetch()) {
        const auto found = wanted.find(id);
        if (found != wanted.end())
            people[found->second] = {.id = PersonId(id), .name = name, .className = className, .number = number};
    }
    return people;
}

// A batch of rows, column by column.
struct OverviewColumns {
    std::vector<std::string> id, person, kind, subject, mode, state;
    std::vector<long long> started, elapsed, numerator, denominator;
    std::vector<long long> passed, redLine;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("id", id);
        visit("person", person);
        visit("kind", kind);
        visit("subject", subject);
        visit("mode", mode);
        visit("state", state);
        visit("started", started);
        visit("elapsed", elapsed);
        visit("score_numerator", numerator);
        visit("score_denominator", denominator);
        visit("passed", passed);
        visit("red_line", redLine);
    }

    void resize() {
        for (auto* texts : {&id, &person, &kind, &subject, &mode, &state}) texts->resize(batch);
        for (auto* numbers : {&started, &elapsed, &numerator, &denominator}) numbers->resize(batch);
        for (auto* flags : {&passed, &redLine}) flags->resize(batch);
    }
};

// Whether this program writes such a row.
bool isWritable(const OverviewColumns& columns, std::size_t i) {
    const engine::Fraction score{columns.numerator[i], columns.denominator[i]};
    return isStorableId(columns.id[i]) && isStorable(columns.person[i]) && isStorable(columns.subject[i]) &&
           isStorableMoment(columns.started[i]) && isStorableDuration(columns.elapsed[i]) &&
           ((score.numerator == 0 && score.denominator == 0) || isScore(score));
}

void append(const OverviewColumns& columns, Numbers& people, Numbers& subjects, AttemptOverview& overview) {
    for (std::size_t i = 0; i < columns.id.size(); ++i) {
        if (!isWritable(columns, i)) continue;
        AttemptOverview::Row& row = overview.rows.emplace_back();
        row.started = core::momentOf(columns.started[i]);
        row.elapsed = core::durationOf(columns.elapsed[i]);
        if (columns.denominator[i] > 0) row.score = {columns.numerator[i], columns.denominator[i]};
        row.person = people[columns.person[i]];
        row.subject = subjects[columns.subject[i]];
        row.id = static_cast<std::uint32_t>(overview.ids.size());
        overview.ids += columns.id[i];
        overview.ids += '\0';
        row.kind = named<AttemptKind>(columns.kind[i], attemptKindNames);
        row.mode = named<engine::Mode>(columns.mode[i], modeNames);
        row.state = named<AttemptState>(columns.state[i], attemptStateNames);
        row.passed = columns.passed[i] != 0;
        row.redLine = columns.redLine[i] != 0;
    }
}

}  // namespace

std::optional<AttemptOverview> readOverview(soci::session& session, const ReadProgress& progress) {
    long long count = 0;
    session << "SELECT COUNT(*) FROM attempt", into(count);
    const auto all = static_cast<std::size_t>(count);
    AttemptOverview overview;
    overview.rows.reserve(all);
    overview.ids.reserve(all * 37);
    Numbers people;
    Numbers subjects;
    OverviewColumns columns;
    columns.resize();
    soci::statement statement(session);
    fetchInto(statement, columns);
    prepareBound(statement, "SELECT " + readableColumnsOf(columns) + " FROM attempt");
    statement.execute();
    while (statement.fetch()) {
        append(columns, people, subjects, overview);
        if (progress && !progress(overview.rows.size(), all)) return std::nullopt;
        columns.resize();
    }
    overview.people = peopleOf(session, people.names());
    overview.subjects = subjects.names();
    const auto personPlaces = arrange(
        overview.people, [](const Person& person) { return std::tuple(person.className, person.name, person.number); });
    const auto subjectPlaces = arrange(overview.subjects, [](const std::string& id) { return id; });
    for (AttemptOverview::Row& row : overview.rows) {
        row.person = personPlaces[row.person];
        row.subject = subjectPlaces[row.subject];
    }
    return overview;
}

}  // namespace fourfold::records
