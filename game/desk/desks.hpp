#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "desk/drill_desk.hpp"
#include "desk/home.hpp"
#include "desk/play_desk.hpp"
#include "desk/quiz_desk.hpp"
#include "desk/results_desk.hpp"

namespace fourfold::desk {

// What desks need of the rest of the program; all of it outlives them.
struct Surroundings {
    // Where plays and mistake decks are kept; not used before the first library is set.
    std::shared_ptr<records::AttemptStore> attempts;
    SolverThread& solver;
    std::function<std::uint64_t()> seed;
    std::function<core::Moment()> clock;
    const system::WakeSignal& ready;  // raised by other threads that have something to show
    QuizFiles quizFiles{};
    ResultsSource results{};
};

// The desks that one trainee sits at, and the leader of a course.
struct Desks {
    Desks(Surroundings surroundings, const records::Person& person);
    Desks(const Desks&) = delete;
    Desks& operator=(const Desks&) = delete;

    // What files there are from now on.
    void setLibrary(std::shared_ptr<const Library> files);
    // Whether the files were not all read so far.
    [[nodiscard]] bool isLoading() const { return !library || !library->whole; }
    // As PeopleDesk has it, for all desks.
    [[nodiscard]] records::Result<records::Person> choosePerson(const records::Person& wanted);
    // Lets go of whatever goes on at any of them but the results.
    void close();
    // Only once there is a library.
    [[nodiscard]] Home home(core::Language language) const { return homeOf(*library, people, drills, language); }

    std::shared_ptr<const Library> library;  // null before the first one
    PeopleDesk people;
    PlayDesk plays;
    DrillDesk drills;
    QuizDesk quizzes;
    ResultsDesk results;
};

}  // namespace fourfold::desk
