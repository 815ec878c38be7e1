#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "platform/texture.hpp"

namespace fourfold::ui {

// The white signs of assets/symbols, and the program's icon in its colours; each is read when it is first shown. A
// missing one draws nothing.
class Symbols {
public:
    explicit Symbols(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] const platform::Texture& operator[](std::string_view name) const;

private:
    std::filesystem::path m_folder;
    mutable std::map<std::string, platform::Texture, std::less<>> m_loaded;  // a cache: what it holds never changes
};

}  // namespace fourfold::ui
