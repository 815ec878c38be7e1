#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "core/day.hpp"
#include "core/time.hpp"

// The mistake deck of a person: cards for what went wrong and is to be learnt. The store keeps events: one each time a
// card is missed, and one each time it is drilled. An event is never changed or removed.
//
// The deck follows from the events in the order of their times. Missing a card again begins it anew; drilling it adds
// an answer. Merging two stores unites their events, each once by its id, so the order of merging does not matter.
namespace fourfold::records {

// A lesson: this choice is the best one at this scene of this scenario. Missing it twice gives one card, whatever
// choices led to the scene.
struct DeckKey {
    std::string scenario;
    std::string scene;
    std::string best;

    auto operator<=>(const DeckKey&) const = default;
};

// A lesson: the right answer to this question.
struct QuestionKey {
    std::string bank;
    std::string question;

    auto operator<=>(const QuestionKey&) const = default;
};

using CardKey = std::variant<DeckKey, QuestionKey>;

// A wrong decision of a play that ended.
struct Mistake {
    DeckKey key;
    std::string digest;                // of the scenario file that was played
    std::vector<std::string> choices;  // ids of the choices before it
    std::string chosen;
    core::Day day;  // local calendar day

    bool operator==(const Mistake&) const = default;
};

// A question that was not answered fully right.
struct MissedQuestion {
    QuestionKey key;
    std::string digest;  // of the bank's file
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
    // By the clock on the wall, but later than every event that the person's deck held then: setting the clock does not
    // change the order.
    core::Moment at{};
    std::variant<Mistake, MissedQuestion, Drilled> what;

    bool operator==(const DeckEvent&) const = default;
};

struct DeckEntry {
    Missed missed;                     // as it was missed last
    std::vector<DrillAnswer> answers;  // given since then, in their order

    [[nodiscard]] CardKey key() const;
    [[nodiscard]] core::Day day() const;  // when it was missed last
    // Null for a card of the other kind.
    [[nodiscard]] const Mistake* decision() const { return std::get_if<Mistake>(&missed); }
    [[nodiscard]] const MissedQuestion* question() const { return std::get_if<MissedQuestion>(&missed); }
    bool operator==(const DeckEntry&) const = default;
};

struct Deck {
    std::vector<DeckEntry> entries;  // in the order in which they were first missed

    [[nodiscard]] const DeckEntry* find(const CardKey& key) const;
};

// The deck that follows from events, which are in order. Ignores an answer to a card that was never missed.
[[nodiscard]] Deck deckOf(std::span<const DeckEvent> events);

}  // namespace fourfold::records
