#include "core/diagnostic_format.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include "core/utf8.hpp"

namespace fourfold::core {
namespace {

constexpr std::size_t longestShown = 60;  // characters

constexpr Wording errorWord{"error", "错误"};
constexpr Wording warningWord{"warning", "警告"};
constexpr Wording playWord{"  play: {0}", "  走法：{0}"};
constexpr Wording atTheStart{"(at the start)", "（一开局就是）"};
constexpr Wording didYouMean{"; did you mean '{0}'?", "；是不是“{0}”？"};

std::string fill(std::string_view wording, const std::vector<std::string>& arguments) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string& argument : arguments) store.push_back(std::string_view(argument));
    return fmt::vformat(wording, store);
}

}  // namespace

std::string messageOf(const Diagnostic& diagnostic, Language language) {
    std::string message = fill(entryOf(diagnostic.code).message.in(language), diagnostic.arguments);
    if (diagnostic.nearest) message += fill(didYouMean.in(language), {*diagnostic.nearest});
    return message;
}

std::string formatDiagnostic(const Diagnostic& diagnostic, Language language) {
    const CatalogueEntry& entry = entryOf(diagnostic.code);
    std::string line = printable(diagnostic.path);
    if (diagnostic.position.line > 0) {
        line += fmt::format(":{}:{}", diagnostic.position.line, diagnostic.position.column);
    }
    const Wording& word = entry.severity == Severity::error ? errorWord : warningWord;
    return fmt::format("{}: {} {}: {}", line, word.in(language), entry.name, messageOf(diagnostic, language));
}

std::string formatWitness(const Diagnostic& diagnostic, Language language) {
    std::string choices;
    for (const std::string& choice : *diagnostic.witness) choices += (choices.empty() ? "" : ", ") + choice;
    return fill(playWord.in(language), {choices.empty() ? std::string(atTheStart.in(language)) : printable(choices)});
}

std::string shown(std::string_view piece) { return printable(piece, longestShown); }

}  // namespace fourfold::core
