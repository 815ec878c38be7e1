#include <doctest/doctest.h>

#include "records/store_places.hpp"
#include "terminal/stall.hpp"

using namespace fourfold::testing;
namespace records = fourfold::records;

namespace {

constexpr std::string_view pick = "Scenario (1-";

// A home whose own scenario folder holds the stall. The shipped scenarios come first in the list.
struct StallHome : ProgramHome {
    StallHome() {
        std::filesystem::create_directories(scenarios());
        std::filesystem::copy_file(stall, scenarios() / "stall.yaml");
    }
    [[nodiscard]] std::filesystem::path scenarios() const { return path() / "data/fourfold/scenarios"; }
};

// Plays the stall to its end from the list, and comes back to the list.
void playStall(TerminalSession& session) {
    choose(session, "What's cooking");
    choose(session, "[do] Wait.");
    choose(session, "Shall I carry");
    session.expect("Enter to finish: ");
    session.send("\n");
}

}  // namespace

TEST_CASE("the list has a card for each scenario, by level, and a file dropped in appears") {
    const StallHome home;
    TerminalSession session(home, {"play", "--text"});
    const std::string screen = session.expect(pick);
    CHECK(contains(screen, "Fourfold: Four-dimension closing, in practice"));
    const std::size_t orange = screen.find("Splitting the orange (Starter, ");
    const std::size_t mine = screen.find("The market stall (Starter, 2 minutes)");
    const std::size_t core = screen.find("(Core, ");
    const std::size_t advanced = screen.find("(Advanced, ");
    CHECK(orange < mine);
    CHECK(mine < core);
    CHECK(core < advanced);
    CHECK(advanced != std::string::npos);
    session.send("q\n");
    CHECK(session.wait().code == 0);
}

TEST_CASE("on a terminal without a display the program begins with the list of scenarios") {
    const ProgramHome home;
    TerminalSession session(home, {});
    session.expect(pick);
    session.send("q\n");
    CHECK(session.wait().code == 0);
}

TEST_CASE("a card shows the best score, and the unfinished play can be continued") {
    const StallHome home;
    TerminalSession session(home, {"--lang", "en", "play", "--text"});
    const std::string number = numberOf(session.expect(pick), "The market stall");
    session.send(number + "\n");
    playStall(session);
    CHECK(contains(session.expect(pick), "The market stall (Starter, 2 minutes, best 92.5)"));
    session.send("c\n");
    CHECK(contains(session.expect(pick), "Type the number of a scenario"));

    session.send(number + "\n");
    choose(session, "What's cooking");
    session.expect(prompt);
    session.send("q\n");
    CHECK(contains(session.expect(pick), "c: go on with “The market stall” after decision 1"));
    session.send("c\n");
    session.expect("going on after decision 1.");
    session.expect(prompt);
    session.send("q\n");
    session.expect(pick);
    CHECK(session.finish().code == 0);
}

TEST_CASE("an unfinished play goes on in the version in which it stands") {
    const StallHome home;
    {
        TerminalSession session(home, {"play", stall, "--text"});
        choose(session, "What's cooking");
        session.expect(prompt);
        session.send("q\n");
        session.wait();
    }
    const std::filesystem::path file = home.scenarios() / "stall.yaml";
    writeText(file, readText(file) + "# another version\n");
    TerminalSession session(home, {"play", "--text"});
    CHECK(contains(session.expect(pick), "c: go on"));
    TerminalSession direct(home, {"play", "stall", "--text", "--resume"});
    CHECK_FALSE(contains(direct.expect(prompt), "the scenario has changed"));
}

TEST_CASE("an unfinished play is not continued when its scenario has changed and its version was not kept") {
    const StallHome home;
    {
        TerminalSession session(home, {"play", stall, "--text"});
        choose(session, "What's cooking");
        session.expect(prompt);
        session.send("q\n");
        session.wait();
    }
    const std::filesystem::path file = home.scenarios() / "stall.yaml";
    writeText(file, readText(file) + "# another version\n");
    records::runSql(home.records().string(), "DELETE FROM version");
    TerminalSession session(home, {"play", "--text"});
    const std::string screen = session.expect(pick);
    CHECK(contains(screen, "A play of “The market stall” was left unfinished, but the scenario has changed"));
    CHECK_FALSE(contains(screen, "c: go on"));
    TerminalSession direct(home, {"play", "stall", "--text", "--resume"});
    const std::string begun = direct.expect(prompt);
    CHECK(contains(begun, "the scenario has changed"));
    CHECK(contains(begun, "No play of this scenario was left unfinished"));
    CHECK(contains(begun, "A stall at the edge"));
}

TEST_CASE("a changed scenario is mentioned once, for any number of unfinished plays") {
    const StallHome home;
    for (int i = 0; i < 3; ++i) CHECK(home.run({"play", "stall", "--text", "--new", "--seed", "1"}, "1\n").code == 1);
    const std::filesystem::path file = home.scenarios() / "stall.yaml";
    writeText(file, readText(file) + "# another version\n");
    records::runSql(home.records().string(), "DELETE FROM version");
    const std::string list = home.run({"play", "--text"}, "\n\nq\n").out;
    const std::size_t first = list.find("the scenario has changed");
    REQUIRE(first != std::string::npos);
    CHECK(list.find("the scenario has changed", first + 1) == std::string::npos);
}

TEST_CASE("a play that is open in another program is not offered") {
    const StallHome home;
    TerminalSession first(home, {"play", "stall", "--text"});
    choose(first, "What's cooking");
    first.expect(prompt);
    TerminalSession second(home, {"play", "--text"});
    CHECK_FALSE(contains(second.expect(pick), "c: go on"));
}

TEST_CASE("a scenario file with errors is a card that says what is wrong and where") {
    const StallHome home;
    writeText(home.scenarios() / "broken.yaml", "format: 1\nid: broken\nstrat: x\n");
    TerminalSession session(home, {"play", "--text"});
    std::string screen = session.expect(pick);
    std::erase(screen, '\n');
    CHECK(contains(screen, "cannot be played"));
    CHECK(contains(screen, "broken.yaml:1:1: error"));
}

TEST_CASE("mode and language change on the list") {
    const StallHome home;
    TerminalSession session(home, {"play", "--text"});
    CHECK(contains(session.expect(pick), "Mode: practice"));
    session.send("e\n");
    CHECK(contains(session.expect(pick), "Mode: exam"));
    session.send("99\n");
    CHECK(contains(session.expect(pick), "There is no such number"));
    session.send("zh\n");
    std::string screen = session.expect("选哪个情景");
    CHECK(contains(screen, "集市小摊（入门、2分钟）"));
    session.send(numberOf(screen, "集市小摊") + "\n");
    CHECK(contains(session.expect("输入q以后再考："), "选了就不能收回"));
    session.send("\n");
    screen = session.expect("h看帮助）：");
    CHECK(contains(screen, "入门、2分钟、考试"));
    // An exam is chosen for one play.
    session.send("q\n");
    CHECK(contains(session.expect("选哪个情景"), "现在是练习"));
}
