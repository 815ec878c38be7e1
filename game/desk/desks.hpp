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

// The parts of the program that the desks use. All of them must outlive the desks.
struct Surroundings {
    // Where plays and mistake decks are kept; not used before the first library is set.
    std::shared_ptr<records::AttemptStore> attempts;
    SolverThread& solver;
    std::function<std::uint64_t()> seed;
    std::function<core::Moment()> clock;
    const system::WakeSignal& ready;  // raised by other threads when they have something to show
    QuizFiles quizFiles{};
    ResultsSource results{};
};

// The desks of one trainee, and the desk of a course leader.
struct Desks {
    Desks(Surroundings surroundings, const records::Person& person);
    Desks(const Desks&) = delete;
    Desks& operator=(const Desks&) = delete;

    // Sets the files that exist from now on.
    void setLibrary(std::shared_ptr<const Library> files);
    // Whether some files are not read yet.
    [[nodiscard]] bool isLoading() const { return !library || !library->whole; }
    // As PeopleDesk::choose(), for all desks.
    [[nodiscard]] records::Result<records::Person> choosePerson(const records::Person& wanted);
    // Closes whatever goes on at the desks, except at the results.
    void close();
    // The library must be set.
    [[nodiscard]] Home home(core::Language language) const { return homeOf(*library, people, drills, language); }

    std::shared_ptr<const Library> library;  // null until the first one is set
    PeopleDesk people;
    PlayDesk plays;
    DrillDesk drills;
    QuizDesk quizzes;
    ResultsDesk results;
};

}  // namespace fourfold::desk
