#include "yaml/watched_contents.hpp"

namespace fourfold::yaml {

system::WatchedContents watchedContents(Subfolders subfolders) {
    system::WatchedContents contents{.isFile = isScenarioName, .subfolders = nullptr};
    if (subfolders == Subfolders::enter) contents.subfolders = subfoldersOf;
    return contents;
}

}  // namespace fourfold::yaml
