#include "platform/glyph_atlas.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "platform/built_in_font.hpp"

namespace fourfold::platform {
namespace {

constexpr int pageSize = 500;  // no power of two: a software renderer compiles extra programs for those
constexpr int dotSize = 3;
constexpr int gap = 1;  // between glyphs, so that a filtered edge never shows its neighbour

std::uint64_t keyOf(Weight weight, int pixels, char32_t character) {
    return static_cast<std::uint64_t>(weight) << 48 | static_cast<std::uint64_t>(pixels) << 32 | character;
}

}  // namespace

// The open fonts. A face keeps its last size, so setting the same again costs nothing.
struct GlyphAtlas::Faces {
    struct Open {
        std::optional<FontSource> file;
        FT_StreamRec stream{};  // how FreeType reads the file
        std::vector<unsigned char> builtIn;
        FT_Face face = nullptr;
        int pixels = 0;
    };

    FT_Library library = nullptr;
    Open open[4];  // regular, bold, then both for narrow marks, which may stay closed

    std::optional<FontFile> narrowFonts[2];  // the fonts for narrow marks

    explicit Faces(const FontChoice& fonts) {
        if (FT_Init_FreeType(&library) != 0) throw std::runtime_error("FreeType does not start");
        load(open[0], fonts.regular);
        if (open[0].face == nullptr) {
            open[0].builtIn = builtInFont();
            const auto size = static_cast<FT_Long>(open[0].builtIn.size());
            if (FT_New_Memory_Face(library, open[0].builtIn.data(), size, 0, &open[0].face) != 0) {
                throw std::runtime_error("no font can be opened");
            }
        }
        load(open[1], fonts.bold);
        narrowFonts[0] = narrowFace(fonts.regular);
        narrowFonts[1] = narrowFace(fonts.bold ? fonts.bold : fonts.regular);
    }
    ~Faces() {
        for (Open& each : open) {
            if (each.face != nullptr) FT_Done_Face(each.face);
        }
        FT_Done_FreeType(library);
    }
    Faces(const Faces&) = delete;
    Faces& operator=(const Faces&) = delete;

    void load(Open& into, const std::optional<FontFile>& font) const {
        if (!font) return;
        into.file.emplace(font->path);
        if (!into.file->isOpen()) return;
        into.stream = {};
        into.stream.size = static_cast<unsigned long>(into.file->size());
        into.stream.descriptor.pointer = &*into.file;
        into.stream.read = readPart;
        FT_Open_Args arguments{};
        arguments.flags = FT_OPEN_STREAM;
        arguments.stream = &into.stream;
        if (FT_Open_Face(library, &arguments, font->face, &into.face) != 0) into.face = nullptr;
    }

    // Reads for FreeType; a count of 0 asks whether the offset is within the file (0: it is).
    static unsigned long readPart(FT_Stream stream, unsigned long offset, unsigned char* buffer, unsigned long count) {
        const auto& file = *static_cast<const FontSource*>(stream->descriptor.pointer);
        if (count == 0) return offset > file.size() ? 1 : 0;
        return file.read(offset, {buffer, count});
    }

    static std::optional<FontFile> narrowFace(std::optional<FontFile> font) {
        if (font) font->face = font->narrow;
        return font;
    }

    Open& chosen(Weight weight, bool narrowMark) {
        Open& usual = weight == Weight::bold && open[1].face != nullptr ? open[1] : open[0];
        if (!narrowMark) return usual;
        const std::size_t i = weight == Weight::bold ? 1 : 0;
        if (open[2 + i].face == nullptr) load(open[2 + i], narrowFonts[i]);
        return open[2 + i].face != nullptr ? open[2 + i] : usual;
    }

    // Closes the faces for narrow marks. A face takes nearly 2 MB, and these few marks are drawn once for each size.
    void closeNarrow() {
        for (Open& each : std::span(open).subspan(2)) {
            if (each.face != nullptr) FT_Done_Face(each.face);
            each.face = nullptr;
            each.file.reset();
            each.pixels = 0;
        }
    }

    FT_Face at(Weight weight, int pixels, bool narrowMark) {
        Open& wanted = chosen(weight, narrowMark);
        if (wanted.pixels != pixels) {
            FT_Set_Pixel_Sizes(wanted.face, 0, static_cast<FT_UInt>(pixels));
            wanted.pixels = pixels;
        }
        return wanted.face;
    }
};

GlyphAtlas::GlyphAtlas(const FontChoice& fonts) : m_faces(std::make_unique<Faces>(fonts)) { m_glyphs.reserve(1024); }

GlyphAtlas::~GlyphAtlas() = default;

const Glyph& GlyphAtlas::glyph(Weight weight, int pixels, char32_t character) {
    const std::uint64_t key = keyOf(weight, pixels, character);
    if (const auto found = m_glyphs.find(key); found != m_glyphs.end()) return found->second;
    return m_glyphs.emplace(key, draw(weight, pixels, character)).first->second;
}

Glyph GlyphAtlas::draw(Weight weight, int pixels, char32_t character) {
    FT_Face face = m_faces->at(weight, pixels, (character & narrow) != 0);
    character &= ~narrow;
    const FT_UInt index = FT_Get_Char_Index(face, character);
    // A character that the font lacks is a blank half an em wide: a box would say no more.
    if (index == 0) return {.advance = static_cast<float>(pixels) * 0.5F};
    if (FT_Load_Glyph(face, index, FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) != 0) return {};

    const FT_GlyphSlotRec& slot = *face->glyph;
    Glyph glyph{.advance = static_cast<float>(slot.advance.x) / 64.0F};
    const auto width = static_cast<int>(slot.bitmap.width);
    const auto height = static_cast<int>(slot.bitmap.rows);
    if (width == 0 || height == 0 || width > pageSize - gap || height > pageSize - gap) return glyph;

    const Spot spot = reserve(width, height);
    set(m_pages.back(), spot, width, height, slot.bitmap.buffer, slot.bitmap.pitch);
    glyph.texture = m_pages.back().texture.name();
    glyph.page = static_cast<std::uint16_t>(m_pages.size() - 1);
    glyph.left = static_cast<float>(slot.bitmap_left);
    glyph.top = static_cast<float>(-slot.bitmap_top);
    glyph.right = glyph.left + static_cast<float>(width);
    glyph.bottom = glyph.top + static_cast<float>(height);
    constexpr auto size = static_cast<float>(pageSize);
    glyph.u0 = static_cast<float>(spot.x) / size;
    glyph.v0 = static_cast<float>(spot.y) / size;
    glyph.u1 = static_cast<float>(spot.x + width) / size;
    glyph.v1 = static_cast<float>(spot.y + height) / size;
    return glyph;
}

GlyphAtlas::Spot GlyphAtlas::reserve(int width, int height) {
    if (m_next.x + width + gap > pageSize) {
        m_next = {0, m_next.y + m_shelf};
        m_shelf = 0;
    }
    if (m_pages.empty() || m_next.y + height + gap > pageSize) addPage();
    const Spot spot = m_next;
    m_next.x += width + gap;
    m_shelf = std::max(m_shelf, height + gap);
    return spot;
}

void GlyphAtlas::addPage() {
    Page& page = m_pages.emplace_back();
    std::vector<std::uint8_t> opacity(std::size_t{pageSize} * pageSize);
    for (std::size_t row = 0; row < dotSize; ++row) std::fill_n(&opacity[row * pageSize], dotSize, std::uint8_t{255});
    if (m_isOpen) {
        page.texture = Texture(pageSize, pageSize, opacity.data());
    } else {
        page.opacity = std::move(opacity);
    }
    m_next = {dotSize + gap, 0};
    m_shelf = dotSize + gap;
}

void GlyphAtlas::set(Page& page, Spot spot, int width, int height, const std::uint8_t* opacity, int rowBytes) {
    if (page.opacity.empty()) {
        page.texture.setOpacity(spot.x, spot.y, width, height, opacity, rowBytes);
        return;
    }
    for (int row = 0; row < height; ++row) {
        std::copy_n(opacity + row * rowBytes, width,
                    &page.opacity[std::size_t{pageSize} * static_cast<std::size_t>(spot.y + row) +
                                  static_cast<std::size_t>(spot.x)]);
    }
}

void GlyphAtlas::open() {
    m_isOpen = true;
    for (Page& page : m_pages) {
        page.texture = Texture(pageSize, pageSize, page.opacity.data());
        page.opacity = {};
    }
    for (auto& [key, glyph] : m_glyphs) {
        if (glyph.page) glyph.texture = m_pages[*glyph.page].texture.name();
    }
}

Dot GlyphAtlas::dot() {
    if (m_pages.empty()) addPage();
    constexpr float middle = dotSize / 2.0F / pageSize;
    return {m_pages.front().texture.name(), middle, middle};
}

FontMetrics GlyphAtlas::metrics(int pixels) const {
    // Noto's own line height of 1.45 em is meant for scripts that the game does not show. Chinese needs less.
    const auto em = static_cast<float>(pixels);
    return {std::round(em * 0.90F), std::round(em * 0.26F)};
}

void GlyphAtlas::tidy() { m_faces->closeNarrow(); }

void GlyphAtlas::clear() {
    m_glyphs.clear();
    m_pages.clear();
    m_next = {};
    m_shelf = 0;
}

}  // namespace fourfold::platform
