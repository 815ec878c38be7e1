#include "platform/image.hpp"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"

namespace fourfold::platform {
namespace {

using Pixel = std::array<int, 4>;

Pixel pixel(const Image& image, int x, int y) {
    const std::uint8_t* p = image.pixels() + 4 * (y * image.width() + x);
    return {p[0], p[1], p[2], p[3]};
}

// A picture of one colour, by way of a portable pixmap, which the reader understands, too.
Image filled(int width, int height, const char* rgb) {
    const testing::TempFolder folder;
    std::string data = "P6 " + std::to_string(width) + " " + std::to_string(height) + " 255\n";
    for (int i = 0; i < width * height; ++i) data.append(rgb, 3);
    testing::writeText(folder.path() / "picture.ppm", data);
    return Image::load(folder.path() / "picture.ppm");
}

}  // namespace

TEST_CASE("a file that is missing or no picture gives an empty one") {
    const testing::TempFolder folder;
    testing::writeText(folder.path() / "words.png", "no picture");
    CHECK(Image::load(folder.path() / "none.png").empty());
    CHECK(Image::load(folder.path() / "words.png").empty());
}

TEST_CASE("a new picture is transparent, and what is laid on it takes the tint") {
    Image image(2, 2);
    CHECK(pixel(image, 1, 1)[3] == 0);
    image.lay(filled(2, 2, "\xff\x80\x40"), {.red = 255, .green = 128, .blue = 0});
    CHECK(pixel(image, 0, 0) == Pixel{255, 64, 0, 255});
    CHECK(pixel(image, 1, 1) == Pixel{255, 64, 0, 255});
}

TEST_CASE("what is transparent covers nothing") {
    Image image = filled(2, 2, "\x0a\x14\x1e");
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
    const Image plain = filled(7, 5, "\x0a\x14\x1e").reducedTo(3, 2);
    CHECK(plain.width() == 3);
    CHECK(plain.height() == 2);
    for (int x = 0; x < 3; ++x) CHECK(pixel(plain, x, 1) == Pixel{10, 20, 30, 255});
}

TEST_CASE("what is transparent lends its opacity to the mean, and not its colour") {
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
    const Image same = filled(3, 2, "\x01\x02\x03").reducedTo(30, 20);
    CHECK(same.width() == 3);
    CHECK(same.height() == 2);
}

}  // namespace fourfold::platform
