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
// for each size. A missing sign draws nothing; before open() no sign is drawn.
class Symbols {
public:
    explicit Symbols(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] const platform::Texture& at(std::string_view name, int pixels) const;
    // Moves the signs that were read so far into the graphics memory of the window, whose context must be current. Must
    // be called only once.
    void open();
    // Forgets all signs. To be called when sizes change.
    void clear() { m_loaded.clear(); }

private:
    using Key = std::pair<std::string, int>;
    struct Loaded {
        platform::Image image;  // until there are graphics
        platform::Texture texture;
    };

    std::filesystem::path m_folder;
    mutable std::map<Key, Loaded> m_loaded;  // a cache, which does not change what is shown
    bool m_isOpen = false;
};

}  // namespace fourfold::ui
