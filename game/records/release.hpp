#pragma once

#include <string>

#include "core/time.hpp"

namespace fourfold::records {

// A version of a bank that the course leader has released: the exam that counts.
struct Release {
    std::string bank;    // its id
    std::string digest;  // of the version
    core::Moment at{};   // when it was released

    bool operator==(const Release&) const = default;
};

}  // namespace fourfold::records
