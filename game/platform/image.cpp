#include "platform/image.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include <stb/stb_image.h>

namespace fourfold::platform {
namespace {

constexpr std::size_t channels = 4;

// 0..255 times 0..255, as a share of 255, rounded.
constexpr unsigned share(unsigned a, unsigned b) { return (a * b + 127U) / 255U; }

std::uint8_t toByte(float value) { return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F)); }

// The source pixels that one pixel of a smaller picture covers, those at its ends in part. The weights sum to 1.
struct Span {
    float from = 0.0F;
    float to = 0.0F;
    std::size_t first = 0;
    std::size_t last = 0;

    [[nodiscard]] float weight(std::size_t i) const {
        const auto left = static_cast<float>(i);
        return (std::min(to, left + 1.0F) - std::max(from, left)) / (to - from);
    }
};

std::vector<Span> spans(int source, int target) {
    std::vector<Span> result;
    const float ratio = static_cast<float>(source) / static_cast<float>(target);
    for (int i = 0; i < target; ++i) {
        const float from = static_cast<float>(i) * ratio;
        const float to = std::min(static_cast<float>(i + 1) * ratio, static_cast<float>(source));
        const auto first = static_cast<std::size_t>(from);
        const auto last = std::min(static_cast<std::size_t>(std::ceil(to)), static_cast<std::size_t>(source));
        result.push_back({from, to, first, last});
    }
    return result;
}

}  // namespace

Image::Image(int width, int height)
    : m_width(width), m_height(height),
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels) {}

Image Image::load(const std::filesystem::path& file) {
    int width = 0;
    int height = 0;
    int found = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> data(
        stbi_load(file.c_str(), &width, &height, &found, static_cast<int>(channels)), stbi_image_free);
    if (!data) return {};
    Image image;
    image.m_width = width;
    image.m_height = height;
    const auto size = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels;
    image.m_pixels.assign(data.get(), data.get() + size);
    return image;
}

Image Image::figure(int width, int height) {
    Image image(width, height);
    const auto inside = [](double x, double y, double cx, double cy, double rx, double ry) {
        return (x - cx) * (x - cx) / (rx * rx) + (y - cy) * (y - cy) / (ry * ry) <= 1;
    };
    std::uint8_t* out = image.m_pixels.data();
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column, out += channels) {
            const double x = (column + 0.5) / width;
            const double y = (row + 0.5) / height;
            if (!inside(x, y, 0.5, 0.38, 0.18, 0.19) && !inside(x, y, 0.5, 1.05, 0.42, 0.42)) continue;
            out[0] = 142;
            out[1] = 152;
            out[2] = 172;
            out[3] = 255;
        }
    }
    return image;
}

void Image::lay(const Image& over, Tint tint) {
    if (over.m_width != m_width || over.m_height != m_height) return;
    const unsigned colours[] = {tint.red, tint.green, tint.blue};
    for (std::size_t at = 0; at < m_pixels.size(); at += channels) {
        const unsigned top = over.m_pixels[at + 3];
        if (top == 0) continue;
        const unsigned below = share(m_pixels[at + 3], 255U - top);
        const unsigned sum = top + below;
        for (std::size_t c = 0; c < 3; ++c) {
            const unsigned colour = share(over.m_pixels[at + c], colours[c]);
            m_pixels[at + c] = static_cast<std::uint8_t>((colour * top + m_pixels[at + c] * below + sum / 2) / sum);
        }
        m_pixels[at + 3] = static_cast<std::uint8_t>(sum);
    }
}

void Image::whiten() {
    for (std::size_t at = 0; at < m_pixels.size(); at += channels) {
        for (std::size_t c = 0; c < 3; ++c) m_pixels[at + c] = 255;
    }
}

Image Image::reducedTo(int width, int height) const {
    if (width >= m_width || height >= m_height || width < 1 || height < 1) return *this;
    const auto columns = spans(m_width, width);
    const auto rows = spans(m_height, height);
    const auto sourceWidth = static_cast<std::size_t>(m_width);
    Image small(width, height);
    std::vector<float> band(sourceWidth * channels);  // a row of the result at the source's width, premultiplied
    std::uint8_t* out = small.m_pixels.data();
    for (const Span& row : rows) {
        std::fill(band.begin(), band.end(), 0.0F);
        for (std::size_t y = row.first; y < row.last; ++y) {
            const float weight = row.weight(y);
            const std::uint8_t* p = &m_pixels[y * sourceWidth * channels];
            for (std::size_t x = 0; x < sourceWidth; ++x, p += channels) {
                if (p[3] == 0) continue;
                const float opacity = weight * static_cast<float>(p[3]);
                for (std::size_t c = 0; c < 3; ++c) band[x * channels + c] += opacity * static_cast<float>(p[c]);
                band[x * channels + 3] += opacity;
            }
        }
        for (const Span& column : columns) {
            std::array<float, channels> total{};
            for (std::size_t x = column.first; x < column.last; ++x) {
                const float weight = column.weight(x);
                for (std::size_t c = 0; c < channels; ++c) total[c] += weight * band[x * channels + c];
            }
            if (total[3] > 0.5F) {
                for (std::size_t c = 0; c < 3; ++c) out[c] = toByte(total[c] / total[3]);
                out[3] = toByte(total[3]);
            }
            out += channels;
        }
    }
    return small;
}

}  // namespace fourfold::platform
