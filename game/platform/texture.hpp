#pragma once

#include <cstdint>

namespace fourfold::platform {

class Image;

// A picture in the graphics memory of the window's context. Move-only; empty ones draw nothing.
class Texture {
public:
    Texture() = default;
    explicit Texture(const Image& image);
    // Of that size, with nothing in it yet: setRows() fills it.
    Texture(int width, int height);
    // White with an opacity for each pixel, row by row from the top: a page for glyphs. It has the same format as
    // pictures, since a software renderer compiles a program for each format.
    Texture(int width, int height, const std::uint8_t* opacity);
    Texture(Texture&& other) noexcept;
    Texture& operator=(Texture&& other) noexcept;
    ~Texture();

    [[nodiscard]] bool empty() const { return m_name == 0; }
    [[nodiscard]] unsigned name() const { return m_name; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }

    // Sets all rows that the image has, from row `y` on; it is as wide as this.
    void setRows(int y, const Image& image) const;
    // Sets the opacities of a rectangle of a page; `rowBytes` is the distance between rows of `opacity`.
    void setOpacity(int x, int y, int width, int height, const std::uint8_t* opacity, int rowBytes) const;

private:
    unsigned m_name = 0;
    int m_width = 0;
    int m_height = 0;
};

}  // namespace fourfold::platform
