// What the navigator does when scenario files were read, at first or again.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "system/local_time.hpp"
#include "ui/navigator.hpp"

namespace fourfold::ui {
namespace {

constexpr std::size_t mostFaults = 12;  // shown on the card of a file with errors

std::optional<scenario::Head> headOf(const desk::Library::Entry& entry) {
    return entry.scenario != nullptr ? scenario::headOf(*entry.scenario) : entry.head;
}

// What stands on the card of a file with errors.
HomeView::Broken brokenOf(const std::string& path, const core::Diagnostics& diagnostics, core::Language language) {
    HomeView::Broken broken{.file = core::printable(std::filesystem::path(path).filename().string()),
                            .path = core::printable(path),
                            .faults = {},
                            .errors = diagnostics.errors()};
    for (const core::Diagnostic& each : diagnostics.all()) {
        if (each.severity() != core::Severity::error) continue;
        if (broken.faults.size() == mostFaults) break;
        const core::Position at = each.position;
        broken.faults.push_back({at.line > 0 ? fmt::format("{}:{}", at.line, at.column) : std::string(),
                                 fmt::format("{} ({})", core::messageOf(each, language), core::entryOf(each.code).name)});
    }
    return broken;
}

}  // namespace

void Navigator::setLibrary(desk::Library library) {
    const bool isFirst = !m_library;
    if (isFirst && m_settings.person.id.empty()) keepPerson();  // named on the command line
    const bool isFirstWhole = library.whole && loading();
    m_library = std::move(library);
    refreshHome();
    if (isFirst && m_library->briefed) {
        m_mode = m_library->mode;
        brief(m_library->briefed);
    }
    if (isFirst && m_library->quiz) openWanted(*m_library->quiz);
    if (isFirstWhole) {
        m_services.pictures.setParts(m_library->parts);
        if (m_library->drill) openDrill();
        static_cast<void>(apply(std::exchange(m_awaiting, {})));
    }
    if (!isFirst) followFile();
    followBanks();
}

void Navigator::refreshHome() {
    if (!m_library) return;
    m_home = {};
    m_home.loading = loading() && m_library->entries.empty();
    const auto best = m_store.bestScores();
    for (const desk::Library::Entry& entry : m_library->entries) {
        HomeView::Card card{.head = headOf(entry), .scenario = entry.scenario.get(), .best = {}, .passed = false, .broken = {}};
        if (card.head) {
            if (const auto found = best.find(card.head->id); found != best.end()) {
                card.best = found->second.score;
                card.passed = found->second.pass;
            }
        } else {
            card.broken = brokenOf(entry.path, entry.diagnostics, m_language);
        }
        m_home.cards.push_back(std::move(card));
    }
    const auto rank = [](const HomeView::Card& card) {
        return card.head ? static_cast<int>(card.head->level) : 99;
    };
    std::stable_sort(m_home.cards.begin(), m_home.cards.end(),
                     [&](const HomeView::Card& a, const HomeView::Card& b) { return rank(a) < rank(b); });
    addBanks();
    m_unfinished.reset();
    for (records::FoundPlay& play : m_store.unfinished()) {
        const records::PlayHeader& header = play.play.header;
        const auto card = std::ranges::find_if(m_home.cards, [&](const HomeView::Card& each) {
            return each.head && each.head->id == header.scenario && each.head->digest == play.play.digest;
        });
        if (card == m_home.cards.end()) continue;
        m_home.unfinished = HomeView::Unfinished{card->head->title, header.mode, play.play.choices.size()};
        m_unfinished = std::move(play);
        break;
    }
    if (m_library->whole) {
        const drill::Agenda deck = agenda();
        m_home.drills = {.due = deck.lessons.size(),
                         .waiting = deck.waiting,
                         .next = deck.next,
                         .dueElsewhere = deck.dueElsewhere};
    } else {
        const drill::Forecast deck = drill::forecastOfDecisions(m_deck.read(), system::localDay(m_services.clock()));
        m_home.drills = {.due = deck.due, .waiting = deck.waiting, .next = deck.next, .dueElsewhere = deck.dueElsewhere};
    }
    m_home.notices = m_notices;
    if (const std::string message = storeMessage(); !message.empty()) {
        m_home.notices.push_back(message);
    } else if (m_deck.fault() != nullptr) {
        m_home.notices.push_back(deckMessage());
    }
    m_home.notices.insert(m_home.notices.end(), m_library->notices.begin(), m_library->notices.end());
    if (m_settingsFault) m_home.notices.push_back(settingsMessage());
    m_home.person = m_settings.person;
    m_home.folder = m_services.ownScenarios.string();
}

void Navigator::addBanks() {
    const auto best = m_desk.bestScores(m_settings.person);
    for (const desk::Library::Bank& bank : m_library->banks) {
        HomeView::Bank card{.head = bank.head, .path = bank.path, .best = {}, .passed = false, .broken = {}};
        if (!card.head) {
            card.broken = brokenOf(bank.path, bank.diagnostics, m_language);
        } else if (const auto found = best.find(card.head->id); found != best.end()) {
            card.best = found->second.score;
            card.passed = found->second.pass;
        }
        m_home.banks.push_back(std::move(card));
    }
    std::ranges::stable_partition(m_home.banks, [](const HomeView::Bank& each) { return each.head.has_value(); });
}

void Navigator::followFile() {
    const bool isBriefed = std::ranges::find(m_screens, ScreenId::briefing) != m_screens.end();
    if (!m_play && !isBriefed) return;
    const bool isFixed = m_play && (m_play->play().mode() == engine::Mode::exam || m_play->play().now().over());
    if (m_fileNotice.lasts()) m_fileNotice = {};
    if (isFixed) return;
    const scenario::Scenario& current = m_play ? m_play->scenario() : m_rules->scenario();
    const desk::Library::Entry* entry = m_library->from(current.path);
    if (entry == nullptr) {
        m_fileNotice = {.kind = desk::FileNotice::Kind::gone, .path = current.path};
        return;
    }
    if (entry->scenario == nullptr) {
        m_fileNotice = {.kind = desk::FileNotice::Kind::broken, .path = current.path};
        const auto isError = [](const core::Diagnostic& each) { return each.severity() == core::Severity::error; };
        const auto first = std::ranges::find_if(entry->diagnostics.all(), isError);
        if (first != entry->diagnostics.all().end()) m_fileNotice.error = *first;
        return;
    }
    if (entry->scenario->digest == current.digest) return;
    useNewest();
    if (!m_play) return;
    const std::size_t taken = m_play->play().steps().size();
    m_fileNotice = {.kind = desk::FileNotice::Kind::goesOn, .path = current.path};
    if (const auto fault = m_play->changeVersion(m_rules)) noteStop(*fault, taken);
    m_review.reset();
    m_inherited = std::min(m_inherited, m_play->play().steps().size());
    m_notesSeen = std::min(m_notesSeen, m_play->notesKnown());
    settleEnd();
}

void Navigator::noteStop(const engine::ReplayFault& fault, std::size_t taken) {
    m_fileNotice = {.kind = desk::FileNotice::Kind::stopped, .path = m_rules->scenario().path, .error = {}, .kept = fault.index,
                    .taken = taken, .choice = fault.choice};
}

void Navigator::useNewest() {
    const desk::Library::Entry* entry = m_library->from(m_rules->scenario().path);
    if (entry == nullptr || entry->scenario == nullptr || entry->scenario->digest == m_rules->scenario().digest) return;
    m_rules = std::make_shared<const engine::Rules>(entry->scenario);
    m_services.solver.solve(m_rules, traditional());
}
}  // namespace fourfold::ui
