#include "records/roster.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace fourfold::records {
namespace {

bool areCalledTheSame(const Person& one, const Person& other) {
    return one.name == other.name && one.className == other.className;
}

class Planner {
public:
    Planner(std::span<const Person> people, std::span<const RosterEntry> list) : m_people(people), m_list(list) {}

    RosterPlan plan() {
        for (const RosterEntry& entry : m_list) take(entry);
        findClashes();
        if (!m_plan.faults.empty()) m_plan.changes.clear();
        return std::move(m_plan);
    }

private:
    template <class Fits>
    [[nodiscard]] std::vector<Person> those(const Fits& fits) const {
        std::vector<Person> found;
        std::ranges::copy_if(m_people, std::back_inserter(found), fits);
        return found;
    }

    void take(const RosterEntry& entry) {
        const Person& wanted = entry.person;
        const auto named = those([&](const Person& each) { return areCalledTheSame(each, wanted); });
        if (wanted.number.empty()) {
            if (named.size() > 1) return fault(RosterFault::Kind::several, entry.row, named);
            if (named.empty()) return add(entry);
            ++m_plan.known;
            return;
        }
        const auto numbered = those([&](const Person& each) { return each.number == wanted.number; });
        // The same number in two companies or classes: the one whose name is the same is meant.
        const auto same =
            std::ranges::find_if(numbered, [&](const Person& each) { return areCalledTheSame(each, wanted); });
        if (same != numbered.end()) {
            ++m_plan.known;
            return;
        }
        if (numbered.size() > 1) return fault(RosterFault::Kind::sharedNumber, entry.row, numbered);
        if (!numbered.empty()) return change(RosterChange::Kind::renamed, numbered.front(), entry);
        const auto nameless = std::ranges::find_if(named, [](const Person& each) { return each.number.empty(); });
        const bool isSole = 1 == std::ranges::count_if(m_list, [&](const RosterEntry& each) {
                                return areCalledTheSame(each.person, wanted);
                            });
        if (nameless == named.end()) return add(entry);
        // Several people of the list may be the one who has no number yet.
        if (!isSole) return fault(RosterFault::Kind::several, entry.row, {*nameless});
        change(RosterChange::Kind::numbered, *nameless, entry);
    }

    void add(const RosterEntry& entry) {
        m_plan.changes.push_back({.kind = RosterChange::Kind::added, .before = {}, .after = entry.person});
        m_rows.push_back(entry.row);
    }

    void change(RosterChange::Kind kind, const Person& before, const RosterEntry& entry) {
        Person after = entry.person;
        after.id = before.id;
        m_plan.changes.push_back({.kind = kind, .before = before, .after = std::move(after)});
        m_rows.push_back(entry.row);
    }

    void fault(RosterFault::Kind kind, std::size_t row, std::vector<Person> people) {
        m_plan.faults.push_back({.kind = kind, .row = row, .people = std::move(people)});
    }

    // No two people may be the same afterwards.
    void findClashes() {
        std::map<std::tuple<std::string, std::string, std::string>, Person> after;
        const auto keyOf = [](const Person& each) { return std::tuple(each.className, each.name, each.number); };
        std::set<PersonId> changed;
        for (const RosterChange& each : m_plan.changes) changed.insert(each.after.id);
        for (const Person& each : m_people) {
            if (!changed.contains(each.id)) after.emplace(keyOf(each), each);
        }
        for (std::size_t i = 0; i < m_plan.changes.size(); ++i) {
            const Person& person = m_plan.changes[i].after;
            const auto [found, isNew] = after.emplace(keyOf(person), person);
            if (!isNew) fault(RosterFault::Kind::taken, m_rows[i], {found->second});
        }
    }

    std::span<const Person> m_people;
    std::span<const RosterEntry> m_list;
    RosterPlan m_plan;
    std::vector<std::size_t> m_rows;  // of the changes
};

}  // namespace

RosterPlan planRoster(std::span<const Person> people, std::span<const RosterEntry> list) {
    return Planner(people, list).plan();
}

}  // namespace fourfold::records
