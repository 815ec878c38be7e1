#include "commands/records_verify.hpp"

#include <algorithm>
#include <memory>
#include <optional>

#include <unistd.h>

#include "coach/solver.hpp"
#include "commands/attempts.hpp"
#include "commands/console.hpp"
#include "commands/output.hpp"
#include "commands/records_json.hpp"
#include "commands/records_text.hpp"
#include "core/utf8.hpp"
#include "records/stored_play.hpp"
#include "terminal/progress.hpp"

namespace fourfold::commands {
namespace {

using records::ChainFinding;

std::string_view nameOf(ChainFinding::Kind kind) {
    switch (kind) {
        case ChainFinding::Kind::edited: return "edited";
        case ChainFinding::Kind::deleted: return "deleted";
        case ChainFinding::Kind::added: return "added";
        case ChainFinding::Kind::broken: return "broken";
        case ChainFinding::Kind::summary: break;
    }
    return "summary";
}

// Scores plays by the scenarios at hand, each solved once, when a play of it comes.
class Judge {
public:
    explicit Judge(const Context& context)
        : m_traditional(context.traditional()), m_library(yaml::loadLibrary(context.scenarioFolders, context.catalogue)) {}

    // The end that the choices of a play lead to; nothing when they do not lead to one. `known` says whether the version of
    // the scenario is at hand.
    std::optional<records::PlayEnd> endOf(const records::StoredPlay& stored, bool& known) {
        const Solved* solved = find(stored.header.scenario, stored.digest);
        known = solved != nullptr;
        if (!known) return std::nullopt;
        engine::Play play(*solved->rules, stored.header.seed, stored.header.mode);
        if (engine::replay(play, stored.choices, true)) return std::nullopt;
        const engine::Session& now = play.now();
        records::PlayEnd end{.ending = play.scenario()[now.scene()].id,
                             .result = now.ending()->result,
                             .score = {},
                             .pass = false,
                             .redLine = now.redLine()};
        if (!solved->solution->exact()) return end;
        end.score = solved->solution->own().score(now.earned());
        end.pass = !end.redLine && *end.score >= engine::whole(play.scenario().pass);
        return end;
    }

private:
    struct Solved {
        std::unique_ptr<engine::Rules> rules;
        std::unique_ptr<coach::Solution> solution;
    };

    const Solved* find(const std::string& id, const std::string& digest) {
        const auto known = m_solved.find(digest);
        if (known != m_solved.end()) return &known->second;
        const auto file = std::ranges::find_if(m_library, [&](const yaml::ScenarioFile& each) {
            return each.scenario && each.scenario->id == id && each.scenario->digest == digest;
        });
        if (file == m_library.end()) return nullptr;
        Solved solved{.rules = std::make_unique<engine::Rules>(file->scenario), .solution = nullptr};
        solved.solution = std::make_unique<coach::Solution>(*solved.rules, m_traditional);
        return &m_solved.emplace(digest, std::move(solved)).first->second;
    }

    scenario::Weights m_traditional;
    std::vector<yaml::ScenarioFile> m_library;
    std::map<std::string, Solved> m_solved;
};

void judge(const records::Attempt& attempt, const std::vector<records::Move>& moves, Judge& judge, Verification& found) {
    ++found.attempts;
    const bool isPlay = attempt.header.kind == records::AttemptKind::play;
    if (!isPlay || attempt.state != records::AttemptState::ended) return;
    const records::StoredPlay stored = records::playOf(records::playHeaderOf(attempt.header), moves);
    bool known = false;
    const std::optional<records::PlayEnd> end = judge.endOf(stored, known);
    if (!known) {
        ++found.missing[{attempt.header.subject, stored.digest}];
        return;
    }
    ++found.computed;
    Finding finding{.kind = "score", .attempt = attempt.header.id, .chain = {}, .position = 0, .stored = {}, .computed = {}};
    if (!end || !stored.end) {
        finding.kind = "unplayable";
    } else if (*end == *stored.end) {
        return;
    } else {
        finding.stored = stored.end->ending + ": " + records::moveOf(*stored.end).value;
        finding.computed = end->ending + ": " + records::moveOf(*end).value;
    }
    found.findings.push_back(std::move(finding));
}

records::Result<Verification> verify(records::AttemptStore& store, const Context& context) {
    Verification found;
    auto chains = store.checkChains();
    if (auto* fault = std::get_if<records::SaveFault>(&chains)) return std::move(*fault);
    for (ChainFinding& each : std::get<0>(chains)) {
        found.findings.push_back({.kind = nameOf(each.kind), .attempt = std::move(each.attempt),
                                  .chain = std::move(each.chain), .position = each.position, .stored = {}, .computed = {}});
    }
    auto heads = store.chains();
    if (auto* fault = std::get_if<records::SaveFault>(&heads)) return std::move(*fault);
    found.chains = std::get<0>(std::move(heads));
    Judge scores(context);
    auto fault = store.forEach({}, [&](const records::Attempt& attempt, const std::vector<records::Move>& moves) {
        judge(attempt, moves, scores, found);
    });
    if (fault) return std::move(*fault);
    return found;
}

void print(const Verification& found, terminal::Console& console, const terminal::Voice& voice) {
    for (const Finding& finding : found.findings) {
        console.print({.lead = {},
                       .text = voice.format("records.finding." + std::string(finding.kind),
                                            fmt::arg("attempt", core::printable(finding.attempt)),
                                            fmt::arg("position", finding.position),
                                            fmt::arg("chain", core::printable(finding.chain)),
                                            fmt::arg("stored", core::printable(finding.stored)),
                                            fmt::arg("computed", core::printable(finding.computed))),
                       .style = terminal::Style::bad});
    }
    for (const auto& [version, count] : found.missing) {
        console.print(voice.count("records.missing_version", count, fmt::arg("subject", core::printable(version.first)),
                                  fmt::arg("digest", core::printable(version.second))));
    }
    const std::size_t wrong = found.findings.size();
    console.print(voice.format("records.verified", fmt::arg("attempts", voice.count("records.attempts", found.attempts)),
                               fmt::arg("computed", found.computed),
                               fmt::arg("findings", wrong == 0 ? voice("records.no_findings") : voice.count("records.findings", wrong))));
    for (const records::ChainHead& chain : found.chains) {
        if (chain.links == 0) continue;
        console.print(voice.format(chain.own ? "records.own_chain" : "records.other_chain",
                                   fmt::arg("id", core::printable(chain.id)), fmt::arg("links", chain.links),
                                   fmt::arg("hash", core::printable(chain.lastHash))));
    }
}

}  // namespace

int verifyRecords(const RecordsOptions& options, records::AttemptStore& store, const Context& context) {
    const auto result = [&] {
        const terminal::Progress waiting(context.text("records.verifying"));
        return verify(store, context);
    }();
    if (const auto* fault = std::get_if<records::SaveFault>(&result)) {
        complain(sentenceOf(*fault, context));
        return failure;
    }
    const auto& found = std::get<Verification>(result);
    const int code = found.findings.empty() ? success : failure;
    if (options.json) return emit(verificationJson(found), code);
    const terminal::Voice voice(context.strings, context.language);
    terminal::Console console = consoleOn(STDOUT_FILENO, context.language);
    print(found, console, voice);
    return finish(console, code);
}

}  // namespace fourfold::commands
