#include "records/exam_seed.hpp"

#include "system/random.hpp"

namespace fourfold::records {
namespace {

constexpr std::uint64_t firstExam = std::uint64_t{1} << 52U;
constexpr std::uint64_t firstDryRun = std::uint64_t{1} << 51U;

}  // namespace

std::uint64_t drawnExamSeed() { return firstExam + system::randomNumber() % firstExam; }

std::uint64_t dryRunSeed(std::uint64_t chosen) { return firstDryRun + chosen % firstDryRun; }

}  // namespace fourfold::records
