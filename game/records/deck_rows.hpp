#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <soci/soci.h>

#include "records/deck.hpp"

// Reading and writing the rows of mistake decks. For the source files of this folder alone.
namespace fourfold::records {

// What happened to a person's cards, in its order.
[[nodiscard]] std::vector<DeckEvent> readDeckEvents(soci::session& session, const std::string& person);
// The ids of the people who have a deck.
[[nodiscard]] std::vector<std::string> readDeckOwners(soci::session& session);

// Adds events as they are, except those that are known. Returns how many were not.
std::size_t insertDeckEvents(soci::session& session, const std::string& person, std::span<const DeckEvent> events);
// The same behind everything that the person's deck holds already.
std::size_t appendDeckEvents(soci::session& session, const std::string& person, std::span<const DeckEvent> events);

}  // namespace fourfold::records
