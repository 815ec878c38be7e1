#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "desk/desks.hpp"
#include "platform/sounds.hpp"
#include "records/settings.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screen_list.hpp"
#include "ui/sentences.hpp"
#include "ui/stage_voice.hpp"

namespace fourfold::ui {

// What the navigator works with. All of it must outlive the navigator.
struct Services {
    const core::Strings& strings;
    Pictures& pictures;
    platform::Sounds& sounds;
    bool chinese = true;                   // whether Chinese can be shown; else the window stays English
    std::filesystem::path ownScenarios{};  // the trainee's folder; empty: there is none
    std::filesystem::path settingsFile;    // empty: settings are not kept
};

// Knows which screen is shown and which screens lie below it. It passes the requests of a screen to the desks and turns
// their answers into other screens, sounds and remarks. It owns the settings. The window's state changes nowhere else.
class Navigator {
public:
    Navigator(Services services, desk::Surroundings surroundings, records::Settings settings, core::Language language,
              std::vector<std::string> notices);

    // The first library may have only the heads of the scenarios. The first whole library ends the loading. Later ones
    // have the changes of the files since.
    void setLibrary(desk::Library library);
    [[nodiscard]] bool loading() const { return m_desks.isLoading(); }

    // Draws the screen and returns the trainee's request.
    [[nodiscard]] Intent draw(Page& page);
    // Carries out a request. True when something changed.
    bool apply(const Intent& intent);
    // Lets time pass on the stage.
    void tick(float seconds, bool skipping);

    [[nodiscard]] ScreenId screen() const { return m_screens.back(); }
    [[nodiscard]] std::string_view screenName() const { return screenOf(screen()).name; }
    // Whether a screen is shown, or lies below the one that is.
    [[nodiscard]] bool isOpen(ScreenId screen) const;
    [[nodiscard]] core::Language language() const { return m_language; }
    [[nodiscard]] const records::Settings& settings() const { return m_settings; }
    [[nodiscard]] bool quitting() const { return m_quitting; }
    // Whether letters are still appearing.
    [[nodiscard]] bool writing() const;

private:
    // Shows the answer to a request on the screen and by sounds.
    void show(const desk::PlayAnswer& answer);
    void show(const desk::DrillAnswer& answer);
    void show(const desk::QuizAnswer& answer);
    void show(const desk::ResultsAnswer& answer);
    // A choice on the stage: of a play, a drill or a quiz.
    void choose(scenario::ChoiceId choice);
    void beginWith(const desk::Library& library);

    // Opens a screen above the present one.
    void go(ScreenId screen);
    // Shows the last of these screens; Back leads to the others.
    void put(std::vector<ScreenId> screens, platform::SoundId heard);
    void back();
    void goHome();
    // Frees what the screens that were left need no longer.
    void tidy();
    void refreshHome();

    void change(const records::Settings& settings);
    void switchLanguage();
    void setPerson(const records::Person& person);
    // Updates the person in the settings to what the store knows, if it differs.
    void keep(const std::optional<records::Person>& person);
    void sound(platform::SoundId id, bool speech = false);
    [[nodiscard]] Sentences sentences() const { return {m_services.strings, m_language}; }

    Services m_services;
    desk::Desks m_desks;
    records::Settings m_settings;
    std::optional<records::SaveFault> m_settingsFault;
    core::Language m_language;
    std::vector<std::string> m_notices;
    std::string m_remark;                             // why a key did nothing; until the next key or click
    Intent m_awaiting;                                // a request from the time when the scenarios were being read
    std::vector<ScreenId> m_screens{ScreenId::home};  // the last is shown; Back leads to the others
    bool m_quitting = false;
    HomeView m_home;
    ShownReport m_report;
    Sheet m_sheet = Sheet::none;
    StageVoice m_voice;
};

}  // namespace fourfold::ui
