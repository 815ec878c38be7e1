#pragma once

#include <cstddef>
#include <vector>

namespace fourfold::coach {

// States that can all come back to each other and can be left: an absorbing Markov chain. From how likely a walk is to
// enter at each of them follows how often it is expected in each before it leaves.
//
// Eliminates one state after the other, as Grassmann, Taksar and Heyman do: the probability to leave a state is added
// up from where it goes instead of being subtracted from 1, so nothing cancels.
class Circle {
public:
    // `inner[i * size + j]` is the probability of the step from i to j; `leaves[i]` that of leaving at i. From every
    // state there must be a way out.
    Circle(std::vector<double> inner, std::vector<double> leaves);

    [[nodiscard]] std::size_t size() const { return m_leaves.size(); }
    // `enters`: how likely the walk is to come in at each state.
    [[nodiscard]] std::vector<double> visits(std::vector<double> enters) const;

private:
    std::vector<double> m_inner;   // steps as they were when the later of their ends was eliminated
    std::vector<double> m_leaves;
    std::vector<double> m_goes;    // by state: the probability to go to a later state or to leave
};

}  // namespace fourfold::coach
