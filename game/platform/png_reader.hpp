#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

namespace fourfold::platform {

// Reads a PNG file row by row from the top, each pixel as red, green, blue and opacity. So a picture that will be
// reduced is never in memory as a whole.
class PngReader {
public:
    // Not open when the file is missing, is no PNG, or is interlaced (then no row is finished before the last pass).
    explicit PngReader(const std::filesystem::path& file);
    ~PngReader();
    PngReader(const PngReader&) = delete;
    PngReader& operator=(const PngReader&) = delete;

    [[nodiscard]] bool isOpen() const { return m_width > 0; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    // Fills the next row, of 4 * width() bytes. False when the file is damaged there.
    [[nodiscard]] bool read(std::uint8_t* row);

private:
    struct Decoder;

    std::unique_ptr<Decoder> m_decoder;
    int m_width = 0;
    int m_height = 0;
};

}  // namespace fourfold::platform
