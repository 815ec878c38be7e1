#include "commands/explain.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <system_error>

#include "commands/output.hpp"
#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"

namespace fourfold::commands {
namespace {

bool looksLikeCode(const std::filesystem::path& argument) {
    const std::string name = argument.string();
    std::error_code error;
    const bool plain = !name.empty() && std::ranges::all_of(name, [](unsigned char c) { return std::isalnum(c) != 0; });
    return plain && !std::filesystem::exists(argument, error);
}

// The argument in upper case, because codes may be typed in lower case.
std::string spelled(const std::filesystem::path& argument) {
    std::string name = argument.string();
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return name;
}

// The message of a code, with an ellipsis in place of each name from a file.
std::string explanation(const core::CatalogueEntry& entry, core::Language language) {
    const core::Diagnostic any{entry.code, std::string(entry.name), {}, std::vector<std::string>(9, "…")};
    return core::formatDiagnostic(any, language).substr(entry.name.size() + 2) + "\n  " +
           std::string(entry.help.in(language)) + '\n';
}

}  // namespace

bool asksForCodes(const std::vector<std::filesystem::path>& arguments) {
    return !arguments.empty() && std::ranges::all_of(arguments, looksLikeCode);
}

int explain(const std::vector<std::filesystem::path>& codes, const Context& context) {
    std::string text;
    for (const std::filesystem::path& code : codes) {
        const std::string wanted = spelled(code);
        const core::CatalogueEntry* entry = core::entryNamed(wanted);
        if (entry != nullptr) {
            text += explanation(*entry, context.language);
            continue;
        }
        core::Nearest nearest(wanted);
        for (const core::CatalogueEntry& known : core::diagnosticCatalogue()) nearest.offer(known.name);
        const std::string shown = core::shown(code.string());
        complain(nearest.name()
                     ? context.text("check.no_code_but", fmt::arg("code", shown), fmt::arg("nearest", *nearest.name()))
                     : context.text("check.no_code", fmt::arg("code", shown)));
        return misuse;
    }
    return emit(text, success);
}

}  // namespace fourfold::commands
