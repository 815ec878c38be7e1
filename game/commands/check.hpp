#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <vector>

#include "core/go_on.hpp"
#include "core/language.hpp"

namespace fourfold::commands {

struct CheckOptions {
    std::vector<std::filesystem::path>
        paths{};                     // scenario files, question banks, and folders, searched with their subfolders
    std::filesystem::path assets{};  // holds methods.yaml, golden_rules.yaml and lang/
    std::vector<std::filesystem::path> scenarioFolders{};  // for practical questions, besides those around the bank
    core::Language language = core::Language::en;
    bool json = false;     // print the findings as a JSON array for tools, without a summary
    bool oneLine = false;  // print that array on one line
    bool explain = false;  // print after the findings what each code means and how to mend it
    bool strict = false;   // warnings fail, too
    // Makes, for each file, what says whether to go on looking at it. Without it each is looked at to the end.
    std::function<core::GoOn()> limit{};
};

// `fourfold check PATH...`: prints what is wrong with scenario files and question banks. It checks their format and, if
// that has no errors, runs the coach. Returns the exit code: 0 without errors, 1 with errors in a file (or in the
// assets themselves), 2 if there is nothing to check.
int check(const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace fourfold::commands
