#include "commands/library_thread.hpp"

#include <array>
#include <utility>

#include "commands/attempts.hpp"
#include "commands/banks.hpp"
#include "commands/check_watch.hpp"
#include "commands/window.hpp"
#include "system/file_watch.hpp"
#include "system/process.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/head_loader.hpp"
#include "yaml/portrait_parts_loader.hpp"
#include "yaml/watched_contents.hpp"

namespace fourfold::commands {

LibraryThread::LibraryThread(const WindowOptions& options, const Context& context,
                             std::shared_ptr<records::AttemptStore> attempts, const system::WakeSignal& ready)
    : m_options(options), m_context(context), m_ready(ready), m_attempts(std::move(attempts)),
      m_thread([this](const std::stop_token& stop) { run(stop); }) {}

LibraryThread::~LibraryThread() { m_stop.raise(); }

void LibraryThread::readOn() {
    {
        const std::lock_guard lock(m_mutex);
        m_readOn = true;
    }
    m_changed.notify_one();
}

std::optional<desk::Library> LibraryThread::take() {
    const std::lock_guard lock(m_mutex);
    std::optional<desk::Library> taken;
    taken.swap(m_library);
    return taken;
}

void LibraryThread::run(const std::stop_token& stop) {
    // From here on only the window uses the store, and shows what is wrong with it.
    static_cast<void>(m_attempts->fault());
    m_attempts.reset();
    publish(heads());
    {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_readOn; })) return;
    }
    follow();
}

void LibraryThread::follow() {
    // Watches first and then reads, so that no change is missed.
    std::vector<std::filesystem::path> watched = m_context.scenarioFolders;
    for (const std::filesystem::path& folder : m_context.scenarioFolders) watched.push_back(folder / yaml::bankFolder);
    if (m_options.scenario) watched.emplace_back(m_options.scenario->path);
    system::FileWatch watch(std::move(watched), yaml::watchedContents(yaml::Subfolders::skip));
    const std::array interrupts{m_stop.raised()};
    const scenario::PortraitParts parts = yaml::loadPortraitParts(m_context.paths.assets).parts;
    do {
        desk::Library library = read(parts);
        for (const system::WatchFault& fault : watch.faults()) library.notices.push_back(complaintOf(fault, m_context));
        system::giveMemoryBack();  // after reading: files are read faster into memory that is kept
        publish(std::move(library));
    } while (!watch.wait(interrupts).interrupted);
}

desk::Library LibraryThread::beginning() const {
    desk::Library library;
    library.catalogue = m_context.catalogue;
    library.briefed = m_options.scenario;
    library.mode = m_options.mode;
    library.drill = m_options.drill;
    library.quiz = m_options.quiz;
    return library;
}

desk::Library LibraryThread::heads() const {
    desk::Library library = beginning();
    library.whole = false;
    for (yaml::HeadFile& file : yaml::loadHeads(m_context.scenarioFolders)) {
        library.entries.push_back(
            {.path = std::move(file.path), .scenario = {}, .diagnostics = {}, .head = std::move(file.head)});
    }
    return library;
}

desk::Library LibraryThread::read(const scenario::PortraitParts& parts) const {
    desk::Library library = beginning();
    const auto entryOf = [](const yaml::ScenarioFile& file) {
        return desk::Library::Entry{.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics};
    };
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(m_context.scenarioFolders, m_context.catalogue)) {
        library.entries.push_back(entryOf(file));
    }
    if (m_options.scenario && library.from(m_options.scenario->path) == nullptr) {
        library.named = entryOf(yaml::loadScenario(m_options.scenario->path, m_context.catalogue));
    }
    // Loads one bank after another, since only the head of each is kept.
    for (const std::filesystem::path& path : bankPaths(m_context)) {
        const yaml::BankFile file = yaml::loadBank(path);
        desk::Library::Bank bank{.path = file.path, .head = {}, .diagnostics = file.diagnostics};
        if (file.bank) bank.head = quiz::headOf(*file.bank);
        library.banks.push_back(std::move(bank));
    }
    library.parts = parts;
    return library;
}

void LibraryThread::publish(desk::Library library) {
    {
        const std::lock_guard lock(m_mutex);
        m_library = std::move(library);
    }
    m_ready.raise();
}

}  // namespace fourfold::commands
