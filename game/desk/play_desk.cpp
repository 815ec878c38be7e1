#include "desk/play_desk.hpp"

#include <algorithm>
#include <variant>

#include "core/overloaded.hpp"

namespace fourfold::desk {

void PlayDesk::setLibrary(std::shared_ptr<const Library> library) {
    m_library = std::move(library);
    followFile();
}

PlayAnswer PlayDesk::carryOut(const PlayRequest& request, core::Language language) {
    if (!m_library) return playing::Nothing{};
    return std::visit(core::Overloaded{
                          [&](const playing::Brief& wanted) { return brief(m_library->scenario(wanted.id)); },
                          [&](playing::BriefNamed) {
                              const PlayAnswer answer = brief(m_library->briefed);
                              m_mode = m_library->mode;
                              return answer;
                          },
                          [&](playing::SetMode set) -> PlayAnswer {
                              m_mode = set.mode;
                              return playing::Set{};
                          },
                          [&](playing::AskStart) -> PlayAnswer {
                              if (m_mode == engine::Mode::practice || !m_compiled)
                                  return start(m_mode, m_services.seed(), {}, language);
                              m_asksToStart = true;
                              return playing::Set{};
                          },
                          [&](playing::StayOut) -> PlayAnswer {
                              m_asksToStart = false;
                              return playing::Set{};
                          },
                          [&](playing::Start begin) { return start(begin.mode, m_services.seed(), {}, language); },
                          [&](const playing::Resume& wanted) { return resume(wanted.attempt); },
                          [&](playing::Choose chosen) { return choose(chosen.choice); },
                          [&](playing::RollBack) { return rollBack(); },
                          [&](playing::Forward) { return forward(); },
                          [&](playing::ReadNotes) -> PlayAnswer {
                              if (!m_play) return playing::Nothing{};
                              m_play->readNotes();
                              return playing::Set{};
                          },
                          [&](playing::TryFrom from) -> PlayAnswer {
                              if (!m_play) return playing::Nothing{};
                              const engine::Play& played = m_play->play();
                              return start(engine::Mode::practice, played.seed(), choiceIds(played, from.step),
                                           language);
                          },
                          [&](playing::PlayAgain) -> PlayAnswer {
                              if (!m_play) return playing::Nothing{};
                              return start(engine::Mode::practice, m_services.seed(), {}, language);
                          },
                      },
                      request);
}

void PlayDesk::close() {
    m_asksToStart = false;
    m_mode = engine::Mode::practice;
    m_play.reset();
    m_review.reset();
    m_compiled.reset();
    m_notice = {};
}

std::shared_ptr<const coach::SolvedScenario> PlayDesk::solved() const {
    return m_play ? m_services.solver.result(m_play->compiled().get()) : nullptr;
}

void PlayDesk::solve(std::shared_ptr<const scenario::Scenario> scenario) {
    m_compiled = std::make_shared<const engine::CompiledScenario>(std::move(scenario));
    m_services.solver.solve(m_compiled, m_library->traditional());
}

PlayAnswer PlayDesk::brief(std::shared_ptr<const scenario::Scenario> scenario) {
    if (!scenario) return playing::Nothing{};
    close();
    solve(std::move(scenario));
    return playing::Briefed{};
}

void PlayDesk::take(OngoingPlay play) {
    m_play = std::move(play);
    m_review.reset();
    m_mode = m_play->play().mode();
    m_notice = {};
}

PlayAnswer PlayDesk::start(engine::Mode mode, std::uint64_t seed, const std::vector<std::string>& choices,
                           core::Language language) {
    if (!m_compiled) return playing::Nothing{};
    useNewest();
    std::optional<records::Person> person = m_services.people.keep();
    m_play.reset();  // releases its attempt: another program may take it now
    KeptPlay begun({.compiled = m_compiled,
                    .seed = seed,
                    .mode = mode,
                    .language = language,
                    .started = m_services.clock(),
                    .choices = choices},
                   m_services.people.plays());
    const std::optional<engine::ReplayFault> stopped = begun.stopped();
    take(OngoingPlay(std::move(begun)));
    if (stopped) noteStop(*stopped, choices.size());
    followFile();
    return playing::Began{std::move(person)};
}

PlayAnswer PlayDesk::resume(const records::AttemptId& attempt) {
    auto resumed = m_services.people.plays().resume(attempt);
    if (!resumed) return playing::Refused{std::move(resumed).fault()};
    records::Resumed& found = resumed.value();
    const std::string& id = found.play.header.scenario;
    std::shared_ptr<const scenario::Scenario> scenario = m_library->scenario(id);
    // It goes on in the version in which it stands. Practice follows its file from there.
    if (!scenario || !scenario->digest.names(found.play.digest)) {
        if (auto kept = m_services.people.attempts()->scenario(id, found.play.digest)) scenario = std::move(kept);
    }
    if (!scenario || !scenario->digest.names(found.play.digest)) return playing::Nothing{};
    solve(std::move(scenario));
    take(OngoingPlay(KeptPlay(m_compiled, std::move(found))));
    followFile();
    return playing::Resumed{};
}

PlayAnswer PlayDesk::choose(scenario::ChoiceId choice) {
    const auto taken = m_play ? m_play->choose(choice) : std::nullopt;
    if (!taken) return playing::Nothing{};
    if (!m_notice.lasts()) m_notice = {};
    playing::Taken answer;
    if (m_play->play().mode() == engine::Mode::practice) answer = {.paid = taken->paid, .found = taken->found};
    if (const records::SaveFault* fault = m_play->fault()) answer.fault = *fault;
    answer.ended = tick();
    return answer;
}

PlayAnswer PlayDesk::rollBack() {
    if (!m_play || !m_play->rollBack()) return playing::Nothing{};
    m_review.reset();
    followFile();  // an ended play did not follow its file, but now it may
    return playing::TookBack{};
}

PlayAnswer PlayDesk::forward() {
    if (!m_play || !m_play->forward()) return playing::Nothing{};
    return playing::TookAgain{.ended = tick()};
}

std::optional<playing::Ended> PlayDesk::tick() {
    if (!m_play || !m_play->play().now().over()) return std::nullopt;
    const auto known = solved();
    if (!known) return std::nullopt;
    const coach::Solution& solution = known->solution;
    if (solution.exact() && !m_review) m_review = coach::review(m_play->play(), solution);
    const auto mistakes = m_play->recordEnd(solution, review(), m_services.people.deck(), m_services.today());
    if (!mistakes) return std::nullopt;
    return playing::Ended{.scored = m_review.has_value(), .mistakes = *mistakes};
}

void PlayDesk::followFile() {
    if (!m_compiled) return;
    const bool isFixed = m_play && (m_play->play().mode() == engine::Mode::exam || m_play->play().now().over());
    if (m_notice.lasts()) m_notice = {};
    if (isFixed) return;
    const Library::Entry* entry = m_library->from(scenario().path);
    if (entry == nullptr) {
        m_notice = {.kind = FileNotice::Kind::gone, .path = scenario().path};
        return;
    }
    if (entry->scenario == nullptr) {
        m_notice = {.kind = FileNotice::Kind::broken, .path = scenario().path};
        const auto isError = [](const core::Diagnostic& each) { return each.severity() == core::Severity::error; };
        const auto first = std::ranges::find_if(entry->diagnostics.all(), isError);
        if (first != entry->diagnostics.all().end()) m_notice.error = *first;
        return;
    }
    if (entry->scenario->digest == scenario().digest) return;
    useNewest();
    if (!m_play) return;
    const std::size_t taken = m_play->play().steps().size();
    m_notice = {.kind = FileNotice::Kind::goesOn, .path = scenario().path};
    if (const auto fault = m_play->changeVersion(m_compiled)) noteStop(*fault, taken);
    m_review.reset();
    static_cast<void>(tick());  // in the new version the play may be at its end
}

void PlayDesk::useNewest() {
    const Library::Entry* entry = m_library->from(scenario().path);
    const bool isNew = entry != nullptr && entry->scenario != nullptr && entry->scenario->digest != scenario().digest;
    if (isNew) solve(entry->scenario);
}

void PlayDesk::noteStop(const engine::ReplayFault& fault, std::size_t taken) {
    m_notice = {.kind = FileNotice::Kind::stopped,
                .path = scenario().path,
                .error = {},
                .kept = fault.index,
                .taken = taken,
                .choice = fault.choice};
}

}  // namespace fourfold::desk
