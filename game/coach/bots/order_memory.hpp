#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <vector>

#include "coach/state_graph.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::coach {

// What a play that always took the first choice on screen has shown of the order of the choices there. A scene keeps
// its order throughout a play, so whoever took the first of some choices knows, when the scene comes back, what stands
// behind it. Every order of a scene's choices is equally likely before the play, and remains so among those that agree
// with what was seen: a partial order, of which the linear extensions are counted.
class OrderMemory {
public:
    // What is known of all scenes that can still come back; two plays that know the same have the same number.
    using Known = std::uint32_t;
    static constexpr Known nothing = 0;

    explicit OrderMemory(const scenario::Scenario& scenario);

    // How many different things have been known so far.
    [[nodiscard]] std::size_t size() const { return m_known.size(); }
    // For each of these moves of one scene how likely its choice is to stand first among them. At least one move.
    [[nodiscard]] std::vector<double> firstOf(std::span<const Edge> moves, Known known) const;
    // What is known once the choice was seen to stand first among those of the moves, and was taken, and led on to
    // `next`.
    [[nodiscard]] Known learn(std::span<const Edge> moves, scenario::ChoiceId taken, scenario::SceneId next,
                              Known known);

private:
    using Set = std::uint16_t;  // of the choices of a scene, by their place in the file

    struct Seen {
        std::uint32_t scene = 0;
        Set closed = 0;     // was taken and is never open again
        Set forgotten = 0;  // closed, and says nothing about the rest any more
        std::array<Set, scenario::maxChoices> before{};  // by choice: what is known to stand before it
        auto operator<=>(const Seen&) const = default;
    };

    [[nodiscard]] Seen seenAt(Known known, std::uint32_t scene) const;
    [[nodiscard]] Set setOf(std::span<const Edge> moves) const;
    [[nodiscard]] std::size_t placeOf(scenario::ChoiceId choice) const;
    [[nodiscard]] Set kept(const Seen& seen) const;
    void forget(Seen& seen) const;
    // In how many orders of these the relation holds and, with some `open`, `first` stands before the rest of them.
    [[nodiscard]] static double orders(const Seen& seen, Set all, Set open, std::size_t first);

    const scenario::Scenario& m_scenario;
    std::vector<bool> m_repeats;               // by scene
    std::vector<std::uint32_t> m_component;    // by scene: scenes that can come back after each other share one
    std::vector<std::vector<Seen>> m_known;    // by Known, each in the order of the scenes
    std::map<std::vector<Seen>, Known> m_numbers;
};

}  // namespace fourfold::coach
