#include "platform/texture.hpp"

#include <cstddef>
#include <utility>
#include <vector>

#include <GL/gl.h>
#include <GL/glext.h>

#include "platform/image.hpp"

namespace fourfold::platform {
namespace {

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

// The halved pictures below the full one. They are made here: a software renderer would first compile itself a program
// for it, which takes longer than all the rest of the first frame.
void addSteps(const Image& image) {
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR_MIPMAP_LINEAR);
    Image step;
    const Image* last = &image;
    int level = 0;
    while (last->width() > 1 && last->height() > 1) {
        step = last->reducedTo(last->width() / 2, last->height() / 2);
        last = &step;
        ++level;
        glTexImage2D(GL_TEXTURE_2D, level, GL_RGBA8, step.width(), step.height(), 0, GL_RGBA, GL_UNSIGNED_BYTE,
                     step.pixels());
    }
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, level);
}

}  // namespace

Texture::Texture(const Image& image, Shrink shrink) {
    if (image.empty()) return;
    m_name = generate();
    m_width = image.width();
    m_height = image.height();
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, m_width, m_height, 0, GL_RGBA, GL_UNSIGNED_BYTE, image.pixels());
    if (shrink == Shrink::steps) addSteps(image);
}

Texture::Texture(int width, int height) : m_name(generate()), m_width(width), m_height(height) {
    std::vector<std::uint8_t> nothing(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 2, 0);
    for (std::size_t i = 0; i < nothing.size(); i += 2) nothing[i] = 255;
    glTexImage2D(GL_TEXTURE_2D, 0, GL_LUMINANCE8_ALPHA8, width, height, 0, GL_LUMINANCE_ALPHA, GL_UNSIGNED_BYTE,
                 nothing.data());
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

void Texture::setOpacity(int x, int y, int width, int height, const std::uint8_t* opacity, int rowBytes) const {
    std::vector<std::uint8_t> pixels;
    pixels.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 2);
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            pixels.push_back(255);
            pixels.push_back(opacity[row * rowBytes + column]);
        }
    }
    glBindTexture(GL_TEXTURE_2D, m_name);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glTexSubImage2D(GL_TEXTURE_2D, 0, x, y, width, height, GL_LUMINANCE_ALPHA, GL_UNSIGNED_BYTE, pixels.data());
}

}  // namespace fourfold::platform
