#include "records/link.hpp"

#include <algorithm>

#include "core/overloaded.hpp"
#include "core/whole_number.hpp"
#include "records/field_hash.hpp"
#include "records/move_text.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

constexpr std::string_view linkForm = "fourfold-2";

Link linkOf(LinkKind kind, std::string item, std::string detail = {}) {
    return {.kind = nameOf(kind, linkKindNames),
            .item = std::move(item),
            .detail = std::move(detail),
            .first = 0,
            .last = 0,
            .content = {}};
}

void addHeader(FieldHash& hash, const Attempt& attempt) {
    const AttemptHeader& header = attempt.header;
    hash.add("attempt").add(header.id.text()).add(header.person.text()).add(attempt.origin);
    hash.add(nameOf(header.kind, attemptKindNames)).add(header.subject).add(header.digest).add(header.version);
    hash.add(std::to_string(header.seed)).add(nameOf(header.mode, modeNames)).add(core::code(header.language));
    hash.add(header.program).add(core::millisecondsOf(header.started));
}

void addMoves(FieldHash& hash, std::span<const Move> moves) {
    for (const Move& move : moves) {
        const MoveText text = textOf(move.what);
        hash.add("move").add(text.kind).add(text.item).add(text.value);
        hash.add(core::millisecondsOf(move.at)).add(core::millisecondsOf(move.elapsed));
    }
}

// Each kind of event and of key gives another number of fields behind another word.
void addKey(FieldHash& hash, const CardKey& key) {
    std::visit(core::Overloaded{
                   [&](const DeckKey& each) { hash.add("decision").add(each.scenario).add(each.scene).add(each.best); },
                   [&](const QuestionKey& each) { hash.add("question").add(each.bank).add(each.question); }},
               key);
}

// Cuts the text before the first space off the front.
std::optional<std::string_view> cutWord(std::string_view& text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const std::string_view word = text.substr(0, space);
    text.remove_prefix(space + 1);
    return word;
}

template <class Enum, std::size_t count>
std::optional<Enum> valueNamed(std::string_view name, const std::array<std::string_view, count>& names) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

}  // namespace

std::optional<LinkKind> Link::known() const { return valueNamed<LinkKind>(kind, linkKindNames); }

std::string hashOf(std::string_view before, std::size_t position, const Link& link) {
    FieldHash hash;
    hash.add(linkForm).add(before).add(static_cast<std::int64_t>(position)).add(link.kind).add(link.item);
    hash.add(link.detail).add(link.first).add(link.last).add(link.content);
    return hash.hex();
}

std::string textOf(const BegunDetail& detail) {
    return nameOf(detail.mode, modeNames) + ' ' + nameOf(detail.kind, attemptKindNames) + ' ' + detail.person.text() +
           ' ' + detail.subject;
}

std::optional<BegunDetail> begunDetailFrom(std::string_view text) {
    const auto mode = cutWord(text);
    const auto kind = cutWord(text);
    const auto person = cutWord(text);
    if (!mode || !kind || !person) return std::nullopt;
    const auto knownMode = valueNamed<engine::Mode>(*mode, modeNames);
    const auto knownKind = valueNamed<AttemptKind>(*kind, attemptKindNames);
    if (!knownMode || !knownKind) return std::nullopt;
    return BegunDetail{
        .kind = *knownKind, .mode = *knownMode, .person = PersonId(*person), .subject = std::string(text)};
}

BegunDetail begunDetailOf(const AttemptHeader& header) {
    return {.kind = header.kind, .mode = header.mode, .person = header.person, .subject = header.subject};
}

Link begunLink(const Attempt& attempt) {
    Link link = linkOf(LinkKind::begun, attempt.header.id.text(), textOf(begunDetailOf(attempt.header)));
    FieldHash hash;
    addHeader(hash, attempt);
    link.content = hash.hex();
    return link;
}

Link movesLink(const Attempt& after, std::size_t first, std::span<const Move> moves) {
    Link link = linkOf(LinkKind::moves, after.header.id.text(), nameOf(after.state, attemptStateNames));
    link.first = static_cast<std::int64_t>(first);
    link.last = static_cast<std::int64_t>(first + moves.size()) - 1;
    FieldHash hash;
    addMoves(hash, moves);
    link.content = hash.hex();
    return link;
}

Link timeLink(const AttemptId& attempt, const TimeDetail& detail) {
    return linkOf(
        LinkKind::time, attempt.text(),
        std::to_string(core::millisecondsOf(detail.used)) + ' ' + std::to_string(core::millisecondsOf(detail.at)));
}

std::optional<TimeDetail> timeDetailFrom(const Link& link) {
    std::string_view rest = link.detail;
    const auto used = core::wholeNumber<std::int64_t>(cutWord(rest).value_or(std::string_view()));
    const auto at = core::wholeNumber<std::int64_t>(rest);
    if (link.known() != LinkKind::time || !used || !at) return std::nullopt;
    return TimeDetail{.used = core::durationOf(*used), .at = core::momentOf(*at)};
}

Link keptLink(const Attempt& attempt, std::span<const Move> moves) {
    Link link = linkOf(LinkKind::kept, attempt.header.id.text(), nameOf(attempt.state, attemptStateNames));
    link.first = 1;
    link.last = static_cast<std::int64_t>(moves.size());
    FieldHash hash;
    addHeader(hash, attempt);
    addMoves(hash, moves);
    link.content = hash.hex();
    return link;
}

Link deckLink(const PersonId& owner, const DeckEvent& event) {
    Link link = linkOf(LinkKind::deck, event.id);
    FieldHash hash;
    hash.add("event").add(event.id).add(owner.text()).add(core::millisecondsOf(event.at));
    std::visit(core::Overloaded{[&](const Mistake& each) {
                                    addKey(hash, each.key);
                                    hash.add("missed").add(each.digest).add(each.chosen);
                                    hash.add(std::int64_t{each.day.number});
                                    for (const std::string& choice : each.choices) hash.add(choice);
                                },
                                [&](const MissedQuestion& each) {
                                    addKey(hash, each.key);
                                    hash.add("missed").add(each.digest).add(each.chosen);
                                    hash.add(std::int64_t{each.day.number});
                                },
                                [&](const Drilled& each) {
                                    addKey(hash, each.key);
                                    hash.add(each.answer.right ? "right" : "wrong").add(each.chosen);
                                    hash.add(std::int64_t{each.answer.day.number});
                                }},
               event.what);
    link.content = hash.hex();
    return link;
}

Link personLink(const StoredPerson& stored) {
    Link link = linkOf(LinkKind::person, stored.person.id.text());
    FieldHash hash;
    hash.add("person").add(stored.person.id.text()).add(stored.salt).add(stored.person.name);
    hash.add(stored.person.className).add(stored.person.number);
    link.content = hash.hex();
    return link;
}

Link sameLink(const PersonId& person, const PersonId& as) { return linkOf(LinkKind::same, person.text(), as.text()); }

Link forgottenLink(const PersonId& person) { return linkOf(LinkKind::forgotten, person.text()); }

Link extraLink(const ExtraTime& extra) {
    return linkOf(LinkKind::extra, extra.person.text(),
                  std::to_string(extra.time.count()) + ' ' + extra.bank + ' ' + extra.reason);
}

std::optional<ExtraTime> extraTimeFrom(const Link& link) {
    if (link.known() != LinkKind::extra) return std::nullopt;
    std::string_view rest = link.detail;
    const auto minutes = cutWord(rest);
    const auto bank = cutWord(rest);
    const auto count = core::wholeNumber<int>(minutes.value_or(std::string_view()));
    if (!count || !bank) return std::nullopt;
    return ExtraTime{.person = PersonId(link.item),
                     .bank = std::string(*bank),
                     .time = std::chrono::minutes(*count),
                     .reason = std::string(rest)};
}

Link versionLink(const KeptVersion& version) {
    Link link = linkOf(LinkKind::version, version.digest.text, version.subject);
    FieldHash hash;
    hash.add("version").add(nameOf(version.kind, attemptKindNames)).add(version.subject);
    hash.add(version.digest.text).add(version.digest.former).add(core::millisecondsOf(version.kept));
    link.content = hash.hex();
    return link;
}

Link releaseLink(LinkKind kind, const Release& release) {
    return linkOf(kind, release.bank, std::to_string(core::millisecondsOf(release.at)) + ' ' + release.digest);
}

std::optional<Release> releaseFrom(const Link& link) {
    if (link.known() != LinkKind::released && link.known() != LinkKind::withdrawn) return std::nullopt;
    std::string_view rest = link.detail;
    const auto at = core::wholeNumber<std::int64_t>(cutWord(rest).value_or(std::string_view()));
    if (!at || !isStorableMoment(*at) || rest.empty()) return std::nullopt;
    return Release{.bank = link.item, .digest = std::string(rest), .at = core::momentOf(*at)};
}

Link refusedLink(const std::string& item, std::string_view why) {
    return linkOf(LinkKind::refused, item, std::string(why));
}

}  // namespace fourfold::records
