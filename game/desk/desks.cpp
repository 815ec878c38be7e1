#include "desk/desks.hpp"

#include <utility>

namespace fourfold::desk {

Desks::Desks(Surroundings surroundings, const records::Person& person)
    : people(std::move(surroundings.attempts), person),
      plays({.people = people, .solver = surroundings.solver, .seed = surroundings.seed, .clock = surroundings.clock}),
      drills({.people = people, .solver = surroundings.solver, .seed = surroundings.seed, .clock = surroundings.clock}),
      quizzes({.people = people, .solver = surroundings.solver, .seed = surroundings.seed, .clock = surroundings.clock},
              std::move(surroundings.quizFiles), surroundings.ready),
      results(std::move(surroundings.results), surroundings.ready, surroundings.clock) {}

void Desks::setLibrary(std::shared_ptr<const Library> files) {
    library = std::move(files);
    plays.setLibrary(library);
    drills.setLibrary(library);
    quizzes.setLibrary(library);
}

records::Result<records::Person> Desks::choosePerson(const records::Person& wanted) {
    auto chosen = people.choose(wanted);
    if (chosen) quizzes.changePerson();
    return chosen;
}

void Desks::close() {
    plays.close();
    drills.close();
    quizzes.close();
}

}  // namespace fourfold::desk
