#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "quiz/sitting.hpp"
#include "records/attempt.hpp"

// Quizzes, as attempts in the store: a sitting is the paper that its seed gives, and its events as moves.
namespace fourfold::records {

[[nodiscard]] engine::Mode engineMode(quiz::Mode mode);
[[nodiscard]] quiz::Mode quizMode(engine::Mode mode);

// The paper of an attempt: of an exam as its quotas say, in practice all of the bank or of a topic.
[[nodiscard]] quiz::Paper paperOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed,
                                  std::optional<quiz::TopicId> topic = {});

// Where it stands after these moves; those that make no sense are passed over.
[[nodiscard]] quiz::Sitting sittingOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed,
                                      std::span<const Move> moves);

// The parts of a move; times are for the writer to set. Answers and marks name their question by its id.
[[nodiscard]] Move moveOf(const quiz::Event& event, const quiz::Sitting& sitting);
[[nodiscard]] Move endMove(const quiz::Sitting& sitting);
// That practice is of one topic: the first move then. sittingOf() knows it.
[[nodiscard]] Move topicMove(const quiz::Bank& bank, quiz::TopicId topic);

}  // namespace fourfold::records
