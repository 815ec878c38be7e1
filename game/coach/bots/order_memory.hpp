#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "coach/state_graph.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::coach {

// What a play of Bot::first has shown of the order of choices on screen. A scene keeps its order throughout a play. So
// when the first of some open choices was taken, the others are known to stand behind it when the scene comes back.
// Before the play every order of a scene's choices is equally likely. Later this holds for the orders that agree with
// what was seen. What was seen is a partial order; the orders that agree with it are its linear extensions, and they
// are counted.
class OrderMemory {
public:
    // The number of what is known about all scenes that can still come back. Plays with the same knowledge share it.
    using Known = std::uint32_t;
    static constexpr Known nothing = 0;

    explicit OrderMemory(const scenario::Scenario& scenario);

    // How many numbers have been given so far.
    [[nodiscard]] std::size_t size() const { return m_known.size(); }
    // For each of these moves of one scene: the probability that its choice stands first among them. At least one move.
    [[nodiscard]] std::vector<double> firstOf(std::span<const Edge> moves, Known known) const;
    // The knowledge after the choice stood first among those of the moves, was taken, and led to `next`.
    [[nodiscard]] Known learn(std::span<const Edge> moves, scenario::ChoiceId taken, scenario::SceneId next,
                              Known known);

private:
    using Set = std::uint16_t;  // of the choices of a scene, by their place in the file

    struct Seen {
        std::uint32_t scene = 0;
        Set closed = 0;                                  // taken, and never open again
        Set forgotten = 0;                               // closed, and says nothing about the order of the rest
        std::array<Set, scenario::maxChoices> before{};  // by choice: those known to stand before it
        auto operator<=>(const Seen&) const = default;
    };

    [[nodiscard]] Seen seenAt(Known known, std::uint32_t scene) const;
    [[nodiscard]] Set setOf(std::span<const Edge> moves) const;
    [[nodiscard]] std::size_t placeOf(scenario::ChoiceId choice) const;
    [[nodiscard]] Set kept(const Seen& seen) const;
    void forget(Seen& seen) const;
    // The number of orders of these choices in which the relation holds. With some `open`, `first` must stand before
    // the rest of those.
    [[nodiscard]] static double orders(const Seen& seen, Set all, Set open, std::size_t first);

    const scenario::Scenario& m_scenario;
    std::vector<bool> m_repeats;             // by scene
    std::vector<std::uint32_t> m_component;  // by scene; scenes that can be reached from each other share one
    std::vector<std::vector<Seen>> m_known;  // by Known, each in the order of the scenes
    std::map<std::vector<Seen>, Known> m_numbers;
};

}  // namespace fourfold::coach
