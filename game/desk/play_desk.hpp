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

// The plays of a trainee, from the briefing to the end: which scenario, in which mode, the play that goes on, and how
// it is judged. Knows nothing of screens.
class PlayDesk {
public:
    explicit PlayDesk(Services services) : m_services(std::move(services)) {}

    // The scenarios that there are from now on. A file that has changed takes the place of what is briefed or played,
    // where that can be: not in an exam, and not once the play is over.
    void setLibrary(std::shared_ptr<const Library> library);
    // What is asked for comes true at once; `language` is that of a play that begins. Before there is a library nothing
    // does.
    PlayAnswer carryOut(const PlayRequest& request, core::Language language);
    // Writes the end of the play down, once its scenario is solved; nothing where that is done, or is not due.
    std::optional<playing::Ended> tick();
    // Lets go of what is briefed or played, so that it can be offered again.
    void close();

    // The scenario that is briefed or played; only while there is one.
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_compiled->scenario(); }
    // As chosen so far; what the next briefing proposes.
    [[nodiscard]] engine::Mode mode() const { return m_mode; }
    // What is to be said about its file.
    [[nodiscard]] const FileNotice& notice() const { return m_notice; }
    // The play that goes on, or has just ended; null when there is none.
    [[nodiscard]] OngoingPlay* play() { return m_play ? &*m_play : nullptr; }
    [[nodiscard]] const OngoingPlay* play() const { return m_play ? &*m_play : nullptr; }
    // Its scenario, solved; null while that is being worked out.
    [[nodiscard]] std::shared_ptr<const coach::SolvedScenario> solved() const;
    // The play looked back on; null before its end, while its scenario is being solved, or when that cannot be.
    [[nodiscard]] const coach::Review* review() const { return m_review ? &*m_review : nullptr; }

private:
    PlayAnswer brief(std::shared_ptr<const scenario::Scenario> scenario);
    PlayAnswer start(engine::Mode mode, std::uint64_t seed, const std::vector<std::string>& choices,
                     core::Language language);
    PlayAnswer resume(const std::string& attempt);
    PlayAnswer choose(scenario::ChoiceId choice);
    PlayAnswer rollBack();
    PlayAnswer forward();
    void take(OngoingPlay play);
    void solve(std::shared_ptr<const scenario::Scenario> scenario);
    // The version of the file that is at hand takes the place of the one that is briefed or played.
    void followFile();
    // That version, for a play that begins; nothing happens when the file is as it was, or has an error.
    void useNewest();
    void noteStop(const engine::ReplayFault& fault, std::size_t taken);

    Services m_services;
    std::shared_ptr<const Library> m_library;
    std::shared_ptr<const engine::CompiledScenario> m_compiled;  // of what is briefed or played
    FileNotice m_notice;
    engine::Mode m_mode = engine::Mode::practice;
    std::optional<OngoingPlay> m_play;
    std::optional<coach::Review> m_review;
};

}  // namespace fourfold::desk
