#include "commands/new_scenario.hpp"

#include <string_view>
#include <variant>

#include "author/starter.hpp"
#include "commands/output.hpp"
#include "commands/own_file.hpp"
#include "core/utf8.hpp"
#include "system/file.hpp"
#include "yaml/limits.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestPattern = 1'000'000;

// The key of a text that differs between scenarios and question banks.
std::string key(const NewOptions& options, std::string_view name) {
    return (options.bank ? "new.bank." : "new.") + std::string(name);
}

bool isTitle(const std::string& title) {
    return !core::isBlank(title) && !core::firstInvalidByte(title) && !core::firstForbidden(title) &&
           title.find('\n') == std::string::npos && title.find('\r') == std::string::npos &&
           core::codePoints(title) <= yaml::longestText;
}

}  // namespace

int newScenario(const NewOptions& options, const Context& context) {
    if (options.title && !isTitle(*options.title)) {
        complain(context.text("new.bad_title"));
        return misuse;
    }
    const auto found = placeOf({.id = options.id, .output = options.output, .bank = options.bank}, context);
    if (const int* code = std::get_if<int>(&found)) return *code;
    const auto& [target, isListed] = std::get<OwnPlace>(found);
    const std::string language(core::code(context.language));
    const fs::path patternPath =
        context.paths.assets / "starter" / ((options.bank ? "bank." : "") + language + ".yaml");
    const auto pattern = system::readFile(patternPath, longestPattern);
    if (!pattern) {
        complain(context.text("new.no_pattern", fmt::arg("path", patternPath.string())));
        return failure;
    }
    author::StarterFields fields{
        .id = options.id,
        .title = {context.strings.format(key(options, "title"), core::Language::en),
                  context.strings.format(key(options, "title"), core::Language::zh)},
        .schema = author::fileUri(context.paths.assets / "schema" /
                                  (options.bank ? "bank.schema.json" : "scenario.schema.json"))};
    if (options.title) (context.language == core::Language::en ? fields.title.en : fields.title.zh) = *options.title;
    if (!writeNew(target, author::starterText(*pattern, fields), system::Access::usual, "new", context)) return failure;
    const std::string file = asArgument(target.string());
    std::string answer = context.text("new.made", fmt::arg("path", core::printable(target.string()))) + '\n';
    answer +=
        context.text(key(options, "next"), fmt::arg("file", file), fmt::arg("play", isListed ? options.id : file)) +
        '\n';
    answer += context.text(key(options, isListed ? "listed" : "unlisted")) + '\n';
    return emit(answer, success);
}

}  // namespace fourfold::commands
