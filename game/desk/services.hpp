#pragma once

#include <cstdint>
#include <functional>

#include "core/day.hpp"
#include "core/time.hpp"
#include "desk/people_desk.hpp"
#include "desk/solver_thread.hpp"

namespace fourfold::desk {

// What the desks of a trainee work with; all of it outlives them.
struct Services {
    PeopleDesk& people;
    SolverThread& solver;
    std::function<std::uint64_t()> seed;  // of each play, quiz or session of drills
    std::function<core::Moment()> clock;

    // Where the computer stands.
    [[nodiscard]] core::Day today() const;
};

}  // namespace fourfold::desk
