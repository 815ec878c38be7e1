#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "reports/report.hpp"

namespace fourfold::commands {

struct ReportOptions {
    reports::Request request;
    std::string argument;        // the name of a trainee, or a bank or scenario by id or path
    std::string store;           // a path or a postgresql:// address; empty: this PC's own
    std::filesystem::path html;  // the file to write; empty: none
    std::filesystem::path csv;   // the folder to write to; empty: none
    bool json = false;
};

// `fourfold report`: the results of a class or a trainee, or the statistics of questions and decisions. Prints the
// report, or writes it as a page or as tables. Returns the exit code.
[[nodiscard]] int report(const ReportOptions& options, const Context& context);

}  // namespace fourfold::commands
