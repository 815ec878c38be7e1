#include <filesystem>
#include <regex>
#include <string>

#include <doctest/doctest.h>

#include "architecture/house_rules.hpp"
#include "support/built.hpp"
#include "support/temp_folder.hpp"

using fourfold::testing::violations;
namespace fs = std::filesystem;

TEST_CASE("the sources keep the rules of the house") {
    const fs::path root = fourfold::testing::inSource("game");
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
        ++files;
        for (const std::string& violation :
             violations(path.lexically_relative(root), fourfold::testing::readText(path))) {
            FAIL_CHECK(violation);
        }
    }
    CHECK(files > 50);
}

TEST_CASE("every test has a name that CTest runs it by") {
    // CMake splits a name with these characters, and the rest of the name runs no test and passes.
    const std::regex name("TEST_CASE\\(\\s*\"([^\"]*)\"");
    std::size_t names = 0;
    for (const auto& entry : fs::recursive_directory_iterator(fourfold::testing::inSource("tests"))) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = fourfold::testing::readText(entry.path());
        for (std::sregex_iterator each(text.begin(), text.end(), name), end; each != end; ++each) {
            ++names;
            const std::string found = (*each)[1];
            CHECK_MESSAGE(found.find_first_of(";[]\\") == std::string::npos, entry.path().string(), ": ", found);
        }
    }
    CHECK(names > 500);
}

TEST_CASE("a folder that includes one above it is found") {
    CHECK(violations("engine/x.cpp", "#include \"coach/solver.hpp\"\n").size() == 1);
    CHECK(violations("core/x.cpp", "  #  include \"scenario/ids.hpp\" // why\n").size() == 1);
    CHECK(violations("core/x.cpp", "#include <scenario/ids.hpp>\n").size() == 1);
    CHECK(violations("terminal/x.cpp", "#include \"ui/theme.hpp\"\n").size() == 1);
    CHECK(violations("platform/x.cpp", "#include \"scenario/ids.hpp\"\n").size() == 1);
    CHECK(violations("ui/x.cpp", "#include \"commands/app.hpp\"\n").size() == 1);
    CHECK(violations("main.cpp", "#include \"engine/play.hpp\"\n").size() == 1);
}

TEST_CASE("a library outside its folder is found") {
    CHECK(violations("scenario/x.cpp", "#include <yaml-cpp/yaml.h>\n").size() == 1);
    CHECK(violations("ui/x.cpp", "#include <SFML/Graphics.hpp>\n").size() == 1);
    CHECK(violations("terminal/x.cpp", "#include <imgui.h>\n").size() == 1);
    CHECK(violations("terminal/x.cpp", "#include <imgui/imgui.h>\n").size() == 1);
    CHECK(violations("ui/x.cpp", "#include <X11/Xlib.h>\n").size() == 1);
    CHECK(violations("engine/x.cpp", "#include <nlohmann/json.hpp>\n").size() == 1);
    CHECK(violations("terminal/x.cpp", "#include <linebreak.h>\n").size() == 1);
    CHECK(violations("commands/x.cpp", "#include <soci/soci.h>\n").size() == 1);
}

TEST_CASE("a new folder, a stray header and a careless header are found") {
    CHECK(violations("misc/x.cpp", "int x;\n").size() == 1);
    CHECK(violations("engine/x.cpp", "#include \"play.hpp\"\n").size() == 1);
    CHECK(violations("engine/x.hpp", "#pragma once\nusing namespace std;\n").size() == 1);
    CHECK(violations("engine/x.hpp", "int x;\n").size() == 1);
}

TEST_CASE("whatever names the operating system outside its room, or in a header of it, is found") {
    for (const char* header :
         {"fcntl.h", "unistd.h", "sys/stat.h", "poll.h", "spawn.h", "pwd.h", "csignal", "signal.h", "malloc.h",
          "cerrno", "errno.h", "dirent.h", "termios.h", "ctime", "time.h", "netinet/in.h", "langinfo.h"}) {
        CAPTURE(header);
        const std::string text = std::string("#include <") + header + ">\n";
        for (const char* path : {"core/x.cpp", "yaml/x.cpp", "records/x.cpp", "commands/x.cpp", "terminal/x.cpp",
                                 "ui/x.cpp", "platform/window.cpp", "desk/x.cpp", "reports/html/x.cpp"}) {
            CHECK(violations(path, text).size() == 1);
        }
        CHECK(violations("system/x.cpp", text).empty());
        CHECK(violations("system/x.hpp", "#pragma once\n" + text).size() == 1);
    }
    CHECK(violations("platform/text_input.cpp", "#include <langinfo.h>\n").empty());
    CHECK(violations("records/x.cpp", "#include <sha2.h>\n").size() == 1);
    CHECK(violations("commands/x.cpp", "#include <system_error>\n#include <chrono>\n#include <cstdlib>\n").empty());
}

TEST_CASE("who must not use the room of the operating system is found") {
    for (const char* folder : {"core", "scenario", "engine", "quiz", "coach", "exchange", "author"}) {
        CHECK(violations(std::string(folder) + "/x.cpp", "#include \"system/file.hpp\"\n").size() == 1);
    }
    for (const char* folder : {"records", "reports", "drill", "desk", "terminal", "platform", "ui", "commands"}) {
        CHECK(violations(std::string(folder) + "/x.cpp", "#include \"system/file.hpp\"\n").empty());
    }
    CHECK(violations("system/x.cpp", "#include \"records/settings.hpp\"\n").size() == 1);
}

TEST_CASE("files, threads, clocks and chance in folders of values are found") {
    for (const char* folder : {"core", "scenario", "engine", "quiz", "exchange", "coach"}) {
        const std::string path = std::string(folder) + "/x.cpp";
        CHECK(violations(path, "#include <filesystem>\n").size() == 1);
        CHECK(violations(path, "#include <thread>\n").size() == 1);
        CHECK(violations(path, "    const auto now = std::chrono::steady_clock::now();\n").size() == 1);
        CHECK(violations(path, "    std::random_device device;\n").size() == 1);
    }
    CHECK(violations("commands/x.cpp", "#include <thread>\n#include <fstream>\nstd::random_device device;\n").empty());

    for (const char* header :
         {"filesystem", "fstream", "iostream", "cstdio", "thread", "mutex", "condition_variable"}) {
        CHECK(violations("core/x.cpp", std::string("#include <") + header + ">\n").size() == 1);
    }
    CHECK(violations("core/parallel.hpp", "#pragma once\n#include <mutex>\n#include <thread>\n").empty());
    CHECK(violations("core/x.cpp", "#include <chrono>\n#include <sstream>\n").empty());
}

TEST_CASE("what loads from a text and yet opens files is found") {
    for (const char* line : {"#include \"yaml/source_file.hpp\"\n", "#include \"yaml/scenario_loader.hpp\"\n",
                             "#include \"system/file.hpp\"\n", "#include <filesystem>\n", "#include <fstream>\n"}) {
        CAPTURE(line);
        CHECK(violations("yaml/scenario_text_loader.cpp", line).size() == 1);
        CHECK(violations("yaml/reader.cpp", line).size() == 1);
        CHECK(violations("yaml/library.cpp", line).empty());
    }
    CHECK(violations("yaml/scenario_loader.cpp", "#include \"yaml/scenario_text_loader.hpp\"\n").empty());
}

TEST_CASE("what the house allows is not found") {
    CHECK(violations("engine/x.cpp", "#include \"engine/play.hpp\"\n#include \"core/id.hpp\"\n#include <vector>\n")
              .empty());
    CHECK(violations("yaml/x.cpp", "#include <yaml-cpp/yaml.h>\n").empty());
    CHECK(
        violations("ui/widgets/x.hpp", "#pragma once\n#include <imgui.h>\n#include \"platform/window.hpp\"\n").empty());
    CHECK(violations("main.cpp", "#include \"commands/app.hpp\"\n").empty());
    CHECK(violations("engine/x.cpp", "// #include \"ui/theme.hpp\"\n").empty());
}
