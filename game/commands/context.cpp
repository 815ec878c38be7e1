#include "commands/context.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "commands/output.hpp"
#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"
#include "terminal/progress.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/strings_loader.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

void complainOfAll(const core::Diagnostics& diagnostics, core::Language language) {
    for (const core::Diagnostic& diagnostic : diagnostics.all()) {
        complain(core::formatDiagnostic(diagnostic, language));
    }
}

std::shared_ptr<const scenario::Scenario> playable(const yaml::ScenarioFile& file, const Context& context) {
    if (!file.scenario) complainOfAll(file.diagnostics, context.language);
    return file.scenario;
}

}  // namespace

core::Language chooseLanguage(std::optional<core::Language> option, const records::Settings& settings,
                              const system::Environment& environment) {
    if (option) return *option;
    if (settings.language) return *settings.language;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const std::string locale = environment(name).value_or("");
        if (!locale.empty()) return core::languageOf(locale).value_or(core::Language::en);
    }
    return core::Language::en;
}

std::optional<Context> loadContext(const system::Environment& environment) {
    Context context;
    context.paths = findPaths(system::runningProgram(), environment);
    context.settings = records::loadSettings(context.paths.settings);
    context.language = chooseLanguage({}, context.settings, environment);
    if (context.paths.assets.empty()) {
        complain(
            "fourfold: the program's assets were not found: neither beside it, nor in ../share/fourfold, nor in the "
            "XDG "
            "data folders\nfourfold：找不到程序的资源文件：程序旁边、../share/fourfold和XDG数据目录里都没有");
        return std::nullopt;
    }
    yaml::StringsFiles strings = yaml::loadStrings(context.paths.assets);
    yaml::CatalogueFiles catalogue = yaml::loadCatalogue(context.paths.assets);
    complainOfAll(strings.diagnostics, context.language);
    complainOfAll(catalogue.diagnostics, context.language);
    if (strings.diagnostics.hasErrors() || catalogue.diagnostics.hasErrors()) return std::nullopt;
    context.strings = std::move(strings.strings);
    context.catalogue = std::move(catalogue.catalogue);
    context.scenarioFolders = context.paths.scenarios;
    return context;
}

bool applyOptions(Context& context, const CommonOptions& options, const system::Environment& environment) {
    context.language = chooseLanguage(options.language, context.settings, environment);
    for (const fs::path& folder : options.scenarios) {
        std::error_code error;
        if (fs::is_directory(folder, error)) continue;
        complain(context.text("command.no_folder", fmt::arg("path", folder.string())));
        return false;
    }
    // A folder that is given twice counts once. Else its files would be taken for different files with the same names.
    std::vector<fs::path> folders;
    const auto add = [&](const fs::path& folder) {
        const auto isSame = [&](const fs::path& known) {
            std::error_code ignored;
            return fs::equivalent(folder, known, ignored);
        };
        if (std::ranges::none_of(folders, isSame)) folders.push_back(folder);
    };
    std::ranges::for_each(options.scenarios, add);
    std::ranges::for_each(context.paths.scenarios, add);
    // The trainer's own folder may be created later, while the window is open.
    if (!context.paths.ownScenarios.empty()) add(context.paths.ownScenarios);
    context.scenarioFolders = std::move(folders);
    return true;
}

bool looksLikePath(const std::string& argument) {
    return argument.find('/') != std::string::npos || argument.ends_with(".yaml") || argument.ends_with(".yml");
}

coach::Solution solved(const engine::CompiledScenario& compiled, const Context& context,
                       const coach::SolveLimits& limits) {
    const terminal::Progress waiting(context.text("terminal.solving"));
    return coach::Solution(compiled, context.catalogue.traditional().weights, limits);
}

std::shared_ptr<const scenario::Scenario> findScenario(const std::string& argument, const Context& context) {
    if (looksLikePath(argument)) return playable(yaml::loadScenario(argument, context.catalogue), context);

    const auto found = yaml::loadFromLibrary(context.scenarioFolders, argument, context.catalogue);
    if (found) return playable(*found, context);
    core::Nearest nearest(argument);
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(context.scenarioFolders, context.catalogue)) {
        nearest.offer(file.id);
    }
    if (const auto name = nearest.name()) {
        complain(context.text("command.no_scenario_but", fmt::arg("name", argument), fmt::arg("nearest", *name)));
    } else {
        complain(context.text("command.no_scenario", fmt::arg("name", argument)));
    }
    return nullptr;
}

}  // namespace fourfold::commands
