#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fourfold::core {

// How many edits (a character inserted, left out, replaced, or two neighbours swapped) lead from one name to the other;
// most + 1 when they are more than `most`. The restricted Damerau-Levenshtein distance, in bytes.
[[nodiscard]] std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most);

// Finds, among names offered one by one, the one that an author most likely meant: at most one edit for names of up to
// four characters, two up to eight, three beyond. Of equally near ones the first offered wins.
class Nearest {
public:
    explicit Nearest(std::string_view wanted);

    void offer(std::string_view name);

    // Nothing when no name is near enough.
    [[nodiscard]] std::optional<std::string> name() const;

private:
    std::string m_wanted;
    std::string m_best;      // a copy: what is offered need not outlive the call
    std::size_t m_distance;  // of m_best; one more than allowed while there is none
};

// The nearest of a range of names.
template <class Names>
[[nodiscard]] std::optional<std::string> nearestOf(std::string_view wanted, const Names& names) {
    Nearest nearest(wanted);
    for (const auto& name : names) nearest.offer(name);
    return nearest.name();
}

}  // namespace fourfold::core
