#include <algorithm>
#include <array>
#include <cerrno>
#include <regex>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"
#include "system/program.hpp"

using namespace fourfold::testing;
using fourfold::system::ProgramEnd;
using fourfold::system::runProgram;
namespace fs = std::filesystem;

namespace {

// Runs Graphviz on a drawing, with one of its output formats.
std::string graphviz(const std::string& drawing, const std::string& format) {
    const ProgramEnd result = runProgram({"dot", "-T" + format}, drawing, {});
    REQUIRE(result.outcome == ProgramEnd::Outcome::ended);
    CHECK_MESSAGE(result.code == 0, result.err);
    return result.out;
}

std::string unescaped(std::string text) {
    const std::array<std::pair<std::string, std::string>, 6> entities{
        {{"&#45;", "-"}, {"&#160;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}};
    for (const auto& [entity, character] : entities) {
        for (std::size_t at = 0; (at = text.find(entity, at)) != std::string::npos; at += character.size()) {
            text.replace(at, entity.size(), character);
        }
    }
    return text;
}

// All lines of text in the picture.
std::set<std::string> textsOf(const std::string& svg) {
    static const std::regex pattern("<text[^>]*>([^<]*)</text>");
    std::set<std::string> texts;
    for (std::sregex_iterator found(svg.begin(), svg.end(), pattern), end; found != end; ++found) {
        texts.insert(unescaped((*found)[1]));
    }
    return texts;
}

struct Parsed {
    std::set<std::string> nodes;
    std::multiset<std::pair<std::string, std::string>> edges;
};

// The scenes and the arrows between them, as Graphviz reads them. Names of scenes contain no blanks, those of the
// legend do.
Parsed parsed(const std::string& drawing) {
    Parsed result;
    std::istringstream lines(graphviz(drawing, "plain"));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string kind;
        std::string from;
        std::string to;
        words >> kind >> from >> to;
        if (line.find("legend") != std::string::npos) continue;
        const auto bare = [](std::string word) {
            return word.starts_with('"') ? word.substr(1, word.size() - 2) : word;
        };
        if (kind == "node") result.nodes.insert(bare(from));
        if (kind == "edge") result.edges.insert({bare(from), bare(to)});
    }
    return result;
}

// The attributes that a `gvpr` program selects, one value per line.
std::string selected(const std::string& drawing, const std::string& program) {
    const ProgramEnd result = runProgram({"gvpr", program}, drawing, {});
    REQUIRE(result.outcome == ProgramEnd::Outcome::ended);
    return result.out;
}

constexpr const char* twoScenes = R"(format: 1
id: small
title: {en: Small, zh: 小情景}
brief: x
goal: x
level: core
minutes: 5
stages:
  - {id: meet, name: {en: Meet, zh: 见面}}
  - {id: deal, name: {en: Deal, zh: 谈妥}}
cast:
  lin: {name: Lin, post: Buyer}
notes:
  why: {text: x}
  nothing: {text: x}
meters:
  days: {name: {en: Days, zh: 天数}, start: 2, out: late}
start: door
scenes:
  door:
    title: {en: At the door, zh: 门口}
    stage: meet
    choices:
      - {id: ask, say: x, why: x, earns: {trust: 3, needs: 3}, gains: {notes: [why]}}
      - {id: bribe, say: x, why: x, red_line: true, then: lost}
      - {id: wait, say: x, why: x, again: true, gains: {meters: {days: -1}}}
      - {id: go-on, say: x, why: x, earns: {objections: 1}, then: fork}
      - {id: magic, say: x, why: x, if: {knows: [nothing]}, then: won}
  fork:
    then:
      - {if: {knows: [why]}, go: table}
      - {go: lost}
  table:
    title: {en: At the table, zh: 桌边}
    stage: deal
    choices:
      - {id: sign, say: x, why: x, earns: {close: 2}, then: won}
      - {id: leave, say: x, why: x, then: lost}
  attic:
    choices:
      - {id: climb, say: x, why: x, then: won}
  won:
    ending: {result: won, title: {en: Signed, zh: 签了}, text: x}
  lost:
    ending: {result: lost, title: Out, text: x}
  late:
    ending: {result: partial, title: Late, text: x}
)";

std::string smallScenario(const ProgramHome& home) {
    std::string path = (home.path() / "small.yaml").string();
    writeText(path, twoScenes);
    return path;
}

}  // namespace

TEST_CASE("the map has every scene and every way between scenes, as Graphviz reads it") {
    const ProgramHome home;
    const Ended ended = home.run({"graph", smallScenario(home)});
    CHECK(ended.code == 0);
    CHECK(ended.err.empty());
    const Parsed map = parsed(ended.out);
    CHECK(map.nodes == std::set<std::string>{"door", "fork", "table", "attic", "won", "lost", "late"});
    const std::multiset<std::pair<std::string, std::string>> ways{
        {"door", "door"},  {"door", "lost"}, {"door", "fork"}, {"door", "won"},   {"door", "late"},
        {"fork", "table"}, {"fork", "lost"}, {"table", "won"}, {"table", "lost"}, {"attic", "won"}};
    CHECK(map.edges == ways);
}

TEST_CASE("the map shows stages, results, the best play, red lines and the parts that no play reaches") {
    const ProgramHome home;
    const std::string drawing = home.run({"graph", smallScenario(home)}).out;
    const auto node = [&](const std::string& id, const std::string& attribute) {
        return selected(drawing, "N[$.name==\"" + id + "\"]{print($." + attribute + ")}");
    };
    const auto arrow = [&](const std::string& from, const std::string& to, const std::string& attribute) {
        const std::string which = "E[$.tail.name==\"" + from + "\" && $.head.name==\"" + to + "\"]";
        return selected(drawing, which + "{print($." + attribute + ")}");
    };
    CHECK(node("door", "fillcolor") == node("fork", "fillcolor"));
    CHECK(node("door", "fillcolor") != node("table", "fillcolor"));
    CHECK(node("won", "shape") == "doubleoctagon\n");
    CHECK(node("won", "shape") != node("lost", "shape"));
    CHECK(node("lost", "shape") != node("late", "shape"));
    CHECK(node("door", "penwidth") == "3\n");

    for (const auto& [from, to] : {std::pair("door", "fork"), {"fork", "table"}, {"table", "won"}}) {
        CAPTURE(from);
        CHECK(arrow(from, to, "penwidth") == "3.5\n");
    }
    CHECK(arrow("fork", "lost", "penwidth") == "\n");
    CHECK(contains(arrow("door", "lost", "label"), "red line"));
    CHECK(arrow("door", "lost", "style") == "dashed\n");
    CHECK(contains(arrow("door", "late", "label"), "Days runs out"));
    CHECK(contains(arrow("door", "door", "label"), "★ ask"));
    CHECK(contains(arrow("door", "door", "label"), "wait"));

    const std::string red = node("attic", "color");
    CHECK(red == "#d00000\n");
    CHECK(arrow("door", "won", "color") == red);  // magic: a note that nobody can find
    CHECK(arrow("attic", "won", "color") == red);
    CHECK(arrow("table", "won", "color") != red);
    CHECK(node("table", "color") != red);
}

TEST_CASE("titles, results and legend are in the chosen language") {
    const ProgramHome home;
    const std::string path = smallScenario(home);
    const auto english = textsOf(graphviz(home.run({"graph", path}).out, "svg"));
    for (const char* text : {"Small", "At the door", "Signed", "Won", "Meet", "Deal", "Legend", "go-on"}) {
        CAPTURE(text);
        CHECK(std::ranges::any_of(english, [&](const std::string& line) { return contains(line, text); }));
    }
    const auto chinese = textsOf(graphviz(home.run({"graph", path, "--lang", "zh"}).out, "svg"));
    for (const char* text : {"小情景", "门口", "签了", "拿下", "见面", "图例", "红线", "天数用尽"}) {
        CAPTURE(text);
        CHECK(std::ranges::any_of(chinese, [&](const std::string& line) { return contains(line, text); }));
    }
}

TEST_CASE("hostile texts appear in the picture unchanged") {
    const ProgramHome home;
    const std::vector<std::string> hostile{R"(a "quote" b)",       R"(a\nb\\c\N\l)", "<b>x</b> &lt; &amp; & y",
                                           R"(x"];evil[label="y)", R"(back\)",       "<TABLE><TR>"};
    for (const std::string& title : hostile) {
        std::string quoted;
        for (const char c : title) quoted += (c == '"' || c == '\\') ? std::string("\\") + c : std::string(1, c);
        std::string text = twoScenes;
        const std::string from = "{en: At the table, zh: 桌边}";
        text.replace(text.find(from), from.size(), "\"" + quoted + "\"");
        const std::string stage = "{en: Meet, zh: 见面}";
        text.replace(text.find(stage), stage.size(), "\"" + quoted + "\"");
        const std::string path = (home.path() / "small.yaml").string();
        writeText(path, text);
        const Ended ended = home.run({"graph", path});
        CAPTURE(title);
        REQUIRE(ended.code == 0);
        CHECK(parsed(ended.out).nodes.size() == 7);
        std::string all;
        for (const std::string& line : textsOf(graphviz(ended.out, "svg"))) all += line + '\n';
        // Long texts are wrapped at blanks.
        std::istringstream words(title);
        for (std::string word; words >> word;) CHECK_MESSAGE(contains(all, word), all);
    }
}

TEST_CASE("a title with a line break takes two lines") {
    const ProgramHome home;
    std::string text = twoScenes;
    const std::string from = "{en: At the table, zh: 桌边}";
    text.replace(text.find(from), from.size(), "\"upper\\nlower\"");
    const std::string path = (home.path() / "small.yaml").string();
    writeText(path, text);
    const auto texts = textsOf(graphviz(home.run({"graph", path}).out, "svg"));
    CHECK(texts.contains("upper"));
    CHECK(texts.contains("lower"));
}

TEST_CASE("SVG is drawn by Graphviz, to standard output or into a file") {
    const ProgramHome home;
    for (const char* id : {"orange", "ks-reentry", "insider"}) {
        const Ended ended = home.run({"graph", id, "--format", "svg", "--lang", "zh"});
        CAPTURE(id);
        CHECK(ended.code == 0);
        CHECK(contains(ended.out, "</svg>"));
        CHECK(contains(ended.out, "Noto Sans CJK SC"));
    }
    const std::string file = (home.path() / "map.svg").string();
    const Ended written = home.run({"graph", "orange", "--output", file});
    CHECK(written.code == 0);
    CHECK(written.out.empty());
    CHECK(contains(readText(file), "</svg>"));
    const std::string dot = (home.path() / "map.dot").string();
    CHECK(home.run({"graph", "orange", "--output", dot}).code == 0);
    CHECK(readText(dot).starts_with("digraph"));
}

TEST_CASE("without Graphviz SVG is a failure that says what to install, and DOT works") {
    ProgramHome home;
    home.variables["PATH"] = home.path().string();
    const Ended svg = home.run({"graph", "orange", "--format", "svg"});
    CHECK(svg.code == 1);
    CHECK(svg.out.empty());
    CHECK(contains(svg.err, "Install the package graphviz"));
    CHECK(home.run({"graph", "orange"}).code == 0);

    writeText(home.path() / "dot", "#!/bin/sh\necho 'out of order' >&2\nexit 3\n");
    fs::permissions(home.path() / "dot", fs::perms::owner_all);
    const Ended broken = home.run({"graph", "orange", "--format", "svg"});
    CHECK(broken.code == 1);
    CHECK(contains(broken.err, "out of order"));
}

TEST_CASE("a map never overwrites a scenario, and a failed write gives a message") {
    const ProgramHome home;
    const std::string path = smallScenario(home);
    const Ended over = home.run({"graph", path, "--output", path});
    CHECK(over.code == 1);
    CHECK(readText(path) == twoScenes);
    const Ended nowhere = home.run({"graph", path, "--output", "/nowhere/map.dot"});
    CHECK(nowhere.code == 1);
    CHECK(contains(nowhere.err, "cannot write /nowhere/map.dot"));
    CHECK(home.run({"graph", path, "--format", "png"}).code == 2);
    CHECK(home.run({"graph"}).code == 2);
    CHECK(home.run({"graph", "ornage"}).code == 1);
}

TEST_CASE("a drawing program with endless output is stopped, with a message in either language") {
    ProgramHome home;
    writeText(home.path() / "dot", "#!/bin/sh\nexec yes\n");
    fs::permissions(home.path() / "dot", fs::perms::owner_all);
    home.variables["PATH"] = home.path().string() + ":/usr/bin:/bin";
    const Ended english = home.run({"graph", "orange", "--format", "svg"});
    CHECK(english.code == 1);
    CHECK(english.out.empty());
    CHECK(english.err == "fourfold: Graphviz could not draw the map: it printed more than 64 MB and was stopped\n");
    const Ended chinese = home.run({"graph", "orange", "--format", "svg", "--lang", "zh"});
    CHECK(chinese.code == 1);
    CHECK(contains(chinese.err, "输出超过64 MB，已经停掉"));
}

TEST_CASE("a map that finds no room on the disk leaves the old file unchanged") {
    ProgramHome home;
    const std::string path = (home.path() / "map.dot").string();
    writeText(path, "the old map");
    fs::permissions(path, fs::perms(0640));
    const auto before = std::distance(fs::directory_iterator(home.path()), {});
    for (const char* call : {"open", "write", "fsync", "rename"}) {
        CAPTURE(call);
        home.variables = {{"LD_PRELOAD", built::failingIo},
                          {"FAIL_CALL", call},
                          {"FAIL_AT", "1"},
                          {"FAIL_WITH", std::to_string(ENOSPC)}};
        const Ended full = home.run({"graph", "orange", "--output", path});
        CHECK(full.code == 1);
        CHECK(contains(full.err, "No space left on device"));
        CHECK(readText(path) == "the old map");
        CHECK(std::distance(fs::directory_iterator(home.path()), {}) == before);
    }
    home.variables.clear();
    CHECK(home.run({"graph", "orange", "--output", path}).code == 0);
    CHECK(readText(path).starts_with("digraph"));
    CHECK(fs::status(path).permissions() == fs::perms(0640));
    CHECK(std::distance(fs::directory_iterator(home.path()), {}) == before);
}
