#include "exchange/aiken_words.hpp"

#include <algorithm>
#include <array>

namespace fourfold::exchange {
namespace {

constexpr std::array<std::string_view, 4> wordsForTrue{"True", "对", "正确", "TRUE"};
constexpr std::array<std::string_view, 4> wordsForFalse{"False", "错", "错误", "FALSE"};

}  // namespace

std::string_view wordFor(bool value, core::Language language) {
    const std::size_t word = language == core::Language::en ? 0 : 1;
    return value ? wordsForTrue[word] : wordsForFalse[word];
}

std::optional<bool> valueOfWord(std::string_view word) {
    if (std::ranges::find(wordsForTrue, word) != wordsForTrue.end()) return true;
    if (std::ranges::find(wordsForFalse, word) != wordsForFalse.end()) return false;
    return std::nullopt;
}

}  // namespace fourfold::exchange
