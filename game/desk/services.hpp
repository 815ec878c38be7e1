#pragma once

#include <cstdint>
#include <functional>

#include "core/day.hpp"
#include "core/time.hpp"
#include "desk/people_desk.hpp"
#include "desk/solver_thread.hpp"

namespace fourfold::desk {

// The parts of the program that a trainee's desks use. All of them must outlive the desks.
struct Services {
    PeopleDesk& people;
    SolverThread& solver;
    std::function<std::uint64_t()> seed;  // returns the seed of a play, quiz or session of drills
    std::function<core::Moment()> clock;

    // Today's date in this computer's time zone.
    [[nodiscard]] core::Day today() const;
};

}  // namespace fourfold::desk
