#pragma once

#include <optional>

#include <soci/soci.h>

namespace fourfold::records {

// The tables of the store, by version. An empty database is version 0. Each version is made from the one before. A
// published version is never changed.
[[nodiscard]] int newestVersion();
// The version of a database that has the table schema_version. Nothing when the table does not tell one.
[[nodiscard]] std::optional<int> storedVersion(soci::session& session);
// Brings the tables from one version to a later one. Call it within a transaction.
void bringUp(soci::session& session, int from, int to);

}  // namespace fourfold::records
