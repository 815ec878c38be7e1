#pragma once

#include <string>

#include "records/ids.hpp"

namespace fourfold::records {

// Somebody whose attempts are stored.
struct Person {
    PersonId id;
    std::string name;       // or a staff number; empty: none was given
    std::string className;  // may be empty
    std::string number{};   // staff number; may be empty

    bool operator==(const Person&) const = default;
};

}  // namespace fourfold::records
