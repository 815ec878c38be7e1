#include "platform/image.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "platform/png_reader.hpp"

namespace fourfold::platform {
namespace {

constexpr std::size_t channels = 4;
constexpr int bandHeight = 64;

// a * b / 255, rounded; a and b are from 0 to 255.
constexpr unsigned share(unsigned a, unsigned b) { return (a * b + 127U) / 255U; }

std::uint8_t toByte(float value) { return static_cast<std::uint8_t>(std::clamp(value + 0.5F, 0.0F, 255.0F)); }

// The source pixels that one pixel of a smaller picture covers; the first and the last may be covered in part. The
// weights sum to 1.
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

struct Size {
    int width = 0;
    int height = 0;
};

// Makes a picture smaller while its rows arrive, from the top: each pixel becomes the mean of the source pixels that it
// covers.
class Reducer {
public:
    // `to` must not be larger than `from` in either direction. `rowAt(y)` is where row y of the result goes.
    Reducer(Size from, Size to, std::function<std::uint8_t*(int)> rowAt)
        : m_columns(spans(from.width, to.width)), m_rows(spans(from.height, to.height)),
          m_band(static_cast<std::size_t>(from.width) * channels), m_rowAt(std::move(rowAt)) {}

    // Takes one row of the source. It may end one row of the result and begin the next. False when no more rows are
    // needed.
    bool take(const std::uint8_t* row) {
        for (; m_row < m_rows.size() && m_rows[m_row].first <= m_taken; ++m_row) {
            add(row, m_rows[m_row].weight(m_taken));
            if (m_taken + 1 < m_rows[m_row].last) break;
            std::uint8_t* const out = m_rowAt(static_cast<int>(m_row));
            if (out == nullptr) return false;
            emit(out);
        }
        ++m_taken;
        return true;
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

    void emit(std::uint8_t* out) {
        for (const Span& column : m_columns) {
            std::array<float, channels> total{};
            for (std::size_t x = column.first; x < column.last; ++x) {
                const float weight = column.weight(x);
                for (std::size_t c = 0; c < channels; ++c) total[c] += weight * m_band[x * channels + c];
            }
            if (total[3] > 0.5F) {
                for (std::size_t c = 0; c < 3; ++c) out[c] = toByte(total[c] / total[3]);
                out[3] = toByte(total[3]);
            }
            out += channels;
        }
        std::fill(m_band.begin(), m_band.end(), 0.0F);
    }

    std::vector<Span> m_columns;
    std::vector<Span> m_rows;
    std::vector<float> m_band;  // a row of the result at the source's width, colours times opacity
    std::function<std::uint8_t*(int)> m_rowAt;
    std::size_t m_row = 0;    // of the result
    std::size_t m_taken = 0;  // rows of the source
};

// Reads a PNG file from the top, reduced to `height` where it is taller. `begin` receives the size of the result. Then
// `rowAt(y)` is where row y of the result goes; null ends the reading. False when not all of the picture was read.
bool decode(const std::filesystem::path& file, std::optional<int> height, const std::function<void(Size)>& begin,
            const std::function<std::uint8_t*(int)>& rowAt) {
    PngReader reader(file);
    if (!reader.isOpen()) return false;
    const Size size{reader.width(), reader.height()};
    const bool smaller = height && *height >= 1 && *height < size.height;
    const int target = smaller ? *height : size.height;
    const Size result{std::max(1, size.width * target / size.height), target};
    begin(result);
    if (!smaller) {
        for (int y = 0; y < target; ++y) {
            std::uint8_t* const row = rowAt(y);
            if (row == nullptr || !reader.read(row)) return false;
        }
        return true;
    }
    Reducer reducer(size, result, rowAt);
    std::vector<std::uint8_t> row(static_cast<std::size_t>(size.width) * channels);
    for (int y = 0; y < size.height; ++y) {
        if (!reader.read(row.data())) return false;
        if (!reducer.take(row.data())) return false;
    }
    return true;
}

}  // namespace

Image::Image(int width, int height)
    : m_width(width), m_height(height),
      m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * channels) {}

Image Image::load(const std::filesystem::path& file, std::optional<int> height) {
    Image image;
    const bool whole = decode(
        file, height, [&](Size size) { image = Image(size.width, size.height); }, [&](int y) { return image.row(y); });
    return whole ? std::move(image) : Image();
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
    Reducer reducer({m_width, m_height}, {width, height}, [&](int y) { return small.row(y); });
    for (int y = 0; y < m_height; ++y) reducer.take(row(y));
    return small;
}

bool readBands(const std::filesystem::path& file, std::optional<int> height, const BandTaker& take) {
    Band band;
    int width = 0;
    const auto begin = [&](Size size) {
        width = size.width;
        band.height = size.height;
    };
    // A row is asked for when all those before it are done.
    bool wanted = true;
    const auto rowAt = [&](int y) -> std::uint8_t* {
        const int end = band.y + band.rows.height();
        if (y == end && y > 0) {
            const int next = end;
            const int whole = band.height;
            wanted = take(std::move(band));
            band = {.rows = {}, .y = next, .height = whole};
        }
        if (!wanted) return nullptr;
        if (band.rows.empty()) band.rows = Image(width, std::min(bandHeight, band.height - y));
        return band.rows.row(y - band.y);
    };
    return decode(file, height, begin, rowAt) && take(std::move(band));
}

}  // namespace fourfold::platform
