#pragma once

#include <string>

namespace fourfold::records {

// Somebody whose attempts are stored.
struct Person {
    std::string id;         // a random UUID; empty: nobody, or a person who is not in the store yet
    std::string name;       // or a staff number; empty: none was given
    std::string className;  // may be empty

    bool operator==(const Person&) const = default;
};

}  // namespace fourfold::records
