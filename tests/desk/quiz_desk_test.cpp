// A practical question in the window whose scenario changes during the exam.
#include "desk/quiz_desk.hpp"

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_scenarios.hpp"
#include "yaml/catalogue_loader.hpp"

namespace fourfold::desk {
namespace {

namespace fs = std::filesystem;
const fs::path source = fourfold::testing::inSource();

constexpr std::string_view doorBank = R"(format: 1
id: door
title: {en: Door bank, zh: 进门题库}
brief: {en: One question., zh: 一道题。}
topics:
  terms: {en: Terms, zh: 术语}
exam: {tries: 1}
questions:
  - id: get-in
    topic: terms
    source: S4
    text: {en: "Get in.", zh: 进门。}
    practical: {scenario: level}
)";

// The bank and its scenario in folders of their own, and another folder with scenarios.
struct Files {
    Files() {
        fs::create_directories(folder.path() / "quizzes");
        fs::create_directories(folder.path() / "old");
        testing::writeText(path(), doorBank);
        change({});
    }
    [[nodiscard]] fs::path path() const { return folder.path() / "quizzes/door.yaml"; }
    void change(const std::string& more) const {
        const std::string text = testing::readText(source / "tests/fixtures/quiz/scenarios/level.yaml");
        testing::writeText(folder.path() / "level.yaml", text + more);
    }

    testing::TempFolder folder;
    scenario::Catalogue catalogue = yaml::loadCatalogue(source / "assets").catalogue;
    std::shared_ptr<records::AttemptStore> attempts =
        std::make_shared<records::AttemptStore>((folder.path() / "records.sqlite").string());
};

// The program after a new start: the exam is opened, and shows its question.
struct Desk {
    explicit Desk(const Files& files, bool begins = true)
        : people(files.attempts, files.attempts->person("Lin", "").value()),
          desk({.people = people,
                .solver = solver,
                .seed = [] { return std::uint64_t{1}; },
                .clock = [] { return core::Moment{}; }},
               {.bank = [](const std::string& path) { return yaml::loadBank(path).bank; },
                .scenario =
                    [&files](const quiz::Bank& asked, const std::string& name, const std::string& digest) {
                        const yaml::BankScenarios all(asked.path, {files.folder.path() / "old"});
                        return all.find(name, files.catalogue, digest).scenario;
                    }},
               signal) {
        auto library = std::make_shared<Library>();
        library->catalogue = files.catalogue;
        desk.setLibrary(library);
        REQUIRE(std::holds_alternative<quizzing::Opened>(ask(quizzing::OpenBank{files.path().string()})));
        if (!begins) return;
        ask(quizzing::SetMode{quiz::Mode::exam});
        REQUIRE(std::holds_alternative<quizzing::Began>(ask(quizzing::Begin{})));
    }

    QuizAnswer ask(const QuizRequest& request) { return desk.carryOut(request, core::Language::en); }
    [[nodiscard]] OngoingQuiz& quiz() { return *desk.quiz(); }
    void choose(const std::string& id) { ask(quizzing::Choose{*desk.scenario()->choiceNamed(id)}); }
    [[nodiscard]] std::vector<std::string> chosen() { return std::get<quiz::Played>(quiz().answer()).choices; }

    system::WakeSignal signal;
    SolverThread solver{signal};
    PeopleDesk people;
    QuizDesk desk;
};

using Choices = std::vector<std::string>;

TEST_CASE("a begun play continues in its version of the scenario, and begins anew if that version is gone") {
    const Files files;
    {
        Desk first(files);
        REQUIRE(first.desk.scenario() != nullptr);
        first.choose("left-bell");
        CHECK_FALSE(first.quiz().beginsAnew());
    }
    fs::copy_file(files.folder.path() / "level.yaml", files.folder.path() / "old/level.yaml");
    files.change("# changed\n");
    {
        Desk kept(files);
        REQUIRE(kept.desk.scenario() != nullptr);
        CHECK_FALSE(kept.quiz().beginsAnew());
        CHECK(kept.quiz().stage()->play().steps().size() == 1);
    }
    fs::remove(files.folder.path() / "old/level.yaml");
    Desk anew(files);
    REQUIRE(anew.desk.scenario() != nullptr);
    CHECK(anew.quiz().beginsAnew());
    CHECK(anew.quiz().stage()->play().steps().empty());
    CHECK(anew.chosen() == Choices{"left-bell"});  // the earlier choices stay until the first new choice
    anew.choose("right-bell");
    CHECK_FALSE(anew.quiz().beginsAnew());
    CHECK(anew.chosen() == Choices{"right-bell"});
    anew.choose("ask");
    CHECK(anew.quiz().judging());
    CHECK(anew.chosen() == Choices{"right-bell", "ask"});
}

TEST_CASE("the mode of an exam is chosen for one bank: whatever is opened next proposes practice") {
    const Files files;
    Desk desk(files);
    CHECK(std::holds_alternative<quizzing::Left>(desk.ask(quizzing::LeaveQuiz{})));
    CHECK(desk.desk.mode() == quiz::Mode::exam);  // its page tells how the exam went
    desk.ask(quizzing::OpenBank{files.path().string()});
    CHECK(desk.desk.mode() == quiz::Mode::practice);
}

TEST_CASE("a new exam is asked for before it uses up a try, but one that goes on and practice begin at once") {
    const Files files;
    Desk desk(files, false);
    desk.ask(quizzing::SetMode{quiz::Mode::exam});
    CHECK(std::holds_alternative<quizzing::Changed>(desk.ask(quizzing::AskBegin{})));
    CHECK(desk.desk.asksToBegin());
    CHECK(desk.desk.standing()->begun == 0);
    desk.ask(quizzing::Close{});
    CHECK_FALSE(desk.desk.asksToBegin());
    desk.ask(quizzing::AskBegin{});
    CHECK(std::holds_alternative<quizzing::Began>(desk.ask(quizzing::Begin{})));
    CHECK_FALSE(desk.desk.asksToBegin());
    desk.ask(quizzing::LeaveQuiz{});
    CHECK(std::holds_alternative<quizzing::Began>(desk.ask(quizzing::AskBegin{})));  // goes on
    desk.ask(quizzing::LeaveQuiz{});
    desk.ask(quizzing::SetMode{quiz::Mode::practice});
    CHECK(std::holds_alternative<quizzing::Began>(desk.ask(quizzing::AskBegin{})));
}

TEST_CASE("a bank for exams only proposes the exam, and takes no other mode") {
    const Files files;
    testing::writeText(files.path(), std::string(doorBank) + "practice: false\n");
    Desk desk(files, false);
    CHECK(desk.desk.mode() == quiz::Mode::exam);
    CHECK(std::holds_alternative<quizzing::Nothing>(desk.ask(quizzing::SetMode{quiz::Mode::practice})));
    CHECK(desk.desk.mode() == quiz::Mode::exam);
    CHECK(std::holds_alternative<quizzing::Began>(desk.ask(quizzing::Begin{})));
    desk.ask(quizzing::LeaveQuiz{});
    CHECK(desk.desk.mode() == quiz::Mode::exam);
}

}  // namespace
}  // namespace fourfold::desk
