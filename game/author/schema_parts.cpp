#include "author/schema_parts.hpp"

#include "core/naive_limits.hpp"

namespace fourfold::author {
namespace {

// The characters that core::isForbidden() names, for a bracket expression. Those beyond U+FFFF are left to `check`:
// dialects of regular expressions differ in how they write them.
constexpr std::string_view controls =
    R"(\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff)";

std::string idPattern() { return "^[a-z][a-z0-9-]{0," + std::to_string(yaml::longestId - 1) + "}$"; }

// At least one visible character, and no control characters.
std::string visiblePattern() {
    const std::string any = "[^" + std::string(controls) + "]*";
    return "^" + any + "[^ \\t\\r\\n\\u3000" + std::string(controls) + "]" + any + "$";
}

std::string both(const Wording& wording) { return std::string(wording.en) + "\n\n" + std::string(wording.zh); }

}  // namespace

Schema explained(const Wording& wording, Schema schema) {
    Schema result{{"description", both(wording)}};
    if (schema.contains("$ref") || schema.contains("description")) {
        result["allOf"] = Schema::array({std::move(schema)});
        return result;
    }
    result.update(schema);
    return result;
}

Schema reference(std::string_view definition) { return {{"$ref", "#/definitions/" + std::string(definition)}}; }

Schema idSchema() {
    return {{"type", "string"},
            {"pattern", idPattern()},
            {"patternErrorMessage",
             both({"An id is lower-case letters, digits and hyphens, and begins with a letter: ask-hua.",
                   "id只用小写字母、数字和连字符，以字母开头，例如ask-hua。"})}};
}

Schema wordSchema() {
    return {{"type", {"string", "number", "boolean"}},
            {"pattern", visiblePattern()},
            {"patternErrorMessage", both({"Something must stand here.", "这里不能空着。"})}};
}

Schema proseSchema() {
    Schema schema = wordSchema();
    schema["maxLength"] = yaml::longestText;
    return schema;
}

Schema integerSchema(yaml::Range range) {
    return {{"type", "integer"}, {"minimum", range.least}, {"maximum", range.most}};
}

Schema booleanSchema(bool fallback) { return {{"type", "boolean"}, {"default", fallback}}; }

Schema oneOfSchema(std::span<const std::string_view> words) {
    Schema list = Schema::array();
    for (const std::string_view word : words) list.push_back(word);
    return {{"type", "string"}, {"enum", std::move(list)}};
}

Schema namesSchema() { return {{"type", "array"}, {"items", reference("id")}, {"uniqueItems", true}}; }

Schema listSchema(Schema item) { return {{"type", "array"}, {"items", std::move(item)}}; }

Schema mapSchema(Properties properties, std::initializer_list<std::string_view> required) {
    Schema schema{{"type", "object"}, {"properties", Schema::object()}, {"additionalProperties", false}};
    for (const auto& [key, value] : properties) schema["properties"][key] = value;
    if (required.size() == 0) return schema;
    schema["required"] = Schema::array();
    for (const std::string_view key : required) schema["required"].push_back(key);
    return schema;
}

Schema sectionSchema(Schema element, std::size_t least) {
    Schema schema{{"type", "object"},
                  {"patternProperties", {{idPattern(), std::move(element)}}},
                  {"additionalProperties", false},
                  {"maxProperties", yaml::mostEntries}};
    if (least > 0) schema["minProperties"] = least;
    return schema;
}

Schema with(Schema schema, std::string_view key, Schema value) {
    schema[std::string(key)] = std::move(value);
    return schema;
}

Schema withDefault(Schema schema, Schema value) { return with(std::move(schema), "default", std::move(value)); }

Schema onlyOneOf(Schema schema, std::span<const std::string_view> keys) {
    Schema alternatives = Schema::array();
    for (const std::string_view key : keys) alternatives.push_back({{"required", Schema::array({key})}});
    return with(std::move(schema), "oneOf", std::move(alternatives));
}

Schema onlyOneOf(Schema schema, std::initializer_list<std::string_view> keys) {
    return onlyOneOf(std::move(schema), std::span(keys.begin(), keys.size()));
}

Schema english() { return explained({"In English.", "英文。"}, proseSchema()); }
Schema chinese() { return explained({"In Chinese.", "中文。"}, proseSchema()); }

Schema textSchema() {
    const Schema inBoth = mapSchema({{"en", english()}, {"zh", chinese()}}, {"en", "zh"});
    return {{"anyOf", Schema::array({proseSchema(), inBoth})}, {"default", {{"en", ""}, {"zh", ""}}}};
}

Schema text(const Wording& wording) { return explained(wording, reference("text")); }
Schema id(const Wording& wording) { return explained(wording, reference("id")); }
Schema number(const Wording& wording, yaml::Range range) { return explained(wording, integerSchema(range)); }

Schema formatSchema() {
    return {{"type", "integer"}, {"const", yaml::supportedFormat}, {"default", yaml::supportedFormat}};
}

Schema limitsSchema() {
    return mapSchema({
        {"naive_warning", withDefault(number({"A warning from above this on, in percent.", "超过这个百分数就警告。"},
                                             yaml::percentRange),
                                      core::NaiveLimits{}.warning)},
        {"naive_error", withDefault(number({"An error from above this on, in percent.", "超过这个百分数就算错误。"},
                                           yaml::percentRange),
                                    core::NaiveLimits{}.error)},
    });
}

Schema systemsSchema() { return {{"anyOf", Schema::array({wordSchema(), listSchema(wordSchema())})}}; }

}  // namespace fourfold::author
