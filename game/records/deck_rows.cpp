#include "records/deck_rows.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

enum class DeckMove { missed, right, wrong };
constexpr std::array<std::string_view, 3> deckMoveNames{"missed", "right", "wrong"};

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

// A row of the table of deck events. An empty best choice says that the card is a question.
struct DeckRow {
    std::string id, person, event, subject, item, best, chosen, digest, choices;
    long long at = 0;
    int day = 0;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("id", id);
        visit("person", person);
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
        DeckEvent read{.id = id, .at = core::momentOf(at), .what = {}};
        const bool isQuestion = best.empty();
        const DeckMove what = named<DeckMove>(event, deckMoveNames);
        if (what != DeckMove::missed) {
            const CardKey key =
                isQuestion ? CardKey(QuestionKey{subject, item}) : CardKey(DeckKey{subject, item, best});
            read.what = Drilled{key, chosen, {core::Day{day}, what == DeckMove::right}};
        } else if (isQuestion) {
            read.what = MissedQuestion{{subject, item}, digest, chosen, core::Day{day}};
        } else {
            read.what = Mistake{{subject, item, best}, digest, split(choices), chosen, core::Day{day}};
        }
        return read;
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

template <class Place>
std::size_t insertPlaced(soci::session& session, const PersonId& person, std::span<const DeckEvent> events,
                         Place place) {
    DeckRow row;
    row.person = storable(person.text());
    int known = 0;
    soci::statement isKnown =
        (session.prepare << "SELECT count(*) FROM deck_event WHERE id = :id", use(row.id, "id"), into(known));
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO deck_event " + valuesOf(row) + " ON CONFLICT (id) DO NOTHING");
    std::size_t added = 0;
    for (const DeckEvent& event : events) {
        row.id = storable(event.id);
        isKnown.execute(true);
        if (known > 0) continue;
        row.at = place(event);
        std::visit(row, event.what);
        statement.execute(true);
        ++added;
    }
    return added;
}

}  // namespace

std::vector<DeckEvent> readDeckEvents(soci::session& session, const PersonId& person) {
    const std::string who = storable(person.text());
    DeckRow row;
    soci::statement statement(session);
    statement.exchange(use(who, "person"));
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + columnsOf(row) + " FROM deck_event WHERE person = :person ORDER BY at, id");
    statement.execute();
    std::vector<DeckEvent> events;
    while (statement.fetch()) events.push_back(row.read());
    return events;
}

std::vector<PersonId> readDeckOwners(soci::session& session) {
    std::string person;
    soci::statement statement =
        (session.prepare << "SELECT DISTINCT person FROM deck_event ORDER BY person", into(person));
    statement.execute();
    std::vector<PersonId> owners;
    while (statement.fetch()) owners.emplace_back(person);
    return owners;
}

std::size_t insertDeckEvents(soci::session& session, const PersonId& person, std::span<const DeckEvent> events) {
    return insertPlaced(session, person, events, [](const DeckEvent& event) { return core::millisecondsOf(event.at); });
}

std::size_t appendDeckEvents(soci::session& session, const PersonId& person, std::span<const DeckEvent> events) {
    const std::string who = storable(person.text());
    long long last = 0;
    session << "SELECT COALESCE(max(at), 0) FROM deck_event WHERE person = :person", use(who, "person"), into(last);
    return insertPlaced(session, person, events, [last](const DeckEvent& event) mutable {
        return last = std::max<long long>(core::millisecondsOf(event.at), last + 1);
    });
}

}  // namespace fourfold::records
