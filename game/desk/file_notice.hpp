#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/diagnostics.hpp"
#include "core/strings.hpp"

namespace fourfold::desk {

// A message about the file of the scenario that is briefed or played, after the file changed on disk.
struct FileNotice {
    enum class Kind {
        none,
        broken,   // it has an error now: the version that was read before stays
        gone,     // it no longer exists: the version that was read before stays
        goesOn,   // the play goes on in the new version
        stopped,  // the same, but only some of its choices can be taken there
    };
    Kind kind = Kind::none;
    std::string path{};
    std::optional<core::Diagnostic> error{};  // the first error of a broken file
    std::size_t kept = 0;                     // number of choices kept in a stopped play...
    std::size_t taken = 0;                    // ...of this many
    std::string choice{};                     // id of the first choice that is lost

    // Whether the notice describes the present state of the file, and not an event of the play.
    [[nodiscard]] bool lasts() const { return kind == Kind::broken || kind == Kind::gone; }
};

// Empty for Kind::none.
[[nodiscard]] std::string textOf(const FileNotice& notice, const core::Strings& strings, core::Language language);

}  // namespace fourfold::desk
