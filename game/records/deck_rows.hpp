#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <soci/soci.h>

#include "records/link.hpp"

// Reading and writing the rows of mistake decks. For the source files of this folder alone.
namespace fourfold::records {

// The events of a person's deck, in their order.
[[nodiscard]] std::vector<DeckEvent> readDeckEvents(soci::session& session, const PersonId& person);
// An event with the one whose deck it began in, and as whom that one counts by now.
struct OwnedEvent {
    DeckEvent event;
    PersonId owner;
    PersonId person;
    bool isAsWritten = true;  // whether this program writes such a row
};
// All events.
[[nodiscard]] std::vector<OwnedEvent> readOwnedEvents(soci::session& session);

[[nodiscard]] bool isKnownEvent(soci::session& session, const std::string& id);

// Adds events unchanged, except those with an id that is stored already. Returns how many it added.
std::size_t insertDeckEvents(soci::session& session, std::span<const OwnedEvent> events);
// Adds events to a person's deck, each later than all that it holds, and a link for each. Leaves out those with an id
// that is stored already.
void appendDeckEvents(soci::session& session, const PersonId& person, std::span<const DeckEvent> events,
                      std::vector<Link>& links);

}  // namespace fourfold::records
