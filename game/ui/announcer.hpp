#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "ui/memory.hpp"

namespace fourfold::ui {

// Writes the contents of the screen to a file for assistive tools and tests, one line of JSON after each change:
//
//   {"screen":"home","language":"zh","width":1280,"height":720,"settled":true,
//    "items":[{"kind":"button","id":"help","text":"…","rect":[x,y,w,h],"focusable":true,"focused":false,
//      "visible":true}]}
//
// An item in a scroll area also has its name ("area":"moves"), since it may lie above or below the visible part.
// `settled` says that nothing moves any more and the program waits.
class Announcer {
public:
    struct Screen {
        std::string_view name;
        core::Language language;
        int width = 0;
        int height = 0;
        bool settled = false;
    };

    // An empty path announces nothing.
    explicit Announcer(const std::filesystem::path& file);

    void announce(const Screen& screen, const std::vector<Item>& items);

private:
    std::ofstream m_file;
    std::string m_last;
};

}  // namespace fourfold::ui
