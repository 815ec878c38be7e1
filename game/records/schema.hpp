#pragma once

#include <soci/soci.h>

namespace fourfold::records {

// The tables of the store, by version. Each version is reached from the one before it, and an empty database is version
// 0; a version that was published is never changed.
[[nodiscard]] int newestVersion();
// Of a database that has the table schema_version; 0 when the table is empty.
[[nodiscard]] int storedVersion(soci::session& session);
// Within a transaction.
void bringUp(soci::session& session, int from, int to);

}  // namespace fourfold::records
