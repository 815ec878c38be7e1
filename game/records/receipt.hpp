#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// A hash of the chain as a few words. Whoever notes them can show later that the chain held what it held then: a chain
// that was made anew, or a store that was put back, does not hold them any more.
namespace fourfold::records {

// The first 40 bits of a hash: one word a byte. Two links of a store of 100,000 have the same words with a chance below
// one in 10 million to a given one.
inline constexpr std::size_t receiptWords = 5;
using Receipt = std::array<std::uint8_t, receiptWords>;

// Nothing when the text does not begin with hexadecimal digits enough.
[[nodiscard]] std::optional<Receipt> receiptOf(std::string_view hash);
// The digits with which the hash begins.
[[nodiscard]] std::string digitsOf(const Receipt& receipt);

// "maple river candle fox tower", with the words of a language: 256 of them, separated by spaces. Empty for a hash that
// is none.
[[nodiscard]] std::string receiptText(std::string_view hash, std::string_view words);
// Back, whatever stands between the words, and in upper or lower case. Nothing when it is not such a text.
[[nodiscard]] std::optional<Receipt> receiptFrom(std::string_view text, std::string_view words);

}  // namespace fourfold::records
