#pragma once

#include <cstdint>

// Who knows the seed of an exam knows its questions before they are asked. So the store draws it, nobody chooses it,
// and no dry run has it. All seeds are whole numbers that programs in other languages read exactly, too (below 2^53).
namespace fourfold::records {

// The seed of an exam that begins, from the random numbers of the system: 52 bits that nobody can predict.
[[nodiscard]] std::uint64_t drawnExamSeed();

// The seed of a dry run, made of a number that somebody chooses. It is none that drawnExamSeed() draws or that an
// earlier version drew, which were below 2^32.
[[nodiscard]] std::uint64_t dryRunSeed(std::uint64_t chosen);

}  // namespace fourfold::records
