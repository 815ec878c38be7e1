#pragma once

#include "system/file_watch.hpp"
#include "yaml/library.hpp"

namespace fourfold::yaml {

// What counts in a folder of scenarios that is watched: the files that scenarioPaths() lists.
[[nodiscard]] system::WatchedContents watchedContents(Subfolders subfolders);

}  // namespace fourfold::yaml
