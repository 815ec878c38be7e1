#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace fourfold::records {

// Why something could not be stored or read. The game tells it and goes on.
struct SaveFault {
    enum class Kind {
        noHome,       // there is no home directory
        notAllowed,   // no permission, or a read-only file system
        full,         // disk, quota or file size limit
        inUse,        // another running Fourfold has the attempt
        alreadyOpen,  // another running Fourfold has the person's open exam on this subject
        busy,         // another program has locked the store for too long
        damaged,      // the file is damaged, or is not a store of records
        newer,        // a later version of Fourfold has changed the store
        replaced,     // the open file was removed, or replaced by another
        unreachable,  // the server does not answer, or refuses the connection
        waiting,      // the same, and what could not be written waits in a file of this PC
        unclear,      // the address of a server is not clear: it may be a password that is in the wrong place
        other,
    };
    Kind kind = Kind::other;
    std::filesystem::path path;  // the file or folder; for a server its address without the password
    std::error_code error{};     // the system's error, for Kind::other
    std::string detail{};        // what the database says, when there is no error of the system

    // The fault that a system error stands for.
    [[nodiscard]] static SaveFault of(std::error_code error, std::filesystem::path path);

    // The keys of the sentences about it, with the placeholders {path} and {reason}: about a play that is not saved,
    // about the settings, and about the store.
    [[nodiscard]] std::string_view key() const;
    [[nodiscard]] std::string_view settingsKey() const;
    [[nodiscard]] std::string_view storeKey() const;
    // What the system or the database says about the error, in English; may be empty.
    [[nodiscard]] std::string reason() const;
};

}  // namespace fourfold::records
