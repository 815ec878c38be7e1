#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "system/file.hpp"
#include "system/known_folders.hpp"

namespace fourfold::platform {

// A font file that is read piece by piece. A collection of Chinese fonts has some 20 MB, of which a game needs a few
// hundred glyphs. Mapped into memory, it would still take several MB. Move-only.
class FontSource {
public:
    // Not open when the file cannot be read.
    explicit FontSource(const std::filesystem::path& file);

    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    // Fills `to` with the bytes at `offset`; returns how many were read.
    std::size_t read(std::size_t offset, std::span<unsigned char> to) const;

private:
    system::File m_file;
    std::size_t m_size = 0;
};

// One face of a font file.
struct FontFile {
    std::filesystem::path path;
    int face = 0;    // in a collection of several
    int narrow = 0;  // the face whose quotation marks are as wide as Latin ones; `face` itself where there is no other
};

// The fonts found on this machine.
struct FontChoice {
    std::optional<FontFile> regular;
    std::optional<FontFile> bold;  // nothing: the regular one is used
    bool chinese = false;          // whether they hold Chinese characters
    bool preferred = false;        // whether they are the ones the game is made for (Noto Sans CJK)
};

// The folders that are searched: those of the environment variable FOURFOLD_FONTS when it is set, else the usual ones.
[[nodiscard]] std::vector<std::filesystem::path> fontFolders(const system::Environment& environment);

// Noto Sans CJK, else another common Chinese font, else any common Latin font.
[[nodiscard]] FontChoice findFonts(std::span<const std::filesystem::path> folders);

}  // namespace fourfold::platform
