#pragma once

#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

struct ReleaseOptions {
    std::string bank;       // an id, or the path of a file
    bool withdraw = false;  // take the releases back
    std::string store;      // as in RecordsOptions
    bool json = false;
};

// `fourfold release BANK`: the bank as its file is now becomes the exam that counts in a store. Returns the exit code.
[[nodiscard]] int release(const ReleaseOptions& options, const Context& context);

}  // namespace fourfold::commands
