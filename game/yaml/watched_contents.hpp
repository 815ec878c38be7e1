#pragma once

#include "system/file_watch.hpp"
#include "yaml/library.hpp"

namespace fourfold::yaml {

// Which contents of a watched folder of scenarios count: the files that scenarioPaths() lists.
[[nodiscard]] system::WatchedContents watchedContents(Subfolders subfolders);

}  // namespace fourfold::yaml
