#include "architecture/house_rules.hpp"

#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fourfold::tests {
namespace {

using Folders = std::set<std::string>;

// Each folder with those it may include, itself aside. Data falls downward.
const std::map<std::string, Folders>& mayInclude() {
    static const Folders rules{"core", "scenario", "engine"};
    static const auto with = [](Folders folders, const Folders& more) {
        folders.insert(more.begin(), more.end());
        return folders;
    };
    static const Folders coach = with(rules, {"coach"});
    static const Folders records = with(rules, {"quiz", "records"});
    static const Folders belowTerminal = with(with(coach, records), {"yaml", "author", "reports"});
    static const std::map<std::string, Folders> table{
        {"core", {}},
        {"scenario", {"core"}},
        {"yaml", {"core", "scenario", "quiz"}},
        {"engine", {"core", "scenario"}},
        {"quiz", {"core"}},
        {"coach", rules},
        {"records", with(rules, {"quiz"})},
        {"reports", with(coach, records)},
        {"author", with(coach, {"yaml"})},
        {"classroom", belowTerminal},
        {"terminal", belowTerminal},
        {"platform", {"core"}},
        {"ui", with(belowTerminal, {"platform", "terminal", "classroom"})},
        {"commands", with(belowTerminal, {"platform", "terminal", "classroom", "ui"})},
        {"", {"commands"}},  // main.cpp
    };
    return table;
}

struct Library {
    std::regex header;
    std::string name;
    Folders home;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> list{
        {std::regex("yaml-cpp/.*"), "yaml-cpp", {"yaml"}},
        {std::regex("SFML/.*"), "SFML", {"platform"}},
        {std::regex("(imgui|misc|backends).*"), "Dear ImGui", {"ui", "platform"}},
        {std::regex("(X11|GL|GLES.*|ft2build|stb)(/.*|\\.h)"), "X11, OpenGL, FreeType and stb", {"platform"}},
        {std::regex("CLI/.*"), "CLI11", {"commands"}},
        {std::regex("nlohmann/.*"), "nlohmann-json", {"commands", "records"}},
        {std::regex("(linebreak|unibreak).*"), "libunibreak", {"core"}},
        {std::regex("doctest/.*"), "doctest", {}},
    };
    return list;
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

}  // namespace

std::vector<std::string> violations(const std::string& path, std::string_view text) {
    static const std::regex include(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)");
    static const std::regex usingNamespace(R"(^\s*using\s+namespace\b.*)");
    std::vector<std::string> found;
    const std::string folder = folderOf(path);
    const bool header = path.ends_with(".hpp");
    const auto allowed = mayInclude().find(folder);
    if (allowed == mayInclude().end()) return {path + ": the folder " + folder + " has no place in the house"};

    bool once = false;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        once = once || line == "#pragma once";
        if (header && std::regex_match(line, usingNamespace)) found.push_back(path + ": using namespace in a header");
        std::smatch match;
        if (!std::regex_match(line, match, include)) continue;
        const std::string name = match[2];
        const std::string target = folderOf(name);
        const bool own = mayInclude().contains(target) && !target.empty();
        if (match[1] == "\"" && !own) found.push_back(path + ": \"" + name + "\" names no folder of the house");
        if (own && target != folder && !allowed->second.contains(target)) {
            found.push_back(path + ": " + folder + " must not include " + name);
        }
        for (const Library& library : libraries()) {
            if (std::regex_match(name, library.header) && !library.home.contains(folder)) {
                found.push_back(path + ": " + library.name + " (" + name + ") does not belong here");
            }
        }
    }
    if (header && !once) found.push_back(path + ": no #pragma once");
    return found;
}

}  // namespace fourfold::tests
