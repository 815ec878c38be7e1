#include "yaml/strings_loader.hpp"

#include <array>
#include <map>
#include <string>

#include "yaml/parser.hpp"
#include "yaml/reader.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using core::Language;

struct Found {
    std::string text;
    core::Position at;
};

// One language's file.
struct LanguageFile {
    std::string name;  // "en.yaml"
    core::Diagnostics diagnostics;
    std::map<std::string, Found> texts;
    bool complete = false;  // read to the end
};

void readMap(Reader& reader, const Field& field, const std::string& prefix, LanguageFile& file) {
    if (!reader.map(field).isMap()) return;
    for (const Entry entry : entries(field.value)) {
        const Field inner = fieldOf(entry);
        const std::string key = prefix + std::string(inner.name);
        if (inner.value.is(Kind::map)) {
            readMap(reader, inner, key + ".", file);
        } else {
            file.texts[key] = {reader.prose(inner), inner.at};
        }
    }
}

LanguageFile readFile(const std::filesystem::path& path) {
    LanguageFile file{path.filename().string(), core::Diagnostics(path.string()), {}, false};
    const std::optional<std::string> text = readSourceFile(path, file.diagnostics);
    const std::optional<Tree> tree = text ? parse(*text, file.diagnostics) : std::nullopt;
    if (tree) {
        Reader reader(*text, file.diagnostics);
        readMap(reader, {file.name, tree->root().at(), tree->root()}, "", file);
        file.complete = true;
    }
    return file;
}

void compare(LanguageFile& file, const LanguageFile& other) {
    if (!other.complete) return;
    for (const auto& [key, found] : file.texts) {
        const auto counterpart = other.texts.find(key);
        if (counterpart == other.texts.end()) {
            file.diagnostics.add(Code::missingTranslation, found.at, {key, other.name});
            continue;
        }
        const auto placeholders = core::placeholdersOf(found.text);
        if (!placeholders || placeholders != core::placeholdersOf(counterpart->second.text)) {
            file.diagnostics.add(Code::differentPlaceholders, found.at, {key, other.name});
        }
    }
}

}  // namespace

StringsFiles loadStrings(const std::filesystem::path& assets) {
    std::array<LanguageFile, 2> read{readFile(assets / "lang" / "en.yaml"), readFile(assets / "lang" / "zh.yaml")};
    compare(read[0], read[1]);
    compare(read[1], read[0]);

    StringsFiles files;
    for (std::size_t i = 0; i < read.size(); ++i) {
        for (auto& [key, found] : read[i].texts) files.strings.set(key, core::languages[i], std::move(found.text));
        read[i].diagnostics.finish();
        files.diagnostics.append(read[i].diagnostics);
    }
    return files;
}

}  // namespace fourfold::yaml
