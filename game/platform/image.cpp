#include "platform/image.hpp"

#include <algorithm>
#include <cmath>

#include "platform/png_reader.hpp"

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

// Makes a picture smaller while its rows arrive, from the top: each pixel becomes the mean of those that fall together.
class Reducer {
public:
    // `to` gets the result; at most as large as the source in either direction.
    Reducer(int width, int height, const Image& to, std::uint8_t* out)
        : m_columns(spans(width, to.width())), m_rows(spans(height, to.height())),
          m_band(static_cast<std::size_t>(width) * channels), m_out(out) {}

    // One row of the source. A row may end one row of the result and begin the next.
    void take(const std::uint8_t* row) {
        for (; m_row < m_rows.size() && m_rows[m_row].first <= m_taken; ++m_row) {
            add(row, m_rows[m_row].weight(m_taken));
            if (m_taken + 1 < m_rows[m_row].last) break;
            emit();
        }
        ++m_taken;
    }

private:
    void add(const std::uint8_t* p, float weight) {
        for (std::size_t at = 0; at < m_band.size(); at += channels, p += channels) {
            if (p[3] == 0) continue;
            const float opacity = weight * static_cast<float>(p[3]);
            for (std::size_t c = 0; c < 3; ++c) m_band[at + c] += opacity * static_cast<float>(p[c]);
            m_band[at + 3] += opacity;
        }
    }

    void emit() {
        for (const Span& column : m_columns) {
            std::array<float, channels> total{};
            for (std::size_t x = column.first; x < column.last; ++x) {
                const float weight = column.weight(x);
                for (std::size_t c = 0; c < channels; ++c) total[c] += weight * m_band[x * channels + c];
            }
            if (total[3] > 0.5F) {
                for (std::size_t c = 0; c < 3; ++c) m_out[c] = toByte(total[c] / total[3]);
                m_out[3] = toByte(total[3]);
            }
            m_out += channels;
        }
        std::fill(m_band.begin(), m_band.end(), 0.0F);
    }

    std::vector<Span> m_columns;
    std::vector<Span> m_rows;
    std::vector<float> m_band;  // a row of the result at the source's width, colours times opacity
    std::uint8_t* m_out;
    std::size_t m_row = 0;    // of the result
    std::size_t m_taken = 0;  // rows of the source
};

}  // namespace

Image::Image(int width, int height)
    : m_width(width), m_height(height),
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels) {}

Image Image::load(const std::filesystem::path& file, std::optional<int> height) {
    PngReader reader(file);
    if (!reader.isOpen()) return {};
    const bool smaller = height && *height >= 1 && *height < reader.height();
    const int target = smaller ? *height : reader.height();
    Image image(std::max(1, reader.width() * target / reader.height()), target);
    if (smaller) {
        Reducer reducer(reader.width(), reader.height(), image, image.m_pixels.data());
        std::vector<std::uint8_t> row(static_cast<std::size_t>(reader.width()) * channels);
        for (int y = 0; y < reader.height(); ++y) {
            if (!reader.read(row.data())) return {};
            reducer.take(row.data());
        }
    } else {
        for (int y = 0; y < target; ++y) {
            if (!reader.read(image.row(y))) return {};
        }
    }
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
    Image small(width, height);
    Reducer reducer(m_width, m_height, small, small.m_pixels.data());
    for (int y = 0; y < m_height; ++y) reducer.take(row(y));
    return small;
}

}  // namespace fourfold::platform
