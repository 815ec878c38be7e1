// One input for the scenario loader, as libFuzzer calls it: whatever the bytes are, loading ends, a scenario comes out
// exactly when there is no error, and every finding can be shown. Links with libFuzzer, or with mutation_driver.cpp.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <variant>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "loader_fuzz: %s\n", what);
    std::abort();
}

// A scenario that came out can be walked without stepping over any end.
void checkScenario(const scenario::Scenario& played) {
    const auto isScene = [&](scenario::SceneId scene) { return scene.index() < played.scenes.size(); };
    const auto checkExits = [&](const std::vector<scenario::Exit>& exits) {
        for (const scenario::Exit& exit : exits) require(isScene(exit.go), "an exit leads to no scene");
        require(exits.empty() || exits.back().condition.empty(), "the last exit has a condition");
    };
    require(isScene(played.start), "the start is no scene");
    require(scenario::sum(played.weights) == 100, "the weights do not sum to 100");
    std::size_t choices = 0;
    for (std::size_t i = 0; i < played.scenes.size(); ++i) {
        if (const auto* jump = std::get_if<scenario::Jump>(&played.scenes[i].next)) {
            require(!jump->exits.empty(), "a jump leads nowhere");
            checkExits(jump->exits);
        }
        for (const scenario::Choice& choice : played.choicesOf(scenario::SceneId(i))) {
            require(choice.scene == scenario::SceneId(i), "a choice belongs to another scene");
            require(!choice.text.en.empty() && !choice.why.zh.empty(), "a choice has no text");
            checkExits(choice.then);
            ++choices;
        }
    }
    require(choices == played.choices.size(), "a choice belongs to no scene");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const scenario::Catalogue catalogue = yaml::loadCatalogue(FOURFOLD_SOURCE_DIR "/assets").catalogue;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    yaml::ScenarioFile file = yaml::loadScenarioText(text, "fuzz.yaml", catalogue);
    for (const core::Diagnostic& diagnostic : file.diagnostics.all()) {
        if (diagnostic.code != core::Code::idNotFileName) continue;
        // Called as it wants to be, it may well be valid.
        file = yaml::loadScenarioText(text, diagnostic.arguments.front() + ".yaml", catalogue);
        break;
    }
    require((file.scenario == nullptr) == file.diagnostics.hasErrors(), "a scenario comes out exactly without errors");
    for (const core::Diagnostic& diagnostic : file.diagnostics.all()) {
        for (const core::Language language : core::languages) {
            const std::string line = core::formatDiagnostic(diagnostic, language);
            require(!core::firstInvalidByte(line) && !core::firstForbiddenControl(line), "a finding cannot be shown");
            require(line.find('\n') == std::string::npos, "a finding has more than one line");
        }
        const auto [row, column] = diagnostic.position;
        require((row == 0) == (column == 0) && row >= 0 && column >= 0, "a position is not in the file");
    }
    if (file.scenario) checkScenario(*file.scenario);
    return 0;
}
