#include "commands/records_json.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <variant>

#include "commands/json_text.hpp"
#include "core/day.hpp"
#include "core/overloaded.hpp"
#include "records/move_text.hpp"
#include "records/times.hpp"

namespace fourfold::commands {
namespace {

template <class Enum, std::size_t count>
std::string_view nameIn(const std::array<std::string_view, count>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

// The exact score: numerator and denominator.
Json exact(const std::optional<engine::Fraction>& score) {
    return score ? Json{score->numerator, score->denominator} : Json();
}

Json fields(const records::Person& person) {
    return {{"id", person.id.text()}, {"name", person.name}, {"class", person.className}, {"number", person.number}};
}

Json fields(const records::Attempt& attempt) {
    const records::AttemptHeader& header = attempt.header;
    const bool hasEnded = attempt.state == records::AttemptState::ended;
    const records::Outcome& outcome = attempt.outcome;
    return {{"id", header.id.text()},
            {"person", fields(attempt.person)},
            {"kind", nameIn(records::attemptKindNames, header.kind)},
            {"subject", header.subject},
            {"digest", header.digest},
            {"version", header.version},
            {"seed", records::isOpenExam(attempt) ? Json() : Json(header.seed)},
            {"mode", nameIn(records::modeNames, header.mode)},
            {"language", core::code(header.language)},
            {"program", header.program},
            {"store", attempt.origin},
            {"started", records::utcTimeText(header.started)},
            {"touched", records::utcTimeText(attempt.touched)},
            {"seconds", core::secondsOf(attempt.elapsed)},
            {"state", nameIn(records::attemptStateNames, attempt.state)},
            {"moves", attempt.moves},
            {"result", hasEnded ? Json(outcome.result) : Json()},
            {"score", outcome.score ? Json(outcome.score->toDouble()) : Json()},
            {"exact_score", exact(outcome.score)},
            {"passed", hasEnded ? Json(outcome.passed) : Json()},
            {"red_line", hasEnded ? Json(outcome.redLine) : Json()}};
}

// An attempt with all its moves.
Json whole(const records::Attempt& attempt, const std::vector<records::Move>& moves,
           const std::optional<records::Closing>& closing) {
    Json map = fields(attempt);
    Json list = Json::array();
    // What an exam hides it hides here, too, until it is over.
    const bool isHidden = records::isOpenExam(attempt);
    for (const records::Move& move : moves) {
        records::MoveText text = records::textOf(move.what);
        list.push_back({{"kind", std::move(text.kind)},
                        {"item", isHidden ? Json() : Json(std::move(text.item))},
                        {"value", isHidden ? Json() : Json(std::move(text.value))},
                        {"at", records::utcTimeText(move.at)},
                        {"seconds", core::secondsOf(move.elapsed)}});
    }
    map["moves"] = std::move(list);
    map["closing"] = closing ? Json{{"chain", closing->chain},
                                    {"position", closing->position},
                                    {"hash", closing->hash},
                                    {"code", records::codeOf(closing->hash)},
                                    {"stands", closing->stands}}
                             : Json();
    return map;
}

Json fields(const records::CardKey& key) {
    return std::visit(
        core::Overloaded{[](const records::DeckKey& each) {
                             return Json{{"scenario", each.scenario}, {"scene", each.scene}, {"best", each.best}};
                         },
                         [](const records::QuestionKey& each) {
                             return Json{{"bank", each.bank}, {"question", each.question}};
                         }},
        key);
}

Json fields(const records::DeckEvent& event) {
    Json map{{"id", event.id}, {"at", records::utcTimeText(event.at)}};
    std::visit(core::Overloaded{[&](const records::Drilled& each) {
                                    map["event"] = each.answer.right ? "right" : "wrong";
                                    map["day"] = core::isoText(each.answer.day);
                                    map["card"] = fields(each.key);
                                    map["chosen"] = each.chosen;
                                },
                                [&](const records::Mistake& each) {
                                    map["event"] = "missed";
                                    map["day"] = core::isoText(each.day);
                                    map["card"] = fields(records::CardKey(each.key));
                                    map["chosen"] = each.chosen;
                                    map["choices"] = each.choices;
                                    map["digest"] = each.digest;
                                },
                                [&](const records::MissedQuestion& each) {
                                    map["event"] = "missed";
                                    map["day"] = core::isoText(each.day);
                                    map["card"] = fields(records::CardKey(each.key));
                                    map["chosen"] = each.chosen;
                                    map["digest"] = each.digest;
                                }},
               event.what);
    return map;
}

}  // namespace

std::string attemptsJson(const std::vector<records::Attempt>& attempts) {
    Json list = Json::array();
    for (const records::Attempt& attempt : attempts) list.push_back(fields(attempt));
    return dump({{"format", 1}, {"attempts", std::move(list)}});
}

std::string attemptJson(const records::Attempt& attempt, const std::vector<records::Move>& moves,
                        const std::optional<records::Closing>& closing) {
    Json map{{"format", 1}};
    map.update(whole(attempt, moves, closing));
    return dump(map);
}

std::string verificationJson(const Verification& verification) {
    Json findings = Json::array();
    for (const Finding& finding : verification.findings) {
        findings.push_back({{"kind", finding.kind},
                            {"attempt", finding.attempt.text()},
                            {"question", finding.question},
                            {"item", finding.item},
                            {"chain", finding.chain},
                            {"position", finding.position},
                            {"stored", finding.stored},
                            {"computed", finding.computed}});
    }
    Json missing = Json::array();
    for (const auto& [version, count] : verification.missing) {
        missing.push_back({{"subject", version.first}, {"digest", version.second}, {"attempts", count}});
    }
    Json chains = Json::array();
    for (const records::ChainHead& chain : verification.chains) {
        chains.push_back({{"id", chain.id}, {"own", chain.own}, {"links", chain.links}, {"last_hash", chain.lastHash}});
    }
    Json receipt;
    if (verification.receipt && *verification.receipt) {
        const records::FoundReceipt& held = **verification.receipt;
        receipt = {{"chain", held.chain}, {"position", held.position}, {"item", held.item}};
    }
    return dump({{"format", 1},
                 {"attempts", verification.attempts},
                 {"scores_computed", verification.computed},
                 {"findings", std::move(findings)},
                 {"missing_versions", std::move(missing)},
                 {"chains", std::move(chains)},
                 {"receipt", std::move(receipt)}});
}

std::string mergedJson(const records::Merged& merged) {
    Json different = Json::array();
    for (const records::AttemptId& id : merged.different) different.push_back(id.text());
    Json refused = Json::array();
    for (const records::Merged::Refused& each : merged.refused) {
        refused.push_back({{"about", nameOf(each.about)}, {"id", each.item}});
    }
    return dump({{"format", 1},
                 {"added", merged.added},
                 {"continued", merged.continued},
                 {"known", merged.known},
                 {"open", merged.open},
                 {"deck", merged.deckEvents},
                 {"different", std::move(different)},
                 {"refused", std::move(refused)}});
}

std::string rosterJson(const records::RosterPlan& plan, bool tried) {
    constexpr std::array<std::string_view, 3> kinds{"added", "numbered", "renamed"};
    Json changes = Json::array();
    for (const records::RosterChange& each : plan.changes) {
        const bool isNew = each.kind == records::RosterChange::Kind::added;
        changes.push_back({{"kind", nameIn(kinds, each.kind)},
                           {"before", isNew ? Json() : fields(each.before)},
                           {"after", fields(each.after)}});
    }
    return dump({{"format", 1}, {"dry_run", tried}, {"known", plan.known}, {"changes", std::move(changes)}});
}

std::string personJson(const PersonExport& person) {
    Json attempts = Json::array();
    for (const PersonExport::Whole& each : person.attempts) {
        attempts.push_back(whole(each.attempt, each.moves, each.closing));
    }
    Json deck = Json::array();
    for (const records::DeckEvent& each : person.deck) deck.push_back(fields(each));
    Json given = Json::array();
    for (const records::GivenTime& each : person.given) {
        given.push_back({{"bank", each.bank}, {"minutes", each.time.count()}, {"reason", each.reason}});
    }
    return dump({{"format", 1},
                 {"person", fields(person.person)},
                 {"remembered_by_the_window", person.isRemembered},
                 {"attempts", std::move(attempts)},
                 {"mistake_deck", std::move(deck)},
                 {"extra_time", std::move(given)}});
}

std::string backupJson(const std::string& path) { return dump({{"format", 1}, {"backup", path}}); }

}  // namespace fourfold::commands
