#pragma once

#include <filesystem>
#include <iosfwd>
#include <vector>

#include "core/language.hpp"

namespace fourfold::commands {

struct CheckOptions {
    std::vector<std::filesystem::path>
        paths{};                     // scenario files, question banks, and folders to search with their subfolders
    std::filesystem::path assets{};  // where methods.yaml, golden_rules.yaml and lang/ are
    std::vector<std::filesystem::path> scenarioFolders{};  // for practical questions, beside those around the bank
    core::Language language = core::Language::en;
    bool json = false;     // an array of findings for tools instead of lines and a summary
    bool oneLine = false;  // that array on one line
    bool explain = false;  // after the findings, what each code means and what to do about it
    bool strict = false;   // warnings fail, too
};

// `fourfold check PATH...`: prints what is wrong with scenario files and question banks: their format and, where that
// has no errors, what the coach finds. Returns the exit code: 0 without errors, 1 with errors in a file (or in the
// assets themselves), 2 when there is nothing to check.
int check(const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace fourfold::commands
