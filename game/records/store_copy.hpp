#pragma once

#include <filesystem>
#include <optional>

#include "records/save_fault.hpp"
#include "system/temporary_folder.hpp"

namespace fourfold::records {

// A copy of a store's file, as it is at one moment, in a temporary folder. The folder is removed with the object. A
// store that cannot be written, or that belongs to another PC, is read from such a copy, so that it stays unchanged.
class StoreCopy {
public:
    explicit StoreCopy(const std::filesystem::path& store);

    // Why there is no copy; null when there is one.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    system::TemporaryFolder m_folder;
    std::filesystem::path m_path;
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
