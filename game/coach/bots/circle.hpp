#pragma once

#include <cstddef>
#include <vector>

namespace fourfold::coach {

// A circle: states that can all be reached from each other, and that can be left. It is an absorbing Markov chain.
// Given the probability of entering at each state, it tells how often a walk is expected in each state before it
// leaves.
//
// The states are eliminated one after another by the method of Grassmann, Taksar and Heyman. It adds up the probability
// of leaving a state from the steps that leave it. It never subtracts from 1, so no digits are lost.
class Circle {
public:
    // `inner[i * size + j]` is the probability of the step from i to j, and `leaves[i]` the probability of leaving at
    // i. Every state must have a way out.
    Circle(std::vector<double> inner, std::vector<double> leaves);

    [[nodiscard]] std::size_t size() const { return m_leaves.size(); }
    // `enters` is the probability that the walk enters at each state.
    [[nodiscard]] std::vector<double> visits(std::vector<double> enters) const;

private:
    std::vector<double> m_inner;  // each step as it was when the later of its two states was eliminated
    std::vector<double> m_leaves;
    std::vector<double> m_goes;  // by state: the probability of going to a later state or leaving
};

}  // namespace fourfold::coach
