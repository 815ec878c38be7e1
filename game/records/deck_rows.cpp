#include "records/deck_rows.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

enum class DeckMove { missed, right, wrong };
constexpr std::array<std::string_view, 3> deckMoveNames{"missed", "right", "wrong"};

constexpr long long mostDays = 3'000'000;  // from 1970, some 8,000 years

constexpr char choiceSeparator = ',';  // no id has one

std::string joined(const std::vector<std::string>& ids) {
    std::string text;
    for (const std::string& id : ids) {
        if (!text.empty()) text += choiceSeparator;
        text += id;
    }
    return text;
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> ids;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(choiceSeparator), text.size());
        ids.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return ids;
}

// A day as it is stored; days that no calendar has are brought near.
int dayFrom(long long stored) { return static_cast<int>(std::clamp(stored, -mostDays, mostDays)); }

// A row of the table of deck events. An empty best choice says that the card is a question.
struct DeckRow {
    std::string id, person, owner, event, subject, item, best, chosen, digest, choices;
    long long at = 0;
    long long day = 0;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("id", id);
        visit("person", person);
        visit("owner", owner);
        visit("at", at);
        visit("day", day);
        visit("event", event);
        visit("subject", subject);
        visit("item", item);
        visit("best", best);
        visit("chosen", chosen);
        visit("digest", digest);
        visit("choices", choices);
    }

    void operator()(const Mistake& mistake) {
        setKey(mistake.key);
        missed(mistake);
        choices = storable(joined(mistake.choices));
    }
    void operator()(const MissedQuestion& question) {
        setKey(question.key);
        missed(question);
        choices.clear();
    }
    void operator()(const Drilled& drilled) {
        std::visit([this](const auto& key) { setKey(key); }, drilled.key);
        event = nameOf(drilled.answer.right ? DeckMove::right : DeckMove::wrong, deckMoveNames);
        chosen = storable(drilled.chosen);
        digest.clear();
        choices.clear();
        day = drilled.answer.day.number;
    }

    [[nodiscard]] DeckEvent read() const {
        DeckEvent read{
            .id = id, .at = core::momentOf(std::clamp<long long>(at, earliestMoment, latestMoment)), .what = {}};
        const bool isQuestion = best.empty();
        const DeckMove what = named<DeckMove>(event, deckMoveNames);
        if (what != DeckMove::missed) {
            const CardKey key =
                isQuestion ? CardKey(QuestionKey{subject, item}) : CardKey(DeckKey{subject, item, best});
            read.what = Drilled{key, chosen, {core::Day{dayFrom(day)}, what == DeckMove::right}};
        } else if (isQuestion) {
            read.what = MissedQuestion{{subject, item}, digest, chosen, core::Day{dayFrom(day)}};
        } else {
            read.what = Mistake{{subject, item, best}, digest, split(choices), chosen, core::Day{dayFrom(day)}};
        }
        return read;
    }

    // Whether the event that is read from the row would be written like this.
    [[nodiscard]] bool isAsWritten() const {
        DeckRow again;
        std::visit(again, read().what);
        return again.event == event && again.subject == subject && again.item == item && again.best == best &&
               again.chosen == chosen && again.digest == digest && again.choices == choices && again.day == day;
    }

private:
    void setKey(const DeckKey& key) {
        subject = storable(key.scenario);
        item = storable(key.scene);
        best = storable(key.best);
    }
    void setKey(const QuestionKey& key) {
        subject = storable(key.bank);
        item = storable(key.question);
        best.clear();
    }
    template <class Each>
    void missed(const Each& each) {
        event = nameOf(DeckMove::missed, deckMoveNames);
        chosen = storable(each.chosen);
        digest = storable(each.digest);
        day = each.day.number;
    }
};

// Reads the events that the conditions choose. Their parameters are bound already.
std::vector<OwnedEvent> fetchEvents(soci::statement& statement, const std::string& conditions) {
    DeckRow row;
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + readableColumnsOf(row) + " FROM deck_event " + conditions);
    statement.execute();
    std::vector<OwnedEvent> events;
    while (statement.fetch()) {
        events.push_back({.event = row.read(),
                          .owner = PersonId(row.owner),
                          .person = PersonId(row.person),
                          .isAsWritten = row.isAsWritten()});
    }
    return events;
}

}  // namespace

std::vector<DeckEvent> readDeckEvents(soci::session& session, const PersonId& person) {
    const std::string who = storable(person.text());
    soci::statement statement(session);
    statement.exchange(use(who, "person"));
    std::vector<DeckEvent> events;
    for (OwnedEvent& owned : fetchEvents(statement, "WHERE person = :person ORDER BY at, id")) {
        events.push_back(std::move(owned.event));
    }
    return events;
}

std::vector<OwnedEvent> readOwnedEvents(soci::session& session) {
    soci::statement statement(session);
    return fetchEvents(statement, "ORDER BY at, id");
}

bool isKnownEvent(soci::session& session, const std::string& id) {
    int known = 0;
    session << "SELECT count(*) FROM deck_event WHERE id = :id", use(id, "id"), into(known);
    return known > 0;
}

std::size_t insertDeckEvents(soci::session& session, std::span<const OwnedEvent> events) {
    DeckRow row;
    int known = 0;
    soci::statement isKnown =
        (session.prepare << "SELECT count(*) FROM deck_event WHERE id = :id", use(row.id, "id"), into(known));
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO deck_event " + valuesOf(row) + " ON CONFLICT (id) DO NOTHING");
    std::size_t added = 0;
    for (const OwnedEvent& owned : events) {
        row.id = storable(owned.event.id);
        isKnown.execute(true);
        if (known > 0) continue;
        row.owner = storable(owned.owner.text());
        row.person = storable(owned.person.text());
        row.at = core::millisecondsOf(owned.event.at);
        std::visit(row, owned.event.what);
        statement.execute(true);
        ++added;
    }
    return added;
}

void appendDeckEvents(soci::session& session, const PersonId& person, std::span<const DeckEvent> events,
                      std::vector<Link>& links) {
    const std::string who = storable(person.text());
    long long last = 0;
    session << "SELECT COALESCE(max(at), 0) FROM deck_event WHERE person = :person", use(who, "person"), into(last);
    for (const DeckEvent& event : events) {
        OwnedEvent owned{.event = event, .owner = PersonId(who), .person = PersonId(who)};
        const long long at = std::max<long long>(core::millisecondsOf(event.at), last + 1);
        owned.event.at = core::momentOf(at);
        if (insertDeckEvents(session, std::span(&owned, 1)) == 0) continue;
        last = at;
        const std::string id = storable(event.id);
        soci::statement statement(session);
        statement.exchange(use(id, "id"));
        // As it is stored: texts may have been made storable.
        for (const OwnedEvent& stored : fetchEvents(statement, "WHERE id = :id")) {
            links.push_back(deckLink(stored.owner, stored.event));
        }
    }
}

}  // namespace fourfold::records
