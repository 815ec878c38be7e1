#include "commands/window.hpp"

#include <array>
#include <chrono>
#include <cstdlib>
#include <mutex>
#include <random>
#include <thread>

#include <malloc.h>
#include <poll.h>

#include "commands/check_watch.hpp"
#include "commands/output.hpp"
#include "ui/shell.hpp"
#include "yaml/file_watch.hpp"
#include "yaml/portrait_parts_loader.hpp"

namespace fourfold::commands {
namespace {

// Gives back what reading the files took. From now on what is big, as pictures are, gets pages of its own that go back when
// it is freed (glibc would otherwise learn to keep them). Not earlier: files are read faster from a heap that is kept.
void keepMemoryLow() {
    mallopt(M_MMAP_THRESHOLD, 64 * 1024);
    mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    malloc_trim(0);
}

// Reads the scenarios on a thread of its own while the window opens, and again each time one of their files changes. In
// between it sleeps.
class LibraryThread {
public:
    LibraryThread(const WindowOptions& options, const Context& context, const platform::WakeSignal& ready)
        : m_options(options), m_context(context), m_ready(ready), m_thread([this] { run(); }) {}
    ~LibraryThread() { m_stop.raise(); }
    LibraryThread(const LibraryThread&) = delete;
    LibraryThread& operator=(const LibraryThread&) = delete;

    // What was read last; once.
    std::optional<ui::Library> take() {
        const std::lock_guard lock(m_mutex);
        std::optional<ui::Library> taken;
        taken.swap(m_library);
        return taken;
    }

private:
    void run() {
        // Watched first and read then: no change is missed.
        std::vector<std::filesystem::path> watched = m_context.scenarioFolders;
        if (m_options.scenario) watched.emplace_back(m_options.scenario->path);
        yaml::FileWatch watch(std::move(watched), yaml::Subfolders::skip);
        const std::array interrupts{pollfd{.fd = m_stop.descriptor(), .events = POLLIN, .revents = 0}};
        const scenario::PortraitParts parts = yaml::loadPortraitParts(m_context.paths.assets).parts;
        do {
            ui::Library library = read(parts);
            for (const yaml::WatchFault& fault : watch.faults()) library.notices.push_back(complaintOf(fault, m_context));
            publish(std::move(library));
        } while (!watch.wait(interrupts).interrupted);
    }

    [[nodiscard]] ui::Library read(const scenario::PortraitParts& parts) const {
        ui::Library library;
        library.catalogue = m_context.catalogue;
        const auto entryOf = [](const yaml::ScenarioFile& file) {
            return ui::Library::Entry{.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics};
        };
        for (const yaml::ScenarioFile& file : yaml::loadLibrary(m_context.scenarioFolders, m_context.catalogue)) {
            library.entries.push_back(entryOf(file));
        }
        if (m_options.scenario && library.from(m_options.scenario->path) == nullptr) {
            library.named = entryOf(yaml::loadScenario(m_options.scenario->path, m_context.catalogue));
        }
        library.parts = parts;
        library.briefed = m_options.scenario;
        library.mode = m_options.mode;
        library.drill = m_options.drill;
        return library;
    }

    void publish(ui::Library library) {
        keepMemoryLow();
        {
            const std::lock_guard lock(m_mutex);
            m_library = std::move(library);
        }
        m_ready.raise();
    }

    const WindowOptions& m_options;
    const Context& m_context;
    const platform::WakeSignal& m_ready;
    std::mutex m_mutex;
    std::optional<ui::Library> m_library;
    platform::WakeSignal m_stop;
    std::jthread m_thread;
};

// Says in the terminal and on the home screen what is missing of the fonts.
std::vector<std::string> fontNotices(const platform::FontChoice& fonts, const Context& context) {
    std::vector<std::string> notices;
    if (!fonts.chinese) {
        notices.push_back(context.text("window.no_chinese_font"));
    } else if (!fonts.preferred) {
        notices.push_back(context.text("window.other_font", fmt::arg("font", fonts.regular->path.filename().string())));
    }
    for (const std::string& notice : notices) complain(notice);
    return notices;
}

std::int64_t secondsSince1970() {
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

void complainOf(platform::DisplayFault fault, const Context& context) {
    const char* const display = std::getenv("DISPLAY");
    const std::string name = display != nullptr ? display : "";
    if (fault == platform::DisplayFault::noOpenGl) {
        complain(context.text("window.no_opengl", fmt::arg("display", name)));
    } else if (!name.empty()) {
        complain(context.text("window.no_display", fmt::arg("display", name)));
    }
}

}  // namespace

std::unique_ptr<platform::GraphicsStart> startGraphics() {
    mallopt(M_ARENA_MAX, 1);  // threads share one heap: what one has freed another can use
    return std::make_unique<platform::GraphicsStart>();
}

std::optional<int> runWindow(const WindowOptions& options, const Context& context, platform::GraphicsStart& graphics) {
    const platform::WakeSignal signal;
    LibraryThread library(options, context, signal);
    const platform::FontChoice fonts = platform::findFonts(platform::fontFolders());
    auto glyphs = std::make_unique<platform::GlyphAtlas>(fonts);
    if (const auto fault = graphics.wait()) {
        complainOf(*fault, context);
        return std::nullopt;
    }
    const std::vector<std::string> notices = fontNotices(fonts, context);
    ui::Shell shell({.strings = context.strings,
                     .language = fonts.chinese ? context.language : core::Language::en,
                     .settings = context.settings,
                     .glyphs = std::move(glyphs),
                     .chinese = fonts.chinese,
                     .assets = context.paths.assets,
                     .plays = context.paths.plays,
                     .deck = context.paths.deck,
                     .settingsFile = context.paths.settings,
                     .announce = options.announce,
                     .width = options.width,
                     .height = options.height,
                     .notices = notices,
                     .signal = signal,
                     .seed = [&options] { return options.seed.value_or(std::random_device{}()); },
                     .clock = secondsSince1970});
    shell.run([&] { return library.take(); });
    return success;
}

}  // namespace fourfold::commands
