#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "platform/image.hpp"
#include "platform/texture.hpp"

namespace fourfold::ui {

// The white signs of assets/symbols, and the program's icon in its colours; each is read when it is first shown, once
// for every size it is shown at. A missing one draws nothing, and before open() all of them do.
class Symbols {
public:
    explicit Symbols(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] const platform::Texture& at(std::string_view name, int pixels) const;
    // Takes what was read so far into the graphics of the window, whose context must be current. Once.
    void open();
    // Forgets what was read: for when sizes change.
    void clear() { m_loaded.clear(); }

private:
    using Key = std::pair<std::string, int>;
    struct Loaded {
        platform::Image image;  // until there are graphics
        platform::Texture texture;
    };

    std::filesystem::path m_folder;
    mutable std::map<Key, Loaded> m_loaded;  // a cache: what it shows never changes
    bool m_isOpen = false;
};

}  // namespace fourfold::ui
