#include "commands/check.hpp"

#include <filesystem>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

const fs::path root = FOURFOLD_SOURCE_DIR;
const fs::path fixtures = root / "tests" / "fixtures";

struct Run {
    int exit;
    std::string out;
    std::string err;
};

Run run(commands::CheckOptions options) {
    if (options.assets.empty()) options.assets = root / "assets";
    std::ostringstream out;
    std::ostringstream err;
    const int exit = commands::check(options, out, err);
    return {exit, out.str(), err.str()};
}

}  // namespace

TEST_CASE("a valid file passes with a summary") {
    const Run result = run({.paths = {fixtures / "valid" / "minimal.yaml"}});
    CHECK(result.exit == 0);
    CHECK(result.out == "1 file checked: 0 errors, 0 warnings\n");
    CHECK(result.err == "");
    const Run chinese = run({.paths = {fixtures / "valid" / "minimal.yaml"}, .language = core::Language::zh});
    CHECK(chinese.out == "共检查1个文件：0处错误，0处警告\n");
}

TEST_CASE("an error is printed with its place and fails") {
    const fs::path path = fixtures / "invalid" / "f0012-unknown-scene.yaml";
    const Run result = run({.paths = {path}});
    CHECK(result.exit == 1);
    CHECK(result.out == path.string() + ":21:8: error F0012: no scene named 'gaet'; did you mean 'gate'?\n" +
                            "1 file checked: 1 error, 0 warnings\n");
}

TEST_CASE("warnings alone do not fail") {
    const Run result = run({.paths = {fixtures / "invalid" / "f0047-cut-at-hash.yaml"}});
    CHECK(result.exit == 0);
    CHECK(result.out.ends_with("1 file checked: 0 errors, 1 warning\n"));
}

TEST_CASE("a folder is searched with its subfolders") {
    const Run result = run({.paths = {fixtures / "valid", fixtures / "invalid" / "f0009-only-comments.yaml"}});
    CHECK(result.exit == 1);
    CHECK(result.out.ends_with("4 files checked: 1 error, 0 warnings\n"));
}

TEST_CASE("a folder without scenarios is worth a warning, a path that does not exist is an error") {
    const TempFolder folder;
    const Run empty = run({.paths = {folder.path()}});
    CHECK(empty.exit == 0);
    CHECK(empty.out == folder.path().string() + ": warning F0010: there is no .yaml file in this folder\n" +
                           "0 files checked: 0 errors, 1 warning\n");
    const Run missing = run({.paths = {folder.path() / "none.yaml"}});
    CHECK(missing.exit == 1);
    CHECK(missing.out.find("error F0001") != std::string::npos);
}

TEST_CASE("without a path the usage is wrong") {
    const Run result = run({});
    CHECK(result.exit == 2);
    CHECK(result.out == "");
    CHECK(result.err != "");
}

TEST_CASE("tools get the findings as JSON") {
    const fs::path path = fixtures / "invalid" / "f0012-unknown-scene.yaml";
    const Run result = run({.paths = {path}, .language = core::Language::zh, .json = true});
    CHECK(result.exit == 1);
    const auto json = nlohmann::json::parse(result.out);
    REQUIRE(json.size() == 1);
    CHECK(json[0]["path"] == path.string());
    CHECK(json[0]["line"] == 21);
    CHECK(json[0]["column"] == 8);
    CHECK(json[0]["severity"] == "error");
    CHECK(json[0]["code"] == "F0012");
    CHECK(json[0]["nearest"] == "gate");
    CHECK(json[0]["message"] == "没有名为“gaet”的场景；是不是“gate”？");
    CHECK(nlohmann::json::parse(run({.paths = {fixtures / "valid"}, .json = true}).out) == nlohmann::json::array());
}

TEST_CASE("each code that was found is explained once, if wanted") {
    const Run result = run({.paths = {fixtures / "invalid" / "f0012-unknown-scene.yaml",
                                      fixtures / "invalid" / "f0012-unknown-scene-in-go.yaml"},
                            .explain = true});
    const std::string help = "F0012: Correct the name, or add the scene under `scenes`.\n";
    CHECK(result.out.find(help) != std::string::npos);
    CHECK(result.out.find(help) == result.out.rfind(help));
}

TEST_CASE("missing assets are an error of their own") {
    const TempFolder folder;
    const Run result = run({.paths = {fixtures / "valid"}, .assets = folder.path()});
    CHECK(result.exit == 1);
    CHECK(result.err.find("F0001") != std::string::npos);
}
