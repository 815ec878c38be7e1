#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "platform/sounds.hpp"
#include "records/deck_store.hpp"
#include "records/play_store.hpp"
#include "records/settings.hpp"
#include "desk/drill_play.hpp"
#include "desk/file_notice.hpp"
#include "ui/intent.hpp"
#include "desk/library.hpp"
#include "desk/ongoing_play.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "desk/quiz_desk.hpp"
#include "reports/document.hpp"
#include "desk/results_desk.hpp"
#include "ui/screens/home.hpp"
#include "desk/solver_thread.hpp"

namespace fourfold::ui {

enum class ScreenId { home, briefing, play, debrief, drill, quizStart, quiz, quizStage, quizResult, settings, help, who,
                      results, attempt, report };

// What the navigator works with; all of it outlives the navigator.
struct Services {
    const core::Strings& strings;
    Pictures& pictures;
    desk::SolverThread& solver;
    platform::Sounds& sounds;
    bool chinese = true;                 // whether Chinese can be shown; else the window stays English
    // Where plays and mistake decks are kept; not used before the first library is set.
    std::shared_ptr<records::AttemptStore> attempts;
    std::filesystem::path ownScenarios{};             // the trainee's folder; empty: there is none
    std::filesystem::path settingsFile;  // empty: settings are not kept
    std::function<std::uint64_t()> seed;
    std::function<std::int64_t()> clock;  // seconds since 1970
    const system::WakeSignal& ready;    // raised by other threads that have something to show
    desk::QuizFiles quizFiles{};
    desk::ResultsSource results{};
};

// Knows which screen is up, shows it, and carries out what it asks for. The only place where the window's state
// changes.
class Navigator {
public:
    Navigator(Services services, records::Settings settings, core::Language language, std::vector<std::string> notices);

    // The first library may have the heads of the scenarios alone; with the first whole one the loading ends, and those
    // that follow are what has become of the files since.
    void setLibrary(desk::Library library);
    [[nodiscard]] bool loading() const { return !m_library || !m_library->whole; }

    // Draws the screen and says what the trainee asked for.
    [[nodiscard]] Intent draw(Page& page);
    // Carries it out. True when something changed.
    bool apply(const Intent& intent);
    // Lets time pass on the stage.
    void tick(float seconds, bool skipping);

    [[nodiscard]] ScreenId screen() const { return m_screens.back(); }
    [[nodiscard]] std::string_view screenName() const;
    [[nodiscard]] core::Language language() const { return m_language; }
    // Whether a screen is up, or lies below the one that is.
    [[nodiscard]] bool isOpen(ScreenId screen) const;
    [[nodiscard]] const records::Settings& settings() const { return m_settings; }
    // Who plays; nobody when they have no name. Before an attempt of theirs begins, keepPerson() sees to it that the store
    // knows them.
    [[nodiscard]] const records::Person& currentPerson() const { return m_settings.person; }
    [[nodiscard]] bool quitting() const { return m_quitting; }
    // Whether letters are still appearing.
    [[nodiscard]] bool writing() const;

private:
    void openWho();
    void setPerson(const records::Person& person);
    // Whose plays and mistakes are at hand from now on.
    void follow(const records::Person& person);
    // The store may be another than the one that the settings speak of: makes the person in it where it does not know them.
    void keepPerson();
    void applyResults(const desk::ResultsRequest& request);
    void openReport(reports::Topic topic);
    // Lets go of the results once none of their screens is open.
    void leaveResults();
    void go(ScreenId screen);
    void back();
    void goHome();
    void change(const records::Settings& settings);
    void switchLanguage();
    void openScenario(const std::string& id);
    void brief(std::shared_ptr<const scenario::Scenario> scenario);
    void start(engine::Mode mode, std::uint64_t seed, const std::vector<std::string>& choices);
    void resume();
    void choose(scenario::ChoiceId choice);
    void refreshHome();
    // The version on disk of the scenario that is briefed or played takes the place of the one at hand, where that can
    // be: not in an exam, and not once the play is over.
    void followFile();
    void noteStop(const engine::ReplayFault& fault, std::size_t taken);
    // That version, for a play that begins; nothing happens when the file is as it was, or has an error.
    void useNewest();
    void settleEnd();
    // Whether a drill stands on the stage.
    [[nodiscard]] bool drilling() const;
    void openDrill();
    void nextDrill();
    void answerDrill(scenario::ChoiceId choice);
    void settleDrill();
    [[nodiscard]] drill::Agenda agenda();
    // What is being said: in a drill, in a quiz, or in a play.
    [[nodiscard]] desk::Conversation& said();
    void applyQuiz(const desk::QuizRequest& request);
    void openBank(const std::string& path);
    void openWanted(const desk::Library::WantedQuiz& wanted);
    void beginQuiz(bool anew);
    // Whether a practical question is on the stage.
    [[nodiscard]] bool quizOnStage() const { return screen() == ScreenId::quizStage; }
    void answerOnStage(scenario::ChoiceId choice);
    void showQuizResult();
    // What has happened to a quiz since: its time is over, a play was judged.
    void settleQuiz();
    void followBanks();
    void addBanks();
    void sound(platform::SoundId id, bool speech = false);
    [[nodiscard]] std::string message(const records::SaveFault* fault) const;
    // Why no play can be read or kept; empty where that can be, and where there is no home: a play says that itself.
    [[nodiscard]] std::string storeMessage() const;
    [[nodiscard]] std::string settingsMessage() const;
    [[nodiscard]] std::string deckMessage() const;
    [[nodiscard]] Intent drawScreen(Page& page);
    [[nodiscard]] Intent drawPlayScreen(Page& page);
    [[nodiscard]] Intent drawDrillScreen(Page& page);
    [[nodiscard]] Intent drawQuizScreen(Page& page);
    // Why answers are not being kept, or the start page cannot say how things stand; empty: nothing is wrong.
    [[nodiscard]] std::string quizMessage() const;
    [[nodiscard]] std::string storeSentence(const records::SaveFault& fault) const;
    [[nodiscard]] Intent drawResultsScreen(Page& page);
    [[nodiscard]] scenario::Weights traditional() const;

    Services m_services;
    records::PlayStore m_store;
    records::Settings m_settings;
    std::optional<records::SaveFault> m_settingsFault;
    core::Language m_language;
    std::vector<std::string> m_notices;
    std::string m_remark;  // why a key did nothing; until the next key or click
    std::optional<desk::Library> m_library;
    Intent m_awaiting;  // what was asked for while the scenarios were being read
    std::vector<ScreenId> m_screens{ScreenId::home};  // the last is up; the others are what Back leads to
    bool m_quitting = false;

    HomeView m_home;
    std::vector<records::Person> m_people;  // those of the store, while one of them is to be picked
    desk::ResultsDesk m_results;
    desk::ResultsDesk::Query m_query;
    desk::ResultsSince m_since = desk::ResultsSince::ever;
    desk::ResultsPicker m_picker = desk::ResultsPicker::none;
    reports::Topic m_topic{};
    std::shared_ptr<const reports::Report> m_reported;  // what the document tells
    core::Language m_reportedIn{};
    reports::Document m_document;
    std::optional<records::FoundPlay> m_unfinished;
    std::shared_ptr<const engine::Rules> m_rules;  // of the scenario on the briefing
    desk::FileNotice m_fileNotice;
    engine::Mode m_mode = engine::Mode::practice;
    std::unique_ptr<desk::OngoingPlay> m_play;
    std::size_t m_inherited = 0;   // how many of its choices were taken over from another play
    records::DeckStore m_deck;
    std::unique_ptr<desk::DrillPlay> m_drill;
    desk::QuizDesk m_desk;
    std::optional<coach::Review> m_review;
    Sheet m_sheet = Sheet::none;
    std::size_t m_notesSeen = 0;
    std::size_t m_lineHeard = 0;   // the number of the line whose sound was played
    float m_sinceTick = 0;
};

}  // namespace fourfold::ui
