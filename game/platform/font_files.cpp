#include "platform/font_files.hpp"

#include <array>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <utility>

namespace fourfold::platform {
namespace {

struct Known {
    std::string_view regular;
    std::string_view bold;
    int face;  // the face for simplified Chinese
    bool chinese;

    // In a collection the Korean face (1) stands next to the Chinese one. Its quotation marks are as wide as in Latin
    // text.
    [[nodiscard]] FontFile file(std::filesystem::path path) const {
        return {std::move(path), face, face == 2 ? 1 : face};
    }
};

// In the order of preference. In the collections of Noto and Source Han the face for simplified Chinese is the third.
constexpr std::array<Known, 13> knownFonts{{
    {"NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc", 2, true},
    {"NotoSansCJKsc-Regular.otf", "NotoSansCJKsc-Bold.otf", 0, true},
    {"NotoSansSC-Regular.otf", "NotoSansSC-Bold.otf", 0, true},
    {"SourceHanSans.ttc", "SourceHanSans-Bold.ttc", 2, true},
    {"SourceHanSansCN-Regular.otf", "SourceHanSansCN-Bold.otf", 0, true},
    {"SourceHanSansSC-Regular.otf", "SourceHanSansSC-Bold.otf", 0, true},
    {"wqy-microhei.ttc", "", 0, true},
    {"wqy-zenhei.ttc", "", 0, true},
    {"DroidSansFallbackFull.ttf", "", 0, true},
    {"DroidSansFallback.ttf", "", 0, true},
    {"NotoSerifCJK-Regular.ttc", "NotoSerifCJK-Bold.ttc", 2, true},
    {"DejaVuSans.ttf", "DejaVuSans-Bold.ttf", 0, false},
    {"LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", 0, false},
}};

// Where Debian installs the first choice. It is checked before the folders are searched.
constexpr std::string_view usualPlace = "opentype/noto";

std::optional<FontChoice> choiceFrom(const Known& known,
                                     const std::unordered_map<std::string, std::filesystem::path>& files) {
    const auto regular = files.find(std::string(known.regular));
    if (regular == files.end()) return std::nullopt;
    FontChoice choice{.regular = known.file(regular->second),
                      .bold = {},
                      .chinese = known.chinese,
                      .preferred = &known == knownFonts.data()};
    if (const auto bold = files.find(std::string(known.bold)); bold != files.end()) {
        choice.bold = known.file(bold->second);
    }
    return choice;
}

std::unordered_map<std::string, std::filesystem::path> filesBelow(std::span<const std::filesystem::path> folders) {
    namespace fs = std::filesystem;
    std::unordered_map<std::string, fs::path> files;
    for (const fs::path& folder : folders) {
        std::error_code ignored;
        fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, ignored);
        for (; !ignored && it != fs::recursive_directory_iterator(); it.increment(ignored)) {
            files.emplace(it->path().filename().string(), it->path());
        }
    }
    return files;
}

}  // namespace

FontSource::FontSource(const std::filesystem::path& file) {
    std::error_code ignored;
    m_file = system::openToRead(file, ignored);
    m_size = system::sizeOf(m_file);
}

std::size_t FontSource::read(std::size_t offset, std::span<unsigned char> to) const {
    return system::readAt(m_file, offset, to);
}

std::vector<std::filesystem::path> fontFolders(const system::Environment& environment) {
    if (const std::optional<std::string> own = environment("FOURFOLD_FONTS")) return system::foldersOf(*own);
    return system::fontFolders(environment);
}

FontChoice findFonts(std::span<const std::filesystem::path> folders) {
    for (const std::filesystem::path& folder : folders) {
        const Known& first = knownFonts.front();
        const std::filesystem::path regular = folder / usualPlace / first.regular;
        const std::filesystem::path bold = folder / usualPlace / first.bold;
        std::error_code ignored;
        if (std::filesystem::exists(regular, ignored) && std::filesystem::exists(bold, ignored)) {
            return {first.file(regular), first.file(bold), true, true};
        }
    }
    const auto files = filesBelow(folders);
    for (const Known& known : knownFonts) {
        if (const auto choice = choiceFrom(known, files)) return *choice;
    }
    return {};
}

}  // namespace fourfold::platform
