#include "yaml/portrait_parts_loader.hpp"

#include <charconv>
#include <optional>
#include <string>

#include "yaml/parser.hpp"
#include "yaml/reader.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::yaml {
namespace {

using scenario::PortraitParts;

// "#RRGGBB"; white for anything else.
PortraitParts::Colour colourOf(std::string_view text) {
    unsigned value = 0xFFFFFF;
    if (text.size() == 7 && text.front() == '#') {
        std::from_chars(text.data() + 1, text.data() + text.size(), value, 16);
    }
    return {static_cast<std::uint8_t>(value >> 16U & 255U), static_cast<std::uint8_t>(value >> 8U & 255U),
            static_cast<std::uint8_t>(value & 255U)};
}

PortraitParts::Colours readColours(Reader& reader, const std::optional<Field>& field) {
    PortraitParts::Colours colours;
    if (!field || !reader.map(*field).isMap()) return colours;
    for (const Entry entry : entries(field->value)) {
        const Field each = fieldOf(entry);
        if (const auto text = reader.word(each)) colours.emplace(each.name, colourOf(*text));
    }
    return colours;
}

std::vector<PortraitParts::Layer> readLayers(Reader& reader, const std::optional<Field>& field) {
    std::vector<PortraitParts::Layer> layers;
    const auto items = field ? reader.list(*field) : std::nullopt;
    if (!items) return layers;
    for (const Node item : *items) {
        MapReader map = reader.map(itemOf(*field, item));
        PortraitParts::Layer layer;
        layer.part = map.required<std::string_view>("part");
        const auto tint = map.oneOf<PortraitParts::Tint>(map.need("tint"), scenario::tintNames);
        layer.tint = tint.value_or(PortraitParts::Tint::none);
        map.finish();
        layers.push_back(std::move(layer));
    }
    return layers;
}

void readChild(Reader& reader, const std::optional<Field>& field, PortraitParts& parts) {
    if (!field) return;
    MapReader map = reader.map(*field);
    parts.childFolder = map.required<std::string_view>("folder");
    const auto scale = map.required<std::string_view>("scale");
    std::from_chars(scale.data(), scale.data() + scale.size(), parts.childScale);
    map.finish();
}

}  // namespace

PortraitPartsFile loadPortraitParts(const std::filesystem::path& assets) {
    const std::filesystem::path path = assets / "portraits" / "parts.yaml";
    PortraitPartsFile file{.parts = {}, .diagnostics = core::Diagnostics(path.string())};
    const std::optional<std::string> text = readSourceFile(path, file.diagnostics);
    const std::optional<Tree> tree = text ? parse(*text, file.diagnostics) : std::nullopt;
    if (tree) {
        Reader reader(*text, file.diagnostics);
        MapReader map = reader.map({"parts.yaml", tree->root().at(), tree->root()});
        static_cast<void>(map.find("canvas"));  // only for illustrators: the size of every picture
        file.parts.layers = readLayers(reader, map.need("layers"));
        readChild(reader, map.need("child"), file.parts);
        file.parts.skin = readColours(reader, map.need("skin"));
        file.parts.hair = readColours(reader, map.need("hair_color"));
        file.parts.clothes = readColours(reader, map.need("color"));
        map.finish();
    }
    file.diagnostics.finish();
    return file;
}

}  // namespace fourfold::yaml
