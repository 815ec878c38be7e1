#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "commands/context.hpp"
#include "reports/report.hpp"

namespace fourfold::commands {

struct XapiOptions {
    reports::Request request;
    std::string store;             // a path or a postgresql:// address; empty: this PC's own
    std::filesystem::path output;  // the file to write, "-" for standard output; empty: none
    std::string post;              // the address of an LRS; empty: none
    std::uint64_t wait = 1;        // seconds before the first further try; twice as long before each one after it
};

// `fourfold report xapi`: attempts as statements of xAPI, in a file or sent to an
// LRS. What an LRS has acknowledged is noted beside the records and not sent again;
// a call that was broken off is gone on with by the next. Returns the exit code.
[[nodiscard]] int reportXapi(const XapiOptions& options, const Context& context);

}  // namespace fourfold::commands
