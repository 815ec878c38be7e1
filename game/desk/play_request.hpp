#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "engine/play.hpp"
#include "records/person.hpp"
#include "records/save_fault.hpp"

namespace fourfold::desk {

// What the trainee asks of the plays, and what came of it.
// clang-format off
namespace playing {
struct Brief { std::string id; };            // a scenario of the library
struct BriefNamed {};                        // that of the command line: Library::briefed
struct SetMode { engine::Mode mode; };       // on the briefing
struct Start { engine::Mode mode; };         // what is briefed
struct Resume { std::string attempt; };      // one that was left unfinished
struct Choose { scenario::ChoiceId choice; };
struct RollBack {};                          // the last choice; in practice
struct Forward {};                           // the choice that was taken back last, once more
struct ReadNotes {};
struct TryFrom { std::size_t step; };        // a practice play from that decision of the present one on
struct PlayAgain {};                         // from the beginning, in the same mode

struct Nothing {};                           // nothing has changed
struct Briefed {};                           // another scenario is briefed
struct Set {};                               // what is shown, but not the play
struct Began { std::optional<records::Person> person; };  // a play is up; whom the store took in for it, if anybody
struct Resumed {};                           // the same, where it was left off
struct Refused { records::SaveFault fault; };  // it could not be taken up
// The play is over, and that is written down.
struct Ended {
    bool scored = false;       // its scenario has an exact solution
    std::size_t mistakes = 0;  // that are in the deck now
};
// A choice was taken. Of an exam nothing is told.
struct Taken {
    int paid = 0;        // points, all dimensions together
    bool found = false;  // a note
    std::optional<records::SaveFault> fault{};  // why it is not in the store
    std::optional<Ended> ended{};               // nothing also while its scenario is being solved: see PlayDesk::tick()
};
struct TookBack {};
struct TookAgain { std::optional<Ended> ended; };
}  // namespace playing
// clang-format on

using PlayRequest = std::variant<playing::Brief, playing::BriefNamed, playing::SetMode, playing::Start, playing::Resume,
                                 playing::Choose, playing::RollBack, playing::Forward, playing::ReadNotes,
                                 playing::TryFrom, playing::PlayAgain>;
using PlayAnswer = std::variant<playing::Nothing, playing::Briefed, playing::Set, playing::Began, playing::Resumed,
                                playing::Refused, playing::Taken, playing::TookBack, playing::TookAgain>;

}  // namespace fourfold::desk
