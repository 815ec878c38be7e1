#include "records/receipt.hpp"

#include <algorithm>
#include <vector>

namespace fourfold::records {
namespace {

std::optional<std::uint8_t> digitFrom(char c) {
    if (c >= '0' && c <= '9') return static_cast<std::uint8_t>(c - '0');
    if (c >= 'a' && c <= 'f') return static_cast<std::uint8_t>(c - 'a' + 10);
    return std::nullopt;
}

// Whether a byte is part of a word: a letter of ASCII, or part of a character outside of ASCII.
bool isOfWord(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<std::string> wordsIn(std::string_view text) {
    std::vector<std::string> words;
    bool isInside = false;
    for (const char c : text) {
        if (isOfWord(c)) {
            if (!isInside) words.emplace_back();
            words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
        isInside = isOfWord(c);
    }
    return words;
}

}  // namespace

std::optional<Receipt> receiptOf(std::string_view hash) {
    Receipt receipt{};
    if (hash.size() < 2 * receipt.size()) return std::nullopt;
    for (std::size_t i = 0; i < receipt.size(); ++i) {
        const auto high = digitFrom(hash[2 * i]);
        const auto low = digitFrom(hash[2 * i + 1]);
        if (!high || !low) return std::nullopt;
        receipt[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return receipt;
}

std::string digitsOf(const Receipt& receipt) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : receipt) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::string receiptText(std::string_view hash, std::string_view words) {
    const auto receipt = receiptOf(hash);
    const std::vector<std::string> list = wordsIn(words);
    std::string text;
    if (!receipt) return text;
    for (const std::uint8_t byte : *receipt) {
        if (!text.empty()) text += ' ';
        if (byte < list.size()) text += list[byte];
    }
    return text;
}

std::optional<Receipt> receiptFrom(std::string_view text, std::string_view words) {
    const std::vector<std::string> said = wordsIn(text);
    const std::vector<std::string> list = wordsIn(words);
    Receipt receipt{};
    if (said.size() != receipt.size()) return std::nullopt;
    for (std::size_t i = 0; i < receipt.size(); ++i) {
        const auto found = std::ranges::find(list, said[i]);
        if (found == list.end()) return std::nullopt;
        receipt[i] = static_cast<std::uint8_t>(found - list.begin());
    }
    return receipt;
}

}  // namespace fourfold::records
