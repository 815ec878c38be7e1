#include "reports/xapi/statements.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "core/overloaded.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "records/uuid.hpp"
#include "reports/phrases.hpp"
#include "reports/xapi/interaction.hpp"

namespace fourfold::reports::xapi {
namespace {

using Json = nlohmann::ordered_json;
using records::AttemptKind;
using records::Move;

struct Verb {
    std::string_view id;
    std::string_view en;
    std::string_view zh;
};
constexpr Verb attempted{"http://adlnet.gov/expapi/verbs/attempted", "attempted", "开始"};
constexpr Verb answered{"http://adlnet.gov/expapi/verbs/answered", "answered", "回答"};
constexpr Verb completed{"http://adlnet.gov/expapi/verbs/completed", "completed", "完成"};
constexpr Verb passed{"http://adlnet.gov/expapi/verbs/passed", "passed", "通过"};
constexpr Verb failed{"http://adlnet.gov/expapi/verbs/failed", "failed", "没有通过"};
constexpr Verb abandoned{"https://w3id.org/xapi/adl/verbs/abandoned", "abandoned", "放弃"};

// A UUID made from names (version 5), which every LRS accepts.
std::string statementId(const records::AttemptId& attempt, std::string_view step) {
    constexpr std::size_t version = 14;
    std::string id = records::uuidOf(fmt::format("xapi/{}/{}", attempt.text(), step));
    id[version] = '5';
    return id;
}

// A name from a store on one line. Each statement repeats it, so it is cut as everywhere else in reports.
std::string shortName(std::string_view name) { return core::printable(name, Phrases::mostOfName); }

core::Text shortName(const core::Text& name) { return {shortName(name.en), shortName(name.zh)}; }

// Bytes of a name within an IRI, or of an id.
constexpr std::size_t longestPart = 200;

// Makes a name fit for an IRI. Ids of the program fit as they are, but the store may hold other texts; the IRI of a
// long one has a UUID instead, which no other text has.
std::string iriPart(std::string_view name) {
    if (name.size() > longestPart) return records::uuidOf(name);
    std::string part;
    for (const char c : name) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        part += isPlain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return part;
}

std::string iri(std::initializer_list<std::string_view> parts) {
    std::string name = "urn:fourfold";
    for (const std::string_view part : parts) name += ":" + iriPart(part);
    return name;
}

// A length of time in seconds with two decimals, the precision at which the format compares such lengths.
std::string durationText(core::Duration length) {
    const std::int64_t hundredths = std::max<std::int64_t>(0, core::millisecondsOf(length)) / 10;
    return fmt::format("PT{}.{:02}S", hundredths / 100, hundredths % 100);
}

// A number with four decimals.
double rounded(const core::Fraction& number) {
    constexpr double parts = 10'000;
    return static_cast<double>(number.roundedTo(4)) / parts;
}

Json scoreOf(const core::Fraction& points, int most) {
    Json score;
    score["scaled"] = most > 0 ? rounded(points / core::whole(most)) : 0.0;
    score["raw"] = rounded(points);
    score["min"] = 0;
    score["max"] = most;
    return score;
}

class Teller {
public:
    Teller(const Entry& entry, const std::vector<Move>& moves, const Shelf& shelf)
        : m_entry(entry), m_header(entry.attempt.header), m_moves(moves) {
        const bool isPlay = m_header.kind == AttemptKind::play;
        m_subject = iri({isPlay ? "scenario" : "bank", m_header.subject});
        m_activity = {{"objectType", "Activity"},
                      {"id", m_subject},
                      {"definition",
                       {{"type", isPlay ? "http://adlnet.gov/expapi/activities/simulation"
                                        : "http://adlnet.gov/expapi/activities/assessment"},
                        {"name", languageMap(shortName(shelf.titleOf(m_header.kind, m_header.subject)))}}}};
        const std::string& className = m_entry.attempt.person.className;
        if (className.empty()) return;
        const std::string shown = shortName(className);
        m_class = {{"objectType", "Activity"},
                   {"id", iri({"class", records::uuidOf("class/" + className)})},
                   {"definition",
                    {{"type", "http://adlnet.gov/expapi/activities/course"}, {"name", languageMap({shown, shown})}}}};
    }

    Told tell() {
        add("attempted", attempted, m_activity, {}, m_header.started);
        bool whole = true;
        if (m_entry.ended()) {
            whole = tellInside();
            tellEnd();
        }
        if (m_entry.attempt.state == records::AttemptState::left) {
            Json result = {{"duration", durationText(m_entry.attempt.elapsed)}};
            add("abandoned", abandoned, m_activity, std::move(result), m_entry.attempt.touched);
        }
        return {.statements = std::move(m_statements), .whole = whole};
    }

private:
    // False if it is not known what was chosen or answered.
    bool tellInside() {
        if (m_entry.play() != nullptr) return tellChoices(*m_entry.play());
        if (m_entry.quiz() == nullptr) return false;
        tellAnswers(*m_entry.quiz());
        return true;
    }

    void add(std::string_view step, const Verb& verb, Json object, Json result, core::Moment at) {
        Statement made{.id = statementId(m_header.id, step),
                       .json = {},
                       .step = std::string(step),
                       .isAnswer = &verb == &answered};
        Json statement;
        statement["id"] = made.id;
        statement["actor"] = {{"objectType", "Agent"},
                              {"account", {{"homePage", "urn:fourfold:persons"}, {"name", personName()}}}};
        statement["verb"] = {{"id", verb.id}, {"display", languageMap({std::string(verb.en), std::string(verb.zh)})}};
        const bool isPart = object["id"] != m_subject;
        statement["object"] = std::move(object);
        if (!result.is_null()) statement["result"] = std::move(result);
        statement["context"] = context(isPart);
        if (const std::string time = records::utcTimeText(at); !time.empty()) statement["timestamp"] = time;
        statement["version"] = "1.0.3";
        made.json = statement.dump(-1, ' ', false, Json::error_handler_t::replace);
        m_statements.push_back(std::move(made));
    }

    std::string personName() const {
        // Attempts without a name in one store count as one person's.
        const records::PersonId& person = m_entry.attempt.person.id;
        if (person.empty()) return records::uuidOf("nobody/" + m_entry.attempt.origin);
        return person.text().size() > longestPart ? records::uuidOf(person.text()) : person.text();
    }

    Json context(bool isPart) const {
        Json activities = Json::object();
        if (isPart) activities["parent"] = Json::array({m_activity});
        if (!m_class.is_null()) activities["grouping"] = Json::array({m_class});
        Json context;
        context["registration"] = m_header.id.text();
        if (!activities.empty()) context["contextActivities"] = std::move(activities);
        context["revision"] = shortName(m_header.digest);
        context["platform"] = "Fourfold";
        context["language"] = core::tag(m_header.language);
        context["extensions"] = {{"urn:fourfold:mode", records::modeNames[static_cast<std::size_t>(m_header.mode)]}};
        return context;
    }

    // The moves of the choices that were not rolled back, in their order.
    std::vector<std::size_t> standing() const {
        std::vector<std::size_t> kept;
        for (std::size_t i = 0; i < m_moves.size(); ++i) {
            const auto keep = [&](std::size_t count) {
                if (count < kept.size()) kept.resize(count);
            };
            std::visit(core::Overloaded{[&](const Move::Choice&) { kept.push_back(i); },
                                        [&](const Move::RollBack& back) { keep(back.kept); },
                                        [&](const Move::Version& version) { keep(version.kept); },
                                        core::Ignoring<Move::Answer, Move::Flag, Move::Back, Move::HandIn, Move::TimeUp,
                                                       Move::End, Move::Leave, Move::Rule, Move::Unreadable>{}},
                       m_moves[i].what);
        }
        return kept;
    }

    bool tellChoices(const Play& play) {
        const std::vector<std::size_t> kept = standing();
        if (kept.size() != play.decisions.size()) return false;
        const scenario::Scenario& played = play.version->scenario();
        engine::Session session(*play.version->compiled);
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const Decision& decision = play.decisions[i];
            Json object = {{"objectType", "Activity"},
                           {"id", m_subject + ":scene:" + iriPart(played[decision.scene].id)},
                           {"definition", definitionOf(session, play.version->solution)}};
            Json result;
            result["success"] = decision.label == coach::Label::best;
            result["response"] = played[decision.choice].id;
            result["duration"] = durationText(since(kept, i));
            result["extensions"] = {{"urn:fourfold:regret", rounded(decision.regret)},
                                    {"urn:fourfold:label", coach::name(decision.label)}};
            add(std::to_string(kept[i]), answered, std::move(object), std::move(result), m_moves[kept[i]].at);
            session.choose(decision.choice);
        }
        return true;
    }

    // How long a choice took: the time since the choice before it.
    core::Duration since(const std::vector<std::size_t>& kept, std::size_t i) const {
        return m_moves[kept[i]].elapsed - (i > 0 ? m_moves[kept[i - 1]].elapsed : core::Duration{});
    }

    // For each phase: the move that gave the counting answer to each question.
    using Answers = std::map<std::string, std::size_t, std::less<>>;
    std::array<Answers, 2> countingAnswers(quiz::Mode mode) const {
        std::array<Answers, 2> found;
        std::size_t phase = 0;
        for (std::size_t i = 0; i < m_moves.size(); ++i) {
            if (records::is<Move::HandIn>(m_moves[i])) phase = 1;
            const auto* given = records::as<Move::Answer>(m_moves[i]);
            if (given == nullptr) continue;
            // In practice the first answer counts, in an exam the last one before it is handed in.
            if (mode == quiz::Mode::practice) {
                found[phase].try_emplace(given->question, i);
            } else {
                found[phase][given->question] = i;
            }
        }
        return found;
    }

    void tellAnswers(const Quiz& quiz) {
        const auto moves = countingAnswers(quiz.sitting.mode());
        for (std::size_t phase = 0; phase < moves.size(); ++phase) {
            for (std::size_t sheet = 0; sheet < quiz.sitting.paper().size(); ++sheet) {
                const quiz::Question& question = quiz.sitting.question(sheet);
                const quiz::Answer& answer = phase == 0 ? quiz.sitting.firstAnswer(sheet) : quiz.sitting.answer(sheet);
                const auto move = moves[phase].find(question.id);
                if (move == moves[phase].end() || std::holds_alternative<quiz::NoAnswer>(answer)) continue;
                tellAnswer(quiz.sitting, sheet, answer, phase == 0 ? 100 : quiz.bank->exam.secondChance.value_or(100),
                           move->second);
            }
        }
    }

    // `percent`: the highest share of the question's points that the answer can earn.
    void tellAnswer(const quiz::Sitting& sitting, std::size_t sheet, const quiz::Answer& answer, int percent,
                    std::size_t move) {
        const quiz::Question& question = sitting.question(sheet);
        Json object = {{"objectType", "Activity"},
                       {"id", m_subject + ":question:" + iriPart(question.id)},
                       {"definition", definitionOf(question)}};
        Json result;
        result["score"] = scoreOf(quiz::points(answer, question, sitting.whenUnsaid()) * core::Fraction{percent, 100},
                                  question.points);
        result["success"] = quiz::isWhollyRight(answer, question);
        result["response"] = responseOf(answer, question);
        add(std::to_string(move), answered, std::move(object), std::move(result), m_moves[move].at);
    }

    // A second end may follow an end that was rolled back. Each is a step with its own id.
    void tellEnd() {
        std::size_t end = m_moves.size();
        while (end > 0 && !records::is<Move::End>(m_moves[end - 1])) --end;
        const records::Outcome& outcome = m_entry.attempt.outcome;
        Json result;
        if (outcome.score) result["score"] = scoreOf(*outcome.score, 100);
        result["success"] = outcome.passed;
        result["completion"] = true;
        result["duration"] = durationText(m_entry.attempt.elapsed);
        const core::Moment at = end > 0 ? m_moves[end - 1].at : m_entry.attempt.touched;
        add(fmt::format("{}/completed", end), completed, m_activity, result, at);
        const Verb& verb = outcome.passed ? passed : failed;
        add(fmt::format("{}/{}", end, verb.en), verb, m_activity, result, at);
    }

    const Entry& m_entry;
    const records::AttemptHeader& m_header;
    const std::vector<Move>& m_moves;
    std::string m_subject;
    Json m_activity;
    Json m_class;  // null: the person is in no class
    std::vector<Statement> m_statements;
};

}  // namespace

Told statementsOf(const Entry& entry, const std::vector<Move>& moves, const Shelf& shelf) {
    return Teller(entry, moves, shelf).tell();
}

std::string arrayOf(std::span<const std::string_view> statements) {
    std::string array = "[";
    for (const std::string_view statement : statements) {
        if (array.size() > 1) array += ",\n";
        array += statement;
    }
    return array + "]\n";
}

std::string arrayOf(const std::vector<Statement>& statements) {
    std::vector<std::string_view> texts;
    for (const Statement& statement : statements) texts.push_back(statement.json);
    return arrayOf(texts);
}

}  // namespace fourfold::reports::xapi
