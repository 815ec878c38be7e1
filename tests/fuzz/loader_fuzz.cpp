// One input for the loaders of scenarios and question banks, in the form that libFuzzer calls. For all bytes: loading
// ends, there is a scenario or a bank exactly if there is no error, a bank can be written and read again, and every
// finding can be shown. Links with libFuzzer, or with mutation_driver.cpp.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/diagnostic_format.hpp"
#include "core/line_breaks.hpp"
#include "core/utf8.hpp"
#include "quiz/answer.hpp"
#include "support/built.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_writer.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;

namespace {

void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "loader_fuzz: %s\n", what);
    std::abort();
}

// Checks that a text that was read can be shown everywhere.
void checkText(const core::Text& text) {
    for (const core::Language language : core::languages) {
        const std::string& shown = text.in(language);
        require(!core::firstInvalidByte(shown) && !core::firstForbidden(shown), "a text cannot be shown");
        require(core::lineBreaks(shown, language).size() == shown.size(), "a text cannot be laid out");
    }
}

// Checks that a loaded scenario can be walked without an index out of range.
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
            checkText(choice.text);
            checkText(choice.why);
            ++choices;
        }
    }
    require(choices == played.choices.size(), "a choice belongs to no scene");
}

// Checks that a loaded bank is the same after it is written and loaded again.
void checkBank(const quiz::Bank& bank) {
    require(!bank.questions.empty() && !bank.topics.empty(), "a bank has no questions");
    for (const quiz::Question& question : bank.questions) {
        require(question.topic.index() < bank.topics.size(), "a question has no topic");
        require(quiz::fits(quiz::NoAnswer{}, question), "a question cannot be left open");
        checkText(question.text);
    }
    const std::string text = yaml::bankText(bank);
    const yaml::BankFile again = yaml::loadBankText(text, bank.id + ".yaml");
    require(again.bank != nullptr, "a bank that was written cannot be read");
    require(yaml::bankText(*again.bank) == text, "a bank changes when it is written");
}

void checkFindings(const core::Diagnostics& found) {
    for (const core::Diagnostic& diagnostic : found.all()) {
        for (const core::Language language : core::languages) {
            const std::string line = core::formatDiagnostic(diagnostic, language);
            require(!core::firstInvalidByte(line) && !core::firstForbidden(line), "a finding cannot be shown");
            require(line.find('\n') == std::string::npos, "a finding has more than one line");
        }
        const auto [row, column] = diagnostic.position;
        require((row == 0) == (column == 0) && row >= 0 && column >= 0, "a position is not in the file");
    }
}

// Loads a text under a file name that it asks for, so that it may be valid.
template <class Load>
auto loadedAsItself(Load load) {
    auto file = load("fuzz.yaml");
    for (const core::Diagnostic& diagnostic : file.diagnostics.all()) {
        if (diagnostic.code == core::Code::idNotFileName) return load(diagnostic.arguments.front() + ".yaml");
    }
    return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const scenario::Catalogue catalogue = yaml::loadCatalogue(fourfold::testing::inSource("assets")).catalogue;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (yaml::kindOf(text, "fuzz.yaml") == yaml::FileKind::bank) {
        const auto file = loadedAsItself([&](std::string path) { return yaml::loadBankText(text, std::move(path)); });
        require((file.bank == nullptr) == file.diagnostics.hasErrors(), "a bank comes out exactly without errors");
        checkFindings(file.diagnostics);
        if (file.bank) checkBank(*file.bank);
        return 0;
    }
    const auto file =
        loadedAsItself([&](std::string path) { return yaml::loadScenarioText(text, std::move(path), catalogue); });
    require((file.scenario == nullptr) == file.diagnostics.hasErrors(), "a scenario comes out exactly without errors");
    checkFindings(file.diagnostics);
    if (file.scenario) checkScenario(*file.scenario);
    return 0;
}
