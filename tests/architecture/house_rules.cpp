#include "architecture/house_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace fourfold::testing {
namespace {

using Folders = std::set<std::string>;

// Each folder with those it may include, itself aside. Data falls downward.
const std::map<std::string, Folders>& mayInclude() {
    static const Folders rules{"core", "scenario", "engine"};
    static const auto with = [](Folders folders, const Folders& more) {
        folders.insert(more.begin(), more.end());
        return folders;
    };
    static const Folders coach = with(rules, {"quiz", "coach"});
    static const Folders records = with(rules, {"quiz", "records", "system"});
    static const Folders drill = with(with(coach, records), {"drill"});
    static const Folders belowDesk = with(drill, {"yaml", "author", "reports", "exchange"});
    static const Folders belowTerminal = with(belowDesk, {"desk"});
    static const std::map<std::string, Folders> table{
        {"core", {}},
        {"system", {"core"}},
        {"scenario", {"core"}},
        {"yaml", {"core", "system", "scenario", "quiz"}},
        {"engine", {"core", "scenario"}},
        {"quiz", {"core"}},
        {"exchange", {"core", "quiz"}},
        {"coach", with(rules, {"quiz"})},
        {"records", with(rules, {"quiz", "system"})},
        {"drill", with(coach, records)},
        {"reports", with(coach, records)},
        {"author", with(coach, {"yaml"})},
        {"desk", belowDesk},
        {"classroom", belowTerminal},
        {"terminal", belowTerminal},
        {"platform", {"core", "system"}},
        {"ui", with(belowTerminal, {"platform"})},
        {"commands", with(belowTerminal, {"platform", "terminal", "classroom", "ui"})},
        {"", {"commands"}},  // main.cpp
    };
    return table;
}

struct Library {
    std::vector<std::string_view> prefixes;  // of the names of its headers
    std::string name;
    Folders home;
};

const std::vector<Library>& libraries() {
    static const std::vector<Library> list{
        {{"yaml-cpp/"}, "yaml-cpp", {"yaml"}},
        {{"SFML/"}, "SFML", {"platform"}},
        {{"imgui", "misc/", "backends/"}, "Dear ImGui", {"ui", "platform"}},
        {{"X11/", "GL/", "GLES", "ft2build", "png.h"}, "X11, OpenGL, FreeType and libpng", {"platform"}},
        {{"CLI/"}, "CLI11", {"commands"}},
        {{"nlohmann/"}, "nlohmann-json", {"author", "commands", "records", "reports", "ui"}},
        {{"soci/", "sqlite3", "libpq"}, "SOCI and its databases", {"records"}},
        {{"sha2.h"}, "libmd", {"system"}},
        {{"linebreak", "unibreak"}, "libunibreak", {"core"}},
        {{"doctest/"}, "doctest", {}},
    };
    return list;
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin);
}

bool skip(std::string_view& text, std::string_view word) {
    text = trimmed(text);
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

struct Include {
    std::string name;
    bool quoted = false;
};

std::optional<Include> includeOf(std::string_view line) {
    if (!skip(line, "#") || !skip(line, "include")) return std::nullopt;
    line = trimmed(line);
    if (line.empty() || (line[0] != '"' && line[0] != '<')) return std::nullopt;
    const bool quoted = line[0] == '"';
    const std::size_t end = line.find(quoted ? '"' : '>', 1);
    if (end == std::string_view::npos) return std::nullopt;
    return Include{std::string(line.substr(1, end - 1)), quoted};
}

bool isUsingNamespace(std::string_view line) { return skip(line, "using") && skip(line, "namespace"); }

}  // namespace

std::vector<std::string> violations(const std::string& path, std::string_view text) {
    std::vector<std::string> found;
    const std::string folder = folderOf(path);
    const bool header = path.ends_with(".hpp");
    const auto allowed = mayInclude().find(folder);
    if (allowed == mayInclude().end()) return {path + ": the folder " + folder + " has no place in the house"};

    bool once = false;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        once = once || line == "#pragma once";
        if (header && isUsingNamespace(line)) found.push_back(path + ": using namespace in a header");
        const auto include = includeOf(line);
        if (!include) continue;
        const std::string& name = include->name;
        const std::string target = folderOf(name);
        const bool own = mayInclude().contains(target) && !target.empty();
        if (include->quoted && !own) found.push_back(path + ": \"" + name + "\" names no folder of the house");
        if (own && target != folder && !allowed->second.contains(target)) {
            found.push_back(path + ": " + folder + " must not include " + name);
        }
        for (const Library& library : libraries()) {
            const bool its =
                std::ranges::any_of(library.prefixes, [&](auto prefix) { return name.starts_with(prefix); });
            if (its && !library.home.contains(folder)) {
                found.push_back(path + ": " + library.name + " (" + name + ") does not belong here");
            }
        }
    }
    if (header && !once) found.push_back(path + ": no #pragma once");
    return found;
}

}  // namespace fourfold::testing
