#include "commands/arguments.hpp"

#include <cstdio>
#include <string_view>
#include <tuple>
#include <utility>

#include <CLI/CLI.hpp>
#include <fmt/ranges.h>

#include "commands/arguments/subcommands.hpp"
#include "core/diagnostic_format.hpp"

namespace fourfold::commands {
namespace {

// "1280x720" as two numbers from 1 to 9999; nothing when it is something else.
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

// What is wrong with the command line. CLI11 says it in English; the names in it come before and behind `between`.
std::string explain(const CLI::ParseError& error, const CLI::App& app, const Words& words) {
    const std::string english = error.what();
    const auto say = [&](std::string_view key, std::string_view between) {
        const std::size_t at = english.find(between);
        if (at == std::string::npos) return english;
        return words(key, fmt::arg("name", english.substr(0, at)),
                     fmt::arg("other", english.substr(at + between.size())));
    };
    if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
        std::vector<std::string> extras;
        for (const std::string& extra : app.remaining(true)) extras.push_back(core::shown(extra));
        return words("command.wrong.extra", fmt::arg("arguments", fmt::join(extras, " ")));
    }
    if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) return say("command.wrong.missing", " is required");
    if (dynamic_cast<const CLI::RequiresError*>(&error) != nullptr) return say("command.wrong.needs", " requires ");
    if (dynamic_cast<const CLI::ExcludesError*>(&error) != nullptr) return say("command.wrong.excludes", " excludes ");
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return say("command.wrong.no_value", ": ");
    return english;
}

}  // namespace

Arguments parseArguments(int argc, const char* const* argv, const core::Strings& strings, core::Language language) {
    const Words words{strings, language};
    CLI::App app(words("command.help.about"), "fourfold");
    app.option_defaults()->group(words("command.help.label.options"));
    app.footer(words("command.help.footer"));
    Command program(app, words);
    app.set_version_flag("--version", "fourfold " FOURFOLD_VERSION, words("command.help.version"));

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

    try {
        app.parse(argc, argv);
        if (const auto wanted = sizeOf(size)) std::tie(start.width, start.height) = *wanted;
        result.wanted = start;
        for (const Subcommand& subcommand : described) {
            if (subcommand.command.called()) result.wanted = subcommand.wanted(start);
        }
    } catch (const CLI::CallForHelp&) {
        result.wanted = Answer{app.help()};
    } catch (const CLI::CallForVersion&) {
        result.wanted = Answer{app.version() + '\n'};
    } catch (const CLI::ParseError& error) {
        result.wanted = Misuse{words("command.misuse", fmt::arg("what", explain(error, app, words)))};
    }
    result.common.language = core::languageOf(languageName);
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
