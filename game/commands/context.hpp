#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "coach/solver.hpp"
#include "commands/paths.hpp"
#include "core/strings.hpp"
#include "records/settings.hpp"
#include "scenario/catalogue.hpp"
#include "yaml/library.hpp"

namespace fourfold::commands {

// The options that every command takes.
struct CommonOptions {
    std::optional<core::Language> language;        // --lang
    std::vector<std::filesystem::path> scenarios;  // --scenarios, searched before the other folders
};

// The program's files and settings, for every command.
struct Context {
    Paths paths;
    core::Strings strings;
    scenario::Catalogue catalogue;
    records::Settings settings;
    core::Language language = core::Language::en;
    std::vector<std::filesystem::path> scenarioFolders;

    template <class... Args>
    [[nodiscard]] std::string text(std::string_view key, const Args&... args) const {
        return strings.format(key, language, args...);
    }
};

// The language of the first of these that has one: the option, the settings, the locale; else English.
[[nodiscard]] core::Language chooseLanguage(std::optional<core::Language> option, const records::Settings& settings,
                                            const system::Environment& environment);

// Finds and reads the program's own files. If they are missing or broken, prints why and returns nothing.
[[nodiscard]] std::optional<Context> loadContext(const system::Environment& environment);

// Applies the options of the command line. If a folder does not exist, prints so and returns false.
[[nodiscard]] bool applyOptions(Context& context, const CommonOptions& options, const system::Environment& environment);

// Whether an argument names a file rather than an id.
[[nodiscard]] bool looksLikePath(const std::string& argument);

// Solves the scenario. At a terminal, tells that it works if that takes long.
[[nodiscard]] coach::Solution solved(const engine::CompiledScenario& compiled, const Context& context,
                                     const coach::SolveLimits& limits = {});

// The scenario that an argument names: the path of a file, or the id of a scenario in the scenario folders. If there is
// none or it has errors, prints why and returns null.
[[nodiscard]] std::shared_ptr<const scenario::Scenario> findScenario(const std::string& argument,
                                                                     const Context& context);

}  // namespace fourfold::commands
