#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/random.hpp"

namespace fourfold::fuzz {

// Makes broken YAML from a corpus of whole files: changes lines, indentation, words, punctuation and bytes, joins two
// files, or repeats a piece many times. The same seed gives the same inputs.
class Mutator {
public:
    Mutator(std::vector<std::string> corpus, std::uint64_t seed);

    [[nodiscard]] std::string next();

private:
    std::size_t any(std::size_t count) { return m_random.below(static_cast<std::uint32_t>(count)); }
    const std::string& anyFile() { return m_corpus[any(m_corpus.size())]; }

    void mutate(std::string& text);
    void changeLines(std::string& text);
    void changeIndentation(std::string& text);
    void changeWord(std::string& text);
    void insertPiece(std::string& text);
    void changeBytes(std::string& text);
    void splice(std::string& text);
    void repeat(std::string& text);

    std::vector<std::string> m_corpus;
    core::Random m_random;
};

}  // namespace fourfold::fuzz
