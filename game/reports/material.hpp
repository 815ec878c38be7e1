#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "coach/label.hpp"
#include "quiz/sitting.hpp"
#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

namespace fourfold::reports {

// One choice of a play and what it cost.
struct Decision {
    scenario::SceneId scene;
    scenario::ChoiceId choice;
    engine::Fraction regret{};  // in final-score points, 0 or more
    coach::Label label = coach::Label::best;
};

// A play that ended, looked into; what was rolled back is left out.
struct Play {
    const coach::SolvedScenario* version = nullptr;  // never null; on the shelf
    std::vector<Decision> decisions;
    scenario::PerDimension<engine::Fraction> percent{};  // of each dimension, 0 to 100
    scenario::PerDimension<int> effort{};                // how many choices worked on each dimension
};

// A quiz that ended, looked into.
struct Quiz {
    std::shared_ptr<const quiz::Bank> bank;  // never null
    quiz::Sitting sitting;
};

// An attempt, and what can be seen of it: nothing of one that has not ended or whose version is not at hand.
struct Entry {
    records::Attempt attempt;
    std::variant<std::monostate, Play, Quiz> inside;

    [[nodiscard]] bool ended() const { return attempt.state == records::AttemptState::ended; }
    [[nodiscard]] const Play* play() const { return std::get_if<Play>(&inside); }
    [[nodiscard]] const Quiz* quiz() const { return std::get_if<Quiz>(&inside); }
    // Who made it. Attempts that nobody gave a name for count, store by store, as one person's.
    [[nodiscard]] const std::string& who() const {
        return attempt.header.person.empty() ? attempt.origin : attempt.header.person;
    }
};

// What a report is made from.
struct Material {
    std::vector<Entry> entries;  // the first begun first
    // Ended attempts that cannot be looked into, by subject and digest: that version is not at hand, or (a scenario)
    // has no best play to be judged by. Their scores count all the same.
    std::map<std::pair<std::string, std::string>, std::size_t> missing;
    // Ended plays whose choices do not lead to an ending: `fourfold records verify` names them.
    std::size_t unplayable = 0;
};

// Which attempts go into a report.
struct Selection {
    records::AttemptFilter filter{};
    std::optional<core::Moment> until{};  // begun before then
    std::optional<engine::Mode> mode{};
    std::optional<records::AttemptKind> kind{};
    std::string text{};  // see Request
};

// Whether an attempt that the filter lets through is one of the selection.
[[nodiscard]] bool takesIn(const Selection& selection, const records::Attempt& attempt, const Shelf& shelf);

// Looks into one attempt; its version is taken from the shelf.
void add(const records::Attempt& attempt, const std::vector<records::Move>& moves, Shelf& shelf, Material& material);
// Brings the entries into their order, once all are added.
void finish(Material& material);

// All that a store has of it, as it stands at one moment. The shelf must outlive the material.
[[nodiscard]] records::Result<Material> gather(records::AttemptStore& store, const Selection& selection, Shelf& shelf);

// What a report counts of people who tried several times.
enum class Attempts {
    first,  // of each person only the first that ended: what item analysis is made for
    all,
};

// The attempts of a kind, and where one is given of a mode, that ended, in their order; or of each person only the
// first one at each subject. Where the selection begins at some day, it is the first since then.
[[nodiscard]] std::vector<const Entry*> ended(const Material& material, Attempts attempts, records::AttemptKind kind,
                                              std::optional<engine::Mode> mode = std::nullopt);

}  // namespace fourfold::reports
