#include "ui/shell.hpp"

#include <algorithm>
#include <cmath>

#include "platform/clipboard.hpp"
#include "platform/image.hpp"

namespace fourfold::ui {
namespace {

constexpr float longestStep = 0.1F;         // seconds: movements do not jump after a sleep
constexpr float movingPeriod = 1.0F / 60;   // seconds between frames while something glides
constexpr float writingPeriod = 1.0F / 30;  // seconds between frames while letters appear
// How long the first frame waits for the scenarios: a frame without them would only delay the one with them.
constexpr std::chrono::milliseconds libraryPatience{100};
constexpr float longestSleep = 3600;  // seconds, when a later frame was asked for
constexpr int iconSize = 64;          // pixels, on the desktop's bar
constexpr int settlePasses = 4;       // within so many passes, layouts that depend on their last size stay unchanged

}  // namespace

Shell::Shell(ShellSetup setup)
    : m_signal(setup.signal), m_arrived(std::move(setup.arrived)), m_firstShown(std::move(setup.shown)),
      m_wanted({.title = std::string(setup.strings.get("window.title", setup.language)),
                .width = setup.width,
                .height = setup.height,
                .fullScreen = setup.settings.fullScreen}),
      m_glyphs(std::move(setup.glyphs)), m_symbols(setup.assets / "symbols"), m_pictures(setup.assets),
      m_solver(m_signal), m_strings(setup.strings), m_assets(setup.assets), m_chinese(setup.chinese),
      m_navigator({.strings = setup.strings,
                   .pictures = m_pictures,
                   .sounds = m_sounds,
                   .chinese = setup.chinese,
                   .ownScenarios = setup.ownScenarios,
                   .settingsFile = setup.settingsFile},
                  {.attempts = setup.attempts,
                   .solver = m_solver,
                   .seed = setup.seed,
                   .clock = setup.clock,
                   .ready = m_signal,
                   .quizFiles = setup.quizFiles,
                   .results = setup.results},
                  setup.settings, setup.language, setup.notices),
      m_announcer(setup.announce), m_theme(themeOptions()), m_themed(themeOptions()), m_opened(Clock::now()),
      m_last(m_opened) {}

void Shell::showIcon() { m_window->setIcon(platform::Image::load(m_assets / "symbols" / "icon.png", iconSize)); }

Theme::Options Shell::themeOptions() const {
    const records::Settings& settings = m_navigator.settings();
    return {.width = width(),
            .height = height(),
            .textPercent = settings.textScale,
            .latin = m_navigator.language() == core::Language::en,
            .highContrast = settings.highContrast,
            .reducedMotion = settings.reducedMotion};
}

void Shell::applySettings() {
    if (m_window) m_window->setFullScreen(m_navigator.settings().fullScreen);
    const Theme::Options wanted = themeOptions();
    if (wanted == m_themed) return;
    if (wanted.width != m_themed.width || wanted.height != m_themed.height ||
        wanted.textPercent != m_themed.textPercent) {
        m_glyphs->clear();
        m_symbols.clear();
    }
    m_themed = wanted;
    m_theme = Theme(wanted);
}

void Shell::takeLibrary() {
    if (std::optional<desk::Library> library = m_arrived()) m_navigator.setLibrary(std::move(*library));
}

Intent Shell::draw(const Input& input, float seconds) {
    ImDrawList& list = m_imgui.begin(width(), height(), m_glyphs->dot());
    Painter painter(list, *m_glyphs, m_theme);
    const Rect area{0, 0, static_cast<float>(width()), static_cast<float>(height())};
    const double now = std::chrono::duration<double>(m_last - m_opened).count();
    Page page({painter, m_theme, m_strings, m_symbols, m_navigator.language(), m_chinese, input, m_memory, area,
               seconds, now});
    Intent intent = m_navigator.draw(page);
    page.finish();
    if (page.copied()) platform::setClipboard(*page.copied());
    m_writing = page.writing();
    m_next = page.nextFrame();
    m_wake = page.wake();
    m_ground = painter.groundColor();
    return intent;
}

bool Shell::pass(const Input& input, float seconds) {
    const Intent intent = draw(input, seconds);
    const bool focusMoved = m_memory.reveal;
    const bool changed = m_navigator.apply(intent);
    if (m_navigator.screen() != m_shown) {
        // After a return from an attempt the table is scrolled as before.
        if (m_shown == ScreenId::results && m_navigator.isOpen(ScreenId::results)) m_below = std::move(m_memory);
        m_shown = m_navigator.screen();
        m_memory = {};
        if (m_shown == ScreenId::results && m_below) m_memory = std::move(*m_below);
        if (m_shown == ScreenId::results || !m_navigator.isOpen(ScreenId::results)) m_below.reset();
    }
    return changed || focusMoved || m_next == 0.0F;
}

void Shell::frame(Input input) {
    const auto now = Clock::now();
    const float seconds = std::min(longestStep, std::chrono::duration<float>(now - m_last).count());
    m_last = now;
    m_navigator.tick(seconds, input.skipping);
    m_pictures.beginFrame();
    applySettings();

    if (input.edit && input.edit->action == EditAction::paste) input.typed = platform::clipboard();
    bool unsettled = pass(input, seconds);
    // The request changes the screen, so it is drawn again without the input until nothing changes.
    Input still = input;
    still.command.reset();
    still.click.reset();
    still.pressed.reset();
    still.wheel = 0;
    still.edit.reset();
    still.typed.clear();
    for (int i = 0; unsettled && i < settlePasses; ++i) {
        m_imgui.abandon();
        applySettings();
        unsettled = pass(still, 0);
    }
    m_memory.reveal = false;
    m_input.setTyping(m_writing.has_value());
    std::optional<platform::Spot> spot;
    if (m_writing) spot = platform::Spot{static_cast<int>(m_writing->x), static_cast<int>(m_writing->bottom())};
    m_window->write(spot);
    m_imgui.render(width(), height(), {m_ground.r, m_ground.g, m_ground.b, 1});
    m_window->present();
    m_pictures.workOn();
    m_glyphs->tidy();

    if (m_next) m_next = std::max(*m_next, movingPeriod);
    if (m_navigator.writing()) m_next = std::min(m_next.value_or(writingPeriod), writingPeriod);
    m_announcer.announce({.name = m_navigator.screenName(),
                          .language = m_navigator.language(),
                          .width = width(),
                          .height = height(),
                          .settled = !m_next && !m_pictures.waiting() && !m_navigator.loading()},
                         m_memory.items);
}

void Shell::open() {
    m_window.emplace(m_wanted);
    applySettings();
    m_imgui.open();
    m_glyphs->open();
    m_symbols.open();
}

void Shell::run() {
    m_signal.wait(libraryPatience);
    takeLibrary();
    m_opened = m_last = Clock::now();
    frame(m_input.collect());
    m_firstShown();
    showIcon();  // after the first frame, which should not wait for it
    const platform::Window::Chore pictures{m_pictures.ready(), [this] { return m_pictures.takeOver(); }};
    while (!m_navigator.quitting()) {
        std::optional<platform::Window::Milliseconds> pause;
        if (m_next || m_wake) {
            const float wanted = std::min(m_next.value_or(longestSleep), m_wake.value_or(longestSleep));
            const float left = wanted - std::chrono::duration<float>(Clock::now() - m_last).count();
            pause = platform::Window::Milliseconds(static_cast<long>(std::ceil(std::max(0.0F, left) * 1000)));
        }
        const std::vector<platform::Event> events = m_window->wait(pause, m_signal, pictures);
        takeLibrary();
        for (const platform::Event& event : events) {
            if (event.kind == platform::EventKind::closed) return;
            if (m_input.take(event)) frame(m_input.collect());
            if (m_navigator.quitting()) return;
        }
        frame(m_input.collect());
    }
}

}  // namespace fourfold::ui
