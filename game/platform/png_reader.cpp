#include "platform/png_reader.hpp"

#include <cstdio>

#include <png.h>

namespace fourfold::platform {
namespace {

constexpr int mostPixelsAcross = 8192;

void keepQuiet(png_structp /*png*/, png_const_charp /*message*/) {}

// Libpng leaves its functions by longjmp, so functions that call it must have no objects with destructors.
[[noreturn]] void giveUp(png_structp png, png_const_charp /*message*/) { png_longjmp(png, 1); }

bool begin(png_structp png, png_infop info, std::FILE* file) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_init_io(png, file);
    png_set_user_limits(png, mostPixelsAcross, mostPixelsAcross);
    png_read_info(png, info);
    if (png_get_interlace_type(png, info) != PNG_INTERLACE_NONE) return false;
    png_set_expand(png);
    png_set_scale_16(png);
    png_set_gray_to_rgb(png);
    png_set_add_alpha(png, 0xFF, PNG_FILLER_AFTER);
    png_read_update_info(png, info);
    return true;
}

bool readRow(png_structp png, std::uint8_t* row) {
    if (setjmp(png_jmpbuf(png)) != 0) return false;
    png_read_row(png, row, nullptr);
    return true;
}

}  // namespace

struct PngReader::Decoder {
    std::FILE* file = nullptr;
    png_structp png = nullptr;
    png_infop info = nullptr;

    explicit Decoder(const std::filesystem::path& path) : file(std::fopen(path.c_str(), "rbe")) {
        if (file == nullptr) return;
        png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, giveUp, keepQuiet);
        if (png != nullptr) info = png_create_info_struct(png);
    }
    ~Decoder() {
        png_destroy_read_struct(&png, &info, nullptr);
        if (file != nullptr) std::fclose(file);
    }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;
};

PngReader::PngReader(const std::filesystem::path& file) : m_decoder(std::make_unique<Decoder>(file)) {
    if (m_decoder->info == nullptr || !begin(m_decoder->png, m_decoder->info, m_decoder->file)) return;
    m_width = static_cast<int>(png_get_image_width(m_decoder->png, m_decoder->info));
    m_height = static_cast<int>(png_get_image_height(m_decoder->png, m_decoder->info));
}

PngReader::~PngReader() = default;

bool PngReader::read(std::uint8_t* row) { return readRow(m_decoder->png, row); }

}  // namespace fourfold::platform
