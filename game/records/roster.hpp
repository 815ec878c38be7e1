#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "records/person.hpp"

namespace fourfold::records {

// Somebody in a class list. The person has no id, and the texts are in their normal form.
struct RosterEntry {
    std::size_t row = 0;  // of the list
    Person person;
};

// What taking in a class list does to one person.
struct RosterChange {
    enum class Kind {
        added,
        numbered,  // somebody of that name and class gets the staff number
        renamed,   // the person with this staff number gets another name or class
    };
    Kind kind = Kind::added;
    Person before;  // empty when added
    Person after;   // with the id of the person, unless added

    bool operator==(const RosterChange&) const = default;
};

// Why a row cannot be taken in.
struct RosterFault {
    enum class Kind {
        several,       // several people have this name in this class: the row must say the staff number
        sharedNumber,  // several people have this staff number
        taken,         // the change would make two people the same: unite them first
    };
    Kind kind = Kind::several;
    std::size_t row = 0;
    std::vector<Person> people;  // those who are meant

    bool operator==(const RosterFault&) const = default;
};

// What a class list changes. With faults nothing is changed.
struct RosterPlan {
    std::vector<RosterChange> changes;
    std::vector<RosterFault> faults;
    std::size_t known = 0;  // who are here already just so
};

// What taking in a list changes among these people. A staff number says who somebody is; without one, the name in the
// class does. Nobody is taken out. The list itself has no two entries for one person.
[[nodiscard]] RosterPlan planRoster(std::span<const Person> people, std::span<const RosterEntry> list);

}  // namespace fourfold::records
