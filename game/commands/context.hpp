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

// What every command needs of the program's files.
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

// The language of the first of these that tells: the option, the settings, the locale; English else.
[[nodiscard]] core::Language chooseLanguage(std::optional<core::Language> option, const records::Settings& settings,
                                            const system::Environment& environment);

// Finds and reads the program's own files. Nothing, and a complaint, when they are missing or broken.
[[nodiscard]] std::optional<Context> loadContext(const system::Environment& environment);

// Applies the options of the command line. False, and a complaint, when a folder does not exist.
[[nodiscard]] bool applyOptions(Context& context, const CommonOptions& options, const system::Environment& environment);

// Whether an argument names a file rather than an id.
[[nodiscard]] bool looksLikePath(const std::string& argument);

// The scenario's best play and all that comes with it; at a terminal it says so when that takes long.
[[nodiscard]] coach::Solution solved(const engine::CompiledScenario& compiled, const Context& context);

// The scenario that an argument names: the path of a file, or the id of one in the scenario folders. Null, and a
// complaint that says why, when there is none or it has errors.
[[nodiscard]] std::shared_ptr<const scenario::Scenario> findScenario(const std::string& argument,
                                                                     const Context& context);

}  // namespace fourfold::commands
