#include "desk/library.hpp"

#include <algorithm>

namespace fourfold::desk {

const Library::Entry* Library::from(std::string_view path) const {
    if (named && named->path == path) return &*named;
    const auto found = std::ranges::find(entries, path, &Entry::path);
    return found == entries.end() ? nullptr : &*found;
}

std::shared_ptr<const scenario::Scenario> Library::scenario(std::string_view id) const {
    const auto isThat = [&](const Entry& each) { return each.scenario && each.scenario->id == id; };
    const auto found = std::ranges::find_if(entries, isThat);
    return found == entries.end() ? nullptr : found->scenario;
}

std::vector<std::shared_ptr<const scenario::Scenario>> Library::scenarios() const {
    std::vector<std::shared_ptr<const scenario::Scenario>> read;
    for (const Entry& entry : entries) {
        if (entry.scenario) read.push_back(entry.scenario);
    }
    return read;
}

}  // namespace fourfold::desk
