#pragma once

namespace fourfold::core {

// How often naive play, or naive guessing, may pass, in percent:
// above these `fourfold check` warns or calls it an error.
struct NaiveLimits {
    int warning = 5;
    int error = 20;  // not below the warning

    bool operator==(const NaiveLimits&) const = default;
};

}  // namespace fourfold::core
