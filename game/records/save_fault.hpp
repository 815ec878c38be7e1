#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace fourfold::records {

// Why something could not be kept. The game goes on without it, and says so.
struct SaveFault {
    enum class Kind {
        noHome,       // there is no home directory
        notAllowed,   // no permission, or a read-only file system
        full,         // disk, quota or file size limit
        inUse,        // another running Fourfold holds the play
        alreadyOpen,  // the person's exam on this is open in another running Fourfold
        busy,         // another program kept the store to itself for too long
        damaged,      // the file is damaged, or no store of records
        newer,        // a later version of Fourfold has changed the store
        replaced,     // the file that was open was taken away, or another put in its place
        unreachable,  // the server does not answer, or does not let us in
        other,
    };
    Kind kind = Kind::other;
    std::filesystem::path path;  // of the file or folder; of a server its address, without the password
    std::error_code error{};     // of the system, for Kind::other
    std::string detail{};        // what the database says, where the system says nothing

    // The fault of what the system could not do.
    [[nodiscard]] static SaveFault of(std::error_code error, std::filesystem::path path);

    // The keys of the sentences that tell about it, with the placeholders {path} and {reason}: of a play that goes on
    // unsaved, of the settings, and of the store of records by itself.
    [[nodiscard]] std::string_view key() const;
    [[nodiscard]] std::string_view settingsKey() const;
    [[nodiscard]] std::string_view storeKey() const;
    // What the system or the database says about the error, in English; may be empty.
    [[nodiscard]] std::string reason() const;
};

}  // namespace fourfold::records
