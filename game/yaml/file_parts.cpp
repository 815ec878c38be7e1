#include "yaml/file_parts.hpp"

#include <algorithm>

#include "core/diagnostic_format.hpp"
#include "yaml/parser.hpp"

namespace fourfold::yaml {

using core::Code;

void readFormat(Reader& reader, MapReader& root) {
    const std::optional<Field> field = root.need("format");
    const auto format = field ? reader.integer(*field, Range{0, 999'999}) : std::nullopt;
    if (format && *format != supportedFormat)
        reader.report(Code::unsupportedFormat, field->value.at(), {std::to_string(*format)});
}

std::string readId(Reader& reader, MapReader& root, const std::string& stem) {
    const std::optional<Field> field = root.need("id");
    const auto id = field ? reader.word(*field) : std::nullopt;
    if (!id) return {};
    if (reader.checkId(*id, field->value.at()) && *id != stem) {
        reader.report(Code::idNotFileName, field->value.at(), {std::string(*id), core::shown(stem)});
    }
    return std::string(*id);
}

std::string stemOf(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);  // the whole path when it has no slash
    const std::size_t dot = name.rfind('.');
    return std::string(dot == 0 || name == ".." ? name : name.substr(0, dot));
}

std::vector<std::string> readSystems(Reader& reader, const Field& field) {
    std::vector<std::string> systems;
    if (!field.value.is(Kind::list)) {
        if (const auto name = reader.word(field)) systems.emplace_back(*name);
        return systems;
    }
    for (const Node item : items(field.value)) {
        if (const auto name = reader.word(itemOf(field, item))) systems.emplace_back(*name);
    }
    return systems;
}

core::NaiveLimits readLimits(Reader& reader, MapReader& root) {
    core::NaiveLimits limits;
    const std::optional<Field> field = root.find("limits");
    if (!field) return limits;
    MapReader map = reader.map(*field);
    const auto percent = [&](std::string_view key) {
        const std::optional<Field> found = map.find(key);
        return found ? reader.integer(*found, percentRange) : std::nullopt;
    };
    const std::optional<int> warning = percent("naive_warning");
    const std::optional<int> error = percent("naive_error");
    map.finish();
    if (warning && error && *warning > *error) {
        reader.report(Code::limitsOrder, field->at, {std::to_string(*warning), std::to_string(*error)});
    }
    limits.warning = warning.value_or(std::min(limits.warning, error.value_or(limits.error)));
    limits.error = error.value_or(std::max(limits.error, limits.warning));
    return limits;
}

core::Text titleBeforeError(std::string_view text) {
    const std::optional<Tree> beginning = parseBeginning(text);
    if (!beginning) return {};
    core::Diagnostics ignored;
    Reader reader(text, ignored);
    return reader.map({"", {}, beginning->root()}).optional<core::Text>("title", {});
}

}  // namespace fourfold::yaml
