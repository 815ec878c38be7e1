#include "yaml/head_loader.hpp"

#include <set>
#include <utility>

#include "system/digest.hpp"
#include "yaml/library.hpp"
#include "yaml/limits.hpp"
#include "yaml/parser.hpp"
#include "yaml/reader.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::yaml {
namespace {

// The text before the scenes, if `scenes` begins a line as usual; else the whole text.
std::string_view beforeScenes(std::string_view text) { return text.substr(0, text.find("\nscenes:")); }

}  // namespace

std::optional<scenario::Head> readHead(std::string_view text, std::string id) {
    core::Diagnostics ignored;
    const std::string_view beginning = beforeScenes(text);
    const std::optional<Tree> tree = parse(beginning, ignored);
    if (!tree) return std::nullopt;
    Reader reader(beginning, ignored);
    MapReader root = reader.map({id, tree->root().at(), tree->root()});
    scenario::Head head;
    head.title = root.required<core::Text>("title");
    head.goal = root.required<core::Text>("goal");
    head.level =
        root.oneOf<scenario::Level>(root.need("level"), scenario::levelNames).value_or(scenario::Level::starter);
    head.minutes = root.required<int>("minutes", minutesRange);
    if (ignored.hasErrors()) return std::nullopt;
    head.id = std::move(id);
    head.digest = system::digestOf(text);
    return head;
}

std::vector<HeadFile> loadHeads(std::span<const std::filesystem::path> folders) {
    std::vector<HeadFile> files;
    std::set<std::string> known;
    for (const std::filesystem::path& folder : folders) {
        for (const std::filesystem::path& path : scenarioPaths(folder, Subfolders::skip)) {
            std::string id = path.stem().string();
            if (!known.insert(id).second) continue;
            core::Diagnostics ignored;
            const std::optional<std::string> text = readSourceFile(path, ignored);
            if (!text) continue;
            if (auto head = readHead(*text, std::move(id))) files.push_back({path.string(), std::move(*head)});
        }
    }
    return files;
}

}  // namespace fourfold::yaml
