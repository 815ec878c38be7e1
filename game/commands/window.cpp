#include "commands/window.hpp"

#include <random>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/certificate_saver.hpp"
#include "commands/console.hpp"
#include "commands/library_thread.hpp"
#include "commands/output.hpp"
#include "commands/results_source.hpp"
#include "platform/graphics_start.hpp"
#include "system/known_folders.hpp"
#include "system/process.hpp"
#include "system/wake_signal.hpp"
#include "ui/shell.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_scenarios.hpp"

namespace fourfold::commands {
namespace {

// Prints which fonts are missing, in the language of the context. Returns the same for the home screen, in the language
// that is shown.
std::vector<std::string> fontNotices(const platform::FontChoice& fonts, const Context& context, core::Language shown) {
    if (fonts.preferred) return {};
    const std::string font = fonts.regular ? fonts.regular->path.filename().string() : "";
    const auto said = [&](core::Language language) {
        return context.strings.format(fonts.chinese ? "window.other_font" : "window.no_chinese_font", language,
                                      fmt::arg("font", font));
    };
    complain(said(context.language));
    return {said(shown)};
}

// Reads banks and their scenarios only when they are opened, so that the window keeps none in memory without need.
desk::QuizFiles quizFiles(const Context& context) {
    return {.bank = [](const std::string& path) { return yaml::loadBank(path).bank; },
            .scenario =
                [&context](const quiz::Bank& bank, const std::string& name, const std::string& digest) {
                    return yaml::BankScenarios(bank.path, context.scenarioFolders)
                        .find(name, context.catalogue, digest)
                        .scenario;
                },
            .certify =
                [&context](const records::Person& person, const std::shared_ptr<const quiz::Bank>& bank,
                           core::Language language) {
                    return saveCertificate(person, bank, language, *attemptsAt({}, context),
                                           context);  // a connection of its own
                }};
}

void complainOf(platform::DisplayFault fault, const Context& context) {
    const std::string name = system::processEnvironment()("DISPLAY").value_or("");
    if (fault == platform::DisplayFault::noOpenGl) {
        complain(context.text("window.no_opengl", fmt::arg("display", name)));
    } else if (!name.empty()) {
        complain(context.text("window.no_display", fmt::arg("display", name)));
    }
}

}  // namespace

std::optional<int> runWindow(const WindowOptions& options, const Context& context) {
    system::shareMemoryAmongThreads();
    const std::shared_ptr<records::AttemptStore> attempts = attemptsAt({}, context);
    const std::optional<records::Person> who = whoPlays(options.who, *attempts, context);
    if (!who) return failure;
    const system::WakeSignal ready;  // raised when something is ready for the window
    LibraryThread library(options, context, attempts, ready);
    platform::GraphicsStart graphics;  // the slowest part of opening a window; the rest goes on meanwhile
    const platform::FontChoice fonts = platform::findFonts(platform::fontFolders(system::processEnvironment()));
    auto glyphs = std::make_unique<platform::GlyphAtlas>(fonts);
    records::Settings settings = context.settings;
    settings.person = *who;
    const core::Language language = fonts.chinese ? context.language : core::Language::en;
    ui::Shell shell({.strings = context.strings,
                     .language = language,
                     .settings = settings,
                     .glyphs = std::move(glyphs),
                     .chinese = fonts.chinese,
                     .assets = context.paths.assets,
                     .attempts = attempts,
                     .ownScenarios = context.paths.ownScenarios,
                     .settingsFile = context.paths.settings,
                     .announce = options.announce,
                     .width = options.width,
                     .height = options.height,
                     .notices = fontNotices(fonts, context, language),
                     .signal = ready,
                     .arrived = [&library] { return library.take(); },
                     .shown = [&library] { library.readOn(); },
                     .seed = [&options] { return options.seed.value_or(std::random_device{}()); },
                     .clock = presentSecond,
                     .quizFiles = quizFiles(context),
                     .results = resultsSource(context)});
    if (const auto fault = graphics.wait()) {
        complainOf(*fault, context);
        return std::nullopt;
    }
    shell.open();
    shell.run();
    return success;
}

}  // namespace fourfold::commands
