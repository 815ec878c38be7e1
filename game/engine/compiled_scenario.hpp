#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "scenario/scenario.hpp"

namespace fourfold::engine {

using scenario::ChoiceId;
using scenario::MeterId;
using scenario::NoteId;
using scenario::PersonId;
using scenario::SceneId;
using scenario::ToolId;

// The state of a play as a few machine words, so that the solver can hash and copy millions of them. Its layout: the
// scene (two bytes), each meter and each rapport (a byte each), then, from a word boundary, one bit for each note, for
// each tool, and for each choice that can matter after it was taken. Points are not part of the state: they never
// decide what can happen next.
using State = std::uint64_t;
inline constexpr std::size_t wordBits = 64;   // in each word
inline constexpr std::size_t sceneBytes = 2;  // for the scene

// The effect of taking a choice. A choice pays points only the first time that it is taken.
struct Applied {
    SceneId scene;
    bool paid = true;
    bool redLine = false;
    scenario::PerDimension<std::int8_t> points{};  // zero when it did not pay
};

// The choices open at some point of a play, in the author's order.
class OpenChoices {
public:
    // Adds the choice when it is open; at most maxChoices may be offered.
    void addIf(bool open, ChoiceId choice) {
        m_ids[m_count] = choice;
        m_count += open ? 1U : 0U;
    }
    [[nodiscard]] const ChoiceId* begin() const { return m_ids.data(); }
    [[nodiscard]] const ChoiceId* end() const { return m_ids.data() + m_count; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    [[nodiscard]] ChoiceId operator[](std::size_t i) const { return m_ids[i]; }
    [[nodiscard]] bool contains(ChoiceId choice) const;

private:
    std::array<ChoiceId, scenario::maxChoices + 1> m_ids{};  // one spare, since addIf() writes before it counts
    std::size_t m_count = 0;
};

// A scenario compiled for playing: the one place where conditions, effects, meters and jumps are worked out. Window,
// terminal, solver and bots all go through it. Immutable, safe to share between threads.
//
// The functions take a state of words() words; a choice given to apply() must be open in it.
class CompiledScenario {
public:
    explicit CompiledScenario(std::shared_ptr<const scenario::Scenario> scenario);

    [[nodiscard]] const scenario::Scenario& scenario() const { return *m_scenario; }
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> shared() const { return m_scenario; }

    [[nodiscard]] std::size_t words() const { return m_initial.size(); }
    // The state at the first scene that offers choices or ends the play.
    [[nodiscard]] std::span<const State> initial() const { return m_initial; }
    // The scenes entered before the first choice: the start, and what it jumps to.
    [[nodiscard]] const std::vector<SceneId>& opening() const { return m_opening; }

    [[nodiscard]] SceneId scene(const State* state) const;
    [[nodiscard]] bool open(const State* state, ChoiceId choice) const;
    [[nodiscard]] OpenChoices openChoices(const State* state) const;
    // Takes the choice. `entered`, when given, receives the scenes entered by it in order: none when the talk stays in
    // its scene, several when scenes jump.
    Applied apply(State* state, ChoiceId choice, std::vector<SceneId>* entered = nullptr) const;

    [[nodiscard]] bool knows(const State* state, NoteId note) const;
    [[nodiscard]] bool has(const State* state, ToolId tool) const;
    [[nodiscard]] int rapport(const State* state, PersonId person) const;
    [[nodiscard]] int meter(const State* state, MeterId meter) const;
    // Whether the choice was taken. Meaningful only for choices that a condition names, and for those that can be met
    // again and are then closed or no longer pay.
    [[nodiscard]] bool did(const State* state, ChoiceId choice) const;
    // The lines of a scene, or the replies to a choice, whose conditions hold, in the author's order.
    [[nodiscard]] std::vector<const scenario::Line*> lines(const State* state, SceneId scene) const;
    [[nodiscard]] std::vector<const scenario::Line*> replies(const State* state, ChoiceId choice) const;
    // The index of the first exit whose condition holds, among the exits of a choice (its `then`) or of a scene that
    // jumps. There must be at least one exit.
    [[nodiscard]] std::size_t exitOf(const State* state, ChoiceId choice) const;
    [[nodiscard]] std::size_t exitOf(const State* state, SceneId jump) const;

    // A mask of words() words for the states of a scene: the bits that this scene or any later one can still read. Two
    // states of the scene that agree under the mask have the same future.
    [[nodiscard]] std::span<const State> relevant(SceneId scene) const;

private:
    friend class Compiler;

    struct Range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    struct Check {
        enum class Kind : std::uint8_t { all, none, atLeast, anyOf, noneOf };
        Kind kind = Kind::all;
        std::uint8_t least = 0;
        std::uint16_t place = 0;  // the word (all, none) or the byte (atLeast)
        Range groups{};           // anyOf, noneOf
        State mask = 0;
    };
    struct Effect {
        enum class Kind : std::uint8_t { set, clear, add };
        Kind kind = Kind::set;
        std::int8_t by = 0;
        std::uint8_t max = 0;
        bool runsOut = false;     // add: a meter with an `out` scene
        std::uint16_t place = 0;  // the word (set, clear) or the byte (add)
        std::uint16_t out = 0;    // the scene
        State mask = 0;
    };
    struct Go {
        Range checks;
        SceneId scene;
    };
    // Most conditions need at most one bit test and one comparison. These are stored in the choice itself and evaluated
    // without a branch. A mask or bound of 0 tests nothing: it always holds.
    struct CompiledChoice {
        State wantedMask = 0;
        State wanted = 0;    // what the bits under wantedMask must be
        State onceMask = 0;  // the bit in didWord that closes the choice; 0 when it can be taken again
        std::uint16_t wantedWord = 0;
        std::uint16_t byte = 0;
        std::uint8_t least = 0;  // the least accepted value of the byte
        Range checks;            // the rest of the condition
        Range effects;
        Range exits;        // empty: stay
        State didMask = 0;  // 0: it is not recorded whether the choice was taken
        std::uint16_t didWord = 0;
        bool redLine = false;
        scenario::PerDimension<std::int8_t> earns{};
    };
    struct CompiledScene {
        enum class Kind : std::uint8_t { choices, jump, ending };
        Kind kind = Kind::ending;
        Range next;  // choices, or exits
    };

    [[nodiscard]] bool open(const State* state, const CompiledChoice& choice) const;
    [[nodiscard]] bool holds(const State* state, Range checks) const;
    [[nodiscard]] bool anyHolds(const State* state, const Check& check) const;
    [[nodiscard]] std::uint32_t firstOpen(const State* state, Range exits) const;
    [[nodiscard]] SceneId follow(const State* state, Range exits) const;
    [[nodiscard]] std::vector<const scenario::Line*> heard(const State* state, const std::vector<scenario::Line>& lines,
                                                           std::uint32_t firstLine) const;
    SceneId settle(const State* state, SceneId scene, std::vector<SceneId>* entered) const;

    std::shared_ptr<const scenario::Scenario> m_scenario;
    std::size_t m_noteBits = 0;  // bit numbers, counted from the first bit of the state
    std::size_t m_toolBits = 0;
    std::vector<Check> m_checks;
    std::vector<Range> m_groups;
    std::vector<Effect> m_effects;
    std::vector<Go> m_exits;
    std::vector<CompiledChoice> m_choices;
    std::vector<CompiledScene> m_scenes;
    std::vector<Range> m_lines;               // the condition of each line and reply
    std::vector<std::uint32_t> m_sceneLines;  // by scene, the first of its lines
    std::vector<std::uint32_t> m_replies;     // by choice, the first of its replies
    std::vector<State> m_initial;
    std::vector<SceneId> m_opening;
    std::vector<State> m_relevant;  // words() for each scene
};

}  // namespace fourfold::engine
