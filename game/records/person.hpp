#pragma once

#include <string>

namespace fourfold::records {

// Somebody whose attempts are kept.
struct Person {
    std::string id;         // a UUID that says nothing; empty: nobody, or one whom the store has not seen yet
    std::string name;       // or a staff number; empty: nobody gave one
    std::string className;  // may be empty

    bool operator==(const Person&) const = default;
};

}  // namespace fourfold::records
