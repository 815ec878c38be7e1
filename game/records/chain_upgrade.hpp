#pragma once

#include <soci/soci.h>

// For the source files of this folder alone.
namespace fourfold::records {

// Adds links to a store of an earlier version, whose chain told only of what was closed: for all people, events of
// mistake decks and attempts. Leaves out attempts that are not as they were closed, so that they stay named.
void linkEverything(soci::session& session);

}  // namespace fourfold::records
