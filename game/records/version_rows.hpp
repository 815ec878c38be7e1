#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <soci/soci.h>

#include "records/kept_version.hpp"
#include "records/link.hpp"

// The table of versions. For the source files of this folder alone.
namespace fourfold::records {

// Adds those that are not there, and the links about them. Leaves out what no file of ours can be: too long, or not of
// text.
void insertVersions(soci::session& session, std::span<const KeptVersion> versions, core::Moment now,
                    std::vector<Link>& links);
// The version that a record names by a digest of either kind; the one that was kept last if the digest is empty.
[[nodiscard]] std::optional<KeptVersion> readVersion(soci::session& session, AttemptKind kind,
                                                     const std::string& subject, const std::string& digest);
[[nodiscard]] bool isKeptVersion(soci::session& session, const std::string& digest);
// All of them. A row that no program of ours writes is left out, and its digest added to `unreadable`.
[[nodiscard]] std::vector<KeptVersion> readVersions(soci::session& session, std::vector<std::string>& unreadable);
[[nodiscard]] std::vector<KeptVersion> readVersions(soci::session& session);

}  // namespace fourfold::records
