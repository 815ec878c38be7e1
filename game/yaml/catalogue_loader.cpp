#include "yaml/catalogue_loader.hpp"

#include <array>
#include <span>
#include <string>

#include "yaml/parser.hpp"
#include "yaml/reader.hpp"
#include "yaml/source_file.hpp"
#include "yaml/weights_reader.hpp"

namespace fourfold::yaml {
namespace {

using core::Text;
using scenario::GoldenRule;
using scenario::Method;

Method readMethod(Reader& reader, MapReader& map) {
    Method method;
    method.name = map.required<Text>("name");
    method.text = map.required<Text>("text");
    if (const auto weights = map.need("weights")) method.weights = readWeights(reader, *weights);
    return method;
}

GoldenRule readGoldenRule(Reader&, MapReader& map) {
    GoldenRule rule;
    rule.title = map.required<Text>("title");
    rule.text = map.required<Text>("text");
    return rule;
}

// Reads a file that maps ids to elements. The ids in `needed` must be among them. Each element may name the row of the
// source that it comes from.
template <class Element>
void readFile(const std::filesystem::path& path, Element (*read)(Reader&, MapReader&),
              std::span<const std::string_view> needed, std::vector<Element>& elements, core::Diagnostics& all) {
    core::Diagnostics diagnostics(path.string());
    const std::optional<std::string> text = readSourceFile(path, diagnostics);
    const std::optional<Tree> tree = text ? parse(*text, diagnostics) : std::nullopt;
    if (tree) {
        Reader reader(*text, diagnostics);
        const std::string name = path.filename().string();
        MapReader root = reader.map({name, tree->root().at(), tree->root()});
        for (const std::string_view id : needed) static_cast<void>(root.need(id));
        if (root.isMap()) {
            for (const Entry entry : entries(tree->root())) {
                const Field field = fieldOf(entry);
                reader.checkId(field.name, field.at);
                MapReader map = reader.map(field);
                Element element = read(reader, map);
                element.id = field.name;
                static_cast<void>(map.optional<std::string_view>("source", {}));
                map.finish();
                elements.push_back(std::move(element));
            }
        }
    }
    diagnostics.finish();
    all.append(diagnostics);
}

}  // namespace

CatalogueFiles loadCatalogue(const std::filesystem::path& assets) {
    CatalogueFiles files;
    constexpr std::array methods{scenario::fourDimensionMethod, scenario::traditionalMethod};
    readFile(assets / "methods.yaml", &readMethod, methods, files.catalogue.methods, files.diagnostics);
    readFile(assets / "golden_rules.yaml", &readGoldenRule, {}, files.catalogue.goldenRules, files.diagnostics);
    return files;
}

}  // namespace fourfold::yaml
