// The versions of scenarios and banks that a store keeps, and which of them are released as exams.
#include <algorithm>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/attempt_store.hpp"
#include "records/chain_table.hpp"
#include "records/database.hpp"
#include "records/person_rows.hpp"
#include "records/version_rows.hpp"

namespace fourfold::records {
namespace {

// The releases that hold in this store: those of its own chain.
std::vector<Release> readReleases(soci::session& session, const std::string& bank) {
    const std::string own = ownChain(session);
    std::vector<Release> releases;
    for (const FoundLink& each : readLinksOf(session, bank)) {
        const auto release = releaseFrom(each.link);
        if (!release || each.chain != own) continue;
        std::erase_if(releases, [&](const Release& known) { return known.digest == release->digest; });
        if (each.link.known() == LinkKind::released) releases.push_back(*release);
    }
    return releases;
}

}  // namespace

std::optional<SaveFault> AttemptStore::keepVersions(std::span<const KeptVersion> versions, core::Moment now) {
    return m_database->write([&](soci::session& session) {
        std::vector<Link> links;
        insertVersions(session, versions, now, links);
        appendLinks(session, links);
    });
}

std::shared_ptr<const quiz::Bank> AttemptStore::bank(const std::string& id, const std::string& digest) {
    const auto version = versionNamed(AttemptKind::quiz, id, digest);
    return version ? m_versionReader.bankOf(*version) : nullptr;
}

std::shared_ptr<const scenario::Scenario> AttemptStore::scenario(const std::string& id, const std::string& digest) {
    const auto version = versionNamed(AttemptKind::play, id, digest);
    return version ? m_versionReader.scenarioOf(*version) : nullptr;
}

std::optional<SaveFault> AttemptStore::release(const KeptVersion& version, core::Moment now) {
    return m_database->write([&](soci::session& session) {
        const std::vector<Release> known = readReleases(session, version.subject);
        if (!known.empty() && known.back().digest == version.digest.text) return;
        std::vector<Link> links;
        insertVersions(session, std::span(&version, 1), now, links);
        links.push_back(releaseLink(LinkKind::released,
                                    {.bank = version.subject, .digest = version.digest.text, .at = storable(now)}));
        appendLinks(session, links);
    });
}

Result<std::size_t> AttemptStore::withdraw(const std::string& bank, core::Moment now) {
    std::size_t count = 0;
    return resultOf(m_database->write([&](soci::session& session) {
        std::vector<Link> links;
        for (const Release& each : readReleases(session, bank)) {
            links.push_back(
                releaseLink(LinkKind::withdrawn, {.bank = bank, .digest = each.digest, .at = storable(now)}));
        }
        count = links.size();
        appendLinks(session, links);
    }),
                    count);
}

Result<std::vector<Release>> AttemptStore::releases(const std::string& bank) {
    std::vector<Release> releases;
    return resultOf(m_database->read([&](soci::session& session) { releases = readReleases(session, bank); }),
                    releases);
}

bool AttemptStore::keeps(AttemptKind kind, const std::string& id, const std::string& digest) {
    return versionNamed(kind, id, digest).has_value();
}

Result<std::vector<KeptVersion>> AttemptStore::versions() {
    std::vector<KeptVersion> versions;
    return resultOf(m_database->read([&](soci::session& session) { versions = readVersions(session); }), versions);
}

std::optional<KeptVersion> AttemptStore::versionNamed(AttemptKind kind, const std::string& id,
                                                      const std::string& digest) {
    std::optional<KeptVersion> version;
    const auto fault =
        m_database->read([&](soci::session& session) { version = readVersion(session, kind, id, digest); });
    return fault ? std::nullopt : std::move(version);
}

}  // namespace fourfold::records
