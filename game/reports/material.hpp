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
#include "reports/exam_rules.hpp"
#include "reports/shelf.hpp"

namespace fourfold::reports {

// One choice of a play and what it cost.
struct Decision {
    scenario::SceneId scene;
    scenario::ChoiceId choice;
    engine::Fraction regret{};  // in final-score points, 0 or more
    coach::Label label = coach::Label::best;
};

// A play that ended, replayed and judged. Choices that were rolled back are left out.
struct Play {
    const coach::SolvedScenario* version = nullptr;  // never null; the shelf owns it
    std::vector<Decision> decisions;
    scenario::PerDimension<engine::Fraction> percent{};  // of the most in each dimension, 0 to 100
    scenario::PerDimension<int> effort{};                // how many choices worked on each dimension
};

// A quiz that ended, replayed and judged.
struct Quiz {
    std::shared_ptr<const quiz::Bank> bank;  // never null
    quiz::Sitting sitting;
};

// An attempt with its content, if it has ended and its version is at hand.
struct Entry {
    records::Attempt attempt;
    std::variant<std::monostate, Play, Quiz> inside;
    core::Duration away{};  // of an exam that was left and gone on with; part of the time used

    [[nodiscard]] bool ended() const { return attempt.state == records::AttemptState::ended; }
    [[nodiscard]] const Play* play() const { return std::get_if<Play>(&inside); }
    [[nodiscard]] const Quiz* quiz() const { return std::get_if<Quiz>(&inside); }
    // The person's id. Without a name, the origin of the attempt: such attempts of one store count as one person's.
    [[nodiscard]] const std::string& who() const {
        return attempt.person.id.empty() ? attempt.origin : attempt.person.id.text();
    }
};

// What a report is made from.
struct Material {
    std::vector<Entry> entries;  // the first begun first
    // Whom the store knows in the class that is selected, or everybody; nobody if the selection is of some people only.
    std::vector<records::Person> people{};
    std::vector<records::BegunExams> begun{};  // of everybody, on every bank
    Releases releases{};                       // of the banks of its exams
    std::string lastHash{};                    // of the chain of the store that they are from: its receipt
    // Ended attempts that cannot be looked into, by subject and digest: the version is not at hand, or the scenario has
    // no exact solution to judge a play by. Their scores still count.
    std::map<std::pair<std::string, std::string>, std::size_t> missing;
    // Ended plays whose choices do not lead to an ending. `fourfold records verify` lists them.
    std::size_t unplayable = 0;
};

// Selects the attempts of a report.
struct Selection {
    records::AttemptFilter filter{};
    std::optional<core::Moment> until{};  // begun before then
    std::optional<engine::Mode> mode{};
    std::optional<records::AttemptKind> kind{};
    std::string text{};  // see Request::text
};

// Whether the selection takes an attempt that its filter lets through.
[[nodiscard]] bool takesIn(const Selection& selection, const records::Attempt& attempt, const Shelf& shelf);

// Adds one attempt, replayed and judged by its version from the shelf.
void add(const records::Attempt& attempt, const std::vector<records::Move>& moves, Shelf& shelf, Material& material);
// Sorts the entries. Call it after the last add().
void finish(Material& material);

// Gathers the selected attempts of a store, as the store is at one moment. The shelf must outlive the material.
[[nodiscard]] records::Result<Material> gather(records::AttemptStore& store, const Selection& selection, Shelf& shelf);

// Which attempts a report counts if a person tried several times.
enum class Attempts {
    first,  // only the first ended attempt of each person: item analysis needs that
    all,
};

// The ended attempts of a kind (and of a mode, if one is given), in their order. With Attempts::first, only the first
// one of each person at each subject. If the selection begins on a day, that is the first since then.
[[nodiscard]] std::vector<const Entry*> ended(const Material& material, Attempts attempts, records::AttemptKind kind,
                                              std::optional<engine::Mode> mode = std::nullopt);

}  // namespace fourfold::reports
