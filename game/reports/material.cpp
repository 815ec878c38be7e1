#include "reports/material.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>

#include "coach/decision.hpp"
#include "core/normal_name.hpp"
#include "core/text_match.hpp"
#include "engine/play.hpp"
#include "records/stored_quiz.hpp"
#include "records/stored_play.hpp"

namespace fourfold::reports {
namespace {

Play playOf(const engine::Play& play, const coach::SolvedScenario& version) {
    const coach::Solution& solution = version.solution;
    Play seen{.version = &version, .decisions = {}};
    const std::vector<engine::Step>& steps = play.steps();
    seen.decisions.reserve(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const engine::Session& next = i + 1 < steps.size() ? steps[i + 1].before : play.now();
        const scenario::Choice& choice = play.scenario()[steps[i].choice];
        const engine::Fraction regret = coach::regretBetween(steps[i].before, next, solution);
        seen.decisions.push_back({steps[i].scene, steps[i].choice, regret, coach::labelFor(regret, choice.redLine)});
        if (choice.effort) ++seen.effort[scenario::index(*choice.effort)];
    }
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        seen.percent[d] = engine::dimensionScore(play.now().earned()[d], solution.most()[d]);
    }
    return seen;
}

void lookIntoPlay(Entry& entry, const std::vector<records::Move>& moves, Shelf& shelf, Material& material) {
    const records::AttemptHeader& header = entry.attempt.header;
    const records::StoredPlay stored = records::playOf(records::playHeaderOf(header), moves);
    const coach::SolvedScenario* version = shelf.solved(header.subject, stored.digest);
    if (version == nullptr || !version->solution.exact()) {
        ++material.missing[{header.subject, stored.digest}];
        return;
    }
    engine::Play play(*version->compiled, header.seed, header.mode);
    if (engine::replay(play, stored.choices, true)) {
        ++material.unplayable;
        return;
    }
    entry.inside = playOf(play, *version);
}

void lookIntoQuiz(Entry& entry, const std::vector<records::Move>& moves, const Shelf& shelf, Material& material) {
    const records::AttemptHeader& header = entry.attempt.header;
    auto bank = shelf.bank(header.subject, header.digest);
    if (!bank) {
        ++material.missing[{header.subject, header.digest}];
        return;
    }
    quiz::Sitting sitting = records::sittingOf(*bank, records::quizMode(header.mode), header.seed, moves);
    entry.inside = Quiz{std::move(bank), std::move(sitting)};
}
// Whether the person's name or class, or the subject's title or id, contains the text.
bool speaksOf(const records::Attempt& attempt, std::string_view text, const Shelf& shelf) {
    const records::Person& person = attempt.person;
    for (const std::string* each : {&person.name, &person.className, &person.number}) {
        if (core::matches(*each, text)) return true;
    }
    const records::AttemptHeader& header = attempt.header;
    return core::matches(header.subject, text) || core::matches(shelf.titleOf(header.kind, header.subject), text);
}

}  // namespace

bool takesIn(const Selection& selection, const records::Attempt& attempt, const Shelf& shelf) {
    const records::AttemptHeader& header = attempt.header;
    return (!selection.mode || header.mode == *selection.mode) && (!selection.kind || header.kind == *selection.kind) &&
           (!selection.until || header.started < *selection.until) && speaksOf(attempt, selection.text, shelf);
}

void add(const records::Attempt& attempt, const std::vector<records::Move>& moves, Shelf& shelf, Material& material) {
    Entry entry{.attempt = attempt, .inside = {}};
    for (const records::Move& move : moves) {
        if (const auto* back = records::as<records::Move::Back>(move)) entry.away += back->away;
    }
    if (entry.ended()) {
        if (attempt.header.kind == records::AttemptKind::play) {
            lookIntoPlay(entry, moves, shelf, material);
        } else {
            lookIntoQuiz(entry, moves, shelf, material);
        }
    }
    material.entries.push_back(std::move(entry));
}

void finish(Material& material) {
    // The id orders attempts of the same moment, so that a store gives the same report every time.
    std::ranges::sort(material.entries, {}, [](const Entry& entry) {
        return std::tie(entry.attempt.header.started, entry.attempt.header.id);
    });
}

records::Result<Material> gather(records::AttemptStore& store, const Selection& selection, Shelf& shelf) {
    Material material;
    auto fault =
        store.forEach(selection.filter, [&](const records::Attempt& attempt, const std::vector<records::Move>& moves) {
            if (takesIn(selection, attempt, shelf)) add(attempt, moves, shelf, material);
        });
    if (fault) return std::move(*fault);
    const records::AttemptFilter& filter = selection.filter;
    if (!filter.person && !filter.number && selection.text.empty()) {
        auto people = store.people();
        if (!people) return std::move(people).fault();
        material.people = std::move(people).value();
        std::erase_if(material.people, [className = filter.className](const records::Person& each) {
            return className && each.className != core::normalName(*className);
        });
    }
    for (const Entry& entry : material.entries) {
        const records::AttemptHeader& header = entry.attempt.header;
        if (header.kind != records::AttemptKind::quiz) continue;
        if (auto failed = addReleases(store, header.subject, material.releases)) return std::move(*failed);
    }
    auto begun = store.begunExams();
    if (!begun) return std::move(begun).fault();
    material.begun = std::move(begun).value();
    auto hash = store.lastHash();
    if (!hash) return std::move(hash).fault();
    material.lastHash = std::move(hash).value();
    finish(material);
    return material;
}

std::vector<const Entry*> ended(const Material& material, Attempts attempts, records::AttemptKind kind,
                                std::optional<engine::Mode> mode) {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    std::vector<const Entry*> found;
    for (const Entry& entry : material.entries) {
        const records::AttemptHeader& header = entry.attempt.header;
        if (!entry.ended() || header.kind != kind || (mode && header.mode != *mode)) continue;
        if (attempts == Attempts::first && !seen.emplace(entry.who(), header.subject).second) continue;
        found.push_back(&entry);
    }
    return found;
}

}  // namespace fourfold::reports
