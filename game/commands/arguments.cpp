#include "commands/arguments.hpp"

#include <cstdio>
#include <string_view>
#include <tuple>
#include <utility>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {
namespace {

// "1280x720" as two numbers from 1 to 9999; nothing for other texts.
std::optional<std::pair<int, int>> sizeOf(const std::string& value) {
    int width = 0;
    int height = 0;
    int end = 0;
    if (std::sscanf(value.c_str(), "%4dx%4d%n", &width, &height, &end) != 2) return std::nullopt;
    if (static_cast<std::size_t>(end) != value.size() || width < 1 || height < 1) return std::nullopt;
    return std::pair(width, height);
}

bool isSize(const std::string& value) { return sizeOf(value).has_value(); }

bool isLanguage(const std::string& value) { return core::languageOf(value).has_value(); }

}  // namespace

Arguments parseArguments(int argc, const char* const* argv, const core::Strings& strings, core::Language language) {
    CommandLine line({strings, language});
    Command& program = line.program();
    Arguments result;
    StartArguments start;
    std::string languageName;
    std::string size;
    program.option("--lang en|zh", languageName, "command.help.lang")
        .must(isLanguage, "command.wrong.language")
        .lastCounts();
    program.option("--scenarios DIR", result.common.scenarios, "command.help.scenarios").repeatable();
    describeWho(program, start.who);
    program.option("--announce FILE", start.announce, "command.help.announce");
    program.option("--size WxH", size, "command.help.size").must(isSize, "command.wrong.size");
    std::vector<Subcommand> described;
    for (Describe* const describe : subcommands) described.push_back(describe(program));

    const auto instead = line.read(argc, argv);
    result.common.language = core::languageOf(languageName);
    if (instead) {
        std::visit([&](const auto& reply) { result.wanted = reply; }, *instead);
        return result;
    }
    if (const auto wanted = sizeOf(size)) std::tie(start.width, start.height) = *wanted;
    result.wanted = start;
    for (const Subcommand& subcommand : described) {
        if (subcommand.command.called()) result.wanted = subcommand.wanted(start);
    }
    return result;
}

std::optional<core::Language> languageArgument(int argc, const char* const* argv) {
    constexpr std::string_view flag = "--lang";
    std::optional<core::Language> language;
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == flag && i + 1 < argc) language = core::languageOf(argv[i + 1]);
        if (argument.starts_with("--lang=")) language = core::languageOf(argument.substr(flag.size() + 1));
    }
    return language;
}

}  // namespace fourfold::commands
