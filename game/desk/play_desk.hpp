#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "desk/file_notice.hpp"
#include "desk/library.hpp"
#include "desk/ongoing_play.hpp"
#include "desk/play_request.hpp"
#include "desk/services.hpp"

namespace fourfold::desk {

// The plays of a trainee, from the briefing to the end: the scenario, the mode, the present play, and its review. Does
// not know the screens.
class PlayDesk {
public:
    explicit PlayDesk(Services services) : m_services(std::move(services)) {}

    // Sets the scenarios that exist from now on. If the file of the briefed or played scenario has changed, its new
    // version is used where possible: not in an exam, and not after the end of the play.
    void setLibrary(std::shared_ptr<const Library> library);
    // Carries out a request at once. `language` is the language of a play that begins. Does nothing until the library
    // is set.
    PlayAnswer carryOut(const PlayRequest& request, core::Language language);
    // Records the end of the play once its scenario is solved. Returns nothing if that was done or is not due.
    std::optional<playing::Ended> tick();
    // Closes the briefing and the play.
    void close();

    // The briefed or played scenario; there must be one.
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_compiled->scenario(); }
    // The mode that is chosen on the briefing; each proposes practice, unless the command line named it as an exam.
    [[nodiscard]] engine::Mode mode() const { return m_mode; }
    // Whether the briefing asks if an exam shall begin.
    [[nodiscard]] bool asksToStart() const { return m_asksToStart; }
    // The message about the file of the scenario.
    [[nodiscard]] const FileNotice& notice() const { return m_notice; }
    // The present play, or the one that has just ended; null if there is none.
    [[nodiscard]] OngoingPlay* play() { return m_play ? &*m_play : nullptr; }
    [[nodiscard]] const OngoingPlay* play() const { return m_play ? &*m_play : nullptr; }
    // The scenario of the play, solved; null until that is done.
    [[nodiscard]] std::shared_ptr<const coach::SolvedScenario> solved() const;
    // The review of the play; null before its end, before its scenario is solved, or if that is impossible.
    [[nodiscard]] const coach::Review* review() const { return m_review ? &*m_review : nullptr; }

private:
    PlayAnswer brief(std::shared_ptr<const scenario::Scenario> scenario);
    PlayAnswer start(engine::Mode mode, std::uint64_t seed, const std::vector<std::string>& choices,
                     core::Language language);
    PlayAnswer resume(const records::AttemptId& attempt);
    PlayAnswer choose(scenario::ChoiceId choice);
    PlayAnswer rollBack();
    PlayAnswer forward();
    void take(OngoingPlay play);
    void solve(std::shared_ptr<const scenario::Scenario> scenario);
    // Uses the present version of the file for the scenario that is briefed or played.
    void followFile();
    // Uses that version for a play that begins. Does nothing if the file is unchanged or has an error.
    void useNewest();
    void noteStop(const engine::ReplayFault& fault, std::size_t taken);

    Services m_services;
    std::shared_ptr<const Library> m_library;
    std::shared_ptr<const engine::CompiledScenario> m_compiled;  // the briefed or played scenario
    FileNotice m_notice;
    engine::Mode m_mode = engine::Mode::practice;
    bool m_asksToStart = false;
    std::optional<OngoingPlay> m_play;
    std::optional<coach::Review> m_review;
};

}  // namespace fourfold::desk
