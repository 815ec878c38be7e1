#include "yaml/bank_files.hpp"

#include <array>
#include <optional>

#include "yaml/parser.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::yaml {
namespace {

// Keys that only one kind of file has, the most telling ones first.
constexpr std::array<std::string_view, 3> ofBanks{"questions", "topics", "exam"};
constexpr std::array<std::string_view, 3> ofScenarios{"scenes", "cast", "goal"};

bool hasKey(Node map, std::string_view key) {
    for (const Entry entry : entries(map)) {
        if (entry.key.text() == key) return true;
    }
    return false;
}

FileKind kindOfFolder(const std::filesystem::path& path) {
    return path.parent_path().filename() == bankFolder ? FileKind::bank : FileKind::scenario;
}

}  // namespace

FileKind kindOf(std::string_view text, const std::filesystem::path& path) {
    core::Diagnostics ignored;
    std::optional<Tree> tree = parse(text, ignored);
    if (!tree) tree = parseBeginning(text);
    if (!tree) return kindOfFolder(path);
    for (std::size_t i = 0; i < ofBanks.size(); ++i) {
        const bool bank = hasKey(tree->root(), ofBanks[i]);
        const bool scenario = hasKey(tree->root(), ofScenarios[i]);
        if (bank != scenario) return bank ? FileKind::bank : FileKind::scenario;
    }
    return kindOfFolder(path);
}

FileKind kindOfFile(const std::filesystem::path& path) {
    core::Diagnostics ignored;
    const std::optional<std::string> text = readSourceFile(path, ignored);
    return text ? kindOf(*text, path) : kindOfFolder(path);
}

}  // namespace fourfold::yaml
