#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"

// The mistake deck is a text file of JSON lines, added to and never rewritten. A line each time a play ends with a mistake
// in it, and each time a drill is answered:
//
//   {"format":1,"mistake":{"scenario":"orange","scene":"doorway","best":"ask-hua","digest":"…",
//                          "choices":["greet"],"chosen":"cut-in-half","day":"2026-11-25"}}
//   {"format":1,"answer":{"scenario":"orange","scene":"doorway","best":"ask-hua","chosen":"ask-hua","right":true,
//                         "day":"2026-11-26"}}
//
// Days are local calendar days. A line that makes no sense, torn by a kill or written by a later version, is passed over.
namespace fourfold::records {

// What there is to learn: that at this scene of this scenario, this choice is the best. The same lesson missed twice is
// one entry, whatever led there.
struct DeckKey {
    std::string scenario;
    std::string scene;
    std::string best;

    auto operator<=>(const DeckKey&) const = default;
};

// A wrong decision of a play that ended.
struct Mistake {
    DeckKey key;
    std::string digest;                // of the scenario file it was made with
    std::vector<std::string> choices;  // the play up to it, as ids
    std::string chosen;
    core::Day day;

    bool operator==(const Mistake&) const = default;
};

struct DrillAnswer {
    core::Day day;
    bool right = false;

    bool operator==(const DrillAnswer&) const = default;
};

struct DeckEntry {
    Mistake mistake;                   // as it was made last
    std::vector<DrillAnswer> answers;  // since then, in the order of the file

    bool operator==(const DeckEntry&) const = default;
};

struct Deck {
    std::vector<DeckEntry> entries;  // in the order in which their lessons were first missed
    std::size_t unreadable = 0;      // lines passed over

    [[nodiscard]] const DeckEntry* find(const DeckKey& key) const;
};

// Each with its newline.
[[nodiscard]] std::string lineOf(const Mistake& mistake);
[[nodiscard]] std::string answerLine(const DeckKey& key, std::string_view chosen, const DrillAnswer& answer);

// Never throws.
[[nodiscard]] Deck parseDeck(std::string_view text);

}  // namespace fourfold::records
