#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>

#include "system/file.hpp"
#include "system/wait.hpp"

namespace fourfold::system {

// Where text comes from or goes to: a terminal, a pipe or a file. It refers to something that is open elsewhere, which
// must outlive it. Needs prepareProcess(): then writing to a reader that has gone is the error broken_pipe.
class Stream {
public:
    // The standard streams of the program.
    [[nodiscard]] static Stream input();
    [[nodiscard]] static Stream output();
    [[nodiscard]] static Stream errors();
    explicit Stream(const File& file) : m_handle(file.handle()) {}

    [[nodiscard]] bool isTerminal() const;
    // The width of the terminal in columns; nothing when it is no terminal or its width is unknown.
    [[nodiscard]] std::optional<std::size_t> columns() const;

    // Writes the whole text and waits for the reader where necessary; a failure may leave a part.
    [[nodiscard]] std::error_code write(std::string_view text) const;
    // Waits for something to read and returns how many characters of `to` it fills; 0 at the end or when reading fails.
    [[nodiscard]] std::size_t read(std::span<char> to) const;

    [[nodiscard]] Waitable readable() const { return {.handle = m_handle}; }
    // Ready when nobody reads any longer what is written.
    [[nodiscard]] Waitable readerGone() const { return {.handle = m_handle, .what = Waitable::What::readerGone}; }

private:
    explicit Stream(std::intptr_t handle) : m_handle(handle) {}

    std::intptr_t m_handle;
};

}  // namespace fourfold::system
