#include "records/version_rows.hpp"

#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

struct VersionRow {
    std::string digest, former, kind, subject, content;
    long long kept = 0;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("digest", digest);
        visit("former", former);
        visit("kind", kind);
        visit("subject", subject);
        visit("content", content);
        visit("kept", kept);
    }

    [[nodiscard]] bool isStorable() const {
        return isStorableId(digest) && records::isStorable(former, mostBytesOfId) && isOneOf(kind, attemptKindNames) &&
               isStorableId(subject) && records::isStorable(content, mostBytesOfVersion) && isStorableMoment(kept);
    }
    [[nodiscard]] KeptVersion read() const {
        return {.kind = named<AttemptKind>(kind, attemptKindNames),
                .subject = subject,
                .digest = {.text = digest, .former = former},
                .bytes = content,
                .kept = core::momentOf(kept)};
    }
};

std::vector<KeptVersion> fetchVersions(soci::statement& statement, const std::string& conditions,
                                       std::vector<std::string>* unreadable = nullptr) {
    VersionRow row;
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + readableColumnsOf(row) + " FROM version " + conditions);
    statement.execute();
    std::vector<KeptVersion> versions;
    while (statement.fetch()) {
        if (row.isStorable()) {
            versions.push_back(row.read());
        } else if (unreadable != nullptr) {
            unreadable->push_back(row.digest);
        }
    }
    return versions;
}

}  // namespace

void insertVersions(soci::session& session, std::span<const KeptVersion> versions, core::Moment now,
                    std::vector<Link>& links) {
    for (const KeptVersion& version : versions) {
        VersionRow row{.digest = version.digest.text,
                       .former = version.digest.former,
                       .kind = nameOf(version.kind, attemptKindNames),
                       .subject = version.subject,
                       .content = version.bytes,
                       .kept = core::millisecondsOf(storable(now))};
        if (!row.isStorable()) continue;
        long long known = 0;
        session << "SELECT count(*) FROM version WHERE digest = :digest AND subject = :subject",
            soci::use(row.digest, "digest"), soci::use(row.subject, "subject"), soci::into(known);
        if (known > 0) continue;
        soci::statement statement(session);
        takeFrom(statement, row);
        prepareBound(statement, "INSERT INTO version " + valuesOf(row));
        statement.execute(true);
        links.push_back(versionLink(row.read()));
    }
}

std::optional<KeptVersion> readVersion(soci::session& session, AttemptKind kind, const std::string& subject,
                                       const std::string& digest) {
    const std::string kindName = nameOf(kind, attemptKindNames);
    std::string conditions = "WHERE kind = :kind AND subject = :subject";
    soci::statement statement(session);
    statement.exchange(soci::use(kindName, "kind"));
    statement.exchange(soci::use(subject, "subject"));
    if (!digest.empty()) {
        conditions += " AND (digest = :digest OR former = :former)";
        statement.exchange(soci::use(digest, "digest"));
        statement.exchange(soci::use(digest, "former"));
    }
    std::vector<KeptVersion> found = fetchVersions(statement, conditions + " ORDER BY kept DESC, digest LIMIT 1");
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

bool isKeptVersion(soci::session& session, const std::string& digest) {
    long long count = 0;
    session << "SELECT count(*) FROM version WHERE digest = :digest", soci::use(digest, "digest"), soci::into(count);
    return count > 0;
}

std::vector<KeptVersion> readVersions(soci::session& session, std::vector<std::string>& unreadable) {
    soci::statement statement(session);
    return fetchVersions(statement, "ORDER BY kept, digest", &unreadable);
}

std::vector<KeptVersion> readVersions(soci::session& session) {
    std::vector<std::string> unreadable;
    return readVersions(session, unreadable);
}

}  // namespace fourfold::records
