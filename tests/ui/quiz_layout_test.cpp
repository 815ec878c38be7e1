#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/temp_folder.hpp"
#include "ui/headless.hpp"
#include "ui/layout.hpp"
#include "ui/screens/quiz.hpp"
#include "ui/screens/quiz_result.hpp"
#include "ui/screens/quiz_start.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

// The screens of quizzes in every size, language and size of text: all controls lie in the window, and no two of them
// overlap. The questions are those of the shipped banks.
namespace fourfold::ui {
namespace {

using testing::Headless;

const std::filesystem::path projectFolder = fourfold::testing::inSource();

class Room {
public:
    Room(const std::string& bank, const Theme::Options& options, core::Language language)
        : m_window(options, language), m_area{0, 0, static_cast<float>(options.width),
                                              static_cast<float>(options.height)},
          m_where(bank + " " + std::to_string(options.width) + " at " + std::to_string(options.textPercent) + " % in " +
                  (language == core::Language::en ? "English" : "Chinese")),
          m_pictures(m_folder.path()), m_solver(m_signal),
          m_catalogue(yaml::loadCatalogue(projectFolder / "assets").catalogue),
          m_attempts(std::make_shared<records::AttemptStore>((m_folder.path() / "records.sqlite").string())),
          m_people(m_attempts,
                   m_attempts->person("Wilhelmina van der Meulen-Achterberg", "Key accounts, autumn").value()),
          m_language(language),
          desk({.people = m_people,
                .solver = m_solver,
                .seed = [] { return std::uint64_t{7}; },
                .clock = [] { return core::Moment{}; }},
               {.bank = [](const std::string& path) { return yaml::loadBank(path).bank; },
                .scenario =
                    [this](const quiz::Bank&, const std::string& name, const std::string&) {
                        return yaml::loadScenario(projectFolder / "scenarios" / (name + ".yaml"), m_catalogue).scenario;
                    }},
               m_signal) {
        auto library = std::make_shared<desk::Library>();
        library->catalogue = m_catalogue;
        desk.setLibrary(library);
        const std::string path = (projectFolder / "scenarios/quizzes" / (bank + ".yaml")).string();
        REQUIRE(std::holds_alternative<desk::quizzing::Opened>(ask(desk::quizzing::OpenBank{path})));
    }

    desk::QuizAnswer ask(const desk::QuizRequest& request) { return desk.carryOut(request, m_language); }

    // Draws until nothing changes, then checks that everything fits.
    void look(const std::string& what, const std::function<void(Page&)>& draw) {
        m_window.memory = {};
        for (int pass = 0; pass < 3; ++pass) m_window.frame({}, draw);
        REQUIRE_FALSE(m_window.memory.items.empty());
        testing::checkLayout(m_window.memory.items, m_area, m_where + ", " + what);
    }
    void lookAtStart(const std::string& what) {
        look(what, [&](Page& page) { static_cast<void>(drawQuizStart(page, {desk, {}})); });
    }
    [[nodiscard]] QuizView view() const {
        return {.quiz = *desk.quiz(),
                .catalogue = m_catalogue,
                .scenario = desk.scenario(),
                .sheet = Sheet::none,
                .person = desk.person().name,
                .fault = "No room left for /home/li/.local/share/fourfold/records.sqlite."};
    }
    void lookAtResult(const std::string& what) {
        look(what, [&](Page& page) { static_cast<void>(drawQuizResult(page, view(), desk)); });
    }
    void lookAtQuestion(const std::string& what) {
        look(what, [&](Page& page) { static_cast<void>(drawQuiz(page, m_pictures, view())); });
    }

private:
    testing::TempFolder m_folder;
    Headless m_window;
    Rect m_area;
    std::string m_where;
    system::WakeSignal m_signal;
    Pictures m_pictures;
    desk::SolverThread m_solver;
    scenario::Catalogue m_catalogue;
    std::shared_ptr<records::AttemptStore> m_attempts;
    desk::PeopleDesk m_people;
    core::Language m_language;

public:
    desk::QuizDesk desk;
};

// Every question, before and after an answer.
void lookAtAll(Room& room) {
    desk::OngoingQuiz& quiz = *room.desk.quiz();
    room.ask(desk::quizzing::GoTo{quiz.sitting().paper().size() - 1});  // so that the loop goes to each question
    for (std::size_t i = 0; i < quiz.sitting().paper().size(); ++i) {
        room.ask(desk::quizzing::GoTo{i});
        const std::string what = quiz.question().id;
        room.lookAtQuestion(what);
        for (const std::size_t place : {0U, 1U, 2U}) quiz.press(place);
        quiz.putDown();
        quiz.check();
        room.lookAtQuestion(what + ", answered");
    }
}

void walk(const std::string& bank, const Theme::Options& options, core::Language language) {
    Room room(bank, options, language);
    room.lookAtStart("start of practice");
    room.ask(desk::quizzing::SetMode{quiz::Mode::exam});
    room.lookAtStart("start of an exam");
    REQUIRE(std::holds_alternative<desk::quizzing::Changed>(room.ask(desk::quizzing::AskBegin{})));
    room.lookAtStart("asking whether the exam shall begin");
    REQUIRE(std::holds_alternative<desk::quizzing::Began>(room.ask(desk::quizzing::Begin{})));
    lookAtAll(room);
    desk::OngoingQuiz& exam = *room.desk.quiz();
    exam.flag();
    exam.show(desk::OngoingQuiz::Over::handIn);
    room.lookAtQuestion("handing in");
    exam.handIn();
    room.lookAtQuestion("second chance");
    exam.show(desk::OngoingQuiz::Over::nothing);
    room.lookAtQuestion("asked again");
    exam.handIn();
    REQUIRE(exam.isOver());
    room.lookAtResult("result");
    room.ask(desk::quizzing::Close{});  // looks up the person's tries now
    room.lookAtResult("result, known");
    exam.review();
    lookAtAll(room);
    room.ask(desk::quizzing::LeaveQuiz{});
    room.lookAtStart("after the exam");
    room.ask(desk::quizzing::SetMode{quiz::Mode::practice});
    REQUIRE(std::holds_alternative<desk::quizzing::Began>(room.ask(desk::quizzing::Begin{})));
    lookAtAll(room);
    room.ask(desk::quizzing::LeaveQuiz{});
    room.lookAtStart("something left off");
}

}  // namespace

TEST_CASE("every screen of a quiz fits every window" * doctest::test_suite("slow")) {
    struct Size {
        int width, height;
    };
    for (const Size size : {Size{1024, 640}, Size{1280, 720}, Size{1920, 1080}, Size{3840, 2160}}) {
        for (const int textPercent : {100, 150}) {
            for (const core::Language language : {core::Language::en, core::Language::zh}) {
                const Theme::Options options{.width = size.width,
                                             .height = size.height,
                                             .textPercent = textPercent,
                                             .latin = language == core::Language::en,
                                             .highContrast = textPercent == 150,
                                             .reducedMotion = true};
                walk(size.width == 1280 ? "four-dimension-basics" : "key-account-final", options, language);
            }
        }
    }
}

}  // namespace fourfold::ui
