#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/day.hpp"
#include "core/time.hpp"

// The mistake deck of a person: what went wrong and is to be learnt, as cards that come back. The store of records
// keeps what happened to the cards, an event each time one is missed and each time it is drilled; none is ever changed
// or taken away.
//
// The deck follows from the events in the order of their times: what happened last to a card
// says how it stands, so a later review of a card wins over an earlier one, and whoever misses
// it again begins it anew. That holds for events that come from another store, too: merging
// unites the events of both, each once by its id, in whatever order stores are merged.
namespace fourfold::records {

// What there is to learn: that at this scene of this scenario, this choice is the best. The same lesson missed twice is
// one card, whatever led there.
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
    core::Day day;  // local calendar day

    bool operator==(const Mistake&) const = default;
};

// A question that was not answered fully right.
struct MissedQuestion {
    QuestionKey key;
    std::string digest;  // of the bank it was asked from
    std::string chosen;  // the answer, as quiz/answer_text.hpp writes it
    core::Day day;

    bool operator==(const MissedQuestion&) const = default;
};

using Missed = std::variant<Mistake, MissedQuestion>;

struct DrillAnswer {
    core::Day day;
    bool right = false;

    bool operator==(const DrillAnswer&) const = default;
};

// A card that was drilled.
struct Drilled {
    CardKey key;
    std::string chosen;
    DrillAnswer answer;

    bool operator==(const Drilled&) const = default;
};

// What happened to a card.
struct DeckEvent {
    std::string id;  // a UUID, the same in every store
    // As the clock on the wall showed it; later than all that the person's deck held then, so that setting the clock
    // changes no order.
    core::Moment at{};
    std::variant<Mistake, MissedQuestion, Drilled> what;

    bool operator==(const DeckEvent&) const = default;
};

struct DeckEntry {
    Missed missed;                     // as it was last
    std::vector<DrillAnswer> answers;  // since then, in their order

    [[nodiscard]] CardKey key() const;
    [[nodiscard]] core::Day day() const;  // on which it was missed
    // Null when it is the other.
    [[nodiscard]] const Mistake* decision() const { return std::get_if<Mistake>(&missed); }
    [[nodiscard]] const MissedQuestion* question() const { return std::get_if<MissedQuestion>(&missed); }
    bool operator==(const DeckEntry&) const = default;
};

struct Deck {
    std::vector<DeckEntry> entries;  // in the order in which their lessons were first missed

    [[nodiscard]] const DeckEntry* find(const CardKey& key) const;
};

// What comes of events, in their order. An answer to a card that was never missed is passed over.
[[nodiscard]] Deck deckOf(std::span<const DeckEvent> events);

}  // namespace fourfold::records
