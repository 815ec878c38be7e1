#include <set>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <utf8.h>

#include "platform/font_files.hpp"
#include "support/built.hpp"
#include "support/generated_class.hpp"
#include "support/plan.hpp"
#include "ui/headless_game.hpp"
#include "ui/layout.hpp"

// Every screen in every size, language and size of text: everything lies in the window, no two controls overlap, every
// sign is in the font. Quizzes have a test of their own.
namespace fourfold::testing {
namespace {

using Key = sf::Keyboard::Key;

// A scenario file with several errors, and a very long name for it.
constexpr const char* faultyScenario = "format: 1\nid: other\ntitel: {en: A talk, zh: 谈}\npass: many\nscenes: []\n";
constexpr const char* faultyName = "the-spring-talk-with-the-key-account-that-went-on-and-on.yaml";

std::vector<std::string> choicesOf(const std::string& scenario, const std::string& plan) {
    for (const Plan& each : plansOf(scenario)) {
        if (each.path.stem() == plan) return each.choices;
    }
    FAIL("no plan ", plan, " of ", scenario);
    return {};
}

class Walk {
public:
    using Await = void (HeadlessGame::*)(const std::string&);

    explicit Walk(const GameSetup& setup)
        : m_game(setup), m_window{0, 0, static_cast<float>(setup.width), static_cast<float>(setup.height)},
          m_where(fmt::format("{}x{}, text at {} %", setup.width, setup.height, setup.settings.textScale)) {}

    void run() {
        keepClass(m_game.attempts(),
                  {.names = {"Wilhelmina van der Meulen-Achterberg", "李雷"},
                   .className = "Key accounts, autumn",
                   .scenarios = {},
                   .banks = {m_game.bank()}},
                  *m_game.shelf());
        lookAround();
        enterName();
        play("ks-reentry", "best");
        play("insider", "lost-by-rank");
        play("orange", "red-line-sour");
        leaveOff();
        lookAtResults();
        lookAtReports();
        drill();
    }

    // Waits for an item, then checks the screen and its scrolled ends, and again in the other language, which stays.
    void look(const std::string& id, Await await = &HeadlessGame::awaitItem) {
        (m_game.*await)(id);
        checkAll();
        m_game.key(Key::F2);
        (m_game.*await)(id);
        checkAll();
    }

    std::set<char32_t> characters;

private:
    void checkAll() {
        check();
        m_game.atEnds([this] { check(); });
    }
    void check() {
        const bool isEnglish = m_game.language() == core::Language::en;
        checkLayout(m_game.items(), m_window,
                    m_game.screen() + (isEnglish ? " in English, " : " in Chinese, ") + m_where);
        for (const ui::Item& item : m_game.items()) {
            for (const char32_t each : utf8::utf8to32(item.text)) characters.insert(each);
        }
    }

    // Checks the screen as look() does, and leaves it.
    void lookAndLeave(const std::string& id) {
        look(id);
        m_game.key(Key::Escape);
        REQUIRE_FALSE(m_game.has(id));
    }

    void lookAround() {
        look("scenario-orange");
        m_game.edit(std::string("/home/wilhelmina/.local/share/fourfold/scenarios/") + faultyName, faultyScenario);
        look(m_game.cardWith(faultyName));
        for (const auto& [screen, id] : {std::pair{"settings", "text-scale"}, std::pair{"help", "how"}}) {
            m_game.click(screen);
            lookAndLeave(id);
        }
    }

    // Enters a very long name, and a class: the field scrolls, and the button on the home screen cuts it.
    void enterName() {
        m_game.click("who");
        look("who-name");
        m_game.type("Bartholomew Featherstonehaugh the Third of Long Names");
        m_game.key(Key::Tab);
        m_game.type("Spring course, key accounts");
        look("who-class");
        m_game.key(Key::Enter);
        REQUIRE(m_game.textOf("who").starts_with("Bartholomew"));
        look("who");
        m_game.click("who");
        lookAndLeave("nobody");
    }

    // From the home screen to its debrief, and back.
    void play(const std::string& scenario, const std::string& plan) {
        open("scenario-" + scenario);
        look("start");
        m_game.key(Key::Enter);
        look("line");
        skip();
        look("line");
        for (const std::string& choice : choicesOf(scenario, plan)) {
            const auto digit = m_game.valueOf("choice-" + choice);
            REQUIRE_MESSAGE(digit, choice);
            m_game.key(static_cast<Key>(Key::Num0 + *digit));
            skip();
            look("line");
        }
        for (const auto& [key, id] : std::vector<std::pair<Key, std::string>>{{Key::N, "notebook-title"},
                                                                              {Key::O, "chart-title"},
                                                                              {Key::L, "log-title"},
                                                                              {Key::Escape, "menu-title"}}) {
            m_game.key(key);
            lookAndLeave(id);
        }
        REQUIRE(m_game.has("debrief"));
        m_game.key(Key::Enter);
        lookAndLeave("score");
    }

    // Leaves an exam unfinished, whose file then changes.
    void leaveOff() {
        const std::filesystem::path file = fourfold::testing::inSource("scenarios/insider.yaml");
        open("scenario-insider");
        m_game.edit(file.string(), faultyScenario);
        look("file-notice");
        m_game.edit(file.string(), readText(file));
        open("mode-exam");
        look("start");
        open("start");
        look("exam-begin");
        open("exam-begin");
        skip();
        look("line");
        m_game.key(Key::Num1);
        skip();
        look("line");
        m_game.key(Key::Escape);
        m_game.click("menu-home");
        look("continue");
    }

    void lookAtResults() {
        m_game.click("results");
        look("results-count");
        m_game.click("filter-kind");
        lookAndLeave("pick-title");
        for (const char* name : {"Bartholomew", "Wilhelmina"}) {
            m_game.click(m_game.cardWith(name));
            lookAndLeave("attempt-who");
            m_game.awaitItem("results-count");
        }
        m_game.click("results-text");
        m_game.type("nobody such");
        look("empty");
        m_game.click("results-all");
        m_game.awaitControl("results-report");
    }

    void lookAtReports() {
        m_game.click("results-report");
        lookAtReport("text-1");
        for (const char* topic : {"report-questions", "report-decisions"}) {
            m_game.click(topic);
            lookAtReport("heading-1");
        }
        m_game.click("report-trainee");
        lookAndLeave("pick-trainee");
        m_game.click("filter-person");
        look("pick-title");
        m_game.click("pick-option-1");
        look("results-all");
        m_game.awaitControl("results-report");
        m_game.click("results-report");
        m_game.click("report-trainee");
        lookAtReport("text-1");
        m_game.click("save-page");
        look("saved");
    }
    // Checks a report when it is complete and not empty.
    void lookAtReport(const std::string& id) {
        look("save-page", &HeadlessGame::awaitControl);
        REQUIRE(m_game.has(id));
    }

    // Drills the mistakes that the play has left in the deck.
    void drill() {
        m_game.passDays(3);
        m_game.key(Key::Escape);
        m_game.key(Key::Escape);
        look("drills");
        m_game.click("drill");
        look("line");
        m_game.key(Key::N);
        lookAndLeave("notebook-title");
        while (!m_game.has("drill-summary")) {
            skip();
            look("line");
            m_game.key(Key::Num1);
            look("comeback");
            m_game.key(Key::Enter);
        }
        look("drill-summary");
    }

    // Opens it by the keyboard, which scrolls it into view.
    void open(const std::string& id) {
        for (int presses = 0; presses < 50 && m_game.focus() != id; ++presses) m_game.key(Key::Tab);
        REQUIRE(m_game.focus() == id);
        m_game.key(Key::Enter);
    }
    // Ctrl skips the rest of the talk.
    void skip() { m_game.key(Key::LControl); }

    HeadlessGame m_game;
    ui::Rect m_window;
    std::string m_where;
};

// The characters for which the font has no glyph.
std::u32string missingFrom(const platform::FontFile& font, const std::set<char32_t>& characters) {
    FT_Library library = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    FT_Face face = nullptr;
    REQUIRE(FT_New_Face(library, font.path.c_str(), font.face, &face) == 0);
    std::u32string missing;
    for (const char32_t each : characters) {
        if (each >= U' ' && FT_Get_Char_Index(face, each) == 0) missing += each;
    }
    FT_Done_Face(face);
    FT_Done_FreeType(library);
    return missing;
}

void checkFont(const std::set<char32_t>& characters) {
    const platform::FontChoice fonts = platform::findFonts(platform::fontFolders(system::processEnvironment()));
    REQUIRE(fonts.chinese);
    CHECK(characters.size() > 300);
    for (const auto* font : {&fonts.regular, &fonts.bold}) {
        if (*font) CHECK(utf8::utf32to8(missingFrom(**font, characters)) == "");
    }
}

// Checks all screens in this size of window. Large text is tested together with high contrast.
void walk(int width, int height) {
    for (const int textScale : {100, 150}) {
        GameSetup setup{.width = width, .height = height};
        setup.settings.textScale = textScale;
        setup.settings.highContrast = textScale == 150;
        Walk walk(setup);
        walk.run();
        setup.drill = true;
        Walk empty(setup);
        empty.look("drill-empty");
        walk.characters.merge(empty.characters);
        checkFont(walk.characters);
    }
}

TEST_CASE("every screen fits a window of 1024x640") { walk(1024, 640); }
TEST_CASE("every screen fits a window of 1280x720") { walk(1280, 720); }
TEST_CASE("every screen fits a window of 1920x1080") { walk(1920, 1080); }
TEST_CASE("every screen fits a window of 3840x2160") { walk(3840, 2160); }

TEST_CASE("what lies outside the window or overlaps does not fit it") {
    const ui::Rect window{0, 0, 800, 600};
    const auto faults = [&](const ui::Item& one, const ui::Item& other) {
        return layoutFaults({one, other}, window).size();
    };
    const ui::Item left{.kind = ui::ItemKind::button,
                        .id = "left",
                        .text = {},
                        .rect = {10, 10, 100, 40},
                        .focusable = true,
                        .scrollArea = {},
                        .value = {}};
    ui::Item right = left;
    right.rect.x = 110;
    CHECK(faults(left, right) == 0);
    right.rect.x = 100;
    CHECK(faults(left, right) == 1);
    right.scrollArea = "rows";
    CHECK(faults(left, right) == 0);
    right.rect.y = 590;
    CHECK(faults(left, right) == 0);
    right.scrollArea.clear();
    CHECK(faults(left, right) == 1);
    right.rect = {-5, 100, 40, 40};
    CHECK(faults(left, right) == 1);
}

}  // namespace
}  // namespace fourfold::testing
