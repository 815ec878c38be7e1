#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace fourfold::records {

// Why something could not be kept on disk. The game goes on without it, and says so.
struct SaveFault {
    enum class Kind {
        noHome,      // there is no home directory
        notAllowed,  // no permission, or a read-only file system
        full,        // disk, quota or file size limit
        inUse,       // another running Fourfold holds the play
        other,
    };
    Kind kind = Kind::other;
    std::filesystem::path path;
    int error = 0;  // errno, for Kind::other

    // The fault of a failed system call; `error` is its errno.
    [[nodiscard]] static SaveFault of(int error, std::filesystem::path path);

    // The key of the sentence that tells the trainee; it has the placeholders {path} and {reason}.
    [[nodiscard]] std::string_view key() const;
    // The same for the settings, which are kept apart from the plays.
    [[nodiscard]] std::string_view settingsKey() const;
    // What the system says about the error, in English; empty for noHome and inUse.
    [[nodiscard]] std::string reason() const;
};

}  // namespace fourfold::records
