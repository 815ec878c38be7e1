#include "author/starter.hpp"

#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using author::IdFault;
namespace fs = std::filesystem;

namespace {

const fs::path assets = fourfold::testing::inSource("assets");

std::string pattern(const std::string& name) { return readText(assets / "starter" / (name + ".yaml")); }

// The text without remarks and the blanks before them. No value in the starter contains a '#'.
std::string withoutRemarks(const std::string& text) {
    std::istringstream lines(text);
    std::string kept;
    for (std::string line; std::getline(lines, line);) {
        line.resize(std::min(line.size(), line.find('#')));
        while (line.ends_with(' ')) line.pop_back();
        if (!line.empty()) kept += line + '\n';
    }
    return kept;
}

yaml::ScenarioFile loaded(const std::string& language, const author::StarterFields& fields) {
    const auto catalogue = yaml::loadCatalogue(assets);
    return yaml::loadScenarioText(author::starterText(pattern(language), fields), fields.id + ".yaml",
                                  catalogue.catalogue);
}

}  // namespace

TEST_CASE("the starter tells the same story in both languages of its remarks") {
    CHECK(withoutRemarks(pattern("en")) == withoutRemarks(pattern("zh")));
    CHECK(withoutRemarks(pattern("bank.en")) == withoutRemarks(pattern("bank.zh")));
}

TEST_CASE("the starter loads without a finding, under any id and title") {
    for (const std::string language : {"en", "zh"}) {
        for (const std::string title :
             {"First visit", "\"Quoted\", #1: \\n", "第一次拜访", "@ID@ @TITLE_ZH@ @SCHEMA@"}) {
            const auto file = loaded(language, {.id = "a-b2", .title = {title, title}, .schema = "file:///x"});
            CAPTURE(title);
            CHECK(file.diagnostics.empty());
            REQUIRE(file.scenario != nullptr);
            CHECK(file.scenario->id == "a-b2");
            CHECK(file.scenario->title.en == title);
            CHECK(file.scenario->title.zh == title);
        }
    }
}

TEST_CASE("the starter of banks loads without a finding and has a question of each kind") {
    for (const std::string name : {"bank.en", "bank.zh"}) {
        const std::string text =
            author::starterText(pattern(name), {.id = "a-b2", .title = {"\"Quoted\"", "初访"}, .schema = "file:///x"});
        const yaml::BankFile file = yaml::loadBankText(text, "a-b2.yaml");
        CHECK(file.diagnostics.empty());
        REQUIRE(file.bank != nullptr);
        CHECK(file.bank->title == core::Text{"\"Quoted\"", "初访"});
        std::set<std::string_view> kinds;
        for (const quiz::Question& question : file.bank->questions) kinds.insert(question.taskName());
        CHECK(kinds.size() == quiz::taskNames.size());
    }
}

TEST_CASE("the first line names the schema to editors") {
    const std::string text =
        author::starterText(pattern("en"), {.id = "x", .title = {"t", "t"}, .schema = "file:///a%20b"});
    CHECK(text.starts_with("# yaml-language-server: $schema=file:///a%20b\n"));
}

TEST_CASE("a path becomes a URI without characters at which an editor would cut it") {
    CHECK(author::fileUri("/usr/share/fourfold/assets/schema/s.json") ==
          "file:///usr/share/fourfold/assets/schema/s.json");
    CHECK(author::fileUri("/home/a b/#1/50%/培训") == "file:///home/a%20b/%231/50%25/%E5%9F%B9%E8%AE%AD");
}

TEST_CASE("an id follows the rule and is no word of YAML's") {
    CHECK(author::scenarioIdFault("first-visit2") == IdFault::none);
    CHECK(author::scenarioIdFault(std::string(40, 'a')) == IdFault::none);
    for (const std::string& id :
         {std::string(), std::string(41, 'a'), std::string("2nd"), std::string("-a"), std::string("A"),
          std::string("a b"), std::string("a/b"), std::string(".."), std::string("报纸")}) {
        CAPTURE(id);
        CHECK(author::scenarioIdFault(id) == IdFault::malformed);
    }
    for (const char* id : {"null", "true", "false"}) CHECK(author::scenarioIdFault(id) == IdFault::yamlWord);
}
