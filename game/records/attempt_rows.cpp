#include "records/attempt_rows.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/utf8.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

constexpr std::size_t mostOpen = 100;

const std::string selectAttempts =
    "SELECT a.id, a.person, p.name, p.class_name, a.origin, a.kind, a.subject, a.digest, a.version, a.seed, a.mode,"
    " a.language, a.program, a.started, a.state, a.elapsed, a.touched, a.moves, a.result, a.score_numerator,"
    " a.score_denominator, a.passed, a.red_line FROM attempt a JOIN person p ON p.id = a.person ";

// A row as it is fetched.
struct Row {
    Attempt attempt;
    std::string kind, mode, language, state;
    long long seed = 0, started = 0, elapsed = 0, touched = 0, moves = 0, numerator = 0, denominator = 0;
    int passed = 0, redLine = 0;

    void bind(soci::statement& statement) {
        AttemptHeader& header = attempt.header;
        statement.exchange(into(header.id));
        statement.exchange(into(header.person));
        statement.exchange(into(attempt.person.name));
        statement.exchange(into(attempt.person.className));
        statement.exchange(into(attempt.origin));
        statement.exchange(into(kind));
        statement.exchange(into(header.subject));
        statement.exchange(into(header.digest));
        statement.exchange(into(header.version));
        statement.exchange(into(seed));
        statement.exchange(into(mode));
        statement.exchange(into(language));
        statement.exchange(into(header.program));
        statement.exchange(into(started));
        statement.exchange(into(state));
        statement.exchange(into(elapsed));
        statement.exchange(into(touched));
        statement.exchange(into(moves));
        statement.exchange(into(attempt.outcome.result));
        statement.exchange(into(numerator));
        statement.exchange(into(denominator));
        statement.exchange(into(passed));
        statement.exchange(into(redLine));
    }

    [[nodiscard]] Attempt read() const {
        Attempt read = attempt;
        read.header.kind = named<AttemptKind>(kind, attemptKindNames);
        read.header.seed = static_cast<std::uint64_t>(seed);
        read.header.mode = named<engine::Mode>(mode, modeNames);
        read.header.language = core::languageOf(language).value_or(core::Language::en);
        read.header.started = core::momentOf(started);
        read.person.id = attempt.header.person;
        read.state = named<AttemptState>(state, attemptStateNames);
        read.elapsed = core::durationOf(elapsed);
        read.touched = core::momentOf(touched);
        read.moves = static_cast<std::size_t>(std::max(0LL, moves));
        if (denominator > 0) read.outcome.score = engine::Fraction{numerator, denominator};
        read.outcome.passed = passed != 0;
        read.outcome.redLine = redLine != 0;
        return read;
    }
};

// What follows from the moves, as it is bound.
struct Summary {
    explicit Summary(const Attempt& attempt)
        : state(nameOf(attempt.state, attemptStateNames)), result(storable(attempt.outcome.result)),
          elapsed(core::millisecondsOf(attempt.elapsed)), touched(core::millisecondsOf(attempt.touched)),
          moves(static_cast<long long>(attempt.moves)),
          numerator(attempt.outcome.score ? attempt.outcome.score->numerator : 0),
          denominator(attempt.outcome.score ? attempt.outcome.score->denominator : 0),
          passed(attempt.outcome.passed ? 1 : 0), redLine(attempt.outcome.redLine ? 1 : 0) {}

    std::string state, result;
    long long elapsed, touched, moves, numerator, denominator;
    int passed, redLine;
};

// Runs a prepared query whose conditions are bound already.
std::vector<Attempt> fetch(soci::statement& statement, const std::string& query) {
    Row row;
    row.bind(statement);
    statement.alloc();
    statement.prepare(query);
    statement.define_and_bind();
    statement.execute();
    std::vector<Attempt> attempts;
    while (statement.fetch()) attempts.push_back(row.read());
    return attempts;
}

}  // namespace

std::vector<Attempt> readAttempts(soci::session& session, const AttemptFilter& filter) {
    const int anybody = filter.person ? 0 : 1;
    const int anyClass = filter.className ? 0 : 1;
    const int anySubject = filter.subject ? 0 : 1;
    const std::string person = storable(filter.person.value_or(""));
    const std::string className = storable(filter.className.value_or(""));
    const std::string subject = storable(filter.subject.value_or(""));
    const long long since = filter.since ? core::millisecondsOf(*filter.since) : std::numeric_limits<long long>::min();
    // All ids that begin so: in ASCII nothing in one comes behind a tilde.
    const std::string from = storable(filter.attempt.value_or(""));
    const std::string to = from + '~';
    soci::statement statement(session);
    statement.exchange(use(anybody));
    statement.exchange(use(person));
    statement.exchange(use(anyClass));
    statement.exchange(use(className));
    statement.exchange(use(anySubject));
    statement.exchange(use(subject));
    statement.exchange(use(since));
    statement.exchange(use(from));
    statement.exchange(use(to));
    return fetch(statement, selectAttempts +
                                "WHERE (:anybody = 1 OR p.name = :person)"
                                " AND (:any_class = 1 OR p.class_name = :class_name)"
                                " AND (:any_subject = 1 OR a.subject = :subject) AND a.started >= :since"
                                " AND a.id >= :from_id AND a.id <= :to_id ORDER BY a.started DESC, a.id DESC");
}

std::optional<Attempt> readAttempt(soci::session& session, std::string_view id) {
    const std::string wanted = storable(id);
    soci::statement statement(session);
    statement.exchange(use(wanted));
    std::vector<Attempt> found = fetch(statement, selectAttempts + "WHERE a.id = :id");
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<Attempt> readOpenAttempts(soci::session& session, std::string_view person, AttemptKind kind) {
    const std::string origin = ownChain(session);
    const std::string who = storable(person);
    const std::string what = nameOf(kind, attemptKindNames);
    soci::statement statement(session);
    statement.exchange(use(origin));
    statement.exchange(use(who));
    statement.exchange(use(what));
    return fetch(statement, selectAttempts +
                                "WHERE a.state = 'open' AND a.origin = :origin AND a.person = :person"
                                " AND a.kind = :kind ORDER BY a.touched DESC, a.started DESC, a.id DESC LIMIT " +
                                std::to_string(mostOpen));
}

MoveReader::MoveReader(soci::session& session) : m_statement(session) {
    m_statement.exchange(use(m_attempt));
    m_statement.exchange(into(m_at));
    m_statement.exchange(into(m_elapsed));
    m_statement.exchange(into(m_kind));
    m_statement.exchange(into(m_item));
    m_statement.exchange(into(m_value));
    m_statement.alloc();
    m_statement.prepare("SELECT at, elapsed, kind, item, value FROM move WHERE attempt = :attempt ORDER BY number");
    m_statement.define_and_bind();
}

std::vector<Move> MoveReader::operator()(std::string_view attempt) {
    m_attempt = storable(attempt);
    m_statement.execute();
    std::vector<Move> moves;
    while (m_statement.fetch()) {
        moves.push_back({.kind = named<Move::Kind>(m_kind, moveNames),
                         .item = m_item,
                         .value = m_value,
                         .at = core::momentOf(m_at),
                         .elapsed = core::durationOf(m_elapsed)});
    }
    return moves;
}

Person readPerson(soci::session& session, const std::string& id) {
    Person person{.id = id, .name = {}, .className = {}};
    session << "SELECT name, class_name FROM person WHERE id = :id", use(id), into(person.name), into(person.className);
    return person;
}

std::string keepPerson(soci::session& session, const Person& person) {
    const std::string name = storable(person.name);
    const std::string className = storable(person.className);
    const std::string fresh = person.id.empty() ? newUuid() : person.id;
    session << "INSERT INTO person (id, name, class_name) VALUES (:id, :name, :class_name)"
               " ON CONFLICT (name, class_name) DO NOTHING",
        use(fresh), use(name), use(className);
    std::string id;
    session << "SELECT id FROM person WHERE name = :name AND class_name = :class_name", use(name), use(className),
        into(id);
    return id;
}

void insertAttempt(soci::session& session, const Attempt& attempt) {
    const AttemptHeader& header = attempt.header;
    const std::string kind = nameOf(header.kind, attemptKindNames);
    const std::string subject = storable(header.subject);
    const std::string digest = storable(header.digest);
    const std::string version = storable(header.version);
    const auto seed = static_cast<long long>(header.seed);
    const std::string mode = nameOf(header.mode, modeNames);
    const std::string language(core::code(header.language));
    const std::string program = storable(header.program);
    const long long started = core::millisecondsOf(header.started);
    Summary summary(attempt);
    session << "INSERT INTO attempt (id, person, origin, kind, subject, digest, version, seed, mode, language, program,"
               " started, state, elapsed, touched, moves, result, score_numerator, score_denominator, passed, red_line)"
               " VALUES (:id, :person, :origin, :kind, :subject, :digest, :version, :seed, :mode, :language, :program,"
               " :started, :state, :elapsed, :touched, :moves, :result, :numerator, :denominator, :passed, :red_line)",
        use(header.id), use(header.person), use(attempt.origin), use(kind), use(subject), use(digest), use(version),
        use(seed), use(mode), use(language), use(program), use(started), use(summary.state), use(summary.elapsed),
        use(summary.touched), use(summary.moves), use(summary.result), use(summary.numerator), use(summary.denominator),
        use(summary.passed), use(summary.redLine);
}

void insertMoves(soci::session& session, const std::string& attempt, std::size_t written, std::span<const Move> moves) {
    auto number = static_cast<long long>(written);
    long long at = 0;
    long long elapsed = 0;
    std::string kind;
    std::string item;
    std::string value;
    soci::statement statement =
        (session.prepare << "INSERT INTO move (attempt, number, at, elapsed, kind, item, value) VALUES"
                            " (:attempt, :number, :at, :elapsed, :kind, :item, :value)",
         use(attempt), use(number), use(at), use(elapsed), use(kind), use(item), use(value));
    for (const Move& move : moves) {
        ++number;
        at = core::millisecondsOf(move.at);
        elapsed = core::millisecondsOf(move.elapsed);
        kind = nameOf(move.kind, moveNames);
        item = storable(move.item);
        value = storable(move.value);
        statement.execute(true);
    }
}

void updateAttempt(soci::session& session, const Attempt& attempt) {
    Summary summary(attempt);
    session << "UPDATE attempt SET state = :state, elapsed = :elapsed, touched = :touched, moves = :moves,"
               " result = :result, score_numerator = :numerator, score_denominator = :denominator, passed = :passed,"
               " red_line = :red_line WHERE id = :id",
        use(summary.state), use(summary.elapsed), use(summary.touched), use(summary.moves), use(summary.result),
        use(summary.numerator), use(summary.denominator), use(summary.passed), use(summary.redLine),
        use(attempt.header.id);
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
    switch (move.kind) {
        case Move::Kind::choice:
        case Move::Kind::answer:
        case Move::Kind::flag:
        case Move::Kind::handIn:
        case Move::Kind::timeUp: return;
        case Move::Kind::rollBack:
        case Move::Kind::version:
            attempt.state = AttemptState::open;
            attempt.outcome = {};
            return;
        case Move::Kind::end:
            attempt.state = AttemptState::ended;
            attempt.outcome = outcomeFrom(move.value).value_or(Outcome{});
            return;
        case Move::Kind::leave:
            attempt.state = AttemptState::left;
            attempt.outcome = {};
            return;
    }
}

std::string storable(std::string_view text) {
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

}  // namespace fourfold::records
