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

// `fourfold report`: how a class or a trainee got on, and what questions and decisions tell. Prints it, or writes it as
// a page or tables. Returns the exit code.
[[nodiscard]] int report(const ReportOptions& options, const Context& context);

}  // namespace fourfold::commands
