#include "platform/image.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include <doctest/doctest.h>
#include <png.h>

#include "support/temp_folder.hpp"

namespace fourfold::platform {
namespace {

using Pixel = std::array<int, 4>;

Pixel pixel(const Image& image, int x, int y) {
    const std::uint8_t* p = image.pixels() + 4 * (y * image.width() + x);
    return {p[0], p[1], p[2], p[3]};
}

// Writes a picture as a PNG file, its pixels as red, green, blue and opacity.
void writePng(const std::filesystem::path& file, int width, int height, const std::vector<std::uint8_t>& pixels) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_RGBA;
    REQUIRE(png_image_write_to_file(&image, file.c_str(), 0, pixels.data(), 0, nullptr) != 0);
}

std::vector<std::uint8_t> pixelsOf(int width, int height, Pixel colour) {
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < width * height; ++i) {
        for (const int channel : colour) pixels.push_back(static_cast<std::uint8_t>(channel));
    }
    return pixels;
}

// A picture of one colour, written to a file and loaded.
Image filled(int width, int height, Pixel colour) {
    const testing::TempFolder folder;
    writePng(folder.path() / "picture.png", width, height, pixelsOf(width, height, colour));
    return Image::load(folder.path() / "picture.png");
}

}  // namespace

TEST_CASE("a file that is missing or no picture gives an empty one") {
    const testing::TempFolder folder;
    testing::writeText(folder.path() / "words.png", "no picture");
    CHECK(Image::load(folder.path() / "none.png").empty());
    CHECK(Image::load(folder.path() / "words.png").empty());
}

TEST_CASE("a file that breaks off in the middle gives an empty picture") {
    const testing::TempFolder folder;
    const auto whole = folder.path() / "whole.png";
    std::vector<std::uint8_t> pixels = pixelsOf(60, 60, {1, 2, 3, 255});
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 7919 >> 3U);
    writePng(whole, 60, 60, pixels);
    REQUIRE_FALSE(Image::load(whole).empty());
    std::filesystem::resize_file(whole, std::filesystem::file_size(whole) / 2);
    CHECK(Image::load(whole).empty());
    CHECK(Image::load(whole, 20).empty());
}

TEST_CASE("reducing a picture while it is read gives the same as reducing it afterwards") {
    const testing::TempFolder folder;
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < 32 * 18 * 4; ++i) pixels.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    writePng(folder.path() / "picture.png", 32, 18, pixels);
    const Image later = Image::load(folder.path() / "picture.png").reducedTo(12, 7);
    const Image atOnce = Image::load(folder.path() / "picture.png", 7);
    REQUIRE(atOnce.width() == 12);
    REQUIRE(atOnce.height() == 7);
    for (int y = 0; y < 7; ++y) {
        for (int x = 0; x < 12; ++x) REQUIRE(pixel(atOnce, x, y) == pixel(later, x, y));
    }
    CHECK(Image::load(folder.path() / "picture.png", 900).height() == 18);
}

TEST_CASE("a picture that is read in bands is the same, row by row") {
    const testing::TempFolder folder;
    std::vector<std::uint8_t> pixels;
    for (int i = 0; i < 20 * 300 * 4; ++i) pixels.push_back(static_cast<std::uint8_t>(i * 37 % 251));
    const auto file = folder.path() / "picture.png";
    writePng(file, 20, 300, pixels);
    for (const int height : {300, 200, 129, 128, 64, 1}) {
        CAPTURE(height);
        const Image whole = Image::load(file, height);
        int rows = 0;
        bool last = false;
        REQUIRE(platform::readBands(file, height, [&](const platform::Band& band) {
            CHECK_FALSE(last);
            CHECK(band.y == rows);
            CHECK(band.height == height);
            for (int y = 0; y < band.rows.height(); ++y) {
                for (int x = 0; x < whole.width(); ++x) REQUIRE(pixel(band.rows, x, y) == pixel(whole, x, rows + y));
            }
            rows += band.rows.height();
            last = band.isLast();
            return true;
        }));
        CHECK(rows == height);
        CHECK(last);
    }
}

TEST_CASE("no band follows when no more are wanted, and a file that breaks off is not read to its end") {
    const testing::TempFolder folder;
    const auto file = folder.path() / "picture.png";
    std::vector<std::uint8_t> pixels(20 * 300 * 4);
    for (std::size_t i = 0; i < pixels.size(); ++i) pixels[i] = static_cast<std::uint8_t>(i * 7919 >> 3U);
    writePng(file, 20, 300, pixels);
    for (const int height : {300, 150}) {
        int taken = 0;
        CHECK_FALSE(platform::readBands(file, height, [&](const platform::Band&) { return ++taken < 2; }));
        CHECK(taken == 2);
    }
    std::filesystem::resize_file(file, std::filesystem::file_size(file) / 2);
    for (const int height : {300, 150}) {
        bool ended = false;
        CHECK_FALSE(platform::readBands(file, height, [&](const platform::Band& band) {
            ended = ended || band.isLast();
            return true;
        }));
        CHECK_FALSE(ended);
    }
    CHECK_FALSE(platform::readBands(folder.path() / "none.png", 5, [](const platform::Band&) { return true; }));
}

TEST_CASE("a new picture is transparent, and what is laid on it takes the tint") {
    Image image(2, 2);
    CHECK(pixel(image, 1, 1)[3] == 0);
    image.lay(filled(2, 2, {255, 128, 64, 255}), {.red = 255, .green = 128, .blue = 0});
    CHECK(pixel(image, 0, 0) == Pixel{255, 64, 0, 255});
    CHECK(pixel(image, 1, 1) == Pixel{255, 64, 0, 255});
}

TEST_CASE("what is transparent covers nothing") {
    Image image = filled(2, 2, {10, 20, 30, 255});
    image.lay(Image(2, 2), {});
    CHECK(pixel(image, 0, 1) == Pixel{10, 20, 30, 255});
}

TEST_CASE("a whitened picture keeps its opacity") {
    Image image = Image::figure(48, 60);
    const Image before = image;
    image.whiten();
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 48; ++x) {
            const Pixel now = pixel(image, x, y);
            REQUIRE(now[3] == pixel(before, x, y)[3]);
            REQUIRE(now[0] + now[1] + now[2] == 3 * 255);
        }
    }
}

TEST_CASE("the stand-in for a portrait shows somebody") {
    const Image figure = Image::figure(48, 60);
    CHECK(pixel(figure, 24, 20)[3] == 255);
    CHECK(pixel(figure, 0, 0)[3] == 0);
}

TEST_CASE("a reduced picture has the wanted size and the mean of the colours") {
    const Image plain = filled(7, 5, {10, 20, 30, 255}).reducedTo(3, 2);
    CHECK(plain.width() == 3);
    CHECK(plain.height() == 2);
    for (int x = 0; x < 3; ++x) CHECK(pixel(plain, x, 1) == Pixel{10, 20, 30, 255});
}

TEST_CASE("a transparent pixel counts in the mean opacity, but not in the mean colour") {
    const Image figure = Image::figure(48, 60);
    double opacity = 0;
    for (int y = 0; y < 60; ++y) {
        for (int x = 0; x < 48; ++x) opacity += pixel(figure, x, y)[3];
    }
    const Pixel mean = pixel(figure.reducedTo(1, 1), 0, 0);
    CHECK(mean[0] == pixel(figure, 24, 20)[0]);
    CHECK(mean[2] == pixel(figure, 24, 20)[2]);
    CHECK(mean[3] == doctest::Approx(opacity / (48 * 60)).epsilon(0.01));
}

TEST_CASE("a picture is never enlarged") {
    const Image same = filled(3, 2, {1, 2, 3, 255}).reducedTo(30, 20);
    CHECK(same.width() == 3);
    CHECK(same.height() == 2);
}

}  // namespace fourfold::platform
