#include "mutator.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace fourfold::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t mostBytes = 200'000;

// Pieces with a meaning in YAML or for the loader, and pieces without one.
constexpr std::array pieces{
    "*a"sv,
    "&a "sv,
    "!!str "sv,
    "["sv,
    "]"sv,
    "{"sv,
    "}"sv,
    ","sv,
    ": "sv,
    ":"sv,
    "- "sv,
    "? "sv,
    "\""sv,
    "'"sv,
    "|\n"sv,
    ">-\n"sv,
    "---\n"sv,
    "...\n"sv,
    "\t"sv,
    " #x"sv,
    "# x\n"sv,
    "\n"sv,
    "\r\n"sv,
    "\\"sv,
    "\\x1b"sv,
    "%YAML 1.2\n"sv,
    "~"sv,
    "null"sv,
    "true"sv,
    "-1"sv,
    "99999999999"sv,
    "0x10"sv,
    "\0"sv,
    "\xff"sv,
    "\xbb\xf5"sv,
    "\xef\xbb\xbf"sv,
    "\x04"sv,
    "四维"sv,
    "\u2028"sv,
    "\u3000"sv,
    "if: {any: [{none: [{}]}]}"sv,
    "then: "sv,
    "choices: []"sv,
    "en: "sv,
    "zh: "sv,
    "<<: "sv,
    "questions: "sv,
    "correct: true"sv,
};

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Span> linesOf(std::string_view text) {
    std::vector<Span> lines;
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t lineBreak = text.find('\n', begin);
        const std::size_t end = lineBreak == std::string_view::npos ? text.size() : lineBreak + 1;
        lines.push_back({begin, end});
        begin = end;
    }
    return lines;
}

std::vector<Span> wordsOf(std::string_view text) {
    const auto isWordByte = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
    };
    std::vector<Span> words;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!isWordByte(text[i])) continue;
        const std::size_t begin = i;
        while (i < text.size() && isWordByte(text[i])) ++i;
        words.push_back({begin, i});
    }
    return words;
}

}  // namespace

Mutator::Mutator(std::vector<std::string> corpus, std::uint64_t seed) : m_corpus(std::move(corpus)), m_random(seed) {}

std::string Mutator::next() {
    std::string text = anyFile();
    const std::size_t count = 1 + any(4);
    for (std::size_t i = 0; i < count; ++i) mutate(text);
    if (text.size() > mostBytes) text.resize(mostBytes);
    return text;
}

void Mutator::mutate(std::string& text) {
    switch (any(12)) {
        case 0:
        case 1: return changeLines(text);
        case 2:
        case 3: return changeIndentation(text);
        case 4:
        case 5: return changeWord(text);
        case 6:
        case 7:
        case 8: return insertPiece(text);
        case 9: return changeBytes(text);
        case 10: return splice(text);
        default: return repeat(text);
    }
}

void Mutator::changeLines(std::string& text) {
    const std::vector<Span> lines = linesOf(text);
    if (lines.empty()) return;
    const Span line = lines[any(lines.size())];
    const std::string copy = text.substr(line.begin, line.end - line.begin);
    const Span other = lines[any(lines.size())];
    switch (any(3)) {
        case 0: text.erase(line.begin, copy.size()); break;
        case 1: text.insert(other.begin, copy); break;
        default: text.replace(other.begin, other.end - other.begin, copy); break;
    }
}

void Mutator::changeIndentation(std::string& text) {
    const std::vector<Span> lines = linesOf(text);
    if (lines.empty()) return;
    const std::size_t begin = lines[any(lines.size())].begin;
    if (any(2) == 0 || text[begin] != ' ') {
        text.insert(begin, 1 + any(3), any(8) == 0 ? '\t' : ' ');
    } else {
        text.erase(begin, 1);
    }
}

void Mutator::changeWord(std::string& text) {
    const std::vector<Span> words = wordsOf(text);
    const std::string& source = any(2) == 0 ? anyFile() : text;
    const std::vector<Span> others = wordsOf(source);
    if (words.empty() || others.empty()) return;
    const Span word = words[any(words.size())];
    const Span other = others[any(others.size())];
    const std::string copy = source.substr(other.begin, other.end - other.begin);
    text.replace(word.begin, word.end - word.begin, copy);
}

void Mutator::insertPiece(std::string& text) {
    const std::string_view piece = pieces[any(pieces.size())];
    const std::size_t at = any(text.size() + 1);
    if (any(3) == 0) {
        text.replace(at, std::min(piece.size(), text.size() - at), piece);
    } else {
        text.insert(at, piece);
    }
}

void Mutator::changeBytes(std::string& text) {
    if (text.empty()) return;
    const std::size_t at = any(text.size());
    switch (any(4)) {
        case 0: text[at] = static_cast<char>(any(256)); break;
        case 1: text.erase(at, 1 + any(20)); break;
        case 2: text.resize(at); break;
        default: std::swap(text[at], text[any(text.size())]); break;
    }
}

void Mutator::splice(std::string& text) {
    const std::string& other = anyFile();
    text = text.substr(0, any(text.size() + 1)) + other.substr(any(other.size() + 1));
}

void Mutator::repeat(std::string& text) {
    if (text.empty()) return;
    const std::size_t at = any(text.size());
    const std::string piece = any(2) == 0 ? text.substr(at, 1 + any(200)) : std::string(pieces[any(pieces.size())]);
    const std::size_t times = any(10) == 0 ? any(10'000) : any(100);
    std::string many;
    for (std::size_t i = 0; i < times && many.size() < mostBytes; ++i) many += piece;
    text.insert(at, many);
}

}  // namespace fourfold::fuzz
