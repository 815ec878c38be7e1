#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <soci/soci.h>

#include "records/deck.hpp"
#include "records/ids.hpp"

// Reading and writing the rows of mistake decks. For the source files of this folder alone.
namespace fourfold::records {

// The events of a person's deck, in their order.
[[nodiscard]] std::vector<DeckEvent> readDeckEvents(soci::session& session, const PersonId& person);
// The ids of the people who have a deck.
[[nodiscard]] std::vector<PersonId> readDeckOwners(soci::session& session);

// Adds events unchanged, except those with an id that is stored already. Returns how many it added.
std::size_t insertDeckEvents(soci::session& session, const PersonId& person, std::span<const DeckEvent> events);
// The same, but makes each event later than all that the deck holds.
std::size_t appendDeckEvents(soci::session& session, const PersonId& person, std::span<const DeckEvent> events);

}  // namespace fourfold::records
