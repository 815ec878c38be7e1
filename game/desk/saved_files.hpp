#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace fourfold::desk {

// The result of saving: the files that were written, or why they were not.
struct SavedFiles {
    std::vector<std::filesystem::path> paths;
    std::filesystem::path failed;  // empty if nothing failed
    std::string reason;
};

}  // namespace fourfold::desk
