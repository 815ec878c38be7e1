#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "core/day.hpp"
#include "reports/report.hpp"

namespace fourfold::commands {

struct XapiOptions {
    reports::Request request;
    std::string store;             // a path or a postgresql:// address; empty: this PC's own
    std::filesystem::path output;  // the file to write, "-" for standard output; empty: none
    std::string post;              // the address of an LRS; empty: none
    std::uint64_t wait = 1;        // seconds before the second try; doubled before each later try
    // Attempts that began on this day or later are sent again, even if they were acknowledged.
    std::optional<core::Day> againSince{};
};

// `fourfold report xapi`: writes attempts as statements of xAPI to a file, or sends them to an LRS. What an LRS has
// acknowledged is noted beside the records and not sent again: the next call continues where the last one stopped.
// Returns the exit code.
[[nodiscard]] int reportXapi(const XapiOptions& options, const Context& context);

}  // namespace fourfold::commands
