#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/day.hpp"

// The mistake deck is a text file of JSON lines, added to and never rewritten. A line each time a play ends with a mistake
// in it, each time a question of a bank was not answered fully right in practice, and each time a drill is answered:
//
//   {"format":1,"mistake":{"scenario":"orange","scene":"doorway","best":"ask-hua","digest":"…",
//                          "choices":["greet"],"chosen":"cut-in-half","day":"2026-11-25"}}
//   {"format":1,"answer":{"scenario":"orange","scene":"doorway","best":"ask-hua","chosen":"ask-hua","right":true,
//                         "day":"2026-11-26"}}
//   {"format":1,"question":{"bank":"four-dimension-basics","question":"six-steps","digest":"…","chosen":"return",
//                           "day":"2026-11-25"}}
//   {"format":1,"answer":{"bank":"four-dimension-basics","question":"six-steps","chosen":"status","right":true,
//                         "day":"2026-11-26"}}
//
// What was answered to a question is written as quiz/answer_text.hpp says. Days are local calendar days. A line that makes
// no sense, torn by a kill or written by a later version, is passed over; so do older versions with lines about questions.
namespace fourfold::records {

// What there is to learn: that at this scene of this scenario, this choice is the best. The same lesson missed twice is
// one entry, whatever led there.
struct DeckKey {
    std::string scenario;
    std::string scene;
    std::string best;

    auto operator<=>(const DeckKey&) const = default;
};

// ... or the answer to this question.
struct QuestionKey {
    std::string bank;
    std::string question;

    auto operator<=>(const QuestionKey&) const = default;
};

using CardKey = std::variant<DeckKey, QuestionKey>;

// A wrong decision of a play that ended.
struct Mistake {
    DeckKey key;
    std::string digest;                // of the scenario file it was made with
    std::vector<std::string> choices;  // the play up to it, as ids
    std::string chosen;
    core::Day day;

    bool operator==(const Mistake&) const = default;
};

// A question that was not answered fully right.
struct MissedQuestion {
    QuestionKey key;
    std::string digest;  // of the bank it was asked from
    std::string chosen;  // the answer, as text
    core::Day day;

    bool operator==(const MissedQuestion&) const = default;
};

using Missed = std::variant<Mistake, MissedQuestion>;

struct DrillAnswer {
    core::Day day;
    bool right = false;

    bool operator==(const DrillAnswer&) const = default;
};

struct DeckEntry {
    Missed missed;                     // as it was last
    std::vector<DrillAnswer> answers;  // since then, in the order of the file

    [[nodiscard]] CardKey key() const;
    [[nodiscard]] core::Day day() const;  // on which it was missed
    // Null when it is the other.
    [[nodiscard]] const Mistake* decision() const { return std::get_if<Mistake>(&missed); }
    [[nodiscard]] const MissedQuestion* question() const { return std::get_if<MissedQuestion>(&missed); }
    bool operator==(const DeckEntry&) const = default;
};

struct Deck {
    std::vector<DeckEntry> entries;  // in the order in which their lessons were first missed
    std::size_t unreadable = 0;      // lines passed over

    [[nodiscard]] const DeckEntry* find(const CardKey& key) const;
};

// Each with its newline.
[[nodiscard]] std::string lineOf(const Missed& missed);
[[nodiscard]] std::string answerLine(const CardKey& key, std::string_view chosen, const DrillAnswer& answer);

// Never throws.
[[nodiscard]] Deck parseDeck(std::string_view text);

}  // namespace fourfold::records
