#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "quiz/bank.hpp"

namespace fourfold::quiz {

// What a list of question banks shows of each bank.
struct Head {
    std::string id;
    core::Digest digest;
    Text title;
    std::size_t questions = 0;
    std::size_t drawn = 0;       // for an exam
    std::optional<int> minutes;  // of an exam; nothing: no limit
    int tries = 1;

    bool operator==(const Head&) const = default;
};

[[nodiscard]] Head headOf(const Bank& bank);

}  // namespace fourfold::quiz
