#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "records/deck.hpp"
#include "records/file.hpp"
#include "records/save_fault.hpp"

namespace fourfold::records {

// The mistake deck on disk. Each write is one append under the file's lock, on the disk when the call returns, so that
// several programs may write at once and a kill tears one line at most: the next write begins a new one behind it. What
// cannot be written is kept and tried again with the next write.
class DeckFile {
public:
    // An empty path stands for "there is no home": nothing is kept.
    explicit DeckFile(std::filesystem::path path) : m_path(std::move(path)) {}

    // The deck as it is on disk now, with what is still to be written: empty when there is no file. When there is one
    // that cannot be read, fault() says why.
    [[nodiscard]] Deck read();

    // Adds what was missed: the wrong decisions of a play that ended, a question of a quiz. One that stands in the deck just
    // so, and was not drilled since, is not written again.
    void add(std::span<const Missed> missed);
    void answer(const CardKey& key, std::string_view chosen, const DrillAnswer& answer);

    // Why the last call could not read or write; null when it could.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    void append(std::string_view lines);
    [[nodiscard]] std::optional<SaveFault> write();

    std::filesystem::path m_path;
    std::string m_pending;  // whole lines
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
