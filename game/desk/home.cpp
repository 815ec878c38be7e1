#include "desk/home.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <fmt/format.h>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "desk/drill_desk.hpp"
#include "desk/library.hpp"
#include "desk/people_desk.hpp"

namespace fourfold::desk {
namespace {

constexpr std::size_t mostFaults = 12;  // the most errors of one file that are listed

// The errors of a file, for its card.
Home::Broken brokenOf(const std::string& path, const core::Diagnostics& diagnostics, core::Language language) {
    Home::Broken broken{.file = core::printable(std::filesystem::path(path).filename().string()),
                        .path = core::printable(path),
                        .faults = {},
                        .errors = diagnostics.errors()};
    for (const core::Diagnostic& each : diagnostics.all()) {
        if (each.severity() != core::Severity::error) continue;
        if (broken.faults.size() == mostFaults) break;
        const core::Position at = each.position;
        broken.faults.push_back(
            {at.line > 0 ? fmt::format("{}:{}", at.line, at.column) : std::string(),
             fmt::format("{} ({})", core::messageOf(each, language), core::entryOf(each.code).name)});
    }
    return broken;
}

std::vector<Home::Card> cardsOf(const Library& library, const PeopleDesk& people, core::Language language) {
    const auto best = people.plays().bestScores();
    std::vector<Home::Card> cards;
    for (const Library::Entry& entry : library.entries) {
        Home::Card card{.head = entry.scenario ? scenario::headOf(*entry.scenario) : entry.head,
                        .scenario = entry.scenario.get(),
                        .best = {},
                        .passed = false,
                        .broken = {}};
        if (!card.head) {
            card.broken = brokenOf(entry.path, entry.diagnostics, language);
        } else if (const auto found = best.find(card.head->id); found != best.end()) {
            card.best = found->second.score;
            card.passed = found->second.pass;
        }
        cards.push_back(std::move(card));
    }
    const auto rank = [](const Home::Card& card) { return card.head ? static_cast<int>(card.head->level) : 99; };
    std::ranges::stable_sort(cards, {}, rank);
    return cards;
}

std::vector<Home::Bank> banksOf(const Library& library, const PeopleDesk& people, core::Language language) {
    const auto best = people.bestExams();
    std::vector<Home::Bank> banks;
    for (const Library::Bank& bank : library.banks) {
        Home::Bank card{.head = bank.head, .path = bank.path, .best = {}, .passed = false, .broken = {}};
        if (!card.head) {
            card.broken = brokenOf(bank.path, bank.diagnostics, language);
        } else if (const auto found = best.find(card.head->id); found != best.end()) {
            card.best = found->second.score;
            card.passed = found->second.pass;
        }
        banks.push_back(std::move(card));
    }
    std::ranges::stable_partition(banks, [](const Home::Bank& each) { return each.head.has_value(); });
    return banks;
}

// The latest unfinished play whose scenario is at hand, in the same version or in one that the store keeps.
std::optional<Home::Unfinished> unfinishedOf(const std::vector<Home::Card>& cards, const PeopleDesk& people) {
    for (const records::FoundPlay& found : people.plays().unfinished()) {
        const records::StoredPlay& play = found.play;
        const auto card = std::ranges::find_if(
            cards, [&](const Home::Card& each) { return each.head && each.head->id == play.header.scenario; });
        if (card == cards.end()) continue;
        const bool isAtHand = card->head->digest.names(play.digest) ||
                              people.attempts()->keeps(records::AttemptKind::play, play.header.scenario, play.digest);
        if (!isAtHand) continue;
        return Home::Unfinished{found.attempt, card->head->title, play.header.mode, play.choices.size()};
    }
    return std::nullopt;
}

}  // namespace

Home homeOf(const Library& library, const PeopleDesk& people, const DrillDesk& drills, core::Language language) {
    Home home{.loading = !library.whole && library.entries.empty(),
              .person = people.person(),
              .cards = cardsOf(library, people, language),
              .banks = banksOf(library, people, language),
              .unfinished = {},
              .drills = {}};
    home.unfinished = unfinishedOf(home.cards, people);
    home.drills = drills.outlook();
    return home;
}

}  // namespace fourfold::desk
