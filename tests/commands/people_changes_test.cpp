// Class lists, renaming, uniting, forgetting and exporting people.
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "records/attempt_store.hpp"
#include "records/settings.hpp"
#include "records/store_places.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using namespace fourfold::records;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// A home with a few people, whose records hold an exam, a deck and extra time.
class Course {
public:
    Course() { fs::create_directories(home.records().parent_path()); }

    Person add(const std::string& name, const std::string& className, const std::string& number = {},
               const std::string& subject = "key-account-final") const {
        AttemptStore store(home.records().string());
        Person person = need(store.person(name, className, number));
        AttemptHeader header = headerOf(person.id, engine::Mode::exam, subject);
        header.kind = AttemptKind::quiz;
        const std::vector<Move> moves{endMove("ended 90/1 passed")};
        need(store.write(header, 0, moves));
        return person;
    }

    [[nodiscard]] std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(home.path() / name, std::ios::binary) << text;
        return (home.path() / name).string();
    }

    [[nodiscard]] Ended records(std::vector<std::string> arguments, const std::string& input = {}) const {
        arguments.insert(arguments.begin(), "records");
        return home.run(arguments, input);
    }

    [[nodiscard]] std::vector<Person> people() const {
        AttemptStore store(home.records().string());
        return need(store.people());
    }

    void holds() const {
        const Ended verified = records({"verify"});
        CAPTURE(verified.out);
        CHECK(verified.code == 0);
    }

    ProgramHome home;
};

bool fileHolds(const fs::path& folder, const std::string& text) {
    for (const auto& each : fs::recursive_directory_iterator(folder)) {
        if (each.is_regular_file() && contains(readText(each.path()), text)) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("a class list is taken in once, and a dry run changes nothing") {
    const Course course;
    static_cast<void>(course.add("李雷", "一班"));
    const std::string list = course.file("list.csv", "工号,姓名,班级\n0012,张伟,一班\n0013,张伟,一班\n7,李雷,一班\n");
    Ended ended = course.records({"roster", list, "--dry-run"});
    CAPTURE(ended.err);
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "new: 张伟, staff number 0012 (class 一班)"));
    CHECK(contains(ended.out, "2 new, 1 changed, 0 as before"));
    CHECK(contains(ended.out, "dry run"));
    CHECK(course.people().size() == 1);

    ended = course.records({"roster", list, "--lang", "zh"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "补上工号：李雷，工号7（一班）"));
    CHECK(contains(ended.out, "新增2人，改动1人，不变0人"));
    CHECK(course.people().size() == 3);
    const Json again = Json::parse(course.records({"roster", list, "--json"}).out);
    CHECK(again.at("known") == 3);
    CHECK(again.at("changes").empty());
    CHECK(course.people().size() == 3);
    // The one who had no number kept the exam.
    CHECK(Json::parse(course.records({"list", "--number", "7", "--json"}).out).at("attempts").size() == 1);

    const std::string moved = course.file("moved.csv", "number;name;class\n0012;张伟;二班\n");
    const Json renamed = Json::parse(course.records({"roster", moved, "--json"}).out).at("changes");
    REQUIRE(renamed.size() == 1);
    CHECK(renamed[0].at("kind") == "renamed");
    CHECK(renamed[0].at("before").at("class") == "一班");
    CHECK(renamed[0].at("after").at("class") == "二班");
    course.holds();
}

TEST_CASE("a list with a wrong row is not taken in, and the row is named") {
    const Course course;
    const std::string list = course.file("list.csv", "工号,姓名,班级\n1,张伟,一班\n2,,一班\n1,李雷,一班\n");
    Ended ended = course.records({"roster", list});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "list.csv, row 3: the name is missing"));
    CHECK(contains(ended.err, "row 4: has the staff number of row 2"));
    CHECK(contains(ended.err, "nothing of the list was taken in"));
    CHECK_FALSE(fs::exists(course.home.records()));
    CHECK(contains(course.records({"roster", list, "--lang", "zh"}).err, "第3行：缺姓名"));
    ended = course.records({"roster", course.file("list.xlsx", "PK\x03\x04 and no more")});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "damaged or cut off"));
    CHECK(course.records({"roster", (course.home.path() / "none.csv").string()}).code == 1);
    CHECK(course.records({"roster"}).code == 2);

    static_cast<void>(course.add("张伟", "一班", "8"));
    static_cast<void>(course.add("张伟", "一班", "9"));
    ended = course.records({"roster", course.file("names.csv", "张伟\n"), "--class", "一班"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "staff number 8"));
    course.holds();
}

TEST_CASE("a person is renamed everywhere, and the chain holds") {
    const Course course;
    static_cast<void>(course.add("张玮", "一班"));
    static_cast<void>(course.add("李雷", "一班"));
    CHECK(course.records({"rename", "--person", "张玮", "--to", "张伟", "--dry-run"}).code == 0);
    CHECK(Json::parse(course.records({"list", "--person", "张玮", "--json"}).out).at("attempts").size() == 1);
    const Ended ended =
        course.records({"rename", "--person", "张玮", "--to", " 张伟", "--to-class", "二班", "--to-number", "12"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "张玮 (class 一班) is now 张伟, staff number 12 (class 二班)."));
    CHECK(Json::parse(course.records({"list", "--person", "张玮", "--json"}).out).at("attempts").empty());
    CHECK(Json::parse(course.records({"list", "--number", "12", "--json"}).out).at("attempts").size() == 1);
    course.holds();
    // Back again, and to a name that somebody has.
    CHECK(course.records({"rename", "--person", "12", "--to", "张玮", "--to-class", "一班", "--to-number", ""}).code ==
          0);
    course.holds();
    CHECK(contains(course.records({"rename", "--person", "张玮", "--to", "李雷"}).err, "records same"));
    CHECK(course.records({"rename", "--person", "张玮"}).code == 1);
    CHECK(course.records({"rename", "--person", "张玮", "--to", " "}).code == 1);
    CHECK(course.records({"rename", "--person", "Nobody", "--to", "X"}).code == 1);
    course.holds();
}

TEST_CASE("two records of one person become one, when that is confirmed") {
    const Course course;
    static_cast<void>(course.add("Zhang Wei", "A"));
    static_cast<void>(course.add("张伟", "A"));
    const std::vector<std::string> same{"same", "--person", "Zhang Wei", "--as", "张伟"};
    const auto with = [&](const std::string& more) {
        std::vector<std::string> all = same;
        all.push_back(more);
        return course.records(all);
    };
    CHECK(contains(course.records(same).err, "--yes"));
    CHECK(course.records(same).code == 1);
    CHECK(with("--dry-run").code == 0);
    CHECK(course.people().size() == 2);
    CHECK(with("--yes").code == 0);
    CHECK(course.people().size() == 1);
    CHECK(Json::parse(course.records({"list", "--person", "张伟", "--json"}).out).at("attempts").size() == 2);
    course.holds();
    CHECK(with("--yes").code == 1);  // that name is gone
    // Another PC's records of the same two come together in the same way.
    const std::string copy = (course.home.path() / "copy.sqlite").string();
    CHECK(course.records({"backup", copy}).code == 0);
    const Course other;
    static_cast<void>(other.add("张伟", "A", {}, "another-exam"));
    CHECK(other.records({"merge", copy}).code == 0);
    CHECK(other.people().size() == 1);
    other.holds();
}

TEST_CASE("open exams of both are in the way of uniting people") {
    const Course course;
    {
        AttemptStore store(course.home.records().string());
        for (const char* name : {"A", "B"}) {
            const std::vector<Move> moves{choice("one")};
            need(store.write(headerOf(need(store.person(name, "")).id, engine::Mode::exam), 0, moves));
        }
    }
    const Ended ended = course.records({"same", "--person", "A", "--as", "B", "--yes"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "open exam"));
    CHECK(course.people().size() == 2);
    course.holds();
}

TEST_CASE("somebody is forgotten: the name is in no file, and the figures and the chain stay") {
    const Course course;
    const Person person = course.add("Zebulon Quist", "Klasse X", "4711");
    static_cast<void>(course.add("Han", "Klasse Y"));
    {
        Settings settings;
        settings.person = person;
        REQUIRE_FALSE(saveSettings(settings, course.home.settings()));
    }
    const std::vector<std::string> forget{"forget", "Zebulon Quist"};
    Ended ended = course.records({"forget", "Zebulon Quist", "--dry-run"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "(1)"));
    CHECK(contains(ended.out, "prove that training took place"));
    ended = course.records({"forget", "Zebulon Quist", "--lang", "zh"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "证明培训做过"));
    CHECK(contains(ended.err, "--yes"));
    CHECK(fileHolds(course.home.path() / "data", "Zebulon"));

    CHECK(course.records({"forget", "Zebulon Quist", "--yes"}).code == 0);
    for (const char* text : {"Zebulon", "Klasse X", "4711"}) {
        CAPTURE(text);
        CHECK_FALSE(fileHolds(course.home.path(), text));
    }
    course.holds();
    const Json all = Json::parse(course.records({"list", "--json"}).out).at("attempts");
    REQUIRE(all.size() == 2);
    CHECK(all[0].at("score") == 90);
    CHECK(all[1].at("score") == 90);
    CHECK(contains(course.home.run({"report"}).out, "no name"));
    CHECK(course.records({"forget", "Zebulon Quist", "--yes"}).code == 1);
    CHECK(course.people().size() == 1);
    // A new person of that name is somebody else.
    CHECK(course.add("Zebulon Quist", "Klasse X", "4711").id != person.id);
    course.holds();
}

TEST_CASE("a name is forgotten at a terminal after it was typed") {
    const Course course;
    static_cast<void>(course.add("Li", "A"));
    {
        TerminalSession wrong(course.home, {"records", "forget", "Li"});
        wrong.expect("type the name");
        wrong.send("Lo\r");
        CHECK(wrong.wait().code == 1);
    }
    CHECK(course.people().size() == 1);
    TerminalSession right(course.home, {"records", "forget", "Li"});
    right.expect("type the name");
    right.send("Li\r");
    CHECK(right.wait().code == 0);
    CHECK(course.people().empty());
}

TEST_CASE("all that is kept of somebody is one file for its owner alone") {
    const Course course;
    const Person person = course.add("张伟", "一班", "12");
    static_cast<void>(course.add("张伟", "一班", "13"));
    {
        AttemptStore store(course.home.records().string());
        const std::vector<DeckEvent> missed{
            {.id = "one", .at = core::momentOf(1), .what = MissedQuestion{{"b", "q"}, "d", "a", {}}}};
        need(store.addDeckEvents(person.id, missed));
        need(store.giveTime(person.id, "key-account-final", std::chrono::minutes(5), "power"));
    }
    const fs::path path = course.home.path() / "all.json";
    Ended ended = course.records({"export", "--person", "张伟", "--number", "12", "--output", path.string()});
    CAPTURE(ended.err);
    CHECK(ended.code == 0);
    const Json all = Json::parse(readText(path));
    CHECK(all.at("person").at("number") == "12");
    REQUIRE(all.at("attempts").size() == 1);
    CHECK(all.at("attempts")[0].at("moves").size() == 1);
    CHECK(all.at("attempts")[0].at("closing").at("stands") == true);
    CHECK(all.at("mistake_deck").size() == 1);
    CHECK(all.at("extra_time")[0].at("minutes") == 5);
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    CHECK(course.records({"export", "--person", "12", "--output", path.string()}).code == 1);  // is there already
    CHECK(Json::parse(course.records({"export", "--person", "13"}).out).at("attempts").size() == 1);
    CHECK(course.records({"export", "--person", "张伟"}).code == 1);
    CHECK(course.records({"export"}).code == 1);
}

TEST_CASE("who of the class has not taken an exam stands in every form of the report") {
    const Course course;
    static_cast<void>(course.add("张伟", "一班", "12"));
    const std::string list =
        course.file("list.csv", "工号,姓名,班级\n12,张伟,一班\n13,李雷,一班\n14,韩梅,一班\n15,Zhao,二班\n");
    CHECK(course.records({"roster", list}).code == 0);
    const auto report = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"report", "class", "--class", "一班 "});
        const Ended ended = course.home.run(more);
        CAPTURE(ended.err);
        CHECK(ended.code == 0);
        return ended.out;
    };
    const Json absent = Json::parse(report({"--json"})).at("absent");
    REQUIRE(absent.size() == 1);
    CHECK(absent[0].at("subject") == "key-account-final");
    REQUIRE(absent[0].at("people").size() == 2);
    CHECK(absent[0].at("people")[0].at("number") == "13");
    const std::string text = report({});
    CHECK(contains(text, "Not taken yet"));
    CHECK(contains(text, "韩梅"));
    CHECK_FALSE(contains(text, "Zhao"));
    const fs::path page = course.home.path() / "r.html";
    static_cast<void>(report({"--html", page.string(), "--lang", "zh"}));
    CHECK(contains(readText(page), "还没有做的"));
    CHECK(contains(readText(page), "李雷"));
    const fs::path tables = course.home.path() / "tables";
    static_cast<void>(report({"--csv", tables.string()}));
    CHECK(contains(readText(tables / "absent.csv"), "李雷,13"));
    // Nobody has begun this one: all of the class are absent.
    const Json none = Json::parse(report({"--subject", "four-dimension-basics", "--json"})).at("absent");
    REQUIRE(none.size() == 1);
    CHECK(none[0].at("people").size() == 3);
    CHECK(none[0].at("mode") == "exam");
    CHECK(contains(report({"--subject", "orange"}), "李雷"));
    // One who is absent no more, and reports on somebody alone.
    static_cast<void>(course.add("李雷", "一班", "13"));
    CHECK(Json::parse(report({"--json"})).at("absent")[0].at("people").size() == 1);
    CHECK(Json::parse(course.home.run({"report", "trainee", "12", "--json"}).out).contains("absent") == false);
}
