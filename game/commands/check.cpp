#include "commands/check.hpp"

#include <algorithm>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include <nlohmann/json.hpp>

#include "coach/practical/references.hpp"
#include "coach/rules/lint_rule.hpp"
#include "core/diagnostic_format.hpp"
#include "core/strings.hpp"
#include "core/utf8.hpp"
#include "terminal/progress.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_scenarios.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"
#include "yaml/scenario_loader.hpp"
#include "yaml/strings_loader.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;
using core::Diagnostic;
using core::Diagnostics;

constexpr int clean = 0;
constexpr int findings = 1;
constexpr int usage = 2;

// The number of files checked, and the findings.
struct Findings {
    std::size_t files = 0;
    Diagnostics all;
};

bool isFolder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

// Checks the format first. The coach can only inspect a file that has no errors.
Diagnostics lookAtScenario(const fs::path& path, const scenario::Catalogue& catalogue, const core::GoOn& goOn) {
    const yaml::ScenarioFile file = yaml::loadScenario(path, catalogue);
    Diagnostics found = file.diagnostics;
    if (!file.scenario) return found;
    found.append(coach::rules::inspect(file.scenario, catalogue.traditional().weights, {.goOn = goOn}));
    found.finish();
    return found;
}

coach::ScenarioSource scenariosFor(const fs::path& bank, const std::vector<fs::path>& folders,
                                   const scenario::Catalogue& catalogue) {
    coach::ScenarioSource source;
    source.traditional = catalogue.traditional().weights;
    yaml::BankScenarios scenarios(bank, folders);
    source.names = scenarios.names();
    source.find = [scenarios = std::move(scenarios),
                   &catalogue](const std::string& name) -> coach::ScenarioSource::Found {
        yaml::BankScenarios::Found found = scenarios.find(name, catalogue);
        return {.exists = found.exists, .scenario = std::move(found.scenario)};
    };
    return source;
}

Diagnostics lookAtBank(const fs::path& path, const CheckOptions& options, const scenario::Catalogue& catalogue,
                       const core::GoOn& goOn) {
    const yaml::BankFile file = yaml::loadBank(path);
    Diagnostics found = file.diagnostics;
    if (!file.bank) return found;
    found.append(coach::inspectBank(*file.bank, scenariosFor(path, options.scenarioFolders, catalogue), goOn));
    found.finish();
    return found;
}

Findings look(const CheckOptions& options, const core::Strings& strings, const scenario::Catalogue& catalogue) {
    Findings result;
    const auto take = [&](const fs::path& path) {
        const terminal::Progress working(
            strings.format("check.working", options.language, fmt::arg("path", core::printable(path.string()))));
        const core::GoOn goOn = options.limit ? options.limit() : core::GoOn();
        const bool isBank = yaml::kindOfFile(path) == yaml::FileKind::bank;
        result.all.append(isBank ? lookAtBank(path, options, catalogue, goOn) : lookAtScenario(path, catalogue, goOn));
        ++result.files;
    };
    for (const fs::path& path : options.paths) {
        if (!isFolder(path)) {
            take(path);
            continue;
        }
        const std::vector<fs::path> inside = yaml::scenarioPaths(path, yaml::Subfolders::enter);
        for (const fs::path& file : inside) take(file);
        if (inside.empty()) {
            Diagnostics nothing(path.string());
            nothing.add(core::Code::noScenarios, {});
            result.all.append(nothing);
        }
    }
    return result;
}

nlohmann::json toJson(const Diagnostic& diagnostic, core::Language language) {
    nlohmann::json object{{"path", diagnostic.path},
                          {"line", diagnostic.position.line},
                          {"column", diagnostic.position.column},
                          {"severity", diagnostic.severity() == core::Severity::error ? "error" : "warning"},
                          {"code", core::entryOf(diagnostic.code).name},
                          {"message", core::messageOf(diagnostic, language)},
                          {"help", core::entryOf(diagnostic.code).help.in(language)}};
    if (diagnostic.nearest) object["nearest"] = *diagnostic.nearest;
    if (diagnostic.witness) object["witness"] = *diagnostic.witness;
    return object;
}

void printJson(const Findings& found, const CheckOptions& options, std::ostream& out) {
    nlohmann::json array = nlohmann::json::array();
    for (const Diagnostic& diagnostic : found.all.all()) array.push_back(toJson(diagnostic, options.language));
    out << array.dump(options.oneLine ? -1 : 2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void printLines(const Findings& found, const CheckOptions& options, const core::Strings& strings, std::ostream& out) {
    std::set<core::Code> codes;
    for (const Diagnostic& diagnostic : found.all.all()) {
        out << core::formatDiagnostic(diagnostic, options.language) << '\n';
        if (diagnostic.witness) out << core::formatWitness(diagnostic, options.language) << '\n';
        codes.insert(diagnostic.code);
    }
    if (options.explain) {
        for (const core::Code code : codes) {
            const core::CatalogueEntry& entry = core::entryOf(code);
            out << entry.name << ": " << entry.help.in(options.language) << '\n';
        }
    }
    const auto count = [&](std::string_view key, std::size_t n) {
        return strings.count(key, static_cast<long long>(n), options.language);
    };
    out << strings.format("check.summary", options.language, fmt::arg("files", count("check.files", found.files)),
                          fmt::arg("errors", count("check.errors", found.all.errors())),
                          fmt::arg("warnings", count("check.warnings", found.all.warnings())))
        << '\n';
}

}  // namespace

int check(const CheckOptions& options, std::ostream& out, std::ostream& err) {
    const yaml::StringsFiles strings = yaml::loadStrings(options.assets);
    const yaml::CatalogueFiles catalogue = yaml::loadCatalogue(options.assets);
    for (const Diagnostics* assets : {&strings.diagnostics, &catalogue.diagnostics}) {
        for (const Diagnostic& diagnostic : assets->all()) {
            err << core::formatDiagnostic(diagnostic, options.language) << '\n';
        }
        if (assets->hasErrors()) return findings;
    }
    if (options.paths.empty()) {
        err << strings.strings.get("check.no_paths", options.language) << '\n';
        return usage;
    }
    const Findings found = look(options, strings.strings, catalogue.catalogue);
    if (options.json) {
        printJson(found, options, out);
    } else {
        printLines(found, options, strings.strings, out);
    }
    const bool fails = found.all.hasErrors() || (options.strict && !found.all.empty());
    return fails ? findings : clean;
}

}  // namespace fourfold::commands
