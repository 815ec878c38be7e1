#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "records/attempt.hpp"
#include "records/deck.hpp"
#include "records/kept_version.hpp"
#include "records/release.hpp"

// What the links of a chain say. For the source files of this folder alone.
//
// Each write adds links for all that it writes, in the same transaction. A link names a thing (item), says what is told
// of it (detail, numbers), and holds a hash over what stands in the other tables (content). The hash of a link covers
// all of that and the hash of the link before. So a link can be checked without those tables, and what stands there can
// be checked against it.
//
//   kind       item      detail                     numbers        content
//   begun      attempt   BegunDetail                -              header and origin
//   moves      attempt   the state after them       first to last  these moves
//   time       attempt   TimeDetail                 -              -
//   kept       attempt   the state                  1 to last      header, origin and moves
//   closed     attempt   -                          1 to last      -
//   deck       event     -                          -              the event and its owner
//   person     person    -                          -              salt, name, class and staff number
//   same       person    the person as whom that    -              -
//                        one counts
//   forgotten  person    -                          -              -
//   extra      person    ExtraTime                  -              -
//   refused    attempt   why a merge left it out    -              -
//              or event
//   version    digest    the bank or scenario       -              all of the row but the file
//   released   bank      Release                    -              -
//   withdrawn  bank      Release                    -              -
//
// kept: an attempt of a store of an earlier version, as it was found when the store was brought up. closed: a link of
// an earlier version; its hash covers the attempt itself, see linkHash() in chain.hpp.
namespace fourfold::records {

enum class LinkKind {
    begun,
    moves,
    time,
    kept,
    closed,
    deck,
    person,
    same,
    forgotten,
    extra,
    refused,
    version,
    released,
    withdrawn
};
inline constexpr std::array<std::string_view, 14> linkKindNames{"begun",   "moves",   "time",     "kept",      "closed",
                                                                "deck",    "person",  "same",     "forgotten", "extra",
                                                                "refused", "version", "released", "withdrawn"};

struct Link {
    std::string kind;  // one of linkKindNames; a later version may know others
    std::string item;
    std::string detail;
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::string content;
    std::string hash{};

    [[nodiscard]] std::optional<LinkKind> known() const;
    bool operator==(const Link&) const = default;
};

// The hash of a link of any kind but closed. `before` is the hash of the link before it, empty for the first one.
[[nodiscard]] std::string hashOf(std::string_view before, std::size_t position, const Link& link);

// What a link says of an attempt that begins, so that begun exams can be counted though their rows are gone.
struct BegunDetail {
    AttemptKind kind = AttemptKind::play;
    engine::Mode mode = engine::Mode::practice;
    PersonId person;
    std::string subject;

    bool operator==(const BegunDetail&) const = default;
};
// "exam quiz 0f3c… key-account-final", and back.
[[nodiscard]] std::string textOf(const BegunDetail& detail);
[[nodiscard]] std::optional<BegunDetail> begunDetailFrom(std::string_view text);
[[nodiscard]] BegunDetail begunDetailOf(const AttemptHeader& header);

// The time that an attempt had used at a moment.
struct TimeDetail {
    core::Duration used{};
    core::Moment at{};
};

// Time that a course leader gives somebody for the exams on a bank.
struct ExtraTime {
    PersonId person;
    std::string bank;  // its id
    std::chrono::minutes time{};
    std::string reason;
};

// What the store holds of a person beside what Person shows.
struct StoredPerson {
    Person person;
    std::string salt;  // empty: the person without a name, or one who was forgotten
    PersonId sameAs;   // empty: counts as nobody else
};

// The links for what happens. Moves are numbered from 1.
[[nodiscard]] Link begunLink(const Attempt& attempt);
[[nodiscard]] Link movesLink(const Attempt& after, std::size_t first, std::span<const Move> moves);
[[nodiscard]] Link timeLink(const AttemptId& attempt, const TimeDetail& detail);
// Back; nothing for another link.
[[nodiscard]] std::optional<TimeDetail> timeDetailFrom(const Link& link);
[[nodiscard]] Link keptLink(const Attempt& attempt, std::span<const Move> moves);
[[nodiscard]] Link deckLink(const PersonId& owner, const DeckEvent& event);
[[nodiscard]] Link personLink(const StoredPerson& person);
[[nodiscard]] Link sameLink(const PersonId& person, const PersonId& as);
[[nodiscard]] Link forgottenLink(const PersonId& person);
[[nodiscard]] Link extraLink(const ExtraTime& extra);
// Back; nothing for another link.
[[nodiscard]] std::optional<ExtraTime> extraTimeFrom(const Link& link);
[[nodiscard]] Link versionLink(const KeptVersion& version);
// A release, or that it no longer holds.
[[nodiscard]] Link releaseLink(LinkKind kind, const Release& release);
// Back; nothing for another link.
[[nodiscard]] std::optional<Release> releaseFrom(const Link& link);
[[nodiscard]] Link refusedLink(const std::string& item, std::string_view why);
// Why a merge leaves an attempt out that is here with other moves. For any other reason the thing is not here.
inline constexpr std::string_view differs = "differs";

}  // namespace fourfold::records
