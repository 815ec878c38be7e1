#include "platform/font_files.hpp"

#include <array>
#include <cstdlib>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"

namespace fourfold::platform {
namespace {

namespace fs = std::filesystem;

// A folder with files of these names. Their contents do not matter for the choice of fonts.
class Fonts {
public:
    explicit Fonts(std::initializer_list<const char*> names) {
        for (const char* name : names) {
            fs::create_directories((m_folder.path() / name).parent_path());
            testing::writeText(m_folder.path() / name, "font");
        }
    }
    [[nodiscard]] FontChoice choice() const {
        const std::array folders{m_folder.path()};
        return findFonts(folders);
    }

private:
    testing::TempFolder m_folder;
};

}  // namespace

TEST_CASE("Noto Sans CJK is taken before all others, with its face for simplified Chinese") {
    const FontChoice choice =
        Fonts{"a/wqy-microhei.ttc", "b/NotoSansCJK-Regular.ttc", "b/NotoSansCJK-Bold.ttc", "DejaVuSans.ttf"}.choice();
    REQUIRE(choice.regular.has_value());
    CHECK(choice.regular->path.filename() == "NotoSansCJK-Regular.ttc");
    CHECK(choice.regular->face == 2);
    CHECK(choice.regular->narrow != choice.regular->face);
    REQUIRE(choice.bold.has_value());
    CHECK(choice.bold->path.filename() == "NotoSansCJK-Bold.ttc");
    CHECK(choice.chinese);
    CHECK(choice.preferred);
}

TEST_CASE("without Noto another Chinese font is used, and is not the preferred one") {
    const FontChoice choice = Fonts{"DejaVuSans.ttf", "deep/er/wqy-microhei.ttc"}.choice();
    REQUIRE(choice.regular.has_value());
    CHECK(choice.regular->path.filename() == "wqy-microhei.ttc");
    CHECK_FALSE(choice.bold.has_value());
    CHECK(choice.chinese);
    CHECK_FALSE(choice.preferred);
}

TEST_CASE("a Latin font is better than none, and is known to hold no Chinese") {
    const FontChoice choice = Fonts{"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"}.choice();
    REQUIRE(choice.regular.has_value());
    CHECK_FALSE(choice.chinese);
}

TEST_CASE("without a font that is known nothing is chosen") {
    CHECK_FALSE(Fonts{"Unheard-Of.ttf"}.choice().regular.has_value());
    const std::array nowhere{fs::path("/proc/nowhere")};
    CHECK_FALSE(findFonts(nowhere).regular.has_value());
}

TEST_CASE("the folders of fonts are those that are named, else the usual ones") {
    const auto with = [](const char* fonts) -> system::Environment {
        return [fonts](const char* name) -> std::optional<std::string> {
            if (std::string_view(name) != "FOURFOLD_FONTS" || fonts == nullptr) return std::nullopt;
            return fonts;
        };
    };
    CHECK(fontFolders(with("/one:two")) == std::vector<fs::path>{"/one", "two"});
    CHECK(fontFolders(with("")).empty());
    CHECK(fontFolders(with(nullptr)) == system::fontFolders(with(nullptr)));
}

TEST_CASE("a font file is read piece by piece, to its end and no further") {
    const testing::TempFolder folder;
    testing::writeText(folder.path() / "font", "0123456789");
    const FontSource source(folder.path() / "font");
    REQUIRE(source.isOpen());
    CHECK(source.size() == 10);
    std::array<unsigned char, 4> piece{};
    CHECK(source.read(3, piece) == 4);
    CHECK(piece[0] == '3');
    CHECK(source.read(8, piece) == 2);
    CHECK(source.read(100, piece) == 0);
    CHECK_FALSE(FontSource(folder.path() / "none").isOpen());
}

}  // namespace fourfold::platform
