#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "quiz/sitting.hpp"
#include "records/attempt.hpp"

// Quizzes as the store keeps them: the seed gives the paper, and the moves are the events of the sitting.
namespace fourfold::records {

[[nodiscard]] engine::Mode engineMode(quiz::Mode mode);
[[nodiscard]] quiz::Mode quizMode(engine::Mode mode);

// The paper of an attempt. An exam is drawn by its quotas; practice asks the whole bank, or one topic.
[[nodiscard]] quiz::Paper paperOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed,
                                  std::optional<quiz::TopicId> topic = {});

// The sitting after these moves, marked by the rule that they begin with. Moves that make no sense are ignored.
[[nodiscard]] quiz::Sitting sittingOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed,
                                      std::span<const Move> moves);

// What happens, as a move. Answers and marks name their question by its id.
[[nodiscard]] Move::What moveOf(const quiz::Event& event, const quiz::Sitting& sitting);
[[nodiscard]] Move::End endMove(const quiz::Sitting& sitting);
// The second move of practice on one topic, after its rule. sittingOf() understands it.
[[nodiscard]] Move::Choice topicMove(const quiz::Bank& bank, quiz::TopicId topic);

}  // namespace fourfold::records
