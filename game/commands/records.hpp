#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "core/day.hpp"

namespace fourfold::commands {

enum class RecordsAction {
    list,
    show,
    verify,
    extraTime,
    merge,
    backup,
    roster,
    rename,
    same,
    forget,
    exportPerson,
};

struct RecordsOptions {
    RecordsAction action = RecordsAction::list;
    std::string store;  // a path or a postgresql:// address; empty: this PC's own
    bool json = false;
    // list
    std::optional<std::string> person;
    std::optional<std::string> className;
    std::optional<std::string> number{};
    std::optional<std::string> subject;
    std::optional<core::Day> since;
    // extraTime, beside the name and the class
    std::string bank;  // an id or a path
    int minutes = 0;
    std::string reason;
    std::optional<std::string> receipt;  // verify: words of a receipt
    std::string attempt;                 // show: an id or its beginning
    std::string file;                    // merge: a path or an address; backup: a path
    bool replace = false;                // backup: over a file that exists
    // roster, rename, same, forget
    bool dryRun = false;  // only say what would change
    bool yes = false;     // without asking
    // rename: what changes; same: who the other record is of
    std::optional<std::string> toName{};
    std::optional<std::string> toClass{};
    std::optional<std::string> toNumber{};
    std::filesystem::path output{};  // exportPerson: empty or "-": standard output
};

// `fourfold records`: shows and manages the stored plays and quizzes. Returns the exit code: verify fails if it has
// findings, merge if the other store holds different moves of an attempt.
[[nodiscard]] int showRecords(const RecordsOptions& options, const Context& context);

}  // namespace fourfold::commands
