#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "ui/memory.hpp"

namespace fourfold::ui {

// Writes what stands on the screen to a file, a line of JSON after each change, for assistive tools and for tests:
//
//   {"screen":"home","language":"zh","width":1280,"height":720,"settled":true,
//    "items":[{"kind":"button","id":"help","text":"…","rect":[x,y,w,h],"focusable":true,"focused":false,
//      "visible":true}]}
//
// An item of a scroll area also names it ("area":"moves"): parts of it may lie above or below what is seen.
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
