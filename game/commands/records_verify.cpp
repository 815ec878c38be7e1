#include "commands/records_verify.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "coach/play_end.hpp"
#include "coach/practical/practical_play.hpp"
#include "commands/attempts.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/records_json.hpp"
#include "commands/records_text.hpp"
#include "commands/shelf.hpp"
#include "core/utf8.hpp"
#include "engine/play.hpp"
#include "records/receipt.hpp"
#include "records/stored_play.hpp"
#include "records/stored_quiz.hpp"
#include "reports/exam_rules.hpp"
#include "reports/phrases.hpp"
#include "system/stream.hpp"
#include "terminal/progress.hpp"

namespace fourfold::commands {
namespace {

using records::ChainFinding;
using records::Move;

// As the texts about findings are called.
std::string kindOf(const ChainFinding& finding) {
    using Kind = ChainFinding::Kind;
    if (finding.about == ChainFinding::About::deckEvent) {
        return finding.kind == Kind::added     ? "event_added"
               : finding.kind == Kind::deleted ? "event_deleted"
                                               : "event_edited";
    }
    if (finding.about == ChainFinding::About::person) {
        return finding.kind == Kind::added     ? "person_added"
               : finding.kind == Kind::deleted ? "person_deleted"
                                               : "person_edited";
    }
    if (finding.about == ChainFinding::About::version) {
        return finding.kind == Kind::added     ? "version_added"
               : finding.kind == Kind::deleted ? "version_deleted"
                                               : "version_edited";
    }
    switch (finding.kind) {
        case Kind::edited: return "edited";
        case Kind::deleted: return "deleted";
        case Kind::added: return "added";
        case Kind::broken: return "broken";
        case Kind::beginning: return "beginning";
        case Kind::owners: return "owners";
        case Kind::unreadable: return "unreadable";
        case Kind::structure: return "structure";
        case Kind::summary: break;
    }
    return "summary";
}

Finding findingOf(ChainFinding each) {
    Finding finding{.kind = kindOf(each),
                    .attempt = {},
                    .chain = std::move(each.chain),
                    .position = each.position,
                    .stored = {},
                    .computed = {}};
    if (each.about == ChainFinding::About::attempt) {
        finding.attempt = records::AttemptId(std::move(each.item));
    } else {
        finding.item = std::move(each.item);
    }
    return finding;
}

// "the-ending: won 9250/100 passed". A quiz has no ending: only the outcome.
std::string textOf(const Move::End& end) { return end.ending.empty() ? end.outcome : end.ending + ": " + end.outcome; }

// The end of an attempt, computed from its moves. `end` is nothing if they do not lead to an end. `known` tells whether
// the attempt's version is at hand.
struct Recomputed {
    bool known = false;
    std::string digest;  // of the attempt's version
    std::optional<Move::End> end;
    std::vector<Finding> findings{};                          // about its practical answers
    std::set<std::pair<std::string, std::string>> lacking{};  // versions of their scenarios that are not at hand
};

Recomputed recomputed(const records::AttemptHeader& header, const records::StoredPlay& stored, reports::Shelf& shelf) {
    const coach::SolvedScenario* version = shelf.solved(header.subject, stored.digest);
    Recomputed result{.known = version != nullptr, .digest = stored.digest, .end = {}};
    if (!result.known) return result;
    engine::Play play(*version->compiled, header.seed, header.mode);
    if (engine::replay(play, stored.choices, true)) return result;
    result.end = records::moveOf(coach::endOf(play, version->solution));
    return result;
}

std::string textOf(const core::Fraction& share) { return fmt::format("{}/{}", share.numerator, share.denominator); }

// Replays a practical answer in its own version of the scenario, and notes where the result differs from what is
// stored.
void recompute(const quiz::Question& question, const quiz::Answer& answer, reports::Shelf& shelf, Recomputed& result) {
    const auto* played = std::get_if<quiz::Played>(&answer);
    if (played == nullptr || !played->over) return;
    const auto& task = std::get<quiz::Practical>(question.task);
    const coach::SolvedScenario* version = shelf.solved(task.scenario.name, played->digest);
    if (version == nullptr) {
        result.lacking.insert({task.scenario.name, played->digest});
        return;
    }
    const auto stage = coach::PracticalPlay::begin(task, *version->compiled, 0, played->choices);
    Finding finding{.kind = "share",
                    .attempt = {},
                    .chain = {},
                    .position = 0,
                    .stored = textOf(played->share),
                    .computed = {},
                    .question = question.id};
    if (!stage || !stage->over() || !version->solution.exact()) {
        finding.kind = "unplayable_answer";
    } else if (const core::Fraction share = stage->answer(version->solution).share; share != played->share) {
        finding.computed = textOf(share);
    } else {
        return;
    }
    result.findings.push_back(std::move(finding));
}

// The score of a quiz is computed with the stored worth of its practical answers. These answers are replayed
// separately.
Recomputed recomputed(const records::AttemptHeader& header, const std::vector<records::Move>& moves,
                      reports::Shelf& shelf) {
    const auto bank = shelf.bank(header.subject, header.digest);
    Recomputed result{.known = bank != nullptr, .digest = header.digest, .end = {}};
    if (!result.known) return result;
    const quiz::Sitting sitting = records::sittingOf(*bank, records::quizMode(header.mode), header.seed, moves);
    if (sitting.phase() == quiz::Phase::over) result.end = records::endMove(sitting);
    for (std::size_t sheet = 0; sheet < sitting.paper().size(); ++sheet) {
        const quiz::Question& question = sitting.question(sheet);
        recompute(question, sitting.firstAnswer(sheet), shelf, result);
        if (sitting.asked(sheet)) recompute(question, sitting.answer(sheet), shelf, result);
    }
    return result;
}

void judge(const records::Attempt& attempt, const std::vector<records::Move>& moves, reports::Shelf& shelf,
           Verification& found) {
    ++found.attempts;
    if (attempt.state != records::AttemptState::ended) return;
    const records::AttemptHeader& header = attempt.header;
    const bool isPlay = header.kind == records::AttemptKind::play;
    Recomputed now = isPlay ? recomputed(header, records::playOf(records::playHeaderOf(header), moves), shelf)
                            : recomputed(header, moves, shelf);
    if (!now.known) {
        ++found.missing[{header.subject, now.digest}];
        return;
    }
    for (Finding& finding : now.findings) {
        finding.attempt = header.id;
        found.findings.push_back(std::move(finding));
    }
    for (const auto& version : now.lacking) ++found.missing[version];
    if (now.lacking.empty()) ++found.computed;
    const auto last = std::find_if(moves.rbegin(), moves.rend(), records::is<Move::End>);
    const Move::End* const end = last == moves.rend() ? nullptr : records::as<Move::End>(*last);
    Finding finding{.kind = "score", .attempt = header.id, .chain = {}, .position = 0, .stored = {}, .computed = {}};
    if (!now.end || end == nullptr) {
        finding.kind = "unplayable";
    } else if (now.end->ending == end->ending &&
               records::outcomeFrom(now.end->outcome) == records::outcomeFrom(end->outcome)) {
        return;
    } else {
        finding.stored = textOf(*end);
        finding.computed = textOf(*now.end);
    }
    found.findings.push_back(std::move(finding));
}

// Adds the exams that were taken on another version of a bank than those that the course leader has released.
std::optional<records::SaveFault> findUnreleased(std::span<const records::AttemptHeader> exams,
                                                 records::AttemptStore& store, Verification& found) {
    reports::Releases releases;
    for (const records::AttemptHeader& exam : exams) {
        if (auto fault = reports::addReleases(store, exam.subject, releases)) return fault;
        if (!reports::isUnreleased(exam, releases)) continue;
        found.findings.push_back({.kind = "unreleased",
                                  .attempt = exam.id,
                                  .chain = {},
                                  .position = 0,
                                  .stored = core::shortDigest(exam.digest),
                                  .computed = {},
                                  .question = {},
                                  .item = exam.subject});
    }
    return std::nullopt;
}

records::Result<Verification> verify(records::AttemptStore& store, const std::optional<records::Receipt>& receipt,
                                     const Context& context) {
    Verification found;
    if (receipt) {
        auto held = store.findReceipt(*receipt);
        if (!held) return std::move(held).fault();
        found.receipt = std::move(held).value();
    }
    auto chains = store.checkChains();
    if (!chains) return std::move(chains).fault();
    for (ChainFinding& each : chains.value()) {
        found.findings.push_back(findingOf(std::move(each)));
    }
    auto heads = store.chains();
    if (!heads) return std::move(heads).fault();
    found.chains = std::move(heads).value();
    reports::Shelf shelf = shelfOf(context, store);
    std::vector<records::AttemptHeader> exams;
    auto fault = store.forEach({}, [&](const records::Attempt& attempt, const std::vector<records::Move>& moves) {
        const records::AttemptHeader& header = attempt.header;
        if (header.kind == records::AttemptKind::quiz && header.mode == engine::Mode::exam) exams.push_back(header);
        judge(attempt, moves, shelf, found);
    });
    if (!fault) fault = findUnreleased(exams, store, found);
    if (fault) return std::move(*fault);
    auto begun = store.begunExams();
    if (!begun) return std::move(begun).fault();
    for (const reports::TooManyTries& each : reports::tooManyTries(begun.value(), shelf)) {
        found.findings.push_back(
            {.kind = "tries",
             .attempt = {},
             .chain = {},
             .position = 0,
             .stored = std::to_string(each.begun),
             .computed = std::to_string(each.allowed),
             .question = {},
             .item = fmt::format("{} · {}", reports::Phrases(context.strings, context.language).fullName(each.person),
                                 each.bank)});
    }
    return found;
}

void print(const Verification& found, terminal::Console& console, const terminal::Voice& voice) {
    for (const Finding& finding : found.findings) {
        console.print({.lead = {},
                       .text = voice.format("records.finding." + finding.kind,
                                            fmt::arg("attempt", core::printable(finding.attempt.text())),
                                            fmt::arg("position", finding.position),
                                            fmt::arg("chain", core::printable(finding.chain)),
                                            fmt::arg("stored", core::printable(finding.stored)),
                                            fmt::arg("computed", core::printable(finding.computed)),
                                            fmt::arg("question", core::printable(finding.question)),
                                            fmt::arg("item", core::printable(finding.item))),
                       .style = terminal::Style::bad});
    }
    for (const auto& [version, count] : found.missing) {
        console.print(voice.count("records.missing_version", count, fmt::arg("subject", core::printable(version.first)),
                                  fmt::arg("digest", core::printable(version.second))));
    }
    const std::size_t wrong = found.findings.size();
    console.print(voice.format(
        "records.verified", fmt::arg("attempts", voice.count("records.attempts", found.attempts)),
        fmt::arg("computed", found.computed),
        fmt::arg("findings", wrong == 0 ? voice("records.no_findings") : voice.count("records.findings", wrong))));
    if (found.receipt) {
        const std::optional<records::FoundReceipt>& held = *found.receipt;
        const records::FoundReceipt none;
        const records::FoundReceipt& link = held ? *held : none;
        console.print(
            {.lead = {},
             .text = voice.format(held ? "records.receipt_found" : "records.receipt_missing",
                                  fmt::arg("position", link.position), fmt::arg("chain", core::printable(link.chain)),
                                  fmt::arg("item", core::printable(link.item))),
             .style = held ? terminal::Style::plain : terminal::Style::bad});
    }
    for (const records::ChainHead& chain : found.chains) {
        if (chain.links == 0) continue;
        console.print(voice.format(chain.own ? "records.own_chain" : "records.other_chain",
                                   fmt::arg("id", core::printable(chain.id)), fmt::arg("links", chain.links),
                                   fmt::arg("hash", core::printable(chain.lastHash))));
        if (chain.own) {
            console.print(voice.format(
                "records.receipt", fmt::arg("words", records::receiptText(chain.lastHash, voice("receipt.words")))));
        }
    }
}

}  // namespace

int verifyRecords(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    std::optional<records::Receipt> receipt;
    if (options.receipt) {
        // Either language: the one who checks a receipt may read another one than the trainee.
        for (const core::Language language : core::languages) {
            if (!receipt)
                receipt = records::receiptFrom(*options.receipt, context.strings.get("receipt.words", language));
        }
        if (!receipt) {
            complain(context.text("records.no_receipt", fmt::arg("text", core::printable(*options.receipt, 80))));
            return misuse;
        }
    }
    const auto result = [&] {
        const terminal::Progress waiting(context.text("records.verifying"));
        return verify(store, receipt, context);
    }();
    if (!result) {
        complain(sentenceOf(result.fault(), context));
        return failure;
    }
    const Verification& found = result.value();
    const bool isHeld = !found.receipt || *found.receipt;
    const int code = found.findings.empty() && isHeld ? success : failure;
    if (options.json) return emit(verificationJson(found), code);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(system::Stream::output(), context.language);
    print(found, console, voice);
    return finish(console, code);
}

}  // namespace fourfold::commands
