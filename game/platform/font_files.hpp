#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace fourfold::platform {

// A font file mapped into memory: only the pages that are read take up room. Move-only.
class MappedFile {
public:
    // Empty when the file cannot be mapped.
    explicit MappedFile(const std::filesystem::path& file);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&&) = delete;
    ~MappedFile();

    [[nodiscard]] std::span<const unsigned char> bytes() const { return {m_data, m_size}; }

private:
    const unsigned char* m_data = nullptr;
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
    std::optional<FontFile> bold;  // nothing: the regular one stands in
    bool chinese = false;          // whether they hold Chinese characters
    bool preferred = false;        // whether they are the ones the game is made for (Noto Sans CJK)
};

// The folders that are searched: those of the environment variable FOURFOLD_FONTS (separated by colons) when it is set,
// else the font folders of the XDG data directories.
[[nodiscard]] std::vector<std::filesystem::path> fontFolders();

// Noto Sans CJK, else another common Chinese font, else any common Latin font.
[[nodiscard]] FontChoice findFonts(std::span<const std::filesystem::path> folders);

}  // namespace fourfold::platform
