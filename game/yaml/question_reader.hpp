#pragma once

#include "quiz/bank.hpp"
#include "yaml/names.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// Reads one question of a bank. When there are no topics at all, any topic name is accepted. `before` are the questions
// above it, whose ids it must not repeat.
[[nodiscard]] quiz::Question readQuestion(Reader& reader, const Names<quiz::TopicId>& topics, const Field& field,
                                          const std::vector<quiz::Question>& before);

}  // namespace fourfold::yaml
