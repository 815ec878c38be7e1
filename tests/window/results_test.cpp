#include <filesystem>

#include <doctest/doctest.h>

#include "window/steps.hpp"

// The results of the course leader, in the window.
namespace fourfold::testing {
namespace {

Screen openResults(XServer& server, Game& game) {
    clickItem(server, awaitItem(game, "results"), "results");
    game.awaitScreen("results");
    return awaitItem(game, "results-count");
}

// The visible attempts from top to bottom, as they are announced.
std::vector<std::string> rowsOf(const Screen& screen) {
    std::vector<std::string> rows;
    for (const auto& item : screen.at("items")) {
        if (item.at("id").get<std::string>().starts_with("attempt-")) rows.push_back(item.at("text"));
    }
    return rows;
}

Screen awaitRows(Game& game, std::size_t count) {
    return game.await(std::to_string(count) + " rows", [&](const Screen& screen) {
        return screen.at("settled") && screen.at("screen") == "results" && itemOf(screen, "results-count") &&
               rowsOf(screen).size() == count;
    });
}

void playToTheEnd(XServer& server, Game& game, const std::string& plan) {
    startOrange(server, game);
    for (const std::string& choice : planOfOrange(plan)) choose(server, game, choice);
    server.press("Return");
    clickItem(server, awaitItem(game, "score"), "home");
    game.awaitScreen("home");
}

TEST_CASE("without attempts the results say so") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    Game game(home, home.environment(server.name()));
    CHECK(itemOf(openResults(server, game), "empty").has_value());
    server.press("Escape");
    game.awaitScreen("home");
}

TEST_CASE("attempts are listed, sorted, narrowed down, and looked into decision by decision") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    {
        Game game(home, home.environment(server.name()), {"--person", "Li Lei", "--class", "Three"});
        playToTheEnd(server, game, "best");
        game.kill();
    }
    Game game(home, home.environment(server.name()), {"--person", "Han", "--class", "Four"});
    playToTheEnd(server, game, "lost-knife");
    const Screen all = openResults(server, game);
    CHECK(requireItem(all, "results-count").at("value") == 2);
    REQUIRE(rowsOf(all).size() == 2);
    CHECK(rowsOf(all)[0].find("Han") == 0);  // the latest first
    CHECK(rowsOf(all)[1].find("100") != std::string::npos);

    clickItem(server, all, "sort-who");
    const Screen byName = game.await("names downwards", [](const Screen& screen) {
        return screen.at("settled") && requireItem(screen, "sort-who").value("value", -1) == 0;
    });
    CHECK(rowsOf(byName)[0].find("Han") == 0);
    clickItem(server, byName, "sort-who");
    const Screen backwards = game.await("names upwards", [](const Screen& screen) {
        return screen.at("settled") && rowsOf(screen).size() == 2 && rowsOf(screen)[0].find("Li Lei") == 0;
    });

    clickItem(server, backwards, "filter-class");
    clickItem(server, awaitItem(game, "pick-option-2"), "pick-option-2");
    const Screen three = awaitRows(game, 1);
    CHECK(rowsOf(three)[0].find("Li Lei") == 0);
    clickItem(server, three, "results-all");
    const Screen wide = awaitRows(game, 2);
    clickItem(server, wide, "results-text");
    server.type("nobody such");
    clickItem(server, awaitItem(game, "empty"), "results-all");
    clickItem(server, awaitRows(game, 2), "results-text");
    server.type("han");
    awaitRows(game, 1);

    // A report is about what the table shows, and says so.
    clickItem(server, awaitItem(game, "filter-kind"), "filter-kind");
    clickItem(server, awaitItem(game, "pick-option-1"), "pick-option-1");
    clickItem(server, awaitRows(game, 1), "results-report");
    const Screen narrowed = awaitItem(game, "dimension-trust");
    CHECK(narrowed.dump().find("only practice; only plays; found by “han”") != std::string::npos);
    CHECK(narrowed.dump().find("Li Lei") == std::string::npos);
    server.press("Escape");
    clickItem(server, awaitRows(game, 1), "results-all");
    clickItem(server, awaitRows(game, 2), "results-text");
    server.type("han");
    awaitRows(game, 1);

    // The keys open the attempt and lead back to the same place.
    server.press("Down");
    server.press("Down");
    const Screen pointed = game.await("a row in focus", [](const Screen& screen) {
        for (const auto& item : screen.at("items")) {
            if (item.at("focused") && item.at("id").get<std::string>().starts_with("attempt-")) return true;
        }
        return false;
    });
    CHECK(pointed.at("screen") == "results");
    server.press("Return");
    const Screen inside = awaitItem(game, "attempt-who");
    CHECK(requireItem(inside, "attempt-who").at("text") == "Han");
    CHECK(requireItem(inside, "attempt-facts").at("text").get<std::string>().find("Four") == 0);
    CHECK(itemOf(inside, "move-1").has_value());      // with its regret
    CHECK(itemOf(inside, "happened-1").has_value());  // and all moves
    server.press("Escape");
    CHECK(rowsOf(awaitRows(game, 1))[0].find("Han") == 0);

    // The report, and the files that it is saved as in the user's folder for documents.
    clickItem(server, awaitItem(game, "results-all"), "results-all");
    clickItem(server, awaitRows(game, 2), "results-report");
    const Screen report = awaitItem(game, "dimension-trust");
    CHECK(report.at("screen") == "report");
    CHECK(report.dump().find("Li Lei") != std::string::npos);
    const auto save = [&](const std::string& form, const std::string& ending) {
        clickItem(server, awaitItem(game, "save-" + form), "save-" + form);
        const std::string path = home.path() / "Papers" / "fourfold-";
        const Screen saved = awaitText(game, "saved", ending);
        CHECK(requireItem(saved, "saved").at("text").get<std::string>().find(path) != std::string::npos);
    };
    std::filesystem::create_directories(home.path() / "config");
    writeText(home.path() / "config/user-dirs.dirs", "XDG_MUSIC_DIR=\"$HOME/M\"\nXDG_DOCUMENTS_DIR=\"$HOME/Papers\"\n");
    save("page", ".html");
    save("tables", "-trainees.csv");
    save("json", ".json");
    save("statements", "-xapi-");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(home.path() / "Papers"))
        files += entry.file_size() > 100 ? 1 : 0;
    CHECK(files >= 5);
    clickItem(server, awaitItem(game, "report-decisions"), "report-decisions");
    CHECK(awaitText(game, "title", "ecisions").dump().find("lost") != std::string::npos);
    clickItem(server, awaitItem(game, "report-trainee"), "report-trainee");
    awaitItem(game, "pick-trainee");
    server.press("Escape");
    clickItem(server, awaitRows(game, 2), "filter-person");
    clickItem(server, awaitItem(game, "pick-option-1"), "pick-option-1");
    clickItem(server, awaitRows(game, 1), "results-report");
    clickItem(server, awaitItem(game, "report-trainee"), "report-trainee");
    awaitText(game, "title", "Report on");
    server.press("F2");
    CHECK(requireItem(awaitLanguage(game, "zh"), "report-trainee").at("text") == "学员");
    server.press("Escape");
    server.press("Escape");
    game.awaitScreen("home");
}

}  // namespace
}  // namespace fourfold::testing
