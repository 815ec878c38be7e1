#include "architecture/house_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace fourfold::testing {
namespace {

using Folders = std::set<std::string>;

// The folders that each folder may include, besides itself. Data falls downward.
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
    Folders home;  // folders, and single files
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
        {{"utf8proc"}, "utf8proc", {"core"}},
        {{"zip.h", "pugixml", "iconv.h"}, "libzip, pugixml and iconv", {"exchange"}},
        {{"doctest/"}, "doctest", {}},
        // The window needs the character encoding of the X server's input methods.
        {{"langinfo.h"}, "the operating system", {"system", "platform/text_input.cpp"}},
        {{"arpa/",  "cerrno",   "csignal",  "ctime",     "dirent.h", "dlfcn.h",  "errno.h",  "fcntl.h",
          "grp.h",  "linux/",   "malloc.h", "net/",      "netdb.h",  "netinet/", "poll.h",   "pthread.h",
          "pty.h",  "pwd.h",    "sched.h",  "signal.h",  "spawn.h",  "sys/",     "syslog.h", "termios.h",
          "time.h", "unistd.h", "wait.h",   "windows.h", "winsock"},
         "the operating system",
         {"system"}},
    };
    return list;
}

// Folders of values: their results depend only on the given values, so that a play can be repeated from its seed and
// its choices.
bool isOfValues(const std::string& folder) {
    static const Folders folders{"core", "scenario", "engine", "quiz", "exchange", "coach"};
    return folders.contains(folder);
}

// Headers of files and threads, which those folders must not include.
const Folders& filesAndThreads() {
    static const Folders names{
        "condition_variable", "cstdio",       "filesystem", "fstream", "future", "iostream", "mutex",
        "semaphore",          "shared_mutex", "stop_token", "stdio.h", "thread"};
    return names;
}

// The parts of yaml that open files and folders. Code that loads from a text must not include them.
const Folders& doorsOfYaml() {
    static const Folders names{"bank_files",  "bank_loader",    "bank_scenarios",  "catalogue_loader",
                               "head_loader", "library",        "scenario_loader", "portrait_parts_loader",
                               "source_file", "strings_loader", "watched_contents"};
    return names;
}

std::string stemOf(const std::string& path) {
    const std::size_t begin = path.rfind('/') + 1;  // 0 if there is none
    return path.substr(begin, path.rfind('.') - begin);
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

// Why a folder, or a part of it, must not include this: it must stay independent of files, threads and the system.
std::optional<std::string> intrusionOf(const std::string& path, const std::string& included) {
    const std::string folder = folderOf(path);
    if (isOfValues(folder) && path != "core/parallel.hpp" && filesAndThreads().contains(included)) {
        return folder + " has no files and threads (" + included + ")";
    }
    if (folder == "yaml" && !doorsOfYaml().contains(stemOf(path))) {
        const bool isDoor = folderOf(included) == "yaml" && doorsOfYaml().contains(stemOf(included));
        const bool opensNone = included == "system/digest.hpp";
        if (isDoor || (folderOf(included) == "system" && !opensNone) || included == "filesystem" ||
            included == "fstream") {
            return "what loads from a text opens no files (" + included + ")";
        }
    }
    return std::nullopt;
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
        for (const char* const source : {"_clock::now", "random_device"}) {
            if (isOfValues(folder) && line.find(source) != std::string::npos) {
                found.push_back(path + ": " + folder + " has no clock and no chance of its own (" + source + ")");
            }
        }
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
            const bool atHome = library.home.contains(folder) || library.home.contains(path);
            // The headers of system/ must promise the same on every operating system.
            const bool told = header && folder == "system";
            if (its && (!atHome || told))
                found.push_back(path + ": " + library.name + " (" + name + ") does not belong here");
        }
        if (const auto intrusion = intrusionOf(path, name)) found.push_back(path + ": " + *intrusion);
    }
    if (header && !once) found.push_back(path + ": no #pragma once");
    return found;
}

}  // namespace fourfold::testing
