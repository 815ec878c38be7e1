#pragma once

#include "quiz/bank.hpp"
#include "yaml/names.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// Reads one question of a bank; without any topics at all, whatever topic it names will do. `before` are those that
// stand above it: no other may have its id.
[[nodiscard]] quiz::Question readQuestion(Reader& reader, const Names<quiz::TopicId>& topics, const Field& field,
                                          const std::vector<quiz::Question>& before);

}  // namespace fourfold::yaml
