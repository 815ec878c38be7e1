#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "commands/context.hpp"
#include "system/wake_signal.hpp"
#include "records/attempt_store.hpp"
#include "desk/library.hpp"

namespace fourfold::commands {

struct WindowOptions;

// Reads the scenarios on a thread of its own while the window opens: first only their heads for the first frame, then,
// after that frame is shown, the whole scenarios. Reads them again each time one of their files changes. In between it
// sleeps.
class LibraryThread {
public:
    // Begins to read. `ready` is raised each time that something was read. Options, context and signal must outlive the
    // thread. The thread opens the store before it publishes anything, and then releases it.
    LibraryThread(const WindowOptions& options, const Context& context, std::shared_ptr<records::AttemptStore> attempts,
                  const system::WakeSignal& ready);
    ~LibraryThread();
    LibraryThread(const LibraryThread&) = delete;
    LibraryThread& operator=(const LibraryThread&) = delete;

    // Tells that the first frame is shown, so that the processor is free. May be called several times.
    void readOn();
    // Returns what was read last; each result only once.
    [[nodiscard]] std::optional<desk::Library> take();

private:
    void run(const std::stop_token& stop);
    void follow();
    [[nodiscard]] desk::Library beginning() const;
    [[nodiscard]] desk::Library heads() const;
    [[nodiscard]] desk::Library read(const scenario::PortraitParts& parts) const;
    void publish(desk::Library library);

    const WindowOptions& m_options;
    const Context& m_context;
    const system::WakeSignal& m_ready;
    std::shared_ptr<records::AttemptStore> m_attempts;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_readOn = false;
    std::optional<desk::Library> m_library;
    system::WakeSignal m_stop;
    std::jthread m_thread;
};

}  // namespace fourfold::commands
