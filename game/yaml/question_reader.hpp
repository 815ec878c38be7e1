#pragma once

#include <optional>
#include <vector>

#include "quiz/bank.hpp"
#include "yaml/names.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// Reads one question of a bank. When there are no topics at all, any topic name is accepted. `before` are the questions
// above it, whose ids it must not repeat; `ofBank` marks the multiple choices that have no rule of their own.
[[nodiscard]] quiz::Question readQuestion(Reader& reader, const Names<quiz::TopicId>& topics, const Field& field,
                                          const std::vector<quiz::Question>& before,
                                          std::optional<quiz::MultipleRule> ofBank);

}  // namespace fourfold::yaml
