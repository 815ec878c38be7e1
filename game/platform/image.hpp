#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

namespace fourfold::platform {

// A tint: red, green and blue from 0 to 255 that a picture's colours are multiplied by.
struct Tint {
    std::uint8_t red = 255;
    std::uint8_t green = 255;
    std::uint8_t blue = 255;
};

struct Band;
// Takes a band and returns whether it wants the rest.
using BandTaker = std::function<bool(Band)>;

// A picture in memory: rows from the top, four bytes a pixel (red, green, blue, opacity), colours not premultiplied.
class Image {
public:
    Image() = default;
    Image(int width, int height);  // fully transparent

    // Empty when the file is missing or is no PNG. A picture taller than `height` is reduced to it while it is read.
    [[nodiscard]] static Image load(const std::filesystem::path& file, std::optional<int> height = std::nullopt);

    // A plain head and shoulders in grey, for a person without a portrait.
    [[nodiscard]] static Image figure(int width, int height);

    [[nodiscard]] bool empty() const { return m_pixels.empty(); }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const std::uint8_t* pixels() const { return m_pixels.data(); }

    // Lays a picture of the same size over this one, its colours multiplied by the tint.
    void lay(const Image& over, Tint tint);
    // Makes every pixel white and keeps its opacity: for signs that are tinted when drawn.
    void whiten();
    // A smaller copy, where each pixel is the mean of the pixels that it covers. A size beyond the picture's own gives
    // an unchanged copy.
    [[nodiscard]] Image reducedTo(int width, int height) const;

private:
    friend bool readBands(const std::filesystem::path& file, std::optional<int> height, const BandTaker& take);

    [[nodiscard]] std::uint8_t* row(int y) { return &m_pixels[offset(y)]; }
    [[nodiscard]] const std::uint8_t* row(int y) const { return &m_pixels[offset(y)]; }
    [[nodiscard]] std::size_t offset(int y) const {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) * 4;
    }

    int m_width = 0;
    int m_height = 0;
    std::vector<std::uint8_t> m_pixels;
};

// Some rows of a larger picture.
struct Band {
    Image rows;
    int y = 0;       // where they begin, from the top
    int height = 0;  // of the whole picture

    [[nodiscard]] bool isLast() const { return y + rows.height() >= height; }
};

// Reads a picture as Image::load() does, and hands it over in bands from the top, so that a large picture is never in
// memory as a whole. False when it was not read to its end.
bool readBands(const std::filesystem::path& file, std::optional<int> height, const BandTaker& take);

}  // namespace fourfold::platform
