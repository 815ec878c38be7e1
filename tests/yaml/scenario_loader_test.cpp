#include "yaml/scenario_loader.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <variant>

#include <doctest/doctest.h>
#include <sys/resource.h>

#include "scenario/place.hpp"
#include "support/generate_scenario.hpp"
#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/file_parts.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using namespace fourfold::scenario;
using core::Text;
namespace fs = std::filesystem;

namespace {

std::shared_ptr<const Scenario> valid(const std::string& name) {
    const yaml::ScenarioFile file = yaml::loadScenario(fixtures / "valid" / (name + ".yaml"), shippedCatalogue());
    CHECK(listed(file.diagnostics) == "");
    REQUIRE(file.scenario != nullptr);
    return file.scenario;
}

const Choice& choiceNamed(const Scenario& scenario, std::string_view id) {
    const auto found = scenario.choiceNamed(id);
    REQUIRE(found);
    return scenario[*found];
}

const Scene& sceneNamed(const Scenario& scenario, std::string_view id) {
    const auto found = scenario.sceneNamed(id);
    REQUIRE(found);
    return scenario[*found];
}

}  // namespace

TEST_CASE("what an author leaves out gets the defaults that the format names") {
    const auto scenario = valid("minimal");
    CHECK(scenario->title == Text{"The shortest visit", "The shortest visit"});
    CHECK(scenario->method == "four-dimension");
    CHECK(scenario->weights == Weights{40, 30, 20, 10});
    CHECK(scenario->pass == 60);
    CHECK(scenario->cast[0].role == Role::other);
    CHECK(scenario->cast[0].rapport == 5);
    CHECK(scenario->cast[0].portrait == portraitFor("he"));
    CHECK(scenario->scenes[0].title.empty());
    CHECK(!scenario->scenes[0].place);
    const Choice& choice = scenario->choices[0];
    CHECK(!choice.spoken);
    CHECK(!choice.again);
    CHECK(!choice.redLine);
    CHECK(!choice.effort);
    CHECK(choice.condition.empty());
}

TEST_CASE("the head of a file is read whole") {
    const auto scenario = valid("every-key");
    CHECK(scenario->id == "every-key");
    CHECK(scenario->path == (fixtures / "valid" / "every-key.yaml").string());
    CHECK(scenario->title == Text{"The boiler, part two", "锅炉（二）"});
    CHECK(scenario->brief.en == "The boiler failed in March.\nYou sold it.\n");
    CHECK(scenario->level == Level::advanced);
    CHECK(scenario->minutes == 240);
    CHECK(scenario->source.systems == std::vector<std::string>{"S8", "S9"});
    CHECK(scenario->source.note.zh == "自由发挥。");
    CHECK(scenario->method == "");
    CHECK(scenario->weights == Weights{25, 25, 0, 50});
    CHECK(scenario->pass == 75);
    CHECK(scenario->naive.warning == 3);
    CHECK(scenario->naive.error == 12);
    REQUIRE(scenario->stages.size() == 2);
    CHECK(scenario->stages[1].id == "talks");
    CHECK((*scenario)[scenario->start].id == "gate");
}

TEST_CASE("of the limits for naive play either may be left out, and they stay in order") {
    const auto limits = [](const std::string& value) {
        const std::string text =
            liftWith("start: gate\n", value.empty() ? "start: gate\n" : "limits: " + value + "\nstart: gate\n");
        const auto file = yaml::loadScenarioText(text, "lift.yaml", shippedCatalogue());
        REQUIRE_MESSAGE(file.scenario != nullptr, listed(file.diagnostics));
        return std::pair(file.scenario->naive.warning, file.scenario->naive.error);
    };
    CHECK(limits("") == std::pair(5, 20));
    CHECK(limits("{naive_warning: 1}") == std::pair(1, 20));
    CHECK(limits("{naive_warning: 50}") == std::pair(50, 50));
    CHECK(limits("{naive_error: 30}") == std::pair(5, 30));
    CHECK(limits("{naive_error: 3}") == std::pair(3, 3));
    CHECK(limits("{naive_warning: 0, naive_error: 100}") == std::pair(0, 100));
}

TEST_CASE("persons, notes, tools and meters are read whole") {
    const auto scenario = valid("every-key");
    const Person& gao = scenario->cast[0];
    CHECK(gao.role == Role::decision);
    CHECK(gao.rapport == 0);
    CHECK(gao.portrait.of(Feature::hair) == "balding");
    CHECK(gao.portrait.of(Feature::extra) == "pen");
    CHECK(gao.at == core::Position{23, 3});
    const Person& min = scenario->cast[1];
    CHECK(min.reportsTo == PersonId{0});
    CHECK(min.knownBy == std::vector{NoteId{0}});
    CHECK(min.roleBy == std::vector{NoteId{0}, NoteId{1}});
    CHECK(min.portrait.of(Feature::hair) == "ponytail");
    CHECK(min.portrait.of(Feature::skin) == portraitFor("min").of(Feature::skin));
    CHECK(scenario->notes[0].about == PersonId{1});
    CHECK(!scenario->notes[1].about);
    CHECK(scenario->tools[0].start);
    CHECK(!scenario->tools[1].start);
    CHECK(scenario->tools[1].text.empty());
    CHECK(scenario->meters[0].max == 5);
    CHECK(scenario->meters[0].out == scenario->sceneNamed("too-late"));
    CHECK(scenario->meters[1].max == 2);
    CHECK(!scenario->meters[1].out);
}

TEST_CASE("lines keep their speaker, mood and condition") {
    const auto scenario = valid("every-key");
    const Scene& gate = sceneNamed(*scenario, "gate");
    CHECK(std::holds_alternative<Narrator>(gate.lines[0].speaker));
    CHECK(std::holds_alternative<Trainee>(gate.lines[1].speaker));
    CHECK(gate.lines[1].condition.unknown == std::vector{NoteId{0}});
    const Scene& room = sceneNamed(*scenario, "boiler-room");
    CHECK(std::get<PersonId>(room.lines[0].speaker) == PersonId{1});
    CHECK(room.lines[0].mood == Mood::wary);
    CHECK(room.lines[1].condition.did == std::vector{*scenario->choiceNamed("read-logbook")});
    CHECK(room.lines[1].condition.notDid == std::vector{*scenario->choiceNamed("tap-gauge")});
    CHECK(room.lines[2].text == Text{"Hm.", "Hm."});
    CHECK(places[room.place->index()] == "workshop");
}

TEST_CASE("whoever speaks is present unless the author says who is") {
    const auto scenario = valid("every-key");
    CHECK(sceneNamed(*scenario, "gate").present.empty());
    CHECK(sceneNamed(*scenario, "boiler-room").present == std::vector{PersonId{1}, PersonId{3}, PersonId{4}});
    CHECK(loadLift().scenario->scenes[0].present == std::vector{PersonId{0}, PersonId{1}});
    CHECK(loadLift("    lines:", "    present: [wu]\n    lines:").scenario->scenes[0].present ==
          std::vector{PersonId{1}});
}

TEST_CASE("a choice's effects are read whole") {
    const auto scenario = valid("every-key");
    const Choice& read = choiceNamed(*scenario, "read-logbook");
    CHECK(read.earns == Points{3, 2, 0, 0});
    CHECK(read.gains.notes == std::vector{NoteId{0}});
    CHECK(read.gains.rapport.size() == 2);
    CHECK(read.gains.rapport[1].by == -1);
    CHECK(read.gains.tools == std::vector{ToolId{1}});
    CHECK(read.gains.drops == std::vector{ToolId{0}});
    CHECK(read.gains.meters[1].meter == MeterId{1});
    CHECK(read.reply.size() == 2);
    CHECK(read.again);
    CHECK(read.then.empty());
    CHECK(choiceNamed(*scenario, "bribe").redLine);
    CHECK((*scenario)[read.scene].id == "boiler-room");
}

TEST_CASE("a condition keeps all of its parts") {
    const auto scenario = valid("every-key");
    const Condition& condition = choiceNamed(*scenario, "tap-gauge").condition;
    CHECK(condition.knows == std::vector{NoteId{0}});
    CHECK(condition.unknown == std::vector{NoteId{1}});
    CHECK(condition.has == std::vector{ToolId{1}});
    CHECK(condition.lacks == std::vector{ToolId{0}});
    CHECK(condition.rapport == std::vector<RapportAtLeast>{{PersonId{1}, 3}, {PersonId{0}, 0}});
    CHECK(condition.meter == std::vector<MeterAtLeast>{{MeterId{0}, 1}});
    CHECK(condition.notDid.size() == 2);
    REQUIRE(condition.any.size() == 2);
    CHECK(condition.any[1].none[1].any[0].lacks == std::vector{ToolId{1}});
    REQUIRE(condition.none.size() == 1);
    CHECK(condition.none[0].meter == std::vector<MeterAtLeast>{{MeterId{1}, 9}});
}

TEST_CASE("exits stand in the order in which they are tried") {
    const auto scenario = valid("every-key");
    const Choice& up = choiceNamed(*scenario, "go-up");
    REQUIRE(up.then.size() == 3);
    CHECK((*scenario)[up.then[0].go].id == "office");
    CHECK(up.then[1].condition.rapport.size() == 1);
    CHECK(up.then[2].condition.empty());
    const auto& jump = std::get<Jump>(sceneNamed(*scenario, "gate").next);
    CHECK(jump.exits.size() == 2);
    CHECK(scenario->ending(*scenario->sceneNamed("office"))->result == Result::partial);
}

TEST_CASE("the effort goes where a choice earns most, else where it loses most, unless the author says where") {
    const auto effort = [](std::string_view extra) {
        return loadLift("        why: {en: Ask", std::string(extra) + "        why: {en: Ask")
            .scenario->choices[0]
            .effort;
    };
    CHECK(effort("") == std::nullopt);
    CHECK(effort("        earns: {trust: 1, needs: 2}\n") == Dimension::needs);
    CHECK(effort("        earns: {trust: 2, needs: 2}\n") == Dimension::trust);
    CHECK(effort("        earns: {trust: -3, close: 1}\n") == Dimension::close);
    CHECK(effort("        earns: {trust: -1, close: -2}\n") == Dimension::close);
    CHECK(effort("        earns: {trust: 5}\n        effort: objections\n") == Dimension::objections);
}

TEST_CASE("a rule named alone is kept when the choice earns, and broken when it does not") {
    const auto rule = [](std::string_view extra) {
        return *loadLift("        why: {en: Ask", std::string(extra) + "        why: {en: Ask")
                    .scenario->choices[0]
                    .rule;
    };
    CHECK(rule("        rule: passion\n        earns: {trust: 1}\n").kept);
    CHECK(!rule("        rule: passion\n").kept);
    CHECK(!rule("        rule: passion\n        earns: {trust: 2, close: -2}\n").kept);
    CHECK(rule("        rule: {kept: passion}\n").kept);
    CHECK(!rule("        rule: {broken: passion}\n        earns: {trust: 1}\n").kept);
    CHECK(rule("        rule: {kept: passion}\n").id == "passion");
}

TEST_CASE("the same text may be written in several ways") {
    const auto scenario = valid("ways-of-writing");
    CHECK(scenario->title == Text{"Quoted # and: colons, commas", "单引号里的'引号'"});
    CHECK(scenario->brief == Text{"Folded over two lines", "一行"});
    CHECK(scenario->goal == Text{"Plain text that goes on over several lines", "一句话 分两行写"});
    CHECK(scenario->cast[0].post.en == "– none –");
    CHECK(scenario->choices[0].text == Text{"First line\nsecond line", "First line\nsecond line"});
    CHECK(scenario->choices[0].why == Text{"No comment", "没有注释"});
    CHECK(scenario->ending(SceneId{1})->title == Text{"null", "null"});
    CHECK(scenario->ending(SceneId{1})->text == Text{"~tilde", "~tilde"});
}

TEST_CASE("the digest names the bytes of the file") {
    const auto digest = [](std::string_view text) {
        return yaml::loadScenarioText(text, "lift.yaml", shippedCatalogue()).scenario->digest;
    };
    CHECK(digest(liftWith()).text.size() == 64);
    CHECK(digest(liftWith()) == digest(liftWith()));
    CHECK(digest(liftWith()) != digest(liftWith() + "# more\n"));
    CHECK(digest(liftWith()) != digest("\xef\xbb\xbf" + liftWith()));
}

TEST_CASE("a file with errors gives no scenario but its title, where that could be read") {
    const yaml::ScenarioFile file = loadLift("start: gate", "start: gaet");
    CHECK(file.scenario == nullptr);
    CHECK(file.id == "lift");
    CHECK(file.title == Text{"The goods lift", "货梯"});
    CHECK(brief(file.diagnostics) == "F0012 15:8\n");
}

TEST_CASE("a file that cannot be parsed still has the title that stands before the error") {
    CHECK(loadLift("zh: 先问清楚。}", "zh: 先问清楚。").title == Text{"The goods lift", "货梯"});
    CHECK(loadLift("level: starter", "level: starter: 5").title == Text{"The goods lift", "货梯"});
    CHECK(loadLift("brief: {en", "brief: {en: \"").title == Text{"The goods lift", "货梯"});
    CHECK(loadLift("zh: 货梯}", "zh: 货梯").title.empty());
    CHECK(loadLift("format: 1", "\"format: 1").title.empty());
    CHECK(loadLift("format: 1", "- 1").title.empty());
    CHECK(loadLift("zh: 货梯}", "zh: \xff}").title.empty());
}

TEST_CASE("a warning does not prevent the play") {
    const yaml::ScenarioFile file = loadLift("en: Ask first., zh: 先问清楚。}", "en: Ask first, \"zh\": x}");
    CHECK(file.scenario != nullptr);
    const yaml::ScenarioFile cut = loadLift("        why: {en: Ask first., zh: 先问清楚。}",
                                            "        why:\n          en: Ask #1\n          zh: 先问。 #2\n");
    CHECK(brief(cut.diagnostics) == "F0047 27:19\nF0047 28:19\n");
    CHECK(cut.scenario != nullptr);
    CHECK(cut.scenario->choices[0].why == Text{"Ask", "先问。"});
}

TEST_CASE("a text that is cut off is found where it is cut, on whichever line, and comments are left alone") {
    const auto findings = [](std::string_view goal) {
        return brief(loadLift("goal: {en: Get upstairs., zh: 上楼。}", goal).diagnostics);
    };
    CHECK(findings("goal:\n  en: Go\n    up there #5\n  zh: 上楼\n") == "F0047 7:14\n");
    CHECK(findings("goal:\n  en: Go up # to the fifth floor\n  zh: 上楼 # 五楼\n") == "");
    CHECK(findings("goal:\n  en: Go up#5\n  zh: \"上楼 #5\"\n") == "");
    const auto marked = yaml::loadScenarioText("\xef\xbb\xbf" + liftWith("{en: Get upstairs., zh: 上楼。}", "上楼 #5"),
                                               "lift.yaml", shippedCatalogue());
    CHECK(brief(marked.diagnostics) == "F0047 5:10\n");
}

TEST_CASE("everything that is wrong is reported at once, in the order of the file") {
    std::string text = liftWith("level: starter", "level: easy");
    const auto replace = [&](std::string_view old, std::string_view wanted) {
        text.replace(text.find(old), old.size(), wanted);
    };
    replace("minutes: 5", "minutes: soon");
    replace("out: street", "out: streat");
    replace("notes: [key]", "notes: [kee]");
    replace("then: street", "thn: street");
    replace("title: {en: Out, zh: 出局}", "title: {en: Out}");
    const auto file = yaml::loadScenarioText(text, "lift.yaml", shippedCatalogue());
    CHECK(brief(file.diagnostics) ==
          "F0022 6:8\nF0053 7:10\nF0012 14:59\nF0086 17:3\nF0014 23:25\nF0023 31:9\nF0060 33:28\n");
}

TEST_CASE("a value of the wrong kind is reported once, not again for all that is not in it") {
    CHECK(brief(loadLift("scenes:\n  gate:", "scenes: none\nnotes-of-old:\n  gate:").diagnostics).find("F0057") ==
          std::string::npos);
    CHECK(brief(loadLift("{name: {en: Mr Li, zh: 李师傅}, post: {en: Caretaker, zh: 门卫}}", "Mr Li").diagnostics) ==
          "F0050 9:3\n");
    CHECK(brief(yaml::loadScenarioText("[]", "x.yaml", shippedCatalogue()).diagnostics) == "F0050 1:1\n");
    CHECK(brief(yaml::loadScenarioText("just text", "x.yaml", shippedCatalogue()).diagnostics) == "F0050 1:1\n");
}

TEST_CASE("a scene that could not be read causes no errors in its neighbours") {
    const yaml::ScenarioFile file = loadLift("        then: street", "        then: stret");
    CHECK(brief(file.diagnostics) == "F0012 31:15\n");
}

TEST_CASE("a generated scenario of any size loads without findings") {
    for (const std::size_t choices : {2U, 4U, 9U}) {
        const std::string text =
            fourfold::testing::generateScenario({.scenes = 30, .choices = choices, .seed = choices});
        const auto file = yaml::loadScenarioText(text, "generated.yaml", shippedCatalogue());
        CHECK(listed(file.diagnostics) == "");
        REQUIRE(file.scenario != nullptr);
        CHECK(file.scenario->choices.size() == 30 * choices);
    }
    const std::string large = fourfold::testing::generateScenarioOfSize(1'000'000);
    CHECK(large.size() <= 1'000'000);
    CHECK(large.size() > 970'000);
    const auto file = yaml::loadScenarioText(large, "generated.yaml", shippedCatalogue());
    CHECK(listed(file.diagnostics) == "");
    CHECK(file.scenario != nullptr);
}

TEST_CASE("a scenario and a question bank are loaded from a text where no file can be opened") {
    const scenario::Catalogue& catalogue = shippedCatalogue();  // read before
    const std::string text = liftWith("", "");
    const std::string bank = readText(fixtures / "valid/quizzes/minimal-bank.yaml");
    rlimit limit{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    const rlimit none{.rlim_cur = 0, .rlim_max = limit.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
    const bool opens = std::ifstream("/dev/null").is_open();
    const yaml::ScenarioFile file = yaml::loadScenarioText(text, "some/where/lift.yaml", catalogue);
    const yaml::BankFile quiz = yaml::loadBankText(bank, "minimal-bank.yaml");
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    CHECK_FALSE(opens);
    REQUIRE(file.scenario);
    CHECK(file.id == "lift");
    CHECK(file.path == "some/where/lift.yaml");
    CHECK(quiz.bank);
}

TEST_CASE("the stem of a path is the text between its last slash and its ending") {
    for (const char* path : {"lift.yaml", "a/b/lift.yaml", "/lift.yml", "lift", "./lift.yaml", "a.b/lift"}) {
        CHECK(yaml::stemOf(path) == "lift");
    }
    for (const char* path : {"", "a/", ".", "..", "a/..", ".yaml", "a.b.yaml", "a.", "a/.b"}) {
        CAPTURE(path);
        CHECK(yaml::stemOf(path) == fs::path(path).stem());
    }
}
