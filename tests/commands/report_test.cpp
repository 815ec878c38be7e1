#include <cerrno>
#include <filesystem>
#include <fstream>
#include <map>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "records/attempt_store.hpp"
#include "records/store_places.hpp"
#include "support/built.hpp"
#include "support/generated_class.hpp"
#include "support/process.hpp"
#include "support/text.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// A home where a class has played "orange" and taken "key-account-final".
class Course {
public:
    explicit Course(const std::vector<std::string>& names = {"Ann", "Bob", "李雷", "Dan"},
                    const std::string& className = "三班", std::int64_t began = 1'762'000'000'000) {
        add(names, className, began);
    }

    void add(const std::vector<std::string>& names, const std::string& className,
             std::int64_t began = 1'762'000'000'000,
             const fs::path& scenario = fourfold::testing::inSource("scenarios/orange.yaml")) {
        const fs::path source = fourfold::testing::inSource();
        const auto catalogue = yaml::loadCatalogue(source / "assets").catalogue;
        ClassPlan plan{.names = names,
                       .className = className,
                       .scenarios = {yaml::loadScenario(scenario, catalogue).scenario},
                       .banks = {yaml::loadBank(source / "scenarios/quizzes/key-account-final.yaml").bank},
                       .began = core::momentOf(began)};
        reports::Shelf shelf({10, 20, 30, 40});
        shelf.add(plan.scenarios.front());
        shelf.add(plan.banks.front());
        records::AttemptStore store(home.records().string());
        keepClass(store, plan, shelf);
    }

    [[nodiscard]] Ended report(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "report");
        return home.run(arguments);
    }
    [[nodiscard]] Json json(std::vector<std::string> arguments) const {
        arguments.push_back("--json");
        const Ended ended = report(arguments);
        CAPTURE(ended.err);
        REQUIRE(ended.code == 0);
        return Json::parse(ended.out);
    }

    ProgramHome home;
};

}  // namespace

TEST_CASE("report prints a class in both languages, and without records says that there are none") {
    const ProgramHome empty;
    const Ended nothing = empty.run({"report"});
    CHECK(nothing.code == 0);
    CHECK(contains(nothing.out, "No attempts match."));
    const Course course;
    const Ended english = course.report({"class", "--class", "三班"});
    CHECK(english.code == 0);
    CHECK(contains(english.out, "Course report: 三班"));
    CHECK(contains(english.out, "by 4 trainees"));
    CHECK(contains(english.out, "Splitting the orange (practice)"));
    CHECK(contains(english.out, "李雷"));
    const Ended chinese = course.home.run({"--lang", "zh", "report", "class"});
    CHECK(contains(chinese.out, "培训成绩报告"));
    CHECK(contains(chinese.out, "分橘子（练习）"));
    CHECK_FALSE(contains(chinese.out + english.out, "report."));
}

TEST_CASE("every report is printed in full sentences, without keys or placeholders") {
    const Course course;
    for (const char* language : {"en", "zh"}) {
        for (const std::vector<std::string>& topic : {std::vector<std::string>{"class"},
                                                      {"trainee", "Ann"},
                                                      {"questions", "key-account-final"},
                                                      {"decisions", "orange"}}) {
            std::vector<std::string> arguments{"--lang", language, "report"};
            arguments.insert(arguments.end(), topic.begin(), topic.end());
            const Ended text = course.home.run(arguments);
            arguments.insert(arguments.end(), {"--html", "-"});
            const Ended page = course.home.run(arguments);
            CAPTURE(topic.front());
            CHECK(text.code == 0);
            CHECK(page.code == 0);
            CHECK_FALSE(text.out.empty());
            CHECK(page.out.starts_with("<!DOCTYPE html>"));
            const std::string body = page.out.substr(page.out.find("<body>"));
            for (const std::string& shown : {text.out, body}) {
                CHECK_FALSE(contains(shown, "report."));
                CHECK_FALSE(contains(shown, "{"));
            }
        }
    }
}

TEST_CASE("filters leave out all other attempts") {
    Course course({"Ann", "Bob"}, "三班");
    const auto later = std::int64_t{1'772'000'000'000};
    course.add({"Eve"}, "四班", later);
    const auto people = [&](std::vector<std::string> arguments) {
        return course.json(std::move(arguments)).at("class").at("people");
    };
    CHECK(people({"class"}) == 3);
    CHECK(people({"class", "--class", "四班"}) == 1);
    CHECK(people({"class", "--since", "2026-01-01"}) == 1);
    CHECK(people({"class", "--until", "2026-01-01"}) == 2);
    CHECK(people({"class", "--until", "2025-01-01"}) == 0);
    const Json exams = course.json({"class", "--exam"});
    for (const Json& subject : exams.at("class").at("subjects")) CHECK(subject.at("mode") == "exam");
    const Json plays = course.json({"class", "--plays"});
    CHECK(plays.at("request").at("kind") == "play");
    CHECK(plays.at("questions").empty());
    CHECK_FALSE(plays.at("decisions").empty());
    const Json quizzes = course.json({"class", "--quizzes", "--exam"});
    CHECK(quizzes.at("decisions").empty());
    CHECK_FALSE(quizzes.at("questions").empty());
    const Json orange = course.json({"class", "--subject", "orange"});
    CHECK(orange.at("questions").empty());
    CHECK(orange.at("decisions").size() == 1);
    CHECK(course.json({"questions", "key-account-final"}).at("questions").at(0).at("people") == 3);
    CHECK(course.json({"questions", "key-account-final", "--practice"}).at("questions").empty());
    const Json first = course.json({"decisions", "orange"}).at("decisions").at(0);
    const Json all = course.json({"decisions", "orange", "--all-attempts"}).at("decisions").at(0);
    CHECK(first.at("plays") == 3);
    CHECK(all.at("plays") >= first.at("plays"));
}

TEST_CASE("a trainee is found by name, and by class if two have the same name") {
    Course course({"Ann"}, "三班");
    CHECK(course.json({"trainee", "Ann"}).at("trainee").at("person").at("class") == "三班");
    const Ended wrong = course.report({"trainee", "Anm"});
    CHECK(wrong.code == 1);
    CHECK(contains(wrong.err, "did you mean Ann?"));
    course.add({"Ann"}, "四班");
    const Ended two = course.report({"trainee", "Ann"});
    CHECK(two.code == 1);
    CHECK(contains(two.err, "2 people called Ann"));
    CHECK(contains(two.err, "三班"));
    CHECK(contains(two.err, "四班"));
    CHECK(course.json({"trainee", "Ann", "--class", "四班"}).at("trainee").at("attempts").size() >= 2);
}

TEST_CASE("a page replaces an earlier page, but no other file") {
    const Course course({"Ann"});
    const fs::path page = course.home.path() / "report.html";
    CHECK(course.report({"--html", page.string()}).code == 0);
    const std::string before = readText(page);
    CHECK(contains(before, "Ann"));
    CHECK(course.report({"--class", "nobody's", "--html", page.string()}).code == 0);
    CHECK_FALSE(contains(readText(page), "Ann"));
    // Only the page is left, without an incomplete file beside it.
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(course.home.path())) files += entry.is_regular_file() ? 1 : 0;
    CHECK(files == 1);

    const fs::path precious = course.home.path() / "mine.yaml";
    writeText(precious, "format: 1\n");
    const Ended refused = course.report({"--html", precious.string()});
    CHECK(refused.code == 1);
    CHECK(contains(refused.err, ".html"));
    CHECK(readText(precious) == "format: 1\n");
}

TEST_CASE("a page or tables that cannot be written give a message with the path") {
    const Course course({"Ann"});
    const Ended page = course.report({"--html", "/nowhere/at/all/report.html"});
    CHECK(page.code == 1);
    CHECK(contains(page.err, "/nowhere/at/all/report.html"));
    const fs::path file = course.home.path() / "file";
    writeText(file, "x");
    const Ended tables = course.report({"--csv", (file / "tables").string()});
    CHECK(tables.code == 1);
    CHECK(contains(tables.err, file.string()));
    // A device that is always full stands for a full disk.
    if (fs::exists("/dev/full")) {
        const fs::path full = course.home.path() / "full";
        fs::create_directory(full);
        const Ended ended = course.home.run({"report", "--csv", "/dev/full"});
        CHECK(ended.code == 1);
    }
}

TEST_CASE("tables are written into a folder, which is created, one file each") {
    const Course course({"Ann", "Bob"});
    const fs::path folder = course.home.path() / "new/tables";
    const Ended ended = course.report({"--csv", folder.string()});
    CHECK(ended.code == 0);
    for (const char* name : {"subjects", "topics", "trainees", "exams", "questions", "options", "choices"}) {
        CAPTURE(name);
        CHECK(fs::exists(folder / (std::string(name) + ".csv")));
        CHECK(contains(ended.out, std::string(name) + ".csv"));
    }
    CHECK(contains(readText(folder / "trainees.csv"), "三班,Ann,key-account-final,"));
}

TEST_CASE("report gives a message for a command line or a store that makes no sense") {
    const ProgramHome home;
    CHECK(home.run({"report", "questions"}).code == 2);
    CHECK(home.run({"report", "--since", "yesterday"}).code == 2);
    CHECK(home.run({"report", "--exam", "--practice"}).code == 2);
    CHECK(home.run({"report", "--json", "--html", "report.html"}).code == 2);
    const Ended bank = home.run({"report", "questions", "key-account-finals"});
    CHECK(bank.code == 1);
    CHECK(contains(bank.err, "key-account-final"));
    CHECK(home.run({"report", "decisions", "no-such-scenario"}).code == 1);
    writeText(home.path() / "broken.sqlite",
              "this is no database, whatever its name says, and long enough to be looked into");
    const Ended store = home.run({"report", "--store", (home.path() / "broken.sqlite").string()});
    CHECK(store.code == 1);
    CHECK(contains(store.err, "broken.sqlite"));
    CHECK(home.run({"report", "--store", (home.path() / "missing.sqlite").string()}).code == 1);
}

TEST_CASE("verify also computes the results of quizzes again, and names one whose answers were changed") {
    const Course course({"Ann", "Bob"});
    const Json whole = Json::parse(course.home.run({"records", "verify", "--json"}).out);
    CHECK(whole.at("findings").empty());
    CHECK(whole.at("scores_computed") == whole.at("attempts"));
    records::runSql(course.home.records().string(),
                    "UPDATE move SET value = '' WHERE kind = 'answer' AND attempt IN"
                    " (SELECT id FROM attempt WHERE kind = 'quiz' LIMIT 1)");
    const Ended ended = course.home.run({"records", "verify"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.out, "the moves come to “done 0/1 failed”"));
}

TEST_CASE("attempts on a version that is gone are counted and named, not left out") {
    Course course({"Ann", "Bob"});
    const fs::path own = course.home.path() / "data/fourfold/scenarios/orange.yaml";
    fs::create_directories(own.parent_path());
    writeText(own, readText(fourfold::testing::inSource("scenarios/orange.yaml")) + "\n# changed\n");
    course.add({"Eve"}, "三班", 1'763'000'000'000, own);
    const Json both = course.json({"class"});
    CHECK(both.at("missing_versions").empty());
    CHECK(both.at("decisions").size() == 2);  // one for each version
    fs::remove(own);
    const Json one = course.json({"class"});
    REQUIRE(one.at("missing_versions").size() == 1);
    CHECK(one.at("missing_versions").at(0).at("subject") == "orange");
    CHECK(one.at("class").at("people") == 3);
    CHECK(one.at("class").at("subjects").at(0).at("scores").at("count") == 3);
    CHECK(one.at("decisions").at(0).at("other_versions") == 1);
    CHECK(contains(course.report({"class"}).out, "made on a version that is not here"));
}

TEST_CASE("a name with what is no character ends no report") {
    const std::string strange = "Ann\uffff\U0001fffe\ufdd0";
    const Course course({strange, "Bob"}, "\uffff");
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"class"}, {"trainee", strange}, {"decisions", "orange"}}) {
        for (const char* language : {"en", "zh"}) {
            std::vector<std::string> whole{"--lang", language, "report"};
            whole.insert(whole.end(), arguments.begin(), arguments.end());
            const Ended ended = course.home.run(whole);
            CAPTURE(ended.err);
            CHECK(ended.code == 0);
        }
    }
    CHECK(contains(course.report({"class"}).out, "Ann"));
    CHECK(course.home.run({"records"}).code == 0);
    CHECK(course.home.run({"--person", strange, "--class", "\uffff", "records", "verify"}).code == 0);
}

TEST_CASE("what tells of people is written for its owner alone, also over files that others could read") {
    const Course course({"Ann", "Bob"});
    const fs::path home = course.home.path();
    writeText(home / "old.html", "old");
    fs::permissions(home / "old.html", fs::perms(0644));
    CHECK(course.report({"--html", (home / "new.html").string()}).code == 0);
    CHECK(course.report({"--html", (home / "old.html").string()}).code == 0);
    CHECK(course.report({"--csv", (home / "made" / "tables").string()}).code == 0);
    CHECK(course.report({"xapi", "--output", (home / "statements.json").string()}).code == 0);
    const auto permissionsOf = [](const fs::path& path) { return fs::status(path).permissions(); };
    for (const char* file : {"new.html", "old.html", "statements.json"}) {
        CAPTURE(file);
        CHECK(permissionsOf(home / file) == fs::perms(0600));
    }
    CHECK(permissionsOf(home / "made") == fs::perms(0700));
    CHECK(permissionsOf(home / "made" / "tables") == fs::perms(0700));
    std::size_t tables = 0;
    for (const auto& entry : fs::directory_iterator(home / "made" / "tables")) {
        CHECK(permissionsOf(entry.path()) == fs::perms(0600));
        ++tables;
    }
    CHECK(tables > 2);
}

TEST_CASE("no report that finds no room on the disk harms the file that was there") {
    Course course({"Ann"});
    const fs::path home = course.home.path();
    const fs::path folder = home / "tables";
    fs::create_directory(folder);
    const std::map<std::string, std::string> usual = course.home.variables;
    const std::vector<std::pair<std::vector<std::string>, fs::path>> outputs{
        {{"--html", (home / "page.html").string()}, home / "page.html"},
        {{"xapi", "--output", (home / "statements.json").string()}, home / "statements.json"},
        {{"--csv", folder.string()}, folder / "people.csv"}};
    for (const auto& [arguments, path] : outputs) {
        CAPTURE(path);
        writeText(path, "the old one");
        for (const char* call : {"fsync", "rename"}) {
            CAPTURE(call);
            course.home.variables = usual;
            course.home.variables["LD_PRELOAD"] = built::failingIo;
            course.home.variables["FAIL_CALL"] = call;
            course.home.variables["FAIL_AT"] = "1";
            course.home.variables["FAIL_FOREVER"] = "1";
            course.home.variables["FAIL_WITH"] = std::to_string(ENOSPC);
            const Ended full = course.report(arguments);
            CHECK(full.code == 1);
            CHECK(contains(full.err, "No space left on device"));
            CHECK(readText(path) == "the old one");
            for (const auto& entry : fs::directory_iterator(path.parent_path())) {
                CHECK_FALSE(entry.path().extension() == ".part");
            }
        }
    }
}
