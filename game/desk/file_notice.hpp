#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/diagnostics.hpp"
#include "core/strings.hpp"

namespace fourfold::desk {

// What is to be said about the file of the scenario that is briefed or played, after it changed on disk.
struct FileNotice {
    enum class Kind {
        none,
        broken,   // it has an error now: what was read before stays
        gone,     // it is no longer there: what was read before stays
        goesOn,   // the play goes on in the new version
        stopped,  // it does, but not all of its choices can be taken there
    };
    Kind kind = Kind::none;
    std::string path{};
    std::optional<core::Diagnostic> error{};  // the first, of a broken file
    std::size_t kept = 0;                     // choices, of a stopped play...
    std::size_t taken = 0;                    // ...of so many
    std::string choice{};                     // the id of the first that is lost

    // Whether it is about the file as it is now, rather than about what once happened to the play.
    [[nodiscard]] bool lasts() const { return kind == Kind::broken || kind == Kind::gone; }
};

// Empty for Kind::none.
[[nodiscard]] std::string textOf(const FileNotice& notice, const core::Strings& strings, core::Language language);

}  // namespace fourfold::desk
