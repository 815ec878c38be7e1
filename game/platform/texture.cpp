#include "platform/texture.hpp"

#include <cstddef>
#include <utility>
#include <vector>

#include <GL/gl.h>
#include <GL/glext.h>

#include "platform/image.hpp"

namespace fourfold::platform {
namespace {

constexpr std::size_t bytesOfPixel = 4;

unsigned generate() {
    GLuint name = 0;
    glGenTextures(1, &name);
    glBindTexture(GL_TEXTURE_2D, name);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    return name;
}

// White pixels of these opacities; `rowBytes` is the distance between their rows.
std::vector<std::uint8_t> whitePixels(int width, int height, const std::uint8_t* opacity, int rowBytes) {
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * bytesOfPixel,
                                     255);
    std::uint8_t* out = pixels.data() + bytesOfPixel - 1;
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column, out += bytesOfPixel) *out = opacity[row * rowBytes + column];
    }
    return pixels;
}

}  // namespace

Texture::Texture(const Image& image) {
    if (image.empty()) return;
    m_name = generate();
    m_width = image.width();
    m_height = image.height();
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, m_width, m_height, 0, GL_RGBA, GL_UNSIGNED_BYTE, image.pixels());
}

Texture::Texture(int width, int height) : m_name(generate()), m_width(width), m_height(height) {
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
}

Texture::Texture(int width, int height, const std::uint8_t* opacity)
    : m_name(generate()), m_width(width), m_height(height) {
    const std::vector<std::uint8_t> pixels = whitePixels(width, height, opacity, width);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width, height, 0, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
}

Texture::Texture(Texture&& other) noexcept
    : m_name(std::exchange(other.m_name, 0)), m_width(other.m_width), m_height(other.m_height) {}

Texture& Texture::operator=(Texture&& other) noexcept {
    std::swap(m_name, other.m_name);
    std::swap(m_width, other.m_width);
    std::swap(m_height, other.m_height);
    return *this;
}

Texture::~Texture() {
    if (m_name != 0) glDeleteTextures(1, &m_name);
}

void Texture::setRows(int y, const Image& image) const {
    glBindTexture(GL_TEXTURE_2D, m_name);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, y, m_width, image.height(), GL_RGBA, GL_UNSIGNED_BYTE, image.pixels());
}

void Texture::setOpacity(int x, int y, int width, int height, const std::uint8_t* opacity, int rowBytes) const {
    const std::vector<std::uint8_t> pixels = whitePixels(width, height, opacity, rowBytes);
    glBindTexture(GL_TEXTURE_2D, m_name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
}

}  // namespace fourfold::platform
