#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "engine/play.hpp"
#include "records/person.hpp"
#include "records/save_fault.hpp"

namespace fourfold::desk {

// Requests of the trainee about plays, and the answers to them.
// clang-format off
namespace playing {
struct Brief { std::string id; };            // a scenario of the library
struct BriefNamed {};                        // the one that the command line named: Library::briefed
struct SetMode { engine::Mode mode; };       // on the briefing
struct AskStart {};                          // in the mode that was set; an exam asks first whether to
struct StayOut {};                           // no exam after all
struct Start { engine::Mode mode; };         // the briefed scenario
struct Resume { records::AttemptId attempt; };  // an unfinished play
struct Choose { scenario::ChoiceId choice; };
struct RollBack {};                          // takes the last choice back; in practice
struct Forward {};                           // takes again the choice that was taken back last
struct ReadNotes {};
struct TryFrom { std::size_t step; };        // starts a practice play at that decision of the present play
struct PlayAgain {};                         // from the beginning, in practice: an exam is chosen on the briefing

struct Nothing {};                           // nothing has changed
struct Briefed {};                           // another scenario is briefed
struct Set {};                               // what is shown has changed, but not the play
struct Began { std::optional<records::Person> person; };  // a play is shown; `person` if the store took one in for it
struct Resumed {};                           // the same, where an unfinished play stopped
struct Refused { records::SaveFault fault; };  // the play could not be continued
// The play has ended, and the end is recorded.
struct Ended {
    bool scored = false;       // its scenario has an exact solution
    std::size_t mistakes = 0;  // number of mistakes that went into the deck
};
// A choice was taken. In an exam its effect is not told.
struct Taken {
    int paid = 0;        // points, all dimensions together
    bool found = false;  // whether a note was found
    std::optional<records::SaveFault> fault{};  // why the choice is not in the store
    std::optional<Ended> ended{};               // also empty until the scenario is solved: see PlayDesk::tick()
};
struct TookBack {};
struct TookAgain { std::optional<Ended> ended; };
}  // namespace playing
// clang-format on

using PlayRequest = std::variant<playing::Brief, playing::BriefNamed, playing::SetMode, playing::AskStart,
                                 playing::StayOut, playing::Start, playing::Resume, playing::Choose, playing::RollBack,
                                 playing::Forward, playing::ReadNotes, playing::TryFrom, playing::PlayAgain>;
using PlayAnswer = std::variant<playing::Nothing, playing::Briefed, playing::Set, playing::Began, playing::Resumed,
                                playing::Refused, playing::Taken, playing::TookBack, playing::TookAgain>;

}  // namespace fourfold::desk
