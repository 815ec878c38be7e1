#include "records/attempt_rows.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/normal_name.hpp"
#include "core/overloaded.hpp"
#include "core/utf8.hpp"
#include "records/row_columns.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

constexpr std::size_t mostOpen = 100;

// The columns of an attempt that never change.
struct FixedColumns {
    std::string id, begunBy, origin, kind, subject, digest, version, mode, language, program;
    long long seed = 0;
    long long started = 0;

    FixedColumns() = default;
    explicit FixedColumns(const Attempt& attempt)
        : id(attempt.header.id.text()), begunBy(attempt.header.person.text()), origin(attempt.origin),
          kind(nameOf(attempt.header.kind, attemptKindNames)), subject(storable(attempt.header.subject)),
          digest(storable(attempt.header.digest)), version(storable(attempt.header.version)),
          mode(nameOf(attempt.header.mode, modeNames)), language(core::code(attempt.header.language)),
          program(storable(attempt.header.program)), seed(static_cast<long long>(attempt.header.seed)),
          started(core::millisecondsOf(attempt.header.started)) {}

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("id", id);
        visit("begun_by", begunBy);
        visit("origin", origin);
        visit("kind", kind);
        visit("subject", subject);
        visit("digest", digest);
        visit("version", version);
        visit("seed", seed);
        visit("mode", mode);
        visit("language", language);
        visit("program", program);
        visit("started", started);
    }
};

// The columns of an attempt that follow from its moves.
struct SummaryColumns {
    std::string state, result;
    long long elapsed = 0, touched = 0, seen = 0, moves = 0, numerator = 0, denominator = 0, passed = 0, redLine = 0;

    SummaryColumns() = default;
    explicit SummaryColumns(const Attempt& attempt)
        : state(nameOf(attempt.state, attemptStateNames)), result(storable(attempt.outcome.result)),
          elapsed(core::millisecondsOf(attempt.elapsed)), touched(core::millisecondsOf(attempt.touched)),
          seen(core::millisecondsOf(attempt.seen)), moves(static_cast<long long>(attempt.moves)),
          numerator(attempt.outcome.score ? attempt.outcome.score->numerator : 0),
          denominator(attempt.outcome.score ? attempt.outcome.score->denominator : 0),
          passed(attempt.outcome.passed ? 1 : 0), redLine(attempt.outcome.redLine ? 1 : 0) {}

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("state", state);
        visit("elapsed", elapsed);
        visit("touched", touched);
        visit("seen", seen);
        visit("moves", moves);
        visit("result", result);
        visit("score_numerator", numerator);
        visit("score_denominator", denominator);
        visit("passed", passed);
        visit("red_line", redLine);
    }
};

// A whole row of the table of attempts.
struct AttemptRow {
    FixedColumns fixed;
    std::string person;
    SummaryColumns summary;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        fixed.eachColumn(visit);
        visit("person", person);
        summary.eachColumn(visit);
    }
};

// What an attempt shows of its person.
struct NameColumns {
    std::string name, className, number;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("name", name);
        visit("class_name", className);
        visit("number", number);
    }

    [[nodiscard]] Person person(std::string_view id) const {
        return {.id = PersonId(id), .name = name, .className = className, .number = number};
    }
};

// Whether this program writes such a row.
bool isWritable(const AttemptRow& row) {
    const FixedColumns& fixed = row.fixed;
    const SummaryColumns& summary = row.summary;
    const auto isFlag = [](long long value) { return value == 0 || value == 1; };
    const bool isNoScore = summary.numerator == 0 && summary.denominator == 0;
    return isStorableId(fixed.id) && isStorable(fixed.begunBy, mostBytesOfId) && isStorableId(fixed.origin) &&
           isOneOf(fixed.kind, attemptKindNames) && isStorable(fixed.subject) && isStorable(fixed.digest) &&
           isStorable(fixed.version) && isOneOf(fixed.mode, modeNames) && core::languageOf(fixed.language) &&
           isStorable(fixed.program) && isStorableMoment(fixed.started) && isStorable(row.person, mostBytesOfId) &&
           isOneOf(summary.state, attemptStateNames) && isStorable(summary.result) &&
           isStorableDuration(summary.elapsed) && isStorableMoment(summary.touched) && isStorableMoment(summary.seen) &&
           summary.moves >= 0 && summary.moves <= mostMovesOfAttempt && isFlag(summary.passed) &&
           isFlag(summary.redLine) && (isNoScore || isScore({summary.numerator, summary.denominator}));
}

// A row as it is fetched.
struct FetchedAttempt {
    AttemptRow row;
    NameColumns person;

    // "SELECT ... FROM ...", up to the conditions.
    [[nodiscard]] std::string select() {
        return "SELECT " + readableColumnsOf(row, "a.") + ", " + readableColumnsOf(person, "p.") +
               " FROM attempt a LEFT JOIN person p ON p.id = a.person ";
    }
    void bind(soci::statement& statement) {
        fetchInto(statement, row);
        fetchInto(statement, person);
    }

    [[nodiscard]] Attempt read() const {
        const FixedColumns& fixed = row.fixed;
        const SummaryColumns& summary = row.summary;
        Attempt read{.header = {.id = AttemptId(fixed.id),
                                .person = PersonId(fixed.begunBy),
                                .kind = named<AttemptKind>(fixed.kind, attemptKindNames),
                                .subject = fixed.subject,
                                .digest = fixed.digest,
                                .version = fixed.version,
                                .seed = static_cast<std::uint64_t>(fixed.seed),
                                .mode = named<engine::Mode>(fixed.mode, modeNames),
                                .language = core::languageOf(fixed.language).value_or(core::Language::en),
                                .program = fixed.program,
                                .started = core::momentOf(fixed.started)},
                     .person = person.person(row.person),
                     .origin = fixed.origin,
                     .state = named<AttemptState>(summary.state, attemptStateNames),
                     .elapsed = core::durationOf(summary.elapsed),
                     .touched = core::momentOf(summary.touched),
                     .seen = core::momentOf(summary.seen),
                     .moves = static_cast<std::size_t>(summary.moves)};
        read.outcome.result = summary.result;
        if (summary.denominator > 0) read.outcome.score = engine::Fraction{summary.numerator, summary.denominator};
        read.outcome.passed = summary.passed != 0;
        read.outcome.redLine = summary.redLine != 0;
        return read;
    }
};

// A row of the table of moves, as it is written.
struct MoveRow {
    std::string attempt;
    long long number = 0;
    MoveColumns move;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("attempt", attempt);
        visit("number", number);
        move.eachColumn(visit);
    }
};

// Runs the query with these conditions. Their parameters are bound already. Leaves out what this program never writes.
std::vector<Attempt> fetchAttempts(soci::statement& statement, const std::string& conditions) {
    FetchedAttempt fetched;
    fetched.bind(statement);
    prepareBound(statement, fetched.select() + conditions);
    statement.execute();
    std::vector<Attempt> attempts;
    while (statement.fetch()) {
        if (isWritable(fetched.row)) attempts.push_back(fetched.read());
    }
    return attempts;
}

}  // namespace

std::vector<Attempt> readAttempts(soci::session& session, const AttemptFilter& filter) {
    const int anybody = filter.person ? 0 : 1;
    const int anyClass = filter.className ? 0 : 1;
    const int anyNumber = filter.number ? 0 : 1;
    const int anySubject = filter.subject ? 0 : 1;
    const std::string person = storable(core::normalName(filter.person.value_or("")));
    const std::string className = storable(core::normalName(filter.className.value_or("")));
    const std::string number = storable(core::normalName(filter.number.value_or("")));
    const std::string subject = storable(filter.subject.value_or(""));
    const long long since = filter.since ? core::millisecondsOf(*filter.since) : std::numeric_limits<long long>::min();
    // All ids that begin like this: no character of an id comes behind a tilde in ASCII.
    const std::string from = storable(filter.attempt.value_or(""));
    const std::string to = from + '~';
    soci::statement statement(session);
    statement.exchange(use(anybody, "anybody"));
    statement.exchange(use(person, "person"));
    statement.exchange(use(anyClass, "any_class"));
    statement.exchange(use(className, "class_name"));
    statement.exchange(use(anyNumber, "any_number"));
    statement.exchange(use(number, "number"));
    statement.exchange(use(anySubject, "any_subject"));
    statement.exchange(use(subject, "subject"));
    statement.exchange(use(since, "since"));
    statement.exchange(use(from, "from_id"));
    statement.exchange(use(to, "to_id"));
    return fetchAttempts(statement,
                         "WHERE (:anybody = 1 OR p.name = :person OR (p.number = :person AND p.number <> ''))"
                         " AND (:any_class = 1 OR p.class_name = :class_name)"
                         " AND (:any_number = 1 OR p.number = :number)"
                         " AND (:any_subject = 1 OR a.subject = :subject) AND a.started >= :since"
                         " AND a.id >= :from_id AND a.id <= :to_id ORDER BY a.started DESC, a.id DESC");
}

std::optional<Attempt> readAttempt(soci::session& session, const AttemptId& id) {
    const std::string wanted = storable(id.text());
    soci::statement statement(session);
    statement.exchange(use(wanted, "id"));
    std::vector<Attempt> found = fetchAttempts(statement, "WHERE a.id = :id");
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Attempt> readOpenAttempts(soci::session& session, const PersonId& person, AttemptKind kind) {
    const std::string origin = ownChain(session);
    const std::string who = storable(person.text());
    const std::string what = nameOf(kind, attemptKindNames);
    soci::statement statement(session);
    statement.exchange(use(origin, "origin"));
    statement.exchange(use(who, "person"));
    statement.exchange(use(what, "kind"));
    return fetchAttempts(statement,
                         "WHERE a.state = 'open' AND a.origin = :origin AND a.person = :person"
                         " AND a.kind = :kind ORDER BY a.touched DESC, a.started DESC, a.id DESC LIMIT " +
                             std::to_string(mostOpen));
}

std::vector<std::string> readUnreadableAttempts(soci::session& session) {
    AttemptRow row;
    soci::statement statement(session);
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + readableColumnsOf(row) + " FROM attempt");
    statement.execute();
    std::vector<std::string> ids;
    while (statement.fetch()) {
        if (!isWritable(row)) ids.push_back(row.fixed.id);
    }
    return ids;
}

MoveReader::MoveReader(soci::session& session) : m_statement(session) {
    m_statement.exchange(use(m_attempt, "attempt"));
    fetchInto(m_statement, m_row);
    prepareBound(m_statement,
                 "SELECT " + readableColumnsOf(m_row) + " FROM move WHERE attempt = :attempt ORDER BY number");
}

std::vector<Move> MoveReader::operator()(const AttemptId& attempt) {
    m_attempt = storable(attempt.text());
    m_statement.execute();
    std::vector<Move> moves;
    while (m_statement.fetch()) {
        // A time that this program never writes is brought near: the chain does not hold then.
        moves.push_back({.what = moveFrom(storable(m_row.text)),
                         .at = core::momentOf(std::clamp<long long>(m_row.at, earliestMoment, latestMoment)),
                         .elapsed = core::durationOf(std::clamp<long long>(m_row.elapsed, 0, longestDuration))});
    }
    return moves;
}

void insertAttempt(soci::session& session, const Attempt& attempt) {
    AttemptRow row{FixedColumns(attempt), attempt.person.id.text(), SummaryColumns(attempt)};
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO attempt " + valuesOf(row));
    statement.execute(true);
}

void insertMoves(soci::session& session, const AttemptId& attempt, std::size_t written, std::span<const Move> moves) {
    MoveRow row;
    row.attempt = attempt.text();
    row.number = static_cast<long long>(written);
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO move " + valuesOf(row));
    for (const Move& move : moves) {
        ++row.number;
        row.move.at = core::millisecondsOf(move.at);
        row.move.elapsed = core::millisecondsOf(move.elapsed);
        row.move.text = storable(textOf(move.what));
        statement.execute(true);
    }
}

void updateAttempt(soci::session& session, const Attempt& attempt) {
    SummaryColumns row(attempt);
    soci::statement statement(session);
    takeFrom(statement, row);
    statement.exchange(use(attempt.header.id.text(), "id"));
    prepareBound(statement, "UPDATE attempt SET " + assignmentsOf(row) + " WHERE id = :id");
    statement.execute(true);
}

std::string ownChain(soci::session& session) {
    std::string id;
    session << "SELECT id FROM chain WHERE own = 1", into(id);
    return id;
}

void apply(const Move& move, Attempt& attempt) {
    ++attempt.moves;
    attempt.elapsed = std::max(attempt.elapsed, move.elapsed);
    attempt.touched = move.at;
    attempt.seen = move.at;
    const auto becomes = [&](AttemptState state, const Outcome& outcome) {
        attempt.state = state;
        attempt.outcome = outcome;
    };
    std::visit(core::Overloaded{[&](const Move::RollBack&) { becomes(AttemptState::open, {}); },
                                [&](const Move::Version&) { becomes(AttemptState::open, {}); },
                                [&](const Move::End& end) {
                                    becomes(AttemptState::ended, outcomeFrom(end.outcome).value_or(Outcome{}));
                                },
                                [&](const Move::Leave&) { becomes(AttemptState::left, {}); },
                                core::Ignoring<Move::Choice, Move::Answer, Move::Flag, Move::Back, Move::HandIn,
                                               Move::TimeUp, Move::Rule, Move::Unreadable>{}},
               move.what);
}

MoveText storable(const MoveText& text) {
    return {.kind = storable(text.kind), .item = storable(text.item), .value = storable(text.value)};
}

core::Moment storable(core::Moment moment) {
    return std::clamp(moment, core::momentOf(earliestMoment), core::momentOf(latestMoment));
}

std::string storable(std::string_view text) {
    if (isStorable(text)) return std::string(text);
    text = text.substr(0, mostBytesOfText);
    std::string clean;
    while (true) {
        const auto bad = core::firstInvalidByte(text);
        clean += text.substr(0, bad.value_or(text.size()));
        if (!bad) break;
        clean += "\xEF\xBF\xBD";
        text.remove_prefix(*bad + 1);
    }
    std::erase(clean, '\0');
    return clean;
}

std::string shortened(std::string_view text, std::size_t most) {
    std::string clean = storable(text);
    if (clean.size() <= most) return clean;
    const auto isInside = [&](std::size_t at) { return (static_cast<unsigned char>(clean[at]) & 0xC0U) == 0x80U; };
    while (most > 0 && isInside(most)) --most;
    clean.resize(most);
    return clean;
}

}  // namespace fourfold::records
